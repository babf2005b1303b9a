import type { Article, PlacedBlock } from '../article';
import { type BlockAttribution, statementsOf } from '../attribution/blockAttribution';
import type { BlockLayers } from '../blockLayers';
import { indexOfBlock } from '../blockSelection';
import { isQuoted, sentenceOf } from '../cues/sourcesNear';
import { findAtTokens, type Reading, type Sentence, tokenAt, tokenInSentence } from '../language/reading';
import { wordTest } from '../language/wordTest';
import type { Span } from '../text/span';
import type { Place } from './disclosures';

/** Two accounts that the text itself sets against each other. */
export interface Conflict {
  /** The words that say so, or the later account's source. */
  cue: Span;
  kind: 'self' | 'stated' | 'denial' | 'contrast';
  /** The account that stands here. */
  here: Place;
  /** The accounts it clashes with, where they were found. */
  there: Place[];
}

/** How many blocks away the other account may stand. */
export const CONFLICT_REACH = 1;

/** Words that say that accounts clash. */
interface Clash extends Span {
  kind: Conflict['kind'];
  sentence: number;
  /** The words take up an account from before: "denied it", "rejected those claims". */
  takesUp: boolean;
}

const known = new WeakMap<BlockLayers, readonly Clash[]>();

/** Does anything in the block speak of a clash? Looks at the block alone. */
export const speaksOfClash = (layers: BlockLayers): boolean => clashesIn(layers).length > 0;

/** Clashes that a block speaks of, each with the other account where it is at hand. Which one is right, it does not say. */
export function conflictsIn(article: Article, placed: PlacedBlock): Conflict[] {
  const index = indexOfBlock(article, placed);
  return clashesIn(placed.layers).flatMap((clash): Conflict[] => {
    if (clash.kind === 'contrast') return contrast(article, index, clash);
    const here = accountAt(placed, clash);
    const there = clash.kind === 'self' ? othersIn(placed, clash, here) : accountBefore(article, index, clash);
    return [{ cue: { start: clash.start, end: clash.end }, kind: clash.kind, here, there }];
  });
}

function clashesIn(layers: BlockLayers): readonly Clash[] {
  let clashes = known.get(layers);
  if (!clashes) {
    clashes = layers.block.kind === 'paragraph' ? findClashes(layers) : [];
    known.set(layers, clashes);
  }
  return clashes;
}

function findClashes(layers: BlockLayers): Clash[] {
  const { reading } = layers;
  const found = findAtTokens(reading, (token, at): Clash | undefined => {
    if (!opensClash(token)) return undefined;
    const clash = selfAt(reading, at) ?? denialAt(reading, at) ?? statedAt(reading, at);
    if (!clash) return undefined;
    const span = { start: token.start, end: tokenAt(reading, at + clash.length - 1).end };
    const isSaid = isQuoted(layers, span);
    return isSaid
      ? undefined
      : { ...span, kind: clash.kind, sentence: token.sentence, takesUp: clash.takesUp === true };
  });
  const hinges = reading.sentences.flatMap((sentence, at) => (isHinge(reading, sentence) ? [hinge(sentence, at)] : []));
  return [...found, ...hinges];
}

/** How a first word of what is looked for below begins: hardly any token does, so most need no second look. */
const opensClash = wordTest((lower) => OPENS_CLASH.test(lower));
const OPENS_CLASH =
  /^(?:revers|contradict|correct|chang|alter|revis|retract|recant|backtrack|den|disput|reject|refut|contest|conflict|compet|differ|rival|account|report|version|stor|statement|figure|claim|testimon|chronicle|source|can|remember|recall|tell|told|describe|paint|give|gave)/;

interface Words {
  kind: Conflict['kind'];
  /** In tokens. */
  length: number;
  takesUp?: true;
}

const REFLEXIVE = /^(?:himself|herself|themselves|itself)$/;
const OWN = /^(?:his|her|their|its)$/;
const STORY = /^(?:story|account|testimony|version|statement|claim)$/;

/** "reversed himself", "changed her story": a source against itself. */
function selfAt(reading: Reading, at: number): Words | undefined {
  const [verb, next, after] = wordsAt(reading, at, 3);
  if (/^(?:revers|contradict|correct)(?:ed|s)$/.test(verb) && REFLEXIVE.test(next)) return { kind: 'self', length: 2 };
  if (/^(?:chang|alter|revis|retract|recant)(?:ed|s|es)$/.test(verb) && OWN.test(next) && STORY.test(after))
    return { kind: 'self', length: 3 };
  return verb === 'backtracked' ? { kind: 'self', length: 1 } : undefined;
}

