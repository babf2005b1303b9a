import type { Article } from '../article';
import { readable } from '../citations/places';
import { type Cited, type CitedPlace, citedIn, type Source, type SourceKind, sourcesIn } from '../citations/sources';
import type { CitationKind } from '../contract';
import { IdMaker } from '../text/idMaker';
import type { Span } from '../text/span';
import type { CitationsGrouping, TreeNode } from './treeNode';

/** Makes what the edge shows places in out of a span of a block. */
type Place<Range> = (block: number, span: Span) => Range;

/**
 * The tree of citations: grouped by source, the same source one row with its places below it; or place by place in
 * document order. Below each place stand the sentences whose claims it carries.
 */
export function citationsTree<Range>(
  article: Article,
  grouping: CitationsGrouping,
  place: Place<Range>,
): TreeNode<Range>[] {
  if (grouping === 'source') return sections(article, place);
  const ids = new IdMaker();
  return citedIn(article).map((cited) => {
    const { citation } = cited.place;
    const id = ids.next(citation.kind, `${citation.target ?? ''} ${citation.label}`);
    return placeNode(article, cited.place, id, placeWords(cited), place);
  });
}

const SECTIONS: readonly { title: string; kinds: readonly SourceKind[] }[] = [
  { title: 'Works cited', kinds: ['work', 'note'] },
  { title: 'Outlets named', kinds: ['outlet'] },
  { title: 'Speakers quoted', kinds: ['speaker'] },
  { title: 'Quotations without a speaker', kinds: ['none'] },
  { title: 'Documents mentioned', kinds: ['document'] },
  { title: 'Pointing back', kinds: ['back-reference'] },
  { title: 'Broken', kinds: ['broken'] },
];

function sections<Range>(article: Article, place: Place<Range>): TreeNode<Range>[] {
  const sources = sourcesIn(article);
  return SECTIONS.flatMap(({ title, kinds }) => {
    const own = sources.filter(({ kind }) => kinds.includes(kind));
    if (own.length === 0) return [];
    return {
      id: `section:${title}`,
      label: title,
      description: String(own.length),
      kind: 'section',
      accessibilityLabel: `${title}, ${count(own.length, 'entry', 'entries')}`,
      children: own.map((source) => sourceNode(article, source, place)),
    };
  });
}

/** A source with its places; where places and source say the same, the place stands for both. */
function sourceNode<Range>(article: Article, source: Source, place: Place<Range>): TreeNode<Range> {
  const { key, label, url, places } = source;
  const [first] = places;
  if (first && places.length === 1 && STANDS_ALONE.has(source.kind)) {
    return placeNode(article, first, key, missingIn(source), place);
  }
  const ids = new IdMaker();
  const claims = new Set(places.flatMap((each) => each.claims.map(({ block, sentence }) => `${block}.${sentence}`)));
  const words = [
    count(places.length, 'place', 'places'),
    ...(claims.size > 0 ? [count(claims.size, 'claim', 'claims')] : []),
    ...missingIn(source),
  ];
  return {
    id: key,
    label,
    description: words.join(' · '),
    tooltip: [url ?? label, words.join(', ')].join('\n'),
    kind: rowKindOf(source),
    accessibilityLabel: [label, SOURCE_WORDS[source.kind], ...words].join(', '),
    copy: url ?? label,
    ...(first ? { range: place(first.block, first.citation) } : {}),
    children: places.map((each) =>
      placeNode(
        article,
        each,
        `${key}/${ids.next(each.citation.kind, each.citation.label)}`,
        [...noteWords(each), ...(each.hasNoLink ? ['no link'] : [])],
        place,
      ),
    ),
  };
}

/** The row of such a source would only repeat its one place. */
const STANDS_ALONE: ReadonlySet<SourceKind> = new Set<SourceKind>(['none', 'back-reference', 'broken']);

const rowKindOf = ({ kind, places }: Source): TreeNode<unknown>['kind'] => {
  if (kind === 'outlet') return 'outlet';
  if (kind === 'speaker') return 'quotation';
  return kind === 'work' ? 'work' : (places[0]?.citation.kind ?? 'work');
};

/** What a reader who wants to check would miss, in words. */
function missingIn({ kind, places }: Source): string[] {
  if (kind === 'broken') return ['not defined'];
  const without = places.filter(({ hasNoLink }) => hasNoLink).length;
  if (without === 0) return [];
  return [without === places.length ? 'no link' : `${without} without link`];
}

