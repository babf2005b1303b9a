import type { Mention } from '../../actors/mention';
import type { BlockLayers } from '../../blockLayers';
import { isAttributed, isCited, isQuoted } from '../../cues/sourcesNear';
import { type Reading, tokenAt, tokenInSentence } from '../../language/reading';
import { wordTest } from '../../language/wordTest';
import type { BlockRule, Draft } from '../rule';

/** States that only the person himself can know: fears, hopes, secret wishes. */
const STATES: ReadonlySet<string> = new Set('feared dreaded hoped'.split(' '));
/** After was or were. */
const FELT: ReadonlySet<string> = new Set('worried afraid anxious desperate determined eager jealous'.split(' '));
const mayTellState = wordTest((lower) => STATES.has(lower) || FELT.has(lower));
const OTHERS: ReadonlySet<string> = new Set('he she they'.split(' '));
const BE: ReadonlySet<string> = new Set(["'re", "'s", 'is', 'are', 'was', 'were']);

/** Somebody else's fear, hope or purpose, told without saying how the author knows. */
export const claimImputedMotive: BlockRule = {
  id: 'claim/imputed-motive',
  title: 'Motive given without a source',
  severity: 'information',
  rationale:
    'The text tells what somebody else feared, hoped or was after, and names no source for it. A state of mind cannot be seen. Somebody told the author, or the author infers it from what was done: the reader should know which.',
  exceptions: [
    'Sentences in which somebody says so, or that carry a citation.',
    'Quoted words.',
    'The author’s own hopes and fears.',
  ],
  remedies: ['Say who said so.', 'Report the words or the act instead.', 'Mark it as your inference.'],
  standards: [
    'Langlois and Seignobos, Introduction to the Study of History (1898): facts that are not of a nature to be observed.',
    'Reuters Handbook of Journalism: do not report what people think, but what they say.',
  ],
  flags: [
    'The bishop signed because ⟦he feared⟧ the duke.',
    'They left the valley ⟦so that they could⟧ sell the herd unseen.',
    'The clubs voted early because ⟦they were worried⟧ about the audit.',
  ],
  passes: [
    'She said that he feared the duke.',
    'The bishop feared the duke.[^1]\n\n[^1]: Letter 12.',
    '“They were worried about the audit,” she said.',
    'I feared the worst.',
    'He hoped.',
    'Bring water so that they can drink.',
  ],
  check(layers) {
    const { reading, block } = layers;
    if (block.kind !== 'paragraph' || block.inList) return [];
    const seen = new Set<number>();
    const drafts: Draft[] = [];
    reading.tokens.forEach((token, at) => {
      if (seen.has(token.sentence)) return;
      const found = stateAt(layers, at) ?? purposeAt(reading, at);
      if (!found || isSourced(layers, found)) return;
      seen.add(token.sentence);
      drafts.push(found);
    });
    return drafts;
  },
};

const isSourced = (layers: BlockLayers, draft: Draft): boolean =>
  isQuoted(layers, draft) || isCited(layers, draft) || isAttributed(layers, draft);

/** "he feared that", "they were worried about". */
function stateAt({ reading, mentions }: BlockLayers, at: number): Draft | undefined {
  const token = tokenAt(reading, at);
  if (!mayTellState(token)) return undefined;
  const isState = STATES.has(token.lower);
  const isFelt = FELT.has(token.lower) && BE.has(tokenInSentence(reading, at, at - 1).lower);
  if (!isState && !isFelt) return undefined;
  const subject = subjectBefore(reading, isState ? at : at - 1, mentions);
  const goesOn = /^(?:that|about|of|for|to|the|a|an|his|her|their)$/.test(tokenInSentence(reading, at, at + 1).lower);
  if (subject === undefined || !goesOn) return undefined;
  return {
    start: subject,
    end: token.end,
    type: 'state of mind',
    message: 'A state of mind, told as known. Who says so, or from what is it inferred?',
  };
}

/** Start of a third person right before a verb. */
function subjectBefore(reading: Reading, verb: number, mentions: readonly Mention[]): number | undefined {
  const before = tokenInSentence(reading, verb, verb - 1);
  if (OTHERS.has(before.lower)) return before.start;
  const name = mentions.find(({ form, last }) => form === 'name' && last === verb);
  return name && tokenAt(reading, name.first).start;
}

/** "… so that they can": a purpose that somebody else is said to have had. */
function purposeAt(reading: Reading, at: number): Draft | undefined {
  const so = tokenAt(reading, at);
  if (so.lower !== 'so' || tokenInSentence(reading, at, at + 1).lower !== 'that') return undefined;
  const who = tokenInSentence(reading, at, at + 2);
  const modal = tokenInSentence(reading, at, at + 3);
  if (!OTHERS.has(who.lower)) return undefined;
  if (!/^(?:can|could|might|would)$/.test(modal.lower) || !hasSameSubject(reading, at, who.lower)) return undefined;
  return {
    start: so.start,
    end: modal.end,
    type: 'purpose',
    message: 'A purpose, told as known. Who says so, or from what is it inferred?',
  };
}

/** The purpose is that of the one who acts: the sentence speaks of the same people before. */
function hasSameSubject(reading: Reading, at: number, who: string): boolean {
  const first = reading.sentences[tokenAt(reading, at).sentence]?.first ?? at;
  for (let before = first; before < at; before++) if (tokenAt(reading, before).lower === who) return true;
  return false;
}
