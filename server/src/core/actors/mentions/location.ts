import { cueVerb } from '../../attribution/en/cueVerbs';
import { CONJUNCTIONS, PREPOSITIONS } from '../../language/en/wordClasses';
import type { Reading } from '../../language/reading';
import { tokenInSentence } from '../../language/reading';

const LOCATIVES: ReadonlySet<string> = new Set(
  'in at near from to into of across around inside outside toward towards through via between over throughout'.split(
    ' ',
  ),
);
const DIRECTIONS: ReadonlySet<string> = new Set(
  'eastern western northern southern central downtown rural upper lower nearby'.split(' '),
);

/** Does a name stand only for where something is, if it is a place? Places that act do so as the subject of a verb. */
export function isLocation(reading: Reading, first: number, last: number): boolean {
  let at = first - 1;
  const before = () => tokenInSentence(reading, first, at);
  while (DIRECTIONS.has(before().lower) || before().lower === 'the') at--;
  if (LOCATIVES.has(before().lower)) return true;
  if (before().text === ',' && tokenInSentence(reading, first, at - 1).case !== 'lower') return true;
  return isModifier(reading, first, last);
}

/** "the Qom discussions", "no Iraq post": tells which, and does nothing. */
export function isModifier(reading: Reading, first: number, last: number): boolean {
  const next = tokenInSentence(reading, first, last);
  if (next.kind !== 'word' || next.case !== 'lower' || next.clitic) return false;
  const { lower } = next;
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || AUXILIARIES.test(lower) || /(?:ed|ly)$/.test(lower))
    return false;
  const cue = cueVerb(lower);
  // "Iran says" speaks; "the Iran report" and "the Iran talks" are no verbs.
  if (IRREGULAR.has(lower) || (cue && cue.lemma !== lower && !NOUNS_TOO.test(lower))) return false;
  const behind = tokenInSentence(reading, first, last + 1);
  // "Iran backs the …", "Iran invades Iraq": a plural noun has no object.
  const hasObject = DETERMINERS.test(behind.lower) || (behind.kind === 'word' && behind.case !== 'lower');
  return !(lower.endsWith('s') && hasObject);
}

const AUXILIARIES =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would|not|also|still|now|then|never|who|which|that|what|it|he|she|they|as|than|to)$/;
const DETERMINERS =
  /^(?:the|a|an|its|his|her|their|this|that|these|those|no|any|all|some|more|several|two|three|it|him|them|to|on|up|out|off|down)$/;

/** Plural nouns that are verbs just as often. */
const NOUNS_TOO =
  /^(?:talks|reports|claims|plans|demands|orders|hopes|fears|charges|offers|promises|estimates|calls|threats|attacks|strikes|votes|moves|backs|supports|questions|doubts)$/;

/** Past forms, and present ones that no noun looks like. */
const IRREGULAR: ReadonlySet<string> = new Set(
  'went came made took got gave left fell rose grew began held kept led lost met paid ran saw sent stood won broke brought built bought caught chose drew drove felt fought spoke spent stole threw struck became hit cut put set let shot sold sought shut taught thought told wrote knew withdrew goes comes makes takes gets gives leaves tells keeps helps seeks wins loses sends pays holds grows falls rises becomes brings refuses insists'.split(
    ' ',
  ),
);
