import { type SearchResponse, WBK } from 'wikibase-sdk';

/** An entry of Wikidata that goes by a name. */
interface WikidataEntry {
  id: string;
  label: string;
  description: string;
}

/** Entries that fit, those that fit best first; or why there are none, in one sentence. */
export type WikidataAnswer = { entries: WikidataEntry[] } | { problem: string };

interface SearchOptions {
  /** Ends the search; it rejects then. */
  signal?: AbortSignal;
  /** Root of the site that is asked. */
  instance?: string;
  patience?: number;
}

const WIKIDATA = 'https://www.wikidata.org';
const PATIENCE_MS = 10_000;
const MOST_ENTRIES = 20;
const LONGEST_WORDS = 200;
const IDENTIFIES_US = 'SourceCritic (extension of VS Code)';

/**
 * Asks Wikidata for the entries that go by a name. The one place of this extension that opens a connection: it sends
 * the name and nothing else, and no cookie.
 */
export async function searchWikidata(
  name: string,
  { signal, instance = WIKIDATA, patience = PATIENCE_MS }: SearchOptions = {},
): Promise<WikidataAnswer> {
  const tooLate = AbortSignal.timeout(patience);
  try {
    const response = await fetch(searchUrl(name, instance), {
      signal: signal ? AbortSignal.any([signal, tooLate]) : tooLate,
      // Node would call itself "node", which Wikimedia turns away; browsers keep their own name and take the second.
      headers: { 'User-Agent': IDENTIFIES_US, 'Api-User-Agent': IDENTIFIES_US },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 429) return { problem: busy(response.headers.get('retry-after')) };
    if (!response.ok) return { problem: `Wikidata cannot search now (HTTP ${response.status}). ${NOTHING_WRITTEN}` };
    return read(await response.text());
  } catch (error) {
    if (signal?.aborted) throw error;
    return { problem: tooLate.aborted ? late(patience) : UNREACHABLE };
  }
}

/** The library adds `origin` in pages only; a web worker needs it as well, and elsewhere it does no harm. */
function searchUrl(name: string, instance: string): URL {
  const url = new URL(WBK({ instance }).searchEntities({ search: name, language: 'en', limit: MOST_ENTRIES }));
  url.searchParams.set('origin', '*');
  return url;
}

function read(text: string): WikidataAnswer {
  const answer = parsed(text);
  const code = answer?.error?.code;
  if (code === 'ratelimited') return { problem: busy(null) };
  if (answer?.error) {
    const reason = /^[\w-]{1,60}$/.test(String(code)) ? ` (${code})` : '';
    return { problem: `Wikidata refused to search${reason}. ${NOTHING_WRITTEN}` };
  }
  if (!Array.isArray(answer?.search)) return { problem: GARBLED };
  return { entries: answer.search.filter(isEntry).map(entryOf) };
}

/** Anything may answer in Wikidata's place: nothing of the shape is taken for granted. */
function parsed(text: string): Partial<SearchResponse> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

type Found = SearchResponse['search'][number];

const isEntry = (found: Partial<Found> | null): found is Found => /^Q[1-9]\d*$/.test(String(found?.id));

const entryOf = ({ id, label, description }: Found): WikidataEntry => ({
  id,
  label: words(label ?? id),
  description: words(description ?? ''),
});

/** On one line, and not too long. */
function words(text: unknown): string {
  const line = String(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}

const NOTHING_WRITTEN = 'Nothing was written.';
const UNREACHABLE = `Wikidata cannot be reached: is this machine online, and may it open www.wikidata.org? ${NOTHING_WRITTEN}`;
const GARBLED = `What answered is not Wikidata’s search; the network may want you to sign in first. ${NOTHING_WRITTEN}`;

const late = (patience: number): string =>
  `Wikidata has not answered for ${Math.round(patience / 1000)} seconds: try again later. ${NOTHING_WRITTEN}`;

/** `wait` is what the header Retry-After says: seconds, or a date. */
function busy(wait: string | null): string {
  const seconds = wait === null ? Number.NaN : Number(wait);
  const left = Number.isNaN(seconds) ? Math.ceil((Date.parse(wait ?? '') - Date.now()) / 1000) : seconds;
  const when = left > 90 ? `in ${Math.ceil(left / 60)} minutes` : left > 1 ? `in ${left} seconds` : 'a little later';
  return `Wikidata takes no more searches from here for now: try again ${when}. ${NOTHING_WRITTEN}`;
}
