import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks, type Fetch, UNREACHABLE } from '../../client/src/links/linkCheck';
import type { LinkCheck } from '../../server/src/lsp/protocol/links';

const asked: string[] = [];
const answers: Record<string, RequestListener> = {
  '/fine': (_, response) => response.end('here'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/missing': (_, response) => response.writeHead(404).end('not here'),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/refused': (_, response) => response.writeHead(403).end(),
  '/busy': (_, response) => response.writeHead(429).end(),
  '/silent': () => {},
  '/cut': (request) => request.socket.destroy(),
  '/moved': (_, response) => response.writeHead(301, { location: '/fine' }).end(),
  '/moved-away': (_, response) => response.writeHead(308, { location: '/missing' }).end(),
  '/elsewhere-today': (_, response) => response.writeHead(302, { location: '/fine' }).end(),
  '/to-another-host': (_, response) => response.writeHead(301, { location: `${other}/fine` }).end(),
  '/to-another-host-today': (_, response) => response.writeHead(302, { location: `${other}/fine` }).end(),
  '/circle': (_, response) => response.writeHead(301, { location: '/circle' }).end(),
  '/no-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/lies-to-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
  '/to-a-file': (_, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
};

let server: Server;
let base: string;
/** The same server by another name. */
let other: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answers[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  other = base.replace('127.0.0.1', 'localhost');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function check(urls: string[], timeout = 5_000, fetcher: Fetch = fetch): Promise<Map<string, LinkCheck>> {
  const found = new Map<string, LinkCheck>();
  const options = { fetch: fetcher, timeout, pause: 0, signal: new AbortController().signal };
  await checkLinks(urls, { ...options, found: (each) => found.set(each.url, each) });
  return found;
}
const checked = async (path: string, timeout?: number) => {
  const { url, ...rest } = (await check([base + path], timeout)).get(base + path) as LinkCheck;
  return rest;
};

describe('an address', () => {
  it.each([
    ['/fine', { outcome: 'fine' }],
    ['/missing', { outcome: 'dead', status: 404 }],
    ['/gone', { outcome: 'dead', status: 410 }],
    ['/broken', { outcome: 'unclear', why: 'answer 500' }],
    ['/refused', { outcome: 'unclear', why: 'answer 403' }],
    ['/busy', { outcome: 'unclear', why: 'answer 429' }],
    ['/no-head', { outcome: 'fine' }],
    ['/lies-to-head', { outcome: 'fine' }],
    ['/elsewhere-today', { outcome: 'fine' }],
    ['/moved-away', { outcome: 'dead', status: 404 }],
    ['/circle', { outcome: 'unclear', why: 'moved too many times' }],
    ['/to-a-file', { outcome: 'unclear', why: 'answer 301' }],
    ['/cut', { outcome: 'unclear', why: 'the host broke the connection off' }],
  ])('%s is %j', async (path, expected) => {
    expect(await checked(path)).toEqual(expected);
  });

  it('that has moved for good says where to', async () => {
    expect(await checked('/moved')).toEqual({ outcome: 'moved', to: `${base}/fine` });
  });

  it.each([
    ['/to-another-host', () => ({ outcome: 'moved', to: `${other}/fine` })],
    [
      '/to-another-host-today',
      () => ({ outcome: 'unclear', why: `it leads on to ${new URL(other).host}, which was not asked` }),
    ],
  ] as const)('that leads to a host nobody has agreed to ask leaves that one alone (%s)', async (path, expected) => {
    asked.length = 0;
    expect(await checked(path)).toEqual(expected());
    expect(asked).toEqual([`HEAD ${path}`]);
  });

  it('that does not answer in time is not called dead', async () => {
    expect(await checked('/silent', 50)).toEqual({ outcome: 'unclear', why: 'no answer in time' });
  });

  it('where nobody listens is not called dead', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/`;
    await new Promise((resolve) => closed.close(resolve));
    expect((await check([url])).get(url)).toMatchObject({ outcome: 'unclear', why: 'the host refuses the connection' });
  });

  it('without a network says that nothing can be reached', async () => {
    const offline: Fetch = async () => {
      throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
    };
    const url = 'https://nowhere.example/';
    expect((await check([url], 100, offline)).get(url)).toEqual({ url, outcome: 'unclear', why: UNREACHABLE });
  });
});

describe('asking', () => {
  it('goes host by host, one request at a time for each', async () => {
    const running = new Map<string, number>();
    let most = 0;
    const counting: Fetch = async (url) => {
      const { host } = new URL(url);
      running.set(host, (running.get(host) ?? 0) + 1);
      most = Math.max(most, running.get(host) ?? 0);
      await new Promise((resolve) => setImmediate(resolve));
      running.set(host, (running.get(host) ?? 0) - 1);
      return { status: 200, headers: new Headers(), body: null };
    };
    const urls = Array.from({ length: 40 }, (_, at) => `https://h${at % 10}.example/${at}`);
    expect((await check(urls, 1_000, counting)).size).toBe(40);
    expect(most).toBe(1);
  });

  it('stops when somebody cancels, and keeps what is known', async () => {
    const ending = new AbortController();
    const found: string[] = [];
    const urls = [`${base}/fine`, `${base}/silent`, `${base}/missing`];
    await checkLinks(urls, {
      fetch: (url, options) => {
        if (url.endsWith('/silent')) ending.abort();
        return fetch(url, options);
      },
      pause: 0,
      signal: ending.signal,
      found: ({ url }) => found.push(url),
    });
    expect(found).toEqual([`${base}/fine`]);
  });

  it('asks for the head first, and for the page only where that is not enough', async () => {
    asked.length = 0;
    await check([`${base}/fine`, `${base}/missing`]);
    expect(asked).toEqual(['HEAD /fine', 'HEAD /missing', 'GET /missing']);
  });
});
