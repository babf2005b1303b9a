import type { ActorKind } from '../../contract';
import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { COUNTRIES, DEMONYMS, ORGANISATION_HEADS, PEOPLES } from '../en/names';
import type { Mention } from '../mention';
import { isOpener } from './opening';

/** What the grammar around a name says about its kind, in names of any form. */
export function kindClues(reading: Reading, first: number, last: number): Mention['votes'] {
  const clues: Mention['votes'] = {};
  const vote = (kind: ActorKind, weight: number) => {
    clues[kind] = (clues[kind] ?? 0) + weight;
  };
  const isBody =
    isPlural(reading, first, last) ||
    hasPlayer(reading, first, last) ||
    hasBoss(reading, last) ||
    isOfForm(reading, first);
  if (isBody || isPublisher(reading, first)) {
    vote('organisation', 8);
    vote('person', -8);
  } else if (hasMember(reading, first, last)) {
    vote('organisation', 3);
    vote('person', -3);
  }
  if (isSeat(reading, first, last) || isRacedFor(reading, last)) {
    vote('place', 12);
    vote('person', -8);
  }
  if (isWho(reading, first, last)) vote('person', 8);
  if (HONORIFIC.test(tokenAt(reading, last - 1).text)) vote('person', 12);
  return clues;
}

/** "Rovers have signed", "says that Lund are the better side": one name with the verb of many is a team, a firm or a party. */
function isPlural(reading: Reading, first: number, last: number): boolean {
  if (last - first > 3 || !PLURAL.test(tokenInSentence(reading, first, last).lower)) return false;
  if (reading.sentences[tokenAt(reading, first).sentence]?.question !== false) return false;
  if (/(?:s|men|women)$/.test(tokenAt(reading, last - 1).lower) && last - first === 1) return false;
  const before = tokenInSentence(reading, first, first - 1);
  if (before.start < 0 || isOpener(reading, first)) return true;
  return CLAUSE_OPENERS.has(before.lower) || before.text === '*';
}

const PLURAL = /^(?:are|have|were)$/;
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'that but because while although though says said when if whether since believe believes'.split(' '),
);

/** "Lund striker Jonas Holt", "Rovers boss Anna Berg": those whom only a club has. Countries have them as well. */
function hasPlayer(reading: Reading, first: number, last: number): boolean {
  const phrase = tokenAt(reading, first).lower;
  if (last - first === 1 && (COUNTRIES.has(phrase) || DEMONYMS.has(phrase))) return false;
  const { lower, case: letters } = tokenInSentence(reading, first, last);
  return letters === 'lower' && PLAYERS.has(lower) && tokenInSentence(reading, first, last + 1).case === 'initial';
}

const PLAYERS: ReadonlySet<string> = new Set(
  'midfielder striker winger goalkeeper defender forward centre-back full-back playmaker quarterback pitcher boss co-owner'.split(
    ' ',
  ),
);

/** "Nordvik, whose founder", "Nordvik’s chief executive": what only a firm has. */
function hasBoss(reading: Reading, last: number): boolean {
  const [next, one, two, three] = [0, 1, 2, 3].map((step) => tokenInSentence(reading, last - 1, last + step).lower);
  if (next === ',' && one === 'whose') return HAS_BOTH.test(two ?? '') || (two === 'chief' && three === 'executive');
  if (next !== "'s") return false;
  return (
    (one === 'chief' && two === 'executive') ||
    (one === 'share' && two === 'price') ||
    /^(?:ceo|shareholders|headquarters)$/.test(one ?? '')
  );
}
const HAS_BOTH = /^(?:founder|founders|shares|ceo|owner|owners|shareholders|investors|employees|headquarters|members)$/;

/** "PT Lautan Biru": what a company is in law stands in front. */
const isOfForm = (reading: Reading, first: number): boolean =>
  /^(?:PT|OOO|OAO|PAO|ZAO)$/.test(tokenInSentence(reading, first, first - 1).text);

/** "published this week by Lund & Berg": whoever publishes books. */
function isPublisher(reading: Reading, first: number): boolean {
  if (tokenInSentence(reading, first, first - 1).lower !== 'by') return false;
  for (let at = first - 2; at >= first - 4; at--)
    if (tokenInSentence(reading, first, at).lower === 'published') return true;
  return false;
}

/** "Kestrel’s Anna Berg": nobody owns somebody with a full name but a body. */
function hasMember(reading: Reading, first: number, last: number): boolean {
  if (tokenInSentence(reading, first, last).lower !== "'s") return false;
  const [one, two, three] = [1, 2, 3].map((step) => tokenInSentence(reading, first, last + step));
  if (one?.case !== 'initial' || two?.case !== 'initial' || ORGANISATION_HEADS.has(two.lower)) return false;
  return three?.case === 'lower' || three?.kind === 'punctuation';
}

/** "Anna Berg (Lab, Northgate)", "Jonas Holt (D-Ohio)": whom a politician sits for. */
function isSeat(reading: Reading, first: number, last: number): boolean {
  const [open, party, comma] = [-3, -2, -1].map((step) => tokenInSentence(reading, first, first + step));
  if (!party || open?.text !== '(' || comma?.text !== ',' || tokenInSentence(reading, first, last).text !== ')')
    return false;
  return /^(?:lab|labour|con|ld|lib|green|ind|dem|rep|snp|reform|ukip|plaid|d|r|i)$/.test(party.lower);
}

/** "the Lund by-election". */
const isRacedFor = (reading: Reading, last: number): boolean =>
  /^(?:by-election|byelection|constituency)$/.test(tokenInSentence(reading, last - 1, last).lower);

/** "It is in Holt, who doubled it": only people are "who"; "a man in Lund, who left" is not Lund. */
function isWho(reading: Reading, first: number, last: number): boolean {
  const [comma, who, verb] = [0, 1, 2].map((step) => tokenInSentence(reading, first, last + step));
  if (comma?.text !== ',' || who?.lower !== 'who' || PLURAL.test(verb?.lower ?? '')) return false;
  if (PEOPLES.has(tokenAt(reading, last - 1).lower)) return false;
  const isWhere = /^(?:in|of|at|from|near|to|the)$/.test(tokenInSentence(reading, first, first - 1).lower);
  return !isWhere || /^(?:is|was)$/.test(tokenInSentence(reading, first, first - 2).lower);
}

/** "Tanaka-san". */
const HONORIFIC = /\p{L}-(?:san|sama|sensei|ssi|nim)$/u;
