import type { Article } from '../../article';
import { copyWords, markOf } from '../../citations/citationMarks';
import { readable } from '../../citations/places';
import { sentenceText } from '../../citations/sentenceText';
import type { Cited, CitedPlace } from '../../citations/sources';
import type { CitationKind } from '../../contract';
import { IdMaker } from '../../text/idMaker';
import type { Span } from '../../text/span';
import type { Badges } from '../citationBadges';
import type { CitedFacts } from '../citedFacts';
import { type TreeNode, withLazyChildren } from './treeNode';

/** Makes what the edge shows places in out of a span of a block. */
export type Place<Range> = (block: number, span: Span) => Range;

/** An article, what its analysis tells, and how the edge shows places. */
export interface Shown<Range> {
  article: Article;
  facts: CitedFacts;
  place: Place<Range>;
}

/** What to say of a place where its source is not its parent. */
export function sourceWords({ place, source }: Cited): string[] {
  const who = source.kind === 'none' ? 'no speaker' : source.label;
  const isSaid = source.kind === 'broken' || (who === place.citation.label && place.citation.kind !== 'outlet');
  return isSaid ? [] : [who];
}

const noteWords = ({ inNote }: CitedPlace): string[] => {
  if (inNote === undefined) return [];
  return [inNote === '^' ? 'in a note' : `in note ${inNote}`];
};

/** A place of a source with the sentences it carries below it; `before` are words that come before its badges. */
export function placeRow<Range>(
  shown: Shown<Range>,
  { place: cited, source: { key, url } }: Cited,
  id: string,
  badges: Badges,
  before: readonly string[] = [],
): TreeNode<Range> {
  const { article, place } = shown;
  const { citation, block, claims } = cited;
  const words = [...before, ...noteWords(cited), ...badges.words, ...badges.missing];
  const label = citation.kind === 'outlet' ? inContext(article, cited) : citation.label;
  const row = {
    id,
    label,
    ...(words.length > 0 ? { description: words.join(' · ') } : {}),
    tooltip: [tooltipOf(citation), ...words, copyWords(markOf(article, cited))].filter(isSaid).join('\n'),
    kind: citation.kind,
    ...(badges.missing.length > 0 ? { problem: true as const } : {}),
    accessibilityLabel: [label, KIND_WORDS[citation.kind], ...words].join(', '),
    source: key,
    ...(url === undefined ? {} : { url }),
    copy: copyOf(cited),
    range: place(block, citation),
  };
  return withLazyChildren(row, claims.length > 0, () => {
    const ids = new IdMaker();
    return claims.flatMap((claim) => claimNode(shown, claim, `${id}/`, ids));
  });
}

const isSaid = (word: string | undefined): word is string => word !== undefined;

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
  { article, facts, place }: Shown<Range>,
  { block, sentence }: CitedPlace['claims'][number],
  parent: string,
  ids: IdMaker,
): TreeNode<Range>[] {
  const layers = article.blocks[block]?.layers;
  const span = layers?.reading.sentences[sentence];
  if (!layers || !span) return [];
  const whole = sentenceText(layers.block, span, Number.POSITIVE_INFINITY);
  const label = sentenceText(layers.block, span);
  const id = parent + ids.next('claim', label);
  const claims = facts.claimsIn({ block, sentence });
  const statuses = [...new Set(claims.map(({ status }) => status))].join(', ');
  const chains = new Set(
    claims.map((claim) => facts.chainOf(claim)).flatMap((chain) => (chain.length > 1 ? chain.join(' ← ') : [])),
  );
  return [
    {
      id,
      label,
      ...(statuses === '' ? {} : { description: statuses }),
      tooltip: whole,
      kind: 'claim',
      accessibilityLabel: [`Carries: ${label}`, ...(statuses === '' ? [] : [statuses])].join(', '),
      copy: whole,
      range: place(block, span),
      children: [...chains].map((chain): TreeNode<Range> => {
        const through = `Reaches you through ${chain}`;
        const row = { id: `${id}/${chain}`, label: through, kind: 'chain' as const, accessibilityLabel: through };
        return { ...row, range: place(block, span), children: [] };
      }),
    },
  ];
}

export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const KIND_WORDS: Readonly<Record<CitationKind, string>> = {
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