/** What to say of a place where its source is not its parent. */
function placeWords({ place, source }: Cited): string[] {
  const missing = missingIn({ ...source, places: [place] });
  const who = source.kind === 'none' ? 'no speaker' : source.label;
  const isSaid = source.kind === 'broken' || (who === place.citation.label && place.citation.kind !== 'outlet');
  return [...(isSaid ? [] : [who]), ...noteWords(place), ...missing];
}

const noteWords = ({ inNote }: CitedPlace): string[] => {
  if (inNote === undefined) return [];
  return [inNote === '^' ? 'in a note' : `in note ${inNote}`];
};

function placeNode<Range>(
  article: Article,
  cited: CitedPlace,
  id: string,
  words: readonly string[],
  place: Place<Range>,
): TreeNode<Range> {
  const { citation, block, claims } = cited;
  const label = citation.kind === 'outlet' ? inContext(article, cited) : citation.label;
  const ids = new IdMaker();
  return {
    id,
    label,
    ...(words.length > 0 ? { description: words.join(' · ') } : {}),
    tooltip: [tooltipOf(citation), ...words].join('\n'),
    kind: citation.kind,
    accessibilityLabel: [label, KIND_WORDS[citation.kind], ...words].join(', '),
    copy: copyOf(cited),
    range: place(block, citation),
    children: claims.flatMap((claim) => claimNode(article, claim, `${id}/`, ids, place)),
  };
}

const tooltipOf = ({ label, target }: CitedPlace['citation']): string =>
  target === undefined || label.includes(target) ? label : `${label}\n${target}`;

const copyOf = ({ citation: { kind, label, target } }: CitedPlace): string =>
  (kind === 'link' || kind === 'image') && target !== undefined ? `[${label}](${target})` : label;

/** The sentence around the name of an outlet, near the name: "a source tells CNN that the". */
function inContext({ blocks }: Article, { block, citation }: CitedPlace): string {
  const layers = blocks[block]?.layers;
  const mention = layers?.mentions[citation.mention ?? -1];
  const sentence = layers?.reading.sentences[layers.reading.tokens[mention?.first ?? -1]?.sentence ?? -1];
  if (!layers || !mention || !sentence) return citation.label;
  const { tokens } = layers.reading;
  const from = Math.max(sentence.first, mention.first - WORDS_BEFORE);
  const to = Math.min(sentence.last, mention.last + WORDS_AFTER);
  const span = { start: tokens[from]?.start ?? citation.start, end: tokens[to - 1]?.end ?? citation.end };
  return `${from > sentence.first ? '…' : ''}${readable(layers.block, span)}${to < sentence.last ? '…' : ''}`;
}

const WORDS_BEFORE = 3;
const WORDS_AFTER = 4;

function claimNode<Range>(
  { blocks }: Article,
  { block, sentence }: CitedPlace['claims'][number],
  parent: string,
  ids: IdMaker,
  place: Place<Range>,
): TreeNode<Range>[] {
  const layers = blocks[block]?.layers;
  const span = layers?.reading.sentences[sentence];
  if (!layers || !span) return [];
  const label = readable(layers.block, span);
  return [
    {
      id: parent + ids.next('claim', label),
      label,
      tooltip: readable(layers.block, span, Number.POSITIVE_INFINITY),
      kind: 'claim',
      accessibilityLabel: `Carries: ${label}`,
      copy: readable(layers.block, span, Number.POSITIVE_INFINITY),
      range: place(block, span),
      children: [],
    },
  ];
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  work: 'work',
  note: 'note',
  outlet: 'outlet',
  speaker: 'speaker',
  document: 'document',
  'back-reference': 'points back',
  none: 'no speaker',
  broken: 'broken',
};

const KIND_WORDS: Readonly<Record<CitationKind, string>> = {
  link: 'link',
  'reference-link': 'link by label',
  autolink: 'address',
  'bare-url': 'address',
  footnote: 'note',
  'inline-footnote': 'note',
  pandoc: 'citation key',
  wikilink: 'link to a page',
  'html-link': 'link',
  identifier: 'number of a work',
  embed: 'embedded medium',
  'lead-in': 'announces a quotation',
  image: 'image',
  blockquote: 'quoted block',
  quotation: 'quotation',
  outlet: 'outlet named',
  'back-reference': 'points back',
  'self-reference': 'own earlier text',
  document: 'document',
};
