import type { BlockAttribution } from '../attribution/blockAttribution';
import type { BlockLayers } from '../blockLayers';
import type { Cue } from '../cues/cue';
import { isAttributed, isCited, isQuoted, sentenceOf } from '../cues/sourcesNear';
import { type Reading, tokenAt } from '../language/reading';
import type { Span } from '../text/span';

/** A guess of the author's: what is guessed. Offsets are relative to the block. */
export interface Guess extends Span {
  /** The words that mark it: "presumably", "my guess is". */
  cue: Cue;
  /** Index of its sentence. */
  sentence: number;
  /** Offered as a guess in so many words; an estimate ("almost certainly") only says how sure the author is. */
  outright: boolean;
}

/** Words that present a guess of the writer's; milder hedges ("may") speak of what is known or expected. */
const GUESSES = new Set(['presumably', 'perhaps', 'maybe', 'conceivably', 'in all likelihood']);
/** Nouns that introduce a guess after "consider the …", "one …". */
const GUESS_NOUNS = new Set(['possibility', 'theory', 'hypothesis', 'speculation']);
const OFFERS = new Set(['consider', 'one', 'another', 'my', 'imagine', 'suppose']);
/** "may be a case of", "could be that": a modal that offers an explanation. */
const EXPLAINS = new Set(['case', 'sign', 'reason', 'attempt', 'way', 'matter', 'question']);
/** Estimates that weigh a matter as a whole; milder ones ("likely") are hedges and no more. */
const ESTIMATES = new Set(
  'most likely,most probably,almost certainly,almost certain,may or may not,might or might not'.split(','),
);

/** Shields that say what somebody wishes, proposes as a thesis or once thought: no guess that is offered as part of the story. */
const NO_GUESS =
  /^(?:hopes?|hoped|hypothesi[sz]ed?|posit(?:ed)?|proposed?|thought|believed|expected|assumed|felt|considered)$/;
/** Judgements of worth, which nothing can bear out. */
const WORTH = new Set(
  'important interesting good great terrific wonderful fantastic funny fun pretty beautiful ugly nice fair unfair amazing exciting essential crucial valuable helpful useful tremendous sad ridiculous absurd stupid silly smart clever brilliant foolish disgraceful shameful perfect powerful ideal hard easier harder nicer better best worse worst tastiest finest powerful healthy'.split(
    ' ',
  ),
);
const IS = new Set("is are was were be been 's 're s most one".split(' '));
const OUGHT = new Set(['should', 'ought', 'deserve', 'deserves', 'worth']);
/** Between "is" and the judgement stand no more words than these: "is one of the most". */
const NEAR = 6;

/** Fewest words of a guess worth reporting. */
const FEWEST_WORDS = 2;

const known = new WeakMap<BlockLayers, readonly Guess[]>();

/**
 * Guesses, theories and estimates of the author's in a block, the first of each sentence: nobody in the sentence says
 * it, no citation carries it, and it is not quoted.
 */
export function guessesIn(layers: BlockLayers): readonly Guess[] {
  let guesses = known.get(layers);
  if (!guesses) {
    guesses = findGuesses(layers);
    known.set(layers, guesses);
  }
  return guesses;
}

function findGuesses(layers: BlockLayers): Guess[] {
  const bySentence = new Map<number, Guess>();
  for (const cue of layers.cues) {
    const outright = isOutright(layers.reading, cue);
    if ((!outright && !isEstimate(layers, cue)) || isProposal(layers.reading, cue)) continue;
    if (cue.rule === 'hedge/shield' && NO_GUESS.test(tokenAt(layers.reading, cue.last - 1).lower)) continue;
    const sentence = sentenceOf(layers.reading, cue);
    const before = bySentence.get(sentence);
    if ((before && (before.outright || !outright)) || !isAuthors(layers, cue)) continue;
    const guessed = guessedBy(layers.reading, cue);
    if (guessed && !isJudged(layers.reading, cue, guessed))
      bySentence.set(sentence, { ...guessed, cue, sentence, outright });
  }
  return [...bySentence.values()];
}

function isOutright(reading: Reading, { rule, lemma, first, last }: Cue): boolean {
  if (rule === 'hedge/shield' || GUESSES.has(lemma)) return true;
  if (rule === 'hedge/noun' && GUESS_NOUNS.has(lemma)) {
    return OFFERS.has(tokenAt(reading, first - 1).lower) || OFFERS.has(tokenAt(reading, first - 2).lower);
  }
  if (rule !== 'hedge/modal-verb' || tokenAt(reading, last).lower !== 'be') return false;
  return tokenAt(reading, last + 1).lower === 'that' || EXPLAINS.has(tokenAt(reading, last + 2).lower);
}

