import type { Token } from '../../language/reading';
import {
  CALENDAR,
  CITIES,
  CONNECTORS,
  COUNTRIES,
  DEMONYMS,
  FIRST_NAMES,
  NO_NAMES,
  ORGANISATION_HEADS,
  OUTLET_TAILS,
  OUTLETS,
  PARTICLES,
  PEOPLES,
  TITLES,
} from '../en/names';
import { hashText, mix } from './hash';

/** Word lists that a word may stand in, as bits. */
export enum Listed {
  Title = 1 << 0,
  OrganisationHead = 1 << 1,
  Speech = 1 << 2,
  Outlet = 1 << 3,
  Country = 1 << 4,
  Demonym = 1 << 5,
  City = 1 << 6,
  FirstName = 1 << 7,
  Calendar = 1 << 8,
  Particle = 1 << 9,
  Connector = 1 << 10,
  OutletTail = 1 << 11,
  Locative = 1 << 12,
  People = 1 << 13,
}
export const LISTS = 14;

const LOCATIVES: ReadonlySet<string> = new Set('in at near from across throughout outside inside'.split(' '));
const SPEECH: ReadonlySet<string> = new Set(
  'said says say told tells tell added adds asked asks argued argues announced announces claimed claims confirmed confirms called calls declared declares denied denies described describes explained explains insisted insists noted notes quoted replied replies reported reports responded stated states suggested suggests testified tweeted urged urges vowed warned warns wrote writes acknowledged admits admitted believes believed thinks thought'.split(
    ' ',
  ),
);
const MEMBERS: readonly [Listed, ReadonlySet<string>][] = [
  [Listed.Title, TITLES],
  [Listed.OrganisationHead, ORGANISATION_HEADS],
  [Listed.Speech, SPEECH],
  [Listed.Outlet, OUTLETS],
  [Listed.Country, COUNTRIES],
  [Listed.Demonym, DEMONYMS],
  [Listed.City, CITIES],
  [Listed.FirstName, FIRST_NAMES],
  [Listed.Calendar, CALENDAR],
  [Listed.Particle, PARTICLES],
  [Listed.Connector, CONNECTORS],
  [Listed.OutletTail, OUTLET_TAILS],
  [Listed.Locative, LOCATIVES],
  [Listed.People, new Set(PEOPLES.keys())],
];

/** Tells whether the lists are those that the model has learnt with: they are features, so changing one means to train anew. */
export const listsFingerprint = (): number =>
  MEMBERS.reduce((hash, [bit, list]) => mix(mix(hash, bit), hashText([...list].join(' '))), 1);

/** Clusters of one word: numbers of the fine, the middle and the coarse cluster, and how frequent it is (0 most). */
export interface WordCluster {
  fine: number;
  middle: number;
  coarse: number;
  rank: number;
}
/** Where a word's clusters are looked up, by the word in lower case. */
export type ClusterLookup = (lower: string) => WordCluster | undefined;

const UNKNOWN: WordCluster = { fine: -1, middle: -1, coarse: -1, rank: 7 };
/** Lengths of beginnings and ends that the model looks at. */
export const AFFIXES = 4;

/** What can be said of a word as it is written, whatever stands around it. */
export interface WordFacts {
  /** Number among the words that are remembered; 0 for `NO_WORD`. */
  id: number;
  lower: string;
  /** Hashes of the word as written, in lower case, and of its shape ("Xx", "d-Xx"). */
  exact: number;
  word: number;
  shape: number;
  prefixes: number[];
  suffixes: number[];
  isWord: boolean;
  isNumber: boolean;
  /** Begins with a capital. */
  capital: boolean;
  /** Only capitals, at least two. */
  upper: boolean;
  /** A capital inside a word that begins small ("iPhone"). */
  inner: boolean;
  /** A small word that alone is never a name, whatever its capital. */
  never: boolean;
  /** Bits of `Listed`. */
  lists: number;
  cluster: WordCluster;
}

export function wordFacts(
  token: Pick<Token, 'text' | 'lower' | 'kind' | 'case' | 'clitic'>,
  clusters: ClusterLookup,
  id: number,
): WordFacts {
  const { text, lower } = token;
  const isWord = token.kind === 'word' && !token.clitic;
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  let lists = 0;
  for (const [bit, list] of MEMBERS) if (list.has(lower) || list.has(bare)) lists |= bit;
  const prefixes: number[] = [];
  const suffixes: number[] = [];
  for (let length = 1; length <= AFFIXES && length <= lower.length; length++) {
    prefixes.push(hashText(lower.slice(0, length)));
    suffixes.push(hashText(lower.slice(-length)));
  }
  return {
    id,
    lower,
    exact: hashText(text),
    word: hashText(lower),
    shape: hashText(shapeOf(text)),
    prefixes,
    suffixes,
    isWord,
    isNumber: token.kind === 'number',
    capital: isWord && token.case !== 'lower' && token.case !== 'none' && !/^\p{Ll}/u.test(text),
    upper: isWord && token.case === 'upper' && text.length > 1,
    inner: isWord && token.case === 'mixed' && /^\p{Ll}/u.test(text),
    never: NO_NAMES.has(lower),
    lists,
    cluster: clusters(lower) ?? clusters(bare) ?? clusters(lower.slice(lower.lastIndexOf('-') + 1)) ?? UNKNOWN,
  };
}

/** "Xx" for a capitalised word: at most two of a class in a row. */
function shapeOf(text: string): string {
  let shape = '';
  for (const char of text) {
    const sign = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{Nd}/u.test(char) ? 'd' : char;
    if (!shape.endsWith(sign + sign)) shape += sign;
  }
  return shape;
}

/** Stands for what lies beyond a sentence. */
export const NO_WORD: WordFacts = {
  id: 0,
  lower: '',
  exact: 1,
  word: 1,
  shape: 1,
  prefixes: [],
  suffixes: [],
  isWord: false,
  isNumber: false,
  capital: false,
  upper: false,
  inner: false,
  never: false,
  lists: 0,
  cluster: { fine: -2, middle: -2, coarse: -2, rank: 6 },
};
