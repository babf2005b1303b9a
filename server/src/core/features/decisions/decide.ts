import { whyNotIndependent } from '../../claims/independence';
import type { Analysis, Claim } from '../../contract';
import { SIDE_FILE_VERSION } from '../../decisions/jsonLines';
import { type Decision, decisionIn, type LedgerClaim, type LedgerRecord, ledgerRecord } from '../../decisions/ledger';
import type { PrivateNoteRecord } from '../../decisions/privateNotes';
import { blockAt } from '../../project/blockAt';
import { foundIn, type PlacedClaim } from '../../project/ledgerPlaces';
import type { ReadArticle } from '../../project/placeArticle';
import { anchorOf } from '../../text/anchor';
import { overlaps, type Span, shift } from '../../text/span';
import { claimAt, widened } from '../navigation/claimAt';

/** What somebody decides, and about what. What is not said stays as it was. */
export interface Choice extends Partial<Decision> {
  /** A selection, or a place in a claim or sentence. */
  span: Span;
  /** `claim`: the claim there; `sentence`: the sentence there; `words`: exactly these words. */
  about: 'claim' | 'sentence' | 'words';
  /** Id in the ledger of a claim that has lost its place and now stands here. */
  orphan?: string;
}

/** The line to write into the ledger, or why there is none. Nothing is written here. */
export function decide(
  article: ReadArticle,
  analysis: Analysis,
  placed: readonly PlacedClaim[],
  { span, about, orphan, ...choice }: Choice,
  file: string,
): LedgerRecord | { problem: string } {
  const claim = about === 'words' ? undefined : claimAt(analysis, span);
  const passage =
    about === 'claim' ? claim?.spans[0] : about === 'sentence' ? sentenceAt(article, span) : trimmed(article, span);
  if (!passage) return { problem: MISSING[about] };
  const lost = placed.find(({ entry }) => entry.claim === orphan)?.entry;
  if (orphan !== undefined && !lost) return { problem: 'This claim is no longer in the ledger.' };
  const before = lost ?? knownAt(placed, passage);
  const problem = claim && whyNot(analysis, claim, choice);
  if (problem !== undefined) return { problem };
  return ledgerRecord(file, anchorOf(article.text, passage), after(before, lost ? {} : choice), before);
}

const MISSING: Readonly<Record<Choice['about'], string>> = {
  claim: 'No claim stands here. Select its words and add them as a claim.',
  sentence: 'No sentence stands here.',
  words: 'Select words of one paragraph: a claim does not reach from one into another.',
};

/** Confirmed means an independent origin, whether it is said as a status or as a grade. */
function whyNot(analysis: Analysis, claim: Claim, { status, by, credibility }: Partial<Decision>): string | undefined {
  if (status === 'confirmed' && by !== undefined) return whyNotIndependent(analysis, claim, by);
  if (credibility?.grade === 1 && claim.status !== 'confirmed')
    return 'Grade 1 says that another, independent source confirms it: set the status to “confirmed by …” first.';
  return undefined;
}

/** A new status comes with new reasons; ratings stay, and so does that somebody has looked. */
function after(before: LedgerClaim | undefined, { status, ...choice }: Partial<Decision>): Decision {
  const kept = before && decisionIn(before);
  if (status === undefined) return { ...(kept ?? { status: 'unverified' }), ...choice };
  const { checked, reliability, credibility } = kept ?? {};
  return {
    status,
    ...(checked ? { checked } : {}),
    ...(reliability ? { reliability } : {}),
    ...(credibility ? { credibility } : {}),
    ...choice,
  };
}

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

/** What to write for a note that stays on this machine: about the words selected, else the claim or sentence there. */
export function notePlace(
  article: ReadArticle,
  analysis: Analysis,
  span: Span,
  file: string,
): PrivateNoteRecord | { problem: string } {
  const selected = span.end > span.start ? trimmed(article, span) : undefined;
  const passage = selected ?? claimAt(analysis, span)?.spans[0] ?? sentenceAt(article, span);
  return passage
    ? { v: SIDE_FILE_VERSION, file, ...anchorOf(article.text, passage) }
    : { problem: 'Put the cursor on a claim, or select the words that the note is about.' };
}
