import type { Article } from '../article';
import { normaliseLabel } from '../markdown/links';
import type { Span } from '../text/span';
import type { BlockCitation } from './blockCitation';
import { isBorneOut } from './blockCitation';
import { type Notes, readNotes } from './notes';
import { readable } from './places';
import { workOf } from './work';

/** What stands behind a citation, as far as the article says. */
export type SourceKind = 'work' | 'note' | 'outlet' | 'speaker' | 'back-reference' | 'none' | 'broken';

/** One source of the article with all places that lead to it. */
export interface Source {
  /** The same for the same URL, key, label, outlet or speaker. */
  key: string;
  kind: SourceKind;
  label: string;
  /** Address, where there is one. */
  url?: string;
  places: CitedPlace[];
}

/** A place where something is cited, seen from the whole article. */
export interface CitedPlace {
  block: number;
  citation: BlockCitation;
  /** Blocks that a blockquote goes on in. */
  extent: number[];
  /** The sentences whose claims it carries; those of the reference, where the place is in a note. */
  claims: { block: number; sentence: number }[];
  /** Label of the note that the place is in. */
  inNote?: string;
  /** Nothing in the same sentences leads to the report itself. */
  hasNoLink: boolean;
}

/** The place and what it leads to. */
export interface Cited {
  place: CitedPlace;
  source: Omit<Source, 'places'>;
}

/** Everything cited in the article, in document order, each with its source. */
export function citedIn(article: Article, notes: Notes = readNotes(article)): Cited[] {
  const cited: Cited[] = [];
  article.blocks.forEach(({ layers: { block, citations } }, index) => {
    const linked = sentencesWithLink(citations);
    for (const citation of citations) {
      if (!isBorneOut(citation, article)) continue;
      const before = cited.at(-1);
      if (citation.kind === 'blockquote' && before && goesOn(before, index)) {
        join(before, citation, index, article);
        continue;
      }
      const isReference = LEADS.has(citation.kind);
      const claims =
        isReference && block.footnote !== undefined
          ? notes.referencesFrom(index)
          : citation.sentences.map((sentence) => ({ block: index, sentence }));
      cited.push({
        source: sourceOf(article, index, citation, notes),
        place: {
          block: index,
          citation,
          extent: [index],
          claims,
          ...(block.footnote === undefined ? {} : { inNote: block.footnote }),
          hasNoLink: !isReference && !citation.sentences.some((sentence) => linked.has(sentence)),
        },
      });
    }
  });
  return cited;
}

/** The sources of an article in the order of their first place. Notes that name works stand for those works. */
export function sourcesIn(article: Article): Source[] {
  const notes = readNotes(article);
  const sources = new Map<string, Source>();
  for (const { place, source } of citedIn(article, notes)) {
    if (source.kind === 'note' && notes.namesWorks(place.citation)) continue;
    const known = sources.get(source.key);
    if (known) known.places.push(place);
    else sources.set(source.key, { ...source, places: [place] });
  }
  return [...sources.values()];
}

/** Kinds of citation that take the reader somewhere. */
const LEADS: ReadonlySet<BlockCitation['kind']> = new Set<BlockCitation['kind']>([
  'link',
  'reference-link',
  'autolink',
  'bare-url',
  'footnote',
  'inline-footnote',
  'pandoc',
]);

const sentencesWithLink = (citations: readonly BlockCitation[]): ReadonlySet<number> =>
  new Set(citations.filter(({ kind }) => LEADS.has(kind)).flatMap(({ sentences }) => sentences));

const goesOn = ({ place: { citation, extent } }: Cited, index: number): boolean =>
  citation.kind === 'blockquote' && extent.at(-1) === index - 1;

/** Takes a further block into a blockquote; a credit line in it names the speaker of the whole. */
function join(whole: Cited, part: BlockCitation, index: number, article: Article): void {
  whole.place.extent.push(index);
  whole.place.claims.push(...part.sentences.map((sentence) => ({ block: index, sentence })));
  const credit = part.mention === undefined ? undefined : speaker(article, index, part);
  if (credit && (whole.source.kind === 'none' || part.sentences.length === 0)) whole.source = credit;
}

type Described = Omit<Source, 'places'>;

function sourceOf(article: Article, index: number, citation: BlockCitation, notes: Notes): Described {
  const { kind, target = '', label } = citation;
  switch (kind) {
    case 'link':
    case 'autolink':
    case 'bare-url':
      return { kind: 'work', ...workOf(target) };
    case 'image':
    case 'reference-link': {
      const url = article.linkDefinitions.get(normaliseLabel(target))?.url ?? (kind === 'image' ? target : undefined);
      if (url !== undefined) return { kind: 'work', ...workOf(url) };
      return { kind: 'broken', key: `reference:${normaliseLabel(target)}`, label: `[${target}]` };
    }
    case 'pandoc':
      return { kind: 'work', key: `key:${target}`, label: `@${target}` };
    case 'footnote':
      return notes.isDefined(target)
        ? { kind: 'note', key: `note:${normaliseLabel(target)}`, label: notes.firstWords(target) || label }
        : { kind: 'broken', key: `note:${normaliseLabel(target)}`, label };
    case 'inline-footnote':
      return { kind: 'note', key: `inline-note:${label}`, label };
    case 'quotation':
    case 'blockquote':
      return speaker(article, index, citation) ?? { kind: 'none', key: `quotation:${label}`, label };
    default: {
      const outlet = actorOf(article, index, citation);
      return outlet
        ? { kind: 'outlet', key: `outlet:${outlet.name}`, label: outlet.name }
        : { kind: 'back-reference', key: `back:${label.toLowerCase()}`, label };
    }
  }
}

/** Who is quoted: an outlet or speaker that the article knows, else the words that name him. */
function speaker(article: Article, index: number, citation: BlockCitation): Described | undefined {
  const actor = actorOf(article, index, citation);
  if (actor) {
    const kind = actor.isOutlet ? 'outlet' : 'speaker';
    return { kind, key: `${kind}:${actor.name}`, label: actor.name };
  }
  const layers = article.blocks[index]?.layers;
  const source: Span | null | undefined = layers?.attributions[citation.attribution ?? -1]?.source;
  if (!layers || !source) return undefined;
  const label = readable(layers.block, source);
  return { kind: 'speaker', key: `speaker:${label.toLowerCase()}`, label };
}

function actorOf({ blocks, actors }: Article, index: number, { mention }: BlockCitation) {
  const found = mention === undefined ? undefined : blocks[index]?.layers.mentions[mention];
  if (!found) return undefined;
  const cluster = actors.clusterOf(found);
  const isOutlet = cluster ? cluster.kind === 'outlet' : (found.votes.outlet ?? 0) > 0;
  return { name: cluster?.name ?? found.text, isOutlet };
}
