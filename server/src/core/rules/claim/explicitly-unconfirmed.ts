import type { Article, PlacedBlock } from '../../article';
import { indexOfBlock } from '../../blockSelection';
import type { Cue } from '../../cues/cue';
import { passageOf } from '../../cues/passages';
import { type Reading, tokenAt } from '../../language/reading';
import { contains, type Span } from '../../text/span';
import type { ArticleDraft, ArticleRule, BlockLayers } from '../rule';

/** How many blocks back a disclosure may point. */
const REACH = 2;

/** Where the claim stands that a disclosure speaks of. */
interface Target {
  placed: PlacedBlock;
  span: Span;
}

/** Has not been able to confirm, could not be verified, unconfirmed reports. */
export const claimExplicitlyUnconfirmed: ArticleRule = {
  id: 'claim/explicitly-unconfirmed',
  title: 'Claim that the text itself calls unconfirmed',
  severity: 'warning',
  rationale:
    'The text says that a claim has not been confirmed. That disclosure is good practice and only noted. The claim that it covers stays unconfirmed, however often it is repeated afterwards: it is marked, so that later sentences do not build on it unawares.',
  exceptions: [
    '“could not be reached for comment”.',
    'Parliaments that confirm nominees, customers who confirm orders.',
    '“confirmed by” somebody.',
    'Disclosures inside quotation marks: they are the speaker’s.',
  ],
  remedies: [
    'Find an origin that is independent of the first and say who confirms it.',
    'Repeat the caveat wherever the claim is used again.',
  ],
  standards: [
    'BBC Editorial Guidelines 3.3.6.',
    'NPR, memo on reports of other outlets (2017).',
    'STANAG 2511: credibility 1 needs another source.',
  ],
  flags: [
    '⟦The rebels hold the port.⟧ The paper ⟦has not been able to confirm⟧ that.',
    'There are ⟦unconfirmed⟧ reports that ⟦the bridge has fallen⟧.',
    'The ministry ⟦could not verify⟧ whether ⟦the shells were fired from the north⟧.',
    '> ⟦The rebels took the port at dawn.⟧\n\nThe paper says that it ⟦could not verify⟧ the account.',
    '⟦Sailors saw the lights at dawn.⟧\n\nThe sighting ⟦could not be independently confirmed⟧.',
  ],
  passes: [
    'The mayor could not be reached for comment.',
    'The Senate has not yet confirmed the nominee.',
    'The toll was confirmed by the hospital.',
    '“We have not been able to confirm it,” the spokesman said.',
  ],
  reach: REACH,
  concerns: ({ cues }) => cues.some(isDisclosure),
  checkArticle(article, concerned) {
    return concerned.flatMap((placed) =>
      placed.layers.cues.filter(isDisclosure).flatMap((cue) => findingsFor(article, placed, cue)),
    );
  },
};

const isDisclosure = ({ rule }: Cue): boolean => rule === 'claim/explicitly-unconfirmed';

function findingsFor(article: Article, placed: PlacedBlock, cue: Cue): ArticleDraft[] {
  const { words, ...passage } = passageOf(cue, placed.layers.block);
  const target = claimOf(article, placed, cue);
  const disclosure: ArticleDraft = {
    ...passage,
    placed,
    severity: 'information',
    type: 'disclosure',
    message: `“${words}”: the text says openly that this is not confirmed.`,
    ...(target ? { related: [{ ...target.span, placed: target.placed, message: 'The claim that this covers.' }] } : {}),
  };
  if (!target) return [disclosure];
  const claim: ArticleDraft = {
    ...target.span,
    placed: target.placed,
    type: 'unconfirmed',
    ignoresQuotes: true,
    message: 'The text itself says that this is not confirmed.',
    related: [{ start: cue.start, end: cue.end, placed, message: 'The text says so here.' }],
  };
  return [claim, disclosure];
}

/** The clause that the disclosure governs, else the nearest claim before it. */
function claimOf(article: Article, placed: PlacedBlock, cue: Cue): Target | undefined {
  const { layers } = placed;
  const governed = clauseAfter(layers.reading, cue);
  if (governed) return { placed, span: governed };
  const index = indexOfBlock(article, placed);
  const quoted = quotedAccount(article.blocks[index - 1], layers, cue);
  if (quoted) return quoted;
  const here = claimBefore(layers, cue.start, cue);
  if (here) return { placed, span: here };
  for (let back = 1; back <= REACH; back++) {
    const earlier = article.blocks[index - back];
    if (!earlier || !isRunningText(earlier)) continue;
    const span = claimBefore(earlier.layers, Number.POSITIVE_INFINITY);
    if (span) return { placed: earlier, span };
  }
  return undefined;
}

const ACCOUNTS = new Set(
  'account accounts report reports claim claims story version allegation allegations statement'.split(' '),
);

/** "… could not verify the account" right behind a block quotation: the account is what was quoted. */
function quotedAccount(
  before: PlacedBlock | undefined,
  { reading, block: own }: BlockLayers,
  cue: Cue,
): Target | undefined {
  if (!before || before.layers.block.quoteDepth <= own.quoteDepth) return undefined;
  const named = [1, 2].some((n) => ACCOUNTS.has(tokenAt(reading, cue.last - 1 + n).lower));
  const first = before.layers.reading.sentences[0];
  return named && first ? { placed: before, span: { start: first.start, end: first.end } } : undefined;
}

const isRunningText = ({ layers }: PlacedBlock): boolean =>
  layers.block.kind === 'paragraph' && layers.block.footnote === undefined;

const CLAUSE_OPENERS = new Set(['that', 'whether', 'if', 'how']);
/** How many tokens behind the cue a that-clause may begin ("unconfirmed media reports that …"). */
const OPENER_REACH = 4;

function clauseAfter(reading: Reading, { last, scope, lemma }: Cue): Span | undefined {
  if (lemma.endsWith('that')) return upTo(reading, last, scope.end);
  for (let at = last; at < last + OPENER_REACH; at++) {
    const token = tokenAt(reading, at);
    if (token.start >= scope.end || token.kind === 'punctuation') return undefined;
    if (CLAUSE_OPENERS.has(token.lower) && tokenAt(reading, at + 2).start < scope.end)
      return upTo(reading, at + 1, scope.end);
  }
  return undefined;
}

function upTo(reading: Reading, first: number, end: number): Span | undefined {
  const { start } = tokenAt(reading, first);
  return start < 0 || start >= end ? undefined : { start, end };
}

/**
 * The nearest claim before an offset: what somebody is last reported to say, else the sentence before. Inside the
 * disclosure's own sentence only an attribution counts.
 */
function claimBefore({ reading, attributions }: BlockLayers, before: number, cue?: Cue): Span | undefined {
  const sentences = reading.sentences.filter(({ end }) => end <= before);
  const last = sentences.at(-1);
  const own = cue && reading.sentences[tokenAt(reading, cue.first).sentence];
  const said = attributions
    .flatMap(({ content }) => content.slice(0, 1))
    .filter((span) => span.end <= before && (!own || !contains(span, cue)))
    .filter((span) => span.start >= (last?.start ?? own?.start ?? 0))
    .at(-1);
  return said ?? (last && { start: last.start, end: last.end });
}
