import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchResponse } from 'wikibase-sdk';
import { searchWikidata } from '../../client/src/wikidata';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

/** A server on this machine that stands for Wikidata; gives its address. */
async function serve(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const answering =
  (body: string, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(body);

/** What `wbsearchentities` says of one entry. */
const entry = (id: string, label: string, description?: string) => ({
  id,
  title: id,
  pageid: 138,
  concepturi: `http://www.wikidata.org/entity/${id}`,
  repository: 'wikidata',
  url: `//www.wikidata.org/wiki/${id}`,
  display: {
    label: { value: label, language: 'en' },
    ...(description ? { description: { value: description, language: 'en' } } : {}),
  },
  label,
  ...(description ? { description } : {}),
  match: { type: 'label', language: 'en', text: label },
});
const FOUND = {
  searchinfo: { search: 'Anna Berg' },
  search: [
    entry('Q42', 'Anna Berg', 'head of a port'),
    { ...entry('Q43', 'Anna Berg'), aliases: ['A. Berg'], match: { type: 'alias', language: 'en', text: 'A. Berg' } },
  ],
  'search-continue': 2,
  success: 1,
};
const NOBODY = { searchinfo: { search: 'Anna Berg' }, search: [], success: 1 } satisfies Partial<SearchResponse>;
const ERROR = (code: string) => ({
  error: {
    code,
    info: 'The "search" parameter must be set.',
    '*': 'See https://www.wikidata.org/w/api.php for API usage.',
  },
  servedby: 'mw-api-ext.eqiad.main-1',
});

const problemOf = async (answer: RequestListener, patience?: number): Promise<string> => {
  const instance = await serve(answer);
  const found = await searchWikidata('Anna Berg', { instance, ...(patience === undefined ? {} : { patience }) });
  if (!('problem' in found)) throw new Error(`no problem: ${JSON.stringify(found)}`);
  expect(found.problem).toMatch(/ Nothing was written\.$/);
  return found.problem;
};

describe('the search for an actor', () => {
  it('sends the name and nothing else of an article, and lists who goes by it', async () => {
    const asked: { url: URL; headers: object }[] = [];
    const instance = await serve((request, response) => {
      asked.push({ url: new URL(request.url ?? '', 'http://x'), headers: request.headers });
      answering(JSON.stringify(FOUND))(request, response);
    });
    expect(await searchWikidata('Anna (A&B) Bérg', { instance })).toEqual({
      entries: [
        { id: 'Q42', label: 'Anna Berg', description: 'head of a port' },
        { id: 'Q43', label: 'Anna Berg', description: '' },
      ],
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url.pathname).toBe('/w/api.php');
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      action: 'wbsearchentities',
      search: 'Anna (A&B) Bérg',
      language: 'en',
      uselang: 'en',
      limit: '20',
      continue: '0',
      format: 'json',
      type: 'item',
      origin: '*',
    });
    expect(asked[0]?.headers).toMatchObject({ 'user-agent': expect.stringContaining('SourceCritic') });
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    expect(asked[0]?.headers).not.toHaveProperty('referer');
  });

  it('finds nobody', async () => {
    expect(await searchWikidata('Anna Berg', { instance: await serve(answering(JSON.stringify(NOBODY))) })).toEqual({
      entries: [],
    });
  });

  it('takes of odd entries what makes sense, on one line each', async () => {
    const odd = {
      ...NOBODY,
      search: [null, 7, {}, { id: 'P31' }, { id: 'Q7' }, entry('Q8', 'A\n\tB', 'x'.repeat(900))],
    };
    const found = await searchWikidata('Anna Berg', { instance: await serve(answering(JSON.stringify(odd))) });
    expect(found).toEqual({
      entries: [
        { id: 'Q7', label: 'Q7', description: '' },
        { id: 'Q8', label: 'A B', description: `${'x'.repeat(200)}…` },
      ],
    });
  });

  it('says that Wikidata refused, and quotes of it no more than a code', async () => {
    expect(await problemOf(answering(JSON.stringify(ERROR('missingparam'))))).toContain(
      'refused to search (missingparam)',
    );
    expect(await problemOf(answering(JSON.stringify(ERROR('[x](command:y)'))))).not.toContain('command');
  });

  it('says how long to wait when there were too many searches', async () => {
    const busy = (headers: Record<string, string>) => problemOf(answering('Too many requests', 429, headers));
    expect(await busy({ 'retry-after': '30' })).toContain('try again in 30 seconds');
    expect(await busy({ 'retry-after': '600' })).toContain('try again in 10 minutes');
    expect(await busy({ 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() })).toContain('in 60 minutes');
    expect(await busy({})).toContain('try again a little later');
    expect(await busy({ 'retry-after': 'soon' })).toContain('try again a little later');
    expect(await problemOf(answering(JSON.stringify(ERROR('ratelimited'))))).toContain('try again a little later');
  });

  it('says that the server fails', async () => {
    expect(await problemOf(answering('<h1>Wikimedia Error</h1>', 503))).toContain('HTTP 503');
  });

  it.each(['<html>Sign in to Café Wi-Fi</html>', '', 'null', '[]', '7', '{}', '{"search":{}}', '{"search":[{"id":'])(
    'takes %s for no answer',
    async (body) => {
      expect(await problemOf(answering(body))).toContain('not Wikidata’s search');
    },
  );

  it('follows nobody to another address with the name', async () => {
    let visits = 0;
    const problem = await problemOf((_, response) => {
      visits++;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(problem).toContain('cannot be reached');
    expect(visits).toBe(1);
  });

  it('says that nothing answers', async () => {
    const instance = await serve(answering(''));
    await new Promise((closed) => server?.close(closed));
    server = undefined;
    expect(await searchWikidata('Anna Berg', { instance })).toEqual({
      problem: expect.stringContaining('Wikidata cannot be reached: is this machine online'),
    });
    expect(await problemOf((request) => request.socket.destroy())).toContain('cannot be reached');
  });

  it('gives up when it takes too long, also in the middle of an answer', async () => {
    expect(await problemOf(() => {}, 20)).toContain('has not answered for');
    expect(await problemOf((_, response) => void response.writeHead(200).write('{"search":'), 200)).toContain(
      'has not answered for',
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const instance = await serve(() => stop.abort());
    await expect(searchWikidata('Anna Berg', { instance, signal: stop.signal })).rejects.toThrow(/abort/i);
  });
});
