import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { wordTest } from '../../language/wordTest';

/** Ways to say that somebody does not want to be named, token by token; `*` stands for one word. */
const FORMULAS: readonly (readonly string[])[] = [
  'condition of anonymity',
  'conditions of anonymity',
  'names to be left out',
  'name to be left out',
  'names be withheld',
  'name be withheld',
  'name not be used',
  'requested anonymity',
  'requesting anonymity',
  'insisted on anonymity',
  'insisting on anonymity',
  'asked for anonymity',
  'asking for anonymity',
  'speaking on background',
  'spoke on background',
  'speak on background',
  'asked to remain anonymous',
  'give * last name',
  'provide * last name',
  'provide * name',
  'use * full name',
  'not use * name',
  'not to use * name',
  'not be quoted',
  'not to be quoted',
  'unauthorized to speak',
  'unauthorised to speak',
  'unauthorized to discuss',
  'unauthorised to discuss',
  'not allowed to speak',
  'not permitted to speak',
  'authorized to comment',
  'authorised to comment',
  'granted anonymity',
  'remain anonymous',
  'speak anonymously',
  'spoke anonymously',
  'speaking anonymously',
  'not to be named',
  'not to be identified',
  'not be named',
  'not be identified',
  'to be identified',
  'to be named',
  'give his name',
  'give her name',
  'give their name',
  'give their names',
  'not authorized to speak',
  'not authorised to speak',
  'not authorized to discuss',
  'not authorised to discuss',
].map((formula) => formula.split(' '));

/** Phrases by their first word, since most words begin none. */
function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byWord = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase;
    byWord.set(first, [...(byWord.get(first) ?? []), phrase]);
  }
  return byWord;
}

const FORMULAS_FROM = byFirstWord(FORMULAS);
const startsFormula = wordTest((lower) => FORMULAS_FROM.has(lower));

/** Where a formula of anonymity stands at a token; half-open token indices. */
export function anonymityAt(reading: Reading, at: number): { first: number; last: number } | undefined {
  const formulas = FORMULAS_FROM.get(tokenAt(reading, at).lower);
  const formula = formulas && formulaAt(reading, at, formulas);
  if (!formula || !isRefusal(reading, at, formula[0] ?? '')) return undefined;
  return { first: at, last: at + formula.length };
}

const formulaAt = (
  reading: Reading,
  at: number,
  formulas: readonly (readonly string[])[],
): readonly string[] | undefined =>
  formulas.find((words) =>
    words.every((word, i) => word === '*' || tokenInSentence(reading, at, at + i).lower === word),
  );

/** First words of formulas that say nothing unless somebody declines or asks. */
const NEUTRAL: ReadonlySet<string> = new Set('to give not provide use authorized authorised'.split(' '));

/** "a reason why they won't give their names": the text speaks about anonymity, and grants none. */
function isDiscussed(reading: Reading, at: number): boolean {
  for (let back = 1; back <= 5; back++) if (tokenInSentence(reading, at, at - back).lower === 'why') return true;
  return false;
}

/** "to be identified" alone says nothing: somebody must decline or ask not to. */
function isRefusal(reading: Reading, at: number, first: string): boolean {
  if (!NEUTRAL.has(first)) return true;
  if (isDiscussed(reading, at)) return false;
  for (let back = 1; back <= 4; back++) {
    if (
      /^(?:declined|declines|refused|asked|requested|wished|wanted|want|not|n't|preferred|insisted|condition|was|were|because|they|she|he)$/.test(
        tokenInSentence(reading, at, at - back).lower,
      )
    )
      return true;
  }
  return false;
}

/** All formulas of anonymity in a block, in order, none inside another. */
export function formulasIn(reading: Reading): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const formula = startsFormula(tokenAt(reading, at)) ? anonymityAt(reading, at) : undefined;
    if (!formula) continue;
    found.push(formula);
    at = formula.last - 1;
  }
  return found;
}

/** A reason that says little: rules of the house, or that the matter is delicate. */
const HOLLOW: readonly (readonly string[])[] = [
  'authorized to',
  'authorised to',
  'unauthorized to',
  'unauthorised to',
  'allowed to speak',
  'permitted to speak',
  'sensitivity of',
  'sensitivities around',
  'delicacy of',
  'matter is sensitive',
  'company policy',
].map((words) => words.split(' '));
const HOLLOW_FROM = byFirstWord(HOLLOW);

export type Reason = 'none' | 'hollow' | 'given';

/**
 * Does the text say why somebody is not named? Looks at the sentence of a token and the one behind it: one of them must
 * speak of anonymity, or a "because" is about something else.
 */
export function reasonNear(reading: Reading, at: number): Reason {
  const sentence = tokenAt(reading, at).sentence;
  const first = reading.sentences[sentence]?.first ?? at;
  const last = reading.sentences[sentence + 1]?.last ?? reading.sentences[sentence]?.last ?? at;
  let reason: Reason = 'none';
  let isWithheld = false;
  for (let here = first; here < last; here++) {
    const { lower } = tokenAt(reading, here);
    const hollow = HOLLOW_FROM.get(lower);
    if (hollow && formulaAt(reading, here, hollow)) return 'hollow';
    if (anonymityAt(reading, here)) isWithheld = true;
    if (lower === 'because' || lower === 'since' || lower === 'lest') reason = 'given';
    if (
      /^fear(?:s|ed|ing)?$/.test(lower) &&
      /^(?:of|for|that|losing|reprisals?|retaliation)$/.test(tokenAt(reading, here + 1).lower)
    )
      reason = 'given';
    if (
      /^(?:to|so)$/.test(lower) &&
      /^(?:protect|discuss|avoid|that|describe|speak)$/.test(tokenAt(reading, here + 1).lower) &&
      tokenAt(reading, here - 1).lower === 'anonymity'
    )
      reason = 'given';
  }
  return isWithheld ? reason : 'none';
}
