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
export interface NameView {
  reading: Reading;
  facts: readonly WordFacts[];
  /** The run of capitalised words around a token. */
  runs: readonly (Run | undefined)[];
  /** The same, with small words between capitals ("Bank of England", "Muqtada al Sadr"). */
  wideRuns: readonly (Run | undefined)[];
  opening(index: number): Opening;
  /** Facts of a neighbour in the sentence of `of`, or `NO_WORD`. */
  near(of: number, index: number): WordFacts;
  /** Bits of `Evidence`. */
  evidence(lower: string): number;
}

export function viewNames(reading: Reading, factsOf: (token: Token) => WordFacts): NameView {
  const facts = reading.tokens.map(factsOf);
  const runs = capitalRuns(reading, facts);
  const wideRuns = wideRunsOf(reading, facts);
  const near = (of: number, index: number): WordFacts =>
    tokenAt(reading, index).sentence === tokenAt(reading, of).sentence ? (facts[index] ?? NO_WORD) : NO_WORD;
  const opening = (index: number) => openingAt(reading, facts, index);
  const view = { reading, facts, runs, wideRuns, near, opening };
  const gathered = gather(view);
  return { ...view, evidence: (lower) => gathered.get(lower) ?? 0 };
}

function capitalRuns(reading: Reading, facts: readonly WordFacts[]): (Run | undefined)[] {
  return runsWith(reading, facts, () => 0);
}

function wideRunsOf(reading: Reading, facts: readonly WordFacts[]): (Run | undefined)[] {
  const joins = (at: number) => ((facts[at]?.lists ?? 0) & (Listed.Connector | Listed.Particle)) !== 0;
  return runsWith(reading, facts, (at) => {
    let over = 0;
    while (over < MOST_SMALL_WORDS && joins(at + over)) over++;
    return facts[at + over]?.capital ? over : 0;
  });
}

const MOST_SMALL_WORDS = 2;

/** Runs of capitals within sentences; `over` says how many small words may be stepped over at a place. */
function runsWith(reading: Reading, facts: readonly WordFacts[], over: (at: number) => number): (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array(facts.length).fill(undefined);
  for (let first = 0; first < facts.length; first++) {
    if (!facts[first]?.capital) continue;
    const { sentence } = tokenAt(reading, first);
    const inSentence = (at: number) => tokenAt(reading, at).sentence === sentence;
    let last = first + 1;
    for (;;) {
      if (facts[last]?.capital && inSentence(last)) last++;
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

function openingAt(reading: Reading, facts: readonly WordFacts[], index: number): Opening {
  const token = tokenAt(reading, index);
  const sentence = reading.sentences[token.sentence];
  if (!sentence) return Opening.Sentence;
  let first = sentence.first;
  while (first < index && !facts[first]?.isWord && !facts[first]?.isNumber) first++;
  if (first >= index) return Opening.Sentence;
  return /^[“"‘':]$/.test(tokenAt(reading, index - 1).text) ? Opening.Quotation : Opening.None;
}

type Ungathered = Omit<NameView, 'evidence'>;

/** What the words of a block say about each other. */
function gather(view: Ungathered): Map<string, number> {
  const gathered = new Map<string, number>();
  const add = (lower: string, bit: Evidence) => {
    gathered.set(lower, (gathered.get(lower) ?? 0) | bit);
  };
  view.facts.forEach((fact, at) => {
    if (!fact.isWord) return;
    if (!fact.capital) add(fact.lower, Evidence.Lower);
    else if (!isTitled(view.reading, at)) for (const bit of evidenceAt(view, at, fact)) add(fact.lower, bit);
  });
  for (const { words, acronym } of definedAcronyms(view)) {
    add(acronym, Evidence.Defined);
    for (const word of words) add(word, Evidence.InOrganisation);
  }
  return gathered;
}

/** Does the sentence write every word with a capital? */
export const isTitled = ({ tokens, sentences }: Reading, at: number): boolean =>
  sentences[tokens[at]?.sentence ?? -1]?.titled === true;

function* evidenceAt(view: Ungathered, at: number, fact: WordFacts): Generator<Evidence> {
  const run = view.runs[at];
  if (!run) return;
  const before = view.near(at, run.first - 1);
  const after = view.near(at, run.last);
  const length = run.last - run.first;
  if (view.opening(at) === Opening.None) yield Evidence.Capital;
  if (at === run.last - 1 && length >= 2) {
    const first = view.facts[run.first] ?? NO_WORD;
    if (first.lists & Listed.Title) yield Evidence.AfterTitle;
    else if (first.lists & Listed.FirstName && length <= 3 && !(fact.lists & Listed.OrganisationHead))
      yield Evidence.AfterFirstName;
  }
  if (at === run.first && before.lists & Listed.Title) yield Evidence.AfterTitle;
  if (length >= 2 && (view.facts[run.last - 1] ?? NO_WORD).lists & Listed.OrganisationHead)
    yield Evidence.InOrganisation;
  if (at === run.last - 1 && length <= 3 && after.lists & Listed.Speech) yield Evidence.BeforeSpeech;
  if (length === 1 && before.lists & Listed.Locative) yield Evidence.Located;
  if (at === run.first && before.lists & Listed.Particle && (view.wideRuns[at]?.first ?? at) < at)
    yield Evidence.AfterParticle;
}

/** "Harbour Workers Union (HWU)". */
function* definedAcronyms(view: Ungathered): Generator<{ acronym: string; words: string[] }> {
  for (let at = 2; at < view.facts.length; at++) {
    const fact = view.facts[at];
    if (!fact?.upper || tokenAt(view.reading, at - 1).text !== '(' || tokenAt(view.reading, at + 1).text !== ')')
      continue;
    const run = view.wideRuns[at - 2];
    if (!run || run.last !== at - 1) continue;
    const words = view.facts.slice(run.first, run.last).filter(({ capital }) => capital);
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
  const fact = view.facts[at] ?? NO_WORD;
  if (fact.capital || fact.inner || view.wideRuns[at]) return true;
  const before = view.near(at, at - 1);
  const after = view.near(at, at + 1);
  if (before.capital && after.capital) return true;
  if (fact.isNumber) return before.capital || after.capital;
  return fact.isWord && (fact.lists & Listed.Particle) !== 0 && after.capital;
}
