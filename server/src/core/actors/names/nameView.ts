import type { Reading, Token } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import { Listed, NO_WORD, type WordFacts } from './wordFacts';

/** What the rest of the block says about a word, as bits. */
export enum Evidence {
  /** Seen in lower case. */
  Lower = 1 << 0,
  /** Seen with a capital where only names have one. */
  Capital = 1 << 1,
  /** Ends a run of capitals that begins with a title. */
  AfterTitle = 1 << 2,
  AfterFirstName = 1 << 3,
  /** Stands in a run that ends like an organisation. */
  InOrganisation = 1 << 4,
  BeforeSpeech = 1 << 5,
  /** Alone behind "in", "at", "from". */
  Located = 1 << 6,
  AfterParticle = 1 << 7,
  /** An acronym whose words the block gives, or one of these words. */
  Defined = 1 << 8,
}
export const EVIDENCES = 9;

/** Where a run of words begins and ends; token indices, half-open. */
export interface Run {
  first: number;
  last: number;
}

/** How far a capital says that a word is a name. */
export enum Opening {
  None = 0,
  /** Opens a sentence. */
  Sentence = 1,
  /** Opens a quotation or stands behind a colon. */
  Quotation = 2,
}

/** A block as the name model sees it; everything by token index. */
export class NameView {
  /** The run of capitalised words around a token. */
  readonly runs: readonly (Run | undefined)[];
  /** The same, with small words between capitals ("Bank of England", "Muqtada al Sadr"). */
  readonly wideRuns: readonly (Run | undefined)[];
  readonly #facts: readonly WordFacts[];
  readonly #evidence: Map<string, number>;

  constructor(
    readonly reading: Reading,
    factsOf: (token: Token) => WordFacts,
  ) {
    this.#facts = reading.tokens.map(factsOf);
    this.runs = runsWith(this, () => 0);
    this.wideRuns = runsWith(this, (at) => smallWordsAt(this, at));
    this.#evidence = gather(this);
  }

  get length(): number {
    return this.#facts.length;
  }

  /** Facts of a word, or `NO_WORD` beyond the ends. */
  factsAt(index: number): WordFacts {
    return index >= 0 && index < this.#facts.length ? (this.#facts[index] as WordFacts) : NO_WORD;
  }

  /** Facts of a neighbour in the sentence of `of`, or `NO_WORD`. */
  near(of: number, index: number): WordFacts {
    const isNear = tokenAt(this.reading, index).sentence === tokenAt(this.reading, of).sentence;
    return isNear ? this.factsAt(index) : NO_WORD;
  }

  opening(index: number): Opening {
    const sentence = this.reading.sentences[tokenAt(this.reading, index).sentence];
    if (!sentence) return Opening.Sentence;
    let { first } = sentence;
    for (; first < index; first++) {
      const { isWord, isNumber } = this.factsAt(first);
      if (isWord || isNumber) break;
    }
    if (first >= index) return Opening.Sentence;
    return OPENERS.has(tokenAt(this.reading, index - 1).text) ? Opening.Quotation : Opening.None;
  }