/** "Perhaps the title could be changed": what the writer would like, not what he guesses. */
function isProposal(reading: Reading, { lemma, last, scope }: Cue): boolean {
  if (lemma !== 'perhaps' && lemma !== 'maybe') return false;
  if (WAYS.has(tokenAt(reading, last + 1).lower)) return true;
  for (let at = last; at < last + 8 && tokenAt(reading, at).end <= scope.end; at++)
    if (/^(?:could|should|can)$/.test(tokenAt(reading, at).lower))
      return !/^(?:have|not|n't)$/.test(tokenAt(reading, at + 1).lower);
  return false;
}

/** "perhaps one way forward", "maybe the answer". */
const WAYS = new Set('way option solution approach idea answer'.split(' '));

/** "I think it is important that", "perhaps the best of her songs": an opinion, not a guess. */
function isJudged(reading: Reading, { rule, lemma, last, scope }: Cue, guessed: Span): boolean {
  const isOpinion = rule === 'hedge/shield' || lemma === 'perhaps' || lemma === 'maybe';
  if (!isOpinion || guessed.start < scope.start) return false;
  for (let at = last, be = rule === 'hedge/shield' ? -NEAR : last; tokenAt(reading, at).end <= guessed.end; at++) {
    const { lower } = tokenAt(reading, at);
    if (at >= reading.tokens.length) return false;
    if (IS.has(lower)) be = at;
    else if (WORTH.has(lower) && at - be <= NEAR) return true;
    else if (OUGHT.has(lower)) return tokenAt(reading, at + 1).lower !== 'have';
  }
  return false;
}

/** An estimate is a guess about somebody: the sentence names him, and it is no question. */
function isEstimate({ reading, mentions, block }: BlockLayers, cue: Cue): boolean {
  if (!ESTIMATES.has(cue.lemma) || block.kind !== 'paragraph' || block.inList) return false;
  const { sentence } = tokenAt(reading, cue.first);
  if (reading.sentences[sentence]?.question !== false) return false;
  return mentions.some(({ form, first }) => form === 'name' && tokenAt(reading, first).sentence === sentence);
}

const isAuthors = (layers: BlockLayers, cue: Cue): boolean =>
  !isQuoted(layers, cue) && !isCited(layers, cue) && !isAttributedToOther(layers, cue);

/**
 * A shield names the author himself as the one who guesses; anybody else's attribution takes the guess off him, unless
 * it stands in a clause of its own behind what is guessed ("has probably lost Berg, who had said that …").
 */
const isAttributedToOther = (layers: BlockLayers, cue: Cue): boolean =>
  cue.rule !== 'hedge/shield' &&
  isAttributed({ ...layers, attributions: layers.attributions.filter((each) => !standsBehind(each, cue)) }, cue);

const standsBehind = ({ source, content }: BlockAttribution, { scope }: Cue): boolean =>
  source !== null && source.start >= scope.end && content.every(({ start }) => start >= scope.end);

/**
 * What is guessed: the clause of the cue; behind "my guess is that", "it could be that" what follows. A shield between
 * commas ("it is not possible, as far as I know, for him to") covers the clause that it interrupts.
 */
function guessedBy(reading: Reading, cue: Cue): Span | undefined {
  const { first: cueFirst, last, scope, rule } = cue;
  const before = isParenthetic(reading, cue) ? clauseBefore(reading, cueFirst - 1) : undefined;
  if (before) return { start: before.start, end: goesOn(reading, cue) ? scope.end : before.end };
  let first = last;
  while (tokenAt(reading, first).kind === 'punctuation' && tokenAt(reading, first).start < scope.end) first++;
  if (
    rule === 'hedge/shield' &&
    SEEMS_TO_ME.test(`${tokenAt(reading, first).lower} ${tokenAt(reading, first + 1).lower}`)
  )
    first += 2;
  const that = /^(?:be|is|was)$/.test(tokenAt(reading, first).lower) ? first + 1 : first;
  const isLedTo = tokenAt(reading, that).lower === 'that' && !IS.has(tokenAt(reading, that + 1).lower);
  if (isLedTo) first = that + 1;
  let words = 0;
  let end = -1;
  for (let at = first; tokenAt(reading, at).end <= scope.end && at < reading.tokens.length; at++) {
    if (tokenAt(reading, at).kind === 'word') words++;
    if (!/^[,;:—–-]+$/.test(tokenAt(reading, at).text)) end = tokenAt(reading, at).end;
  }
  if (words < FEWEST_WORDS) return undefined;
  const isWhole = scope.start < tokenAt(reading, cueFirst).start || rule === 'hedge/adverb';
  return { start: isWhole && !isLedTo ? scope.start : tokenAt(reading, first).start, end };
}

const SEEMS_TO_ME = /^to (?:me|us)$/;

/** "as far as I know, the only source": more of the clause, and no other one, stands behind the comma. */
const goesOn = (reading: Reading, { last, scope }: Cue): boolean =>
  scope.end > tokenAt(reading, last).end && !/^(?:and|but|or)$/.test(tokenAt(reading, last + 1).lower);

const isParenthetic = (reading: Reading, { rule, first, last }: Cue): boolean =>
  rule === 'hedge/shield' && tokenAt(reading, first - 1).text === ',' && /^[,.]$/.test(tokenAt(reading, last).text);

/** The clause that a comma ends: back to the mark or the start of the sentence before it. */
function clauseBefore(reading: Reading, comma: number): Span | undefined {
  const { sentence } = tokenAt(reading, comma);
  let first = comma;
  while (first > 0 && comma - first < LONGEST_CLAUSE) {
    const token = tokenAt(reading, first - 1);
    if (token.sentence !== sentence || (token.kind === 'punctuation' && /^[,;:—–()“”"-]$/.test(token.text))) break;
    first--;
  }
  if (comma - first < FEWEST_WORDS) return undefined;
  return { start: tokenAt(reading, first).start, end: tokenAt(reading, comma - 1).end };
}
const LONGEST_CLAUSE = 60;
