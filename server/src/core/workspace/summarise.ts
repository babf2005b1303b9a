import type { ActorCluster } from '../actors/clusters/actorIndex';
import { NO_BIBLIOGRAPHY } from '../citations/bibliography/bibliography';
import { ownBibliography } from '../citations/bibliography/loadBibliography';
import { bibliographyNamed } from '../citations/bibliography/named';
import { numberedEntries } from '../citations/bibliography/numbers';
import { ownAddresses } from '../citations/ownAddresses';
import { pagePath } from '../citations/pages';
import { sentenceText } from '../citations/sentenceText';
import { type CitedPlace, type Source, sourcesIn } from '../citations/sources';
import { mayHaveEntry } from '../citations/work';
import { contentWords } from '../claims/contentWords';
import { relaysIn } from '../claims/relays';
import type { Logger } from '../ports';
import { ArticleReader } from '../project/articleReader';
import { keyMarks } from '../project/marks';
import type { ReadArticle } from '../project/placeArticle';
import { readBlockForSummary } from '../project/readBlockLayers';
import { contentHash } from '../text/contentHash';
import { LineIndex } from '../text/lineIndex';
import { type Span, shift } from '../text/span';
import type { ArticleSummary, SummaryActor, SummaryHeader, SummaryRelay, SummarySource } from './summary';

/** Reads as much of an article as others are told, a small step per `next()`. */
export function* readSummary(text: string, logger: Logger): Generator<undefined, ArticleSummary> {
  const article = yield* new ArticleReader(text, logger, readBlockForSummary).read();
  yield undefined;
  return summarise(article);
}

/** What an article tells the others, with the names and speakers that people have set right where they are known. */
export function summarise(article: ReadArticle): ArticleSummary {
  const { text } = article;
  const claims = new Claims(article);
  return {
    hash: contentHash(text),
    lines: new LineIndex(text).starts,
    header: headerOf(article),
    // What keys lead to differs from article to article, and the index reads no bibliography.
    sources: sourcesIn({ ...article, bibliography: NO_BIBLIOGRAPHY }).flatMap((source) =>
      sourceOf(article, source, claims),
    ),
    claims: claims.found,
    keys: keysOf(article),
    actors: article.actors.clusters.flatMap((cluster) => actorOf(article, cluster)),
    relays: relaysOf(article),
  };
}

function headerOf({ text, frontMatter: { fields, bodyStart } }: ReadArticle): SummaryHeader {
  const title = fields.get('title');
  const reads = fields.get('source-critic');
  const addresses = ownAddresses(fields);
  const { files, hasReferences } = bibliographyNamed(fields);
  const source = text.slice(0, bodyStart);
  const entries = hasReferences ? (ownBibliography(source).own?.entries ?? []) : [];
  const ownWorks = numberedEntries(source, entries).map(({ key, numbers }) => ({
    key,
    numbers: numbers.filter((number) => mayHaveEntry({ key: number })),
  }));
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(reads === true || reads === 'on'
      ? { reads: 'on' }
      : reads === false || reads === 'off'
        ? { reads: 'off' }
        : {}),
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(files.length > 0 ? { bibliography: files } : {}),
    ...(entries.length > 0 ? { ownKeys: entries.map(({ key }) => key) } : {}),
    ...(ownWorks.length > 0 ? { ownWorks } : {}),
  };
}

/** The sentences that something carries, each once. */
class Claims {
  readonly #article: ReadArticle;
  readonly #known = new Map<string, number>();
  readonly found: ArticleSummary['claims'][number][] = [];

  constructor(article: ReadArticle) {
    this.#article = article;
  }

  /** Index of the claim of a sentence. */
  of({ block, sentence }: CitedPlace['claims'][number]): number[] {
    const key = `${block}.${sentence}`;
    const known = this.#known.get(key);
    if (known !== undefined) return [known];
    const placed = this.#article.blocks[block];
    const span = placed?.layers.reading.sentences[sentence];
    if (!placed || !span) return [];
    const index = this.found.length;
    this.found.push({ ...shifted(span, placed.start), text: sentenceText(placed.layers.block, span) });
    this.#known.set(key, index);
    return [index];
  }
}

const shifted = ({ start, end }: Span, by: number): Span => shift({ start, end }, by);

function sourceOf(article: ReadArticle, { kind, key, label, url, places }: Source, claims: Claims): SummarySource[] {
  // A key that leads to no entry is broken here and may be found by others.
  const isWork = kind === 'work' || (kind === 'broken' && key.startsWith('key:'));
  // Quotations of an outlet count where the outlet is named: whom a quotation belongs to takes all layers to tell.
  const told = isWork ? places : places.filter(({ citation }) => NAMES_OUTLET.has(citation.kind));
  if ((!isWork && kind !== 'outlet') || told.length === 0) return [];
  const path = url === undefined ? undefined : pagePath(url);
  const isPage = path !== undefined || key.startsWith('page:');
  return [
    {
      kind: isWork ? 'work' : 'outlet',
      key,
      label,
      ...(url === undefined ? {} : { url }),
      ...(path === undefined ? {} : { path }),
      places: told.map((place) => ({
        ...shifted(place.citation, article.blocks[place.block]?.start ?? 0),
        claims: place.claims.flatMap((claim) => claims.of(claim)),
        ...(isPage ? { words: wordsOf(article, place) } : {}),
      })),
    },
  ];
}

const NAMES_OUTLET: ReadonlySet<CitedPlace['citation']['kind']> = new Set(['outlet', 'back-reference'] as const);

/** What the sentences that a place carries speak of. */
export function wordsOf({ blocks }: Pick<ReadArticle, 'blocks'>, { claims }: Pick<CitedPlace, 'claims'>): string[] {
  const words = claims.flatMap(({ block, sentence }) => {
    const reading = blocks[block]?.layers.reading;
    const span = reading?.sentences[sentence];
    return reading && span ? [...contentWords(reading, span)] : [];
  });
  return [...new Set(words)];
}

function keysOf(article: ReadArticle): ArticleSummary['keys'] {
  const byKey = new Map<string, Span[]>();
  for (const { name, start, end } of keyMarks(article)) {
    const places = byKey.get(name);
    if (places) places.push({ start, end });
    else byKey.set(name, [{ start, end }]);
  }
  return [...byKey].map(([key, places]) => ({ key, places }));
}

function actorOf({ blocks }: ReadArticle, { name, kind, aliases, mentions, locates }: ActorCluster): SummaryActor[] {
  const first = mentions.find(({ mention }) => mention.form === 'name');
  if (kind === 'unnamed' || locates || !first) return [];
  const others = aliases.map(({ text }) => text).filter((text) => text !== name);
  return [
    {
      name,
      kind,
      ...(others.length > 0 ? { aliases: others } : {}),
      ...shifted(first.mention, blocks[first.block]?.start ?? 0),
      mentions: mentions.filter(({ mention }) => mention.form === 'name').length,
    },
  ];
}

const relaysOf = ({ blocks }: ReadArticle): SummaryRelay[] =>
  blocks.flatMap(({ layers, start }) =>
    relaysIn(layers).map(({ outlet, outletMention, origin, name, words }) => ({
      ...shifted(outletMention, start),
      outlet,
      origin,
      name,
      words: [...words],
    })),
  );