const DENIES = /^(?:denied|denies|disputed|disputes|rejected|rejects|refuted|refutes|contested|contests)$/;
const ALLEGED =
  /^(?:allegations?|claims?|reports?|accusations?|charges?|accounts?|versions?|story|figures?|rumou?rs?)$/;
const DETERMINER = /^(?:the|this|that|these|those|all|any|his|her|their|its|such|both)$/;

/** "denied the allegations", "denies locking anyone out"; not "denied a permit", "rejected the plan". */
function denialAt(reading: Reading, at: number): Words | undefined {
  const token = tokenAt(reading, at);
  if (
    !DENIES.test(token.lower) ||
    /^(?:was|were|been|be|is|are|the|a|being|nor|not|neither|never)$/.test(before(reading, at))
  )
    return undefined;
  const [verb, next, after, third] = wordsAt(reading, at, 4);
  const isDenial = verb.startsWith('den');
  if (isDenial && (next === 'that' || /^(?!nothing)\w+ing$/.test(next))) return { kind: 'denial', length: 1 };
  if (isDenial && /^(?:wrongdoing|involvement|responsibility|any)$/.test(next)) return { kind: 'denial', length: 2 };
  if (isDenial && /^(?:it|this|that)$/.test(next)) return { kind: 'denial', length: 2, takesUp: true };
  if (/^(?:disput|contest)es|(?:disput|contest)ed$/.test(verb) && next === 'that')
    return { kind: 'denial', length: 2, ...(after === '.' ? { takesUp: true as const } : {}) };
  if (ALLEGED.test(next)) return { kind: 'denial', length: 2, takesUp: true };
  if (!DETERMINER.test(next)) return undefined;
  if (ALLEGED.test(after)) return { kind: 'denial', length: 3, takesUp: true };
  if (ALLEGED.test(third)) return { kind: 'denial', length: 4, takesUp: true };
  return undefined;
}

const CLASHING = /^(?:conflicting|contradictory|competing|differing|rival)$/;
const ACCOUNTS =
  /^(?:accounts?|reports?|versions?|stories|statements|figures|claims|testimonies|testimony|chronicles|sources)$/;
const DISAGREE = /^(?:differ|disagree|conflict|diverge|clash|contradict)$/;

/** "conflicting accounts", "the two versions differ", "remembers it differently"; not "the figures tell a different story". */
function statedAt(reading: Reading, at: number): Words | undefined {
  const [first, second, third, fourth] = wordsAt(reading, at, 4);
  if (CLASHING.test(first) && ACCOUNTS.test(second)) return { kind: 'stated', length: 2 };
  if (ACCOUNTS.test(first) && DISAGREE.test(second)) return { kind: 'stated', length: 2 };
  if (/^can(?:not)?$/.test(first) && [second, third, fourth].includes('both') && isTrueBehind(reading, at))
    return { kind: 'stated', length: 3 };
  if (
    /^(?:remembers?|recalls?|tells?|told|describes?)$/.test(first) &&
    /^(?:it|this|that)$/.test(second) &&
    third === 'differently'
  )
    return { kind: 'stated', length: 3 };
  if (
    /^(?:tells?|told|paints?|gives?|gave)$/.test(first) &&
    second === 'a' &&
    third === 'different' &&
    /^(?:story|account|version|picture)$/.test(fourth) &&
    !/^(?:figures?|numbers?|data|results?|statistics)$/.test(before(reading, at))
  )
    return { kind: 'stated', length: 4 };
  return undefined;
}

const isTrueBehind = (reading: Reading, at: number): boolean => wordsAt(reading, at, 7).includes('true');

/** Longest sentence that only turns from one account to the next, in tokens. */
const LONGEST_HINGE = 9;

/** "But then there's this:", "Others saw it otherwise:". */
function isHinge(reading: Reading, { first, last }: Sentence): boolean {
  if (last - first > LONGEST_HINGE || tokenAt(reading, last - 1).text !== ':') return false;
  return /^(?:but|yet|however|others)$/.test(tokenAt(reading, first).lower);
}

const hinge = ({ start, end }: Sentence, sentence: number): Clash => ({
  start,
  end,
  kind: 'contrast',
  sentence,
  takesUp: false,
});