  /** Bits of `Evidence` about a word of the block. */
  evidence({ lower, capital }: WordFacts): number {
    return (this.#evidence.get(lower) ?? 0) | (capital ? 0 : Evidence.Lower);
  }
}

const OPENERS: ReadonlySet<string> = new Set(['“', '"', '‘', "'", ':']);

const MOST_SMALL_WORDS = 2;

/** How many small words stand between a place and the capital behind them; 0 when there is none. */
function smallWordsAt(view: NameView, at: number): number {
  let over = 0;
  while (over < MOST_SMALL_WORDS && view.factsAt(at + over).lists & (Listed.Connector | Listed.Particle)) over++;
  return view.factsAt(at + over).capital ? over : 0;
}

/** Runs of capitals within sentences; `over` says how many small words may be stepped over at a place. */
function runsWith(view: NameView, over: (at: number) => number): (Run | undefined)[] {
  const { reading, length } = view;
  const runs: (Run | undefined)[] = new Array(length).fill(undefined);
  for (let first = 0; first < length; first++) {
    if (!view.factsAt(first).capital) continue;
    const { sentence } = tokenAt(reading, first);
    const inSentence = (at: number) => tokenAt(reading, at).sentence === sentence;
    let last = first + 1;
    for (;;) {
      if (view.factsAt(last).capital && inSentence(last)) last++;
      else {
        const skipped = over(last);
        if (skipped === 0 || !inSentence(last + skipped)) break;
        last += skipped + 1;
      }
    }
    const run = { first, last };
    for (let at = first; at < last; at++) runs[at] = run;
    first = last - 1;
  }
  return runs;
}

/** What the words of a block say about each other: about words with a capital somewhere. */
function gather(view: NameView): Map<string, number> {
  const gathered = new Map<string, number>();
  const add = (lower: string, bits: number) => {
    gathered.set(lower, (gathered.get(lower) ?? 0) | bits);
  };
  for (let at = 0; at < view.length; at++) {
    const fact = view.factsAt(at);
    if (fact.capital) add(fact.lower, isTitled(view.reading, at) ? 0 : evidenceAt(view, at, fact));
  }
  for (let at = 0; at < view.length; at++) {
    const { isWord, capital, lower } = view.factsAt(at);
    if (isWord && !capital && gathered.has(lower)) add(lower, Evidence.Lower);
  }
  for (const { words, acronym } of definedAcronyms(view)) {
    add(acronym, Evidence.Defined);
    for (const word of words) add(word, Evidence.InOrganisation);
  }
  return gathered;
}

/** Does the sentence write every word with a capital? */
export const isTitled = ({ tokens, sentences }: Reading, at: number): boolean =>
  sentences[tokens[at]?.sentence ?? -1]?.titled === true;

function evidenceAt(view: NameView, at: number, fact: WordFacts): number {
  const run = view.runs[at];
  if (!run) return 0;
  const before = view.near(at, run.first - 1);
  const after = view.near(at, run.last);
  const length = run.last - run.first;
  let bits = 0;
  if (view.opening(at) === Opening.None) bits |= Evidence.Capital;
  if (at === run.last - 1 && length >= 2) {
    const first = view.factsAt(run.first);
    if (first.lists & Listed.Title) bits |= Evidence.AfterTitle;
    else if (first.lists & Listed.FirstName && length <= 3 && !(fact.lists & Listed.OrganisationHead))
      bits |= Evidence.AfterFirstName;
  }
  if (at === run.first && before.lists & Listed.Title) bits |= Evidence.AfterTitle;
  if (length >= 2 && view.factsAt(run.last - 1).lists & Listed.OrganisationHead) bits |= Evidence.InOrganisation;
  if (at === run.last - 1 && length <= 3 && after.lists & Listed.Speech) bits |= Evidence.BeforeSpeech;
  if (length === 1 && before.lists & Listed.Locative) bits |= Evidence.Located;
  if (at === run.first && before.lists & Listed.Particle && (view.wideRuns[at]?.first ?? at) < at)
    bits |= Evidence.AfterParticle;
  return bits;
}

/** "Harbour Workers Union (HWU)". */
function* definedAcronyms(view: NameView): Generator<{ acronym: string; words: string[] }> {
  for (let at = 2; at < view.length; at++) {
    const fact = view.factsAt(at);
    if (!fact.upper || tokenAt(view.reading, at - 1).text !== '(' || tokenAt(view.reading, at + 1).text !== ')')
      continue;
    const run = view.wideRuns[at - 2];
    if (!run || run.last !== at - 1) continue;
    const words: WordFacts[] = [];
    for (let each = run.first; each < run.last; each++) if (view.factsAt(each).capital) words.push(view.factsAt(each));
    const initials = words.map(({ lower }) => lower[0]).join('');
    if (initials.endsWith(fact.lower) || initials.startsWith(fact.lower.slice(0, 2)))
      yield { acronym: fact.lower, words: words.map(({ lower }) => lower) };
  }
}

/**
 * Stretches of tokens that can belong to a name; all other tokens are none without being looked at. A stretch holds
 * words with capitals, small words and marks between them, and numbers beside them.
 */
export function candidateStretches(view: NameView): Run[] {
  const stretches: Run[] = [];
  for (const { first, last } of view.reading.sentences) {
    let begin = -1;
    for (let at = first; at <= last; at++) {
      const isCandidate = at < last && canBelong(view, at);
      if (isCandidate && begin < 0) begin = at;
      if (!isCandidate && begin >= 0) {
        stretches.push({ first: begin, last: at });
        begin = -1;
      }
    }
  }
  return stretches;
}

function canBelong(view: NameView, at: number): boolean {
  const fact = view.factsAt(at);
  if (fact.capital || fact.inner || view.wideRuns[at]) return true;
  const before = view.near(at, at - 1);
  const after = view.near(at, at + 1);
  if (before.capital && after.capital) return true;
  if (fact.isNumber) return before.capital || after.capital;
  return fact.isWord && (fact.lists & Listed.Particle) !== 0 && after.capital;
}
