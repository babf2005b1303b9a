import type { Article } from '../article';
import type { BlockCitation } from './blockCitation';
import { type Described, describe, speakerOf } from './describeSource';
import { type Notes, readNotes, WORKS } from './notes';
import { citationsIn, type PlacedCitation } from './placedCitations';
import { WorksInNotes } from './worksInNotes';

export type { SourceKind } from './describeSource';

/** One source of the article with all places that lead to it. */
export interface Source extends Described {
  places: CitedPlace[];
}

/** A place where something is cited, seen from the whole article. */
export interface CitedPlace extends PlacedCitation {
  /** The sentences whose claims it carries; those of the reference, where the place is in a note. */
  claims: { block: number; sentence: number }[];
  /** Label of the note that the place is in. */
  inNote?: string;
  /** Nothing in the same sentences leads to the report itself. */
  hasNoLink: boolean;
  /** The address leads to a copy in a web archive. */
  archived?: true;
  /** Key of the work as the article by itself gives it, where its bibliography has an entry for that. */
  asWritten?: string;
}

/** The place and what it leads to. */
export interface Cited {
  place: CitedPlace;
  source: Described;
}

/** Everything cited in the article, in document order, each with its source. */
export const citedIn = (article: Article): readonly Cited[] => readingOf(article).cited;

/** The sources of an article in the order of their first place. Notes that name works stand for those works. */
export function sourcesIn(article: Article): Source[] {
  const { notes, cited } = readingOf(article);
  const sources = new Map<string, Source>();
  const resolved = new Set(cited.filter(isOpCit).map(({ place }) => notes.keyOf(place.inNote ?? '')));
  for (const { place, source } of cited) {
    const isNote = source.kind === 'note' && place.citation.kind !== 'back-reference';
    if (isNote && (notes.namesWorks(place.citation) || resolved.has(source.key))) continue;
    const known = sources.get(source.key);
    if (known) {
      known.places.push(place);
      if (known.url === undefined && source.url !== undefined) known.url = source.url;
    } else sources.set(source.key, { ...source, places: [place] });
  }
  return [...sources.values()];
}

/** "Berg, op. cit." that leads to a work of hers. */
const isOpCit = ({ place: { citation }, source }: Cited): boolean =>
  citation.author !== undefined && source.kind !== 'back-reference';

interface Reading {
  notes: Notes;
  cited: readonly Cited[];
}

/** Views, cards and the analysis ask after every edit: what an article cites is put together once. */
const readings = new WeakMap<Article, Reading>();

function readingOf(article: Article): Reading {
  let reading = readings.get(article);
  if (!reading) {
    const notes = readNotes(article);
    reading = { notes, cited: read(article, notes) };
    readings.set(article, reading);
  }
  return reading;
}

function read(article: Article, notes: Notes): Cited[] {
  const linked = new LinkedSentences(article);
  const before = new WorksInNotes(notes, article);
  const found: Cited[] = [];
  for (const placed of citationsIn(article)) {
    const { citation, block } = placed;
    if (citation.kind === 'lead-in') continue;
    const isAlone = ALONE.has(citation.kind) && article.blocks[block]?.layers.block.footnote === undefined;
    const kept = isAlone ? standing.get(citation) : undefined;
    const stands = kept?.bibliography === article.bibliography && kept.cited.place.block === block;
    const cited = kept && stands ? kept.cited : newlyCited(article, placed, { notes, linked, before });
    if (isAlone && !stands) standing.set(citation, { bibliography: article.bibliography, cited });
    before.see(citation, cited.place.inNote, cited.source);
    found.push(cited);
  }
  return found;
}

/** Kinds of which, outside of notes, the block and the bibliography alone decide: most of a long article. */
const ALONE: ReadonlySet<BlockCitation['kind']> = new Set([...WORKS].filter((kind) => kind !== 'reference-link'));

/** What was said of these at the reading before. */
const standing = new WeakMap<BlockCitation, { bibliography: Article['bibliography']; cited: Cited }>();

function newlyCited(
  article: Article,
  placed: PlacedCitation,
  { notes, linked, before }: { notes: Notes; linked: LinkedSentences; before: WorksInNotes },
): Cited {
  const place = placeOf(article, placed, notes, linked);
  const { archived, asWritten, ...source } =
    before.of(placed.citation, place.inNote) ?? describe(article, placed, notes);
  if (archived) place.archived = archived;
  if (asWritten !== undefined) place.asWritten = asWritten;
  return { place, source: withCredit(article, placed, source) };
}

/** Kinds of citation that take the reader somewhere. */
export const LEADS: ReadonlySet<BlockCitation['kind']> = new Set([...WORKS, 'footnote', 'inline-footnote']);

/** Sentences in which something leads the reader to a work, block by block. */
class LinkedSentences {
  readonly #article: Article;
  readonly #known = new Map<number, ReadonlySet<number>>();

  constructor(article: Article) {
    this.#article = article;
  }

  has(block: number, sentence: number): boolean {
    let linked = this.#known.get(block);
    if (!linked) {
      const citations = this.#article.blocks[block]?.layers.citations ?? [];
      linked = new Set(citations.filter(({ kind }) => LEADS.has(kind)).flatMap(({ sentences }) => sentences));
      this.#known.set(block, linked);
    }
    return linked.has(sentence);
  }
}

function placeOf(article: Article, placed: PlacedCitation, notes: Notes, linked: LinkedSentences): CitedPlace {
  const { block, citation, extent } = placed;
  const { footnote } = article.blocks[block]?.layers.block ?? {};
  const isReference = LEADS.has(citation.kind) || citation.target === 'ibid' || citation.author !== undefined;
  const claims =
    isReference && footnote !== undefined
      ? notes.referencesFrom(block)
      : extent.flatMap((index) => sentencesOf(article, placed, index));
  return {
    ...placed,
    claims,
    ...(footnote === undefined ? {} : { inNote: footnote }),
    hasNoLink: !isReference && !claims.some((claim) => linked.has(claim.block, claim.sentence)),
  };
}

/** The sentences of a citation in one of its blocks. */
function sentencesOf({ blocks }: Article, { block, citation, leadIn }: PlacedCitation, index: number) {
  const layers = blocks[index]?.layers;
  const own = index === block ? citation : layers?.citations.find(({ kind }) => kind === 'blockquote');
  const whole = leadIn === undefined ? [] : [...(layers?.reading.sentences.keys() ?? [])];
  return (own?.sentences ?? whole).map((sentence) => ({ block: index, sentence }));
}

/** A credit line in a later paragraph of a blockquote names the speaker of the whole. */
function withCredit(article: Article, { extent, leadIn }: PlacedCitation, source: Described): Described {
  if (leadIn !== undefined) return source;
  return extent.slice(1).reduce((known, index) => {
    const part = article.blocks[index]?.layers.citations.find(({ kind }) => kind === 'blockquote');
    if (part?.mention === undefined || (known.kind !== 'none' && part.sentences.length > 0)) return known;
    return speakerOf(article, index, part) ?? known;
  }, source);
}