/** What is said behind a hinge against what others were reported to say before it, where both speak of the same names. */
function contrast({ blocks }: Article, index: number, clash: Clash): Conflict[] {
  const placed = blocks[index];
  if (!placed) return [];
  const isLast = clash.sentence === placed.layers.reading.sentences.length - 1;
  const next = isLast ? blocks[index + 1] : placed;
  if (!next) return [];
  const sentence = isLast ? 0 : clash.sentence + 1;
  const said = statementsOf(next.layers).find(
    ({ source, content }) => source && content[0] && sentenceOf(next.layers.reading, content[0]) === sentence,
  );
  const here = said?.content[0];
  if (!said?.source || !here) return [];
  const names = namesIn(next.layers.reading, sentence);
  const there = statementsOf(placed.layers).flatMap(({ content: [earlier], source }): Place[] => {
    if (!earlier || !source || earlier.end > clash.start) return [];
    const at = sentenceOf(placed.layers.reading, earlier);
    const shares = [...namesIn(placed.layers.reading, at)].some((name) => names.has(name));
    return shares && clash.sentence - at <= HINGE_REACH ? [{ placed, ...earlier }] : [];
  });
  return there.length > 0
    ? [{ cue: said.source, kind: 'contrast', here: { placed: next, ...here }, there: there.reverse() }]
    : [];
}

/** How many sentences before a hinge an account may stand. */
const HINGE_REACH = 3;

/** Capitalised words inside a sentence, in lower case. */
function namesIn(reading: Reading, at: number): Set<string> {
  const { first = 0, last = 0 } = reading.sentences[at] ?? {};
  const names = reading.tokens
    .slice(first + 1, last)
    .filter(({ kind, case: capitals }) => kind === 'word' && (capitals === 'initial' || capitals === 'upper'));
  return new Set(names.map(({ lower }) => lower).filter((word) => word.length > 2));
}

/** What the sentence of a clash claims: what somebody says there, else the sentence. */
function accountAt(placed: PlacedBlock, clash: Clash): Place {
  const { reading } = placed.layers;
  const attributions = statementsOf(placed.layers);
  const said = attributions.filter((each) => isIn(reading, each, clash.sentence)).at(-1)?.content[0];
  const sentence = reading.sentences[clash.sentence] ?? clash;
  const { start, end } = said ?? sentence;
  return { placed, start, end };
}

/** What else the same sentence reports. */
function othersIn(placed: PlacedBlock, { sentence }: Clash, here: Place): Place[] {
  const { reading } = placed.layers;
  const attributions = statementsOf(placed.layers);
  return attributions
    .filter((each) => isIn(reading, each, sentence))
    .flatMap(({ content: [said] }) =>
      said && said.start !== here.start ? [{ placed, start: said.start, end: said.end }] : [],
    );
}

/**
 * The account that a clash points back to: what somebody is reported to say in the sentences right before, else, where
 * the words take it up ("denied it"), the sentence before.
 */
function accountBefore({ blocks }: Article, index: number, { sentence, takesUp }: Clash): Place[] {
  const placed = blocks[index];
  if (!placed) return [];
  const { reading } = placed.layers;
  const attributions = statementsOf(placed.layers);
  const said = attributions
    .filter(({ source }) => source !== null)
    .flatMap(({ content: [first] }) => first ?? [])
    .filter((span) => isRightBefore(sentenceOf(reading, span), sentence))
    .at(-1);
  if (said) return [{ placed, start: said.start, end: said.end }];
  if (!takesUp) return [];
  const last = reading.sentences[sentence - 1];
  if (last) return [{ placed, start: last.start, end: last.end }];
  const before = blocks[index - 1];
  const ending = before?.layers.block.kind === 'paragraph' ? before.layers.reading.sentences.at(-1) : undefined;
  return before && ending ? [{ placed: before, start: ending.start, end: ending.end }] : [];
}

/** How many sentences back the account may stand that a denial answers. */
const ANSWER_REACH = 2;

const isRightBefore = (at: number, sentence: number): boolean => at < sentence && sentence - at <= ANSWER_REACH;

const isIn = (reading: Reading, { content: [said] }: BlockAttribution, sentence: number): boolean =>
  said !== undefined && sentenceOf(reading, said) === sentence;

const before = (reading: Reading, at: number): string => tokenInSentence(reading, at, at - 1).lower;

/** Words from a token on, in lower case, empty behind the end of the sentence. */
const wordsAt = (reading: Reading, at: number, count: number): [string, string, string, string, ...string[]] =>
  Array.from({ length: Math.max(count, 4) }, (_, n) => tokenInSentence(reading, at, at + n).lower) as [
    string,
    string,
    string,
    string,
    ...string[],
  ];
