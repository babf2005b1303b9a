import { whyNotIndependent } from '../claims/independence';
import type { Analysis } from '../contract';
import { type Decision, type LedgerClaim, type LedgerRecord, ledgerRecord } from '../decisions/ledger';
import { blockAt } from '../project/blockAt';
import { foundIn, type PlacedClaim } from '../project/ledgerPlaces';
import type { ReadArticle } from '../project/placeArticle';
import { anchorOf } from '../text/anchor';
import { overlaps, type Span, shift } from '../text/span';
import { claimAt, widened } from './claimAt';

/** What somebody decides, and about what. */
export interface Choice extends Decision {
  /** A selection, or a place in a claim or sentence. */
  span: Span;
  /** `claim`: the claim there; `sentence`: the sentence there; `words`: exactly these words. */
  about: 'claim' | 'sentence' | 'words';
  /** Id in the ledger of a claim that has lost its place and now stands here; its status stays. */
  orphan?: string;
}

/** The line to write into the ledger, or why there is none. Nothing is written here. */
export function decide(
  article: ReadArticle,
  analysis: Analysis,
  placed: readonly PlacedClaim[],
  { span, about, orphan, ...decision }: Choice,
  file: string,
): LedgerRecord | { problem: string } {
  const claim = about === 'words' ? undefined : claimAt(analysis, span);
  const passage =
    about === 'claim' ? claim?.spans[0] : about === 'sentence' ? sentenceAt(article, span) : trimmed(article, span);
  if (!passage) return { problem: MISSING[about] };
  if (claim && decision.status === 'confirmed' && decision.by !== undefined) {
    const tie = whyNotIndependent(analysis, claim, decision.by);
    if (tie !== undefined) return { problem: tie };
  }
  const anchor = anchorOf(article.text, passage);
  if (orphan === undefined) return ledgerRecord(file, anchor, decision, knownAt(placed, passage));
  const lost = placed.find(({ entry }) => entry.claim === orphan)?.entry;
  return lost
    ? ledgerRecord(file, anchor, standing(lost), lost)
    : { problem: 'This claim is no longer in the ledger.' };
}

const MISSING: Readonly<Record<Choice['about'], string>> = {
  claim: 'No claim stands here. Select its words and add them as a claim.',
  sentence: 'No sentence stands here.',
  words: 'Select words of one paragraph: a claim does not reach from one into another.',
};

/** A claim that is placed anew keeps what was decided about it. */
const standing = ({ status, checked, by, evidence, note }: LedgerClaim): Decision => ({
  status,
  ...(checked ? { checked } : {}),
  ...(by === undefined ? {} : { by }),
  ...(evidence === undefined ? {} : { evidence }),
  ...(note === undefined ? {} : { note }),
});

function sentenceAt(article: ReadArticle, span: Span): Span | undefined {
  const { placed } = blockAt(article, span.start) ?? {};
  if (!placed) return undefined;
  const here = shift(widened(span), -placed.start);
  const sentence = placed.layers.reading.sentences.find((each) => overlaps(each, here));
  return sentence && shift({ start: sentence.start, end: sentence.end }, placed.start);
}

/** The selection without white space around it; undefined where it is empty or leaves its block. */
function trimmed(article: ReadArticle, { start, end }: Span): Span | undefined {
  const words = article.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  const { placed } = blockAt(article, from) ?? {};
  if (to <= from || !placed || to > placed.start + placed.layers.block.source.length) return undefined;
  return { start: from, end: to };
}

/** What the ledger says of exactly this passage. */
const knownAt = (placed: readonly PlacedClaim[], { start, end }: Span): LedgerClaim | undefined =>
  foundIn(placed).find(({ span }) => span.start === start && span.end === end)?.entry;
