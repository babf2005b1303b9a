import type { LinkCheck } from '../../../server/src/lsp/protocol/links';

/** What asks the network: the `fetch` of the host, which knows its proxy. */
export type Fetch = (
  url: string,
  options: { method: string; redirect: 'manual'; signal: AbortSignal; headers: Record<string, string> },
) => Promise<Answer>;

/** What is looked at of an answer. */
export interface Answer {
  status: number;
  headers: { get(name: string): string | null };
  body: { cancel(): Promise<void> } | null;
}

interface LinkCheckOptions {
  fetch: Fetch;
  /** Gives up on an address after so many milliseconds. */
  timeout?: number;
  /** Waits so long between two requests to one host. */
  pause?: number;
  signal: AbortSignal;
  /** Called with each result. */
  found(check: LinkCheck): void;
}

const TIMEOUT = 15_000;
const PAUSE = 500;
/** Hosts that are asked at the same time. */
const MOST_HOSTS = 6;
const MOST_REDIRECTS = 10;

/**
 * Asks each address whether it is there: one request at a time for each host, a pause between two. No other host is asked
 * than those of the addresses, wherever they lead. Ends early, with what is known so far, when the signal says so.
 */
export async function checkLinks(urls: readonly string[], options: LinkCheckOptions): Promise<void> {
  const hosts = new Map<string, string[]>();
  for (const url of urls) {
    const host = hostOf(url);
    const known = hosts.get(host);
    if (known) known.push(url);
    else hosts.set(host, [url]);
  }
  const waiting = [...hosts.values()];
  const sites: ReadonlySet<string> = new Set([...hosts.keys()].map(siteOf));
  const askHosts = async (): Promise<void> => {
    for (let host = waiting.shift(); host; host = waiting.shift()) await askHost(host, sites, options);
  };
  await Promise.all(Array.from({ length: MOST_HOSTS }, askHosts));
}

/** The host that an address asks; the address itself where it names none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

/** "www.example.org" is "example.org" to whoever agrees to ask it. */
const siteOf = (host: string): string => host.replace(/^www\./, '');

type Sites = ReadonlySet<string>;

async function askHost(urls: readonly string[], sites: Sites, options: LinkCheckOptions): Promise<void> {
  for (const [at, url] of urls.entries()) {
    if (at > 0) await pause(options.pause ?? PAUSE, options.signal);
    if (options.signal.aborted) return;
    const check = await checkLink(url, sites, options);
    if (check) options.found(check);
  }
}

/** Undefined when the signal has ended it. */
async function checkLink(url: string, sites: Sites, options: LinkCheckOptions): Promise<LinkCheck | undefined> {
  const { signal, timeout = TIMEOUT } = options;
  const limit = AbortSignal.timeout(timeout);
  const either = AbortSignal.any([signal, limit]);
  try {
    const ask = (method: 'HEAD' | 'GET') => follow(url, method, sites, options.fetch, either);
    const head = await ask('HEAD');
    // Many servers answer HEAD with something else than GET: only GET counts against an address.
    return resultOf(url, isFine(head.status) || head.elsewhere !== undefined ? head : await ask('GET'));
  } catch (error) {
    if (signal.aborted) return undefined;
    return { url, outcome: 'unclear', why: limit.aborted ? 'no answer in time' : reasonOf(error) };
  }
}

interface Reached {
  status: number;
  /** Where a permanent move leads; undefined when some move on the way was for now only. */
  movedTo?: string | undefined;
  /** A host that the address leads on to and that nobody has agreed to ask. */
  elsewhere?: string;
}

/** Follows redirects by hand, to tell moves for good from others. */
async function follow(
  url: string,
  method: 'HEAD' | 'GET',
  sites: Sites,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Reached> {
  let at = url;
  let isPermanent = true;
  for (let moves = 0; moves <= MOST_REDIRECTS; moves++) {
    const { status, headers, body } = await fetch(at, { method, redirect: 'manual', signal, headers: HEADERS });
    await body?.cancel();
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    if (location === null) return { status, movedTo: at === url || !isPermanent ? undefined : at };
    if (status !== 301 && status !== 308) isPermanent = false;
    at = new URL(location, at).href;
    if (!/^https?:/.test(at)) return { status };
    const host = hostOf(at);
    if (!sites.has(siteOf(host))) return { status, movedTo: isPermanent ? at : undefined, elsewhere: host };
  }
  throw new Error('moved too many times');
}

const HEADERS = { 'user-agent': 'source-critic (a reader checks the links of an article)', accept: '*/*' };

const isFine = (status: number): boolean => status >= 200 && status < 300;

function resultOf(url: string, { status, movedTo, elsewhere }: Reached): LinkCheck {
  if (elsewhere !== undefined && movedTo === undefined)
    return { url, outcome: 'unclear', why: `it leads on to ${elsewhere}, which was not asked` };
  if (elsewhere !== undefined && movedTo !== undefined) return { url, outcome: 'moved', to: movedTo };
  if (status === 404 || status === 410) return { url, outcome: 'dead', status };
  if (!isFine(status)) return { url, outcome: 'unclear', why: `answer ${status}` };
  return movedTo === undefined ? { url, outcome: 'fine' } : { url, outcome: 'moved', to: movedTo };
}

/** Why there was no answer, in words; `fetch` hides it one level down. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = (cause as { code?: unknown } | undefined)?.code;
  const words = typeof code === 'string' ? REASONS[code] : undefined;
  return words ?? (cause instanceof Error ? cause.message : String(cause));
}

export const UNREACHABLE = 'the network or the name of the host cannot be reached';

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke the connection off',
  UND_ERR_SOCKET: 'the host broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
