import { looksLikeAdverb } from '../language/en/wordClasses';
import { EDGE, type Reading, type Token, tokenAt } from '../language/reading';
import type { Block } from '../markdown/block';

/** A phrase of the cue table where it stands in a text: what a reader looks at to decide whether it is a cue. */
export interface Site {
  reading: Reading;
  block: Block;
  /** Token indices of the phrase, half-open. */
  first: number;
  last: number;
  /** The words of the phrase, in lower case. */
  form: string;
}

/** How far a reader looks for a verb, a by-phrase or a time: bounded, so that reading stays linear. */
export const FAR = 14;

const inSentence = (site: Site, index: number): Token => {
  const token = tokenAt(site.reading, index);
  return token.sentence === tokenAt(site.reading, site.first).sentence ? token : EDGE;
};

/** The n-th token before the phrase, in its sentence. */
export const before = (site: Site, n = 1): Token => inSentence(site, site.first - n);

/** The n-th token after the phrase, in its sentence. */
export const after = (site: Site, n = 1): Token => inSentence(site, site.last - 1 + n);

/** How many tokens before the phrase the first one stands that is no adverb: "is still widely [expected]" gives 3. */
function stepsBefore(site: Site): number {
  let n = 1;
  while (n < FAR && looksLikeAdverb(before(site, n).lower)) n++;
  return n;
}

/** How many tokens after the phrase the first one stands that is no adverb. */
export function stepsAfter(site: Site): number {
  let n = 1;
  while (n < FAR && looksLikeAdverb(after(site, n).lower)) n++;
  return n;
}

/** The nearest token before the phrase that is no adverb. */
export const headBefore = (site: Site): Token => before(site, stepsBefore(site));

/** The nearest token after the phrase that is no adverb. */
export const headAfter = (site: Site): Token => after(site, stepsAfter(site));

/** Marks that end a clause whatever stands behind them. */
export const endsClause = (token: Token): boolean =>
  token === EDGE || (token.kind === 'punctuation' && /^[.?!;:—–()“”"]|^--+$/.test(token.text));

/** Is one of the words among the tokens before the phrase, within its clause? */
export function precededBy(site: Site, words: ReadonlySet<string>, reach = FAR): boolean {
  for (let n = 1; n <= reach; n++) {
    const token = before(site, n);
    if (endsClause(token)) return false;
    if (words.has(token.lower)) return true;
  }
  return false;
}

/** Is one of the words among the tokens after the phrase, within its clause? */
export function followedBy(site: Site, words: ReadonlySet<string>, reach = FAR): boolean {
  for (let n = 1; n <= reach; n++) {
    const token = after(site, n);
    if (endsClause(token)) return false;
    if (words.has(token.lower)) return true;
  }
  return false;
}

/** Is the phrase the first of its sentence or clause (behind a mark)? */
export const opensClause = (site: Site): boolean => {
  const token = before(site);
  return token === EDGE || token.kind === 'punctuation';
};

/** Does the phrase stand between quotation marks? */
export const inQuotation = (site: Site): boolean => tokenAt(site.reading, site.first).quotation >= 0;

export const isWord = (token: Token): boolean => token.kind === 'word' && !token.clitic;

/** A capital where the sentence gives no reason for one: a name follows. */
export const looksLikeName = (token: Token): boolean =>
  token.kind === 'word' &&
  (token.case === 'initial' || token.case === 'upper' || token.case === 'mixed') &&
  token.lower !== 'i';
