import { SPEECH_FORMS } from '../attribution/en/speechVerbs';
import type { ActorKind } from '../contract';
import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import type { CapitalRun } from './capitalRuns';
import {
  AMBIGUOUS_OUTLETS,
  CITIES,
  COUNTRIES,
  FIRST_NAMES,
  ORGANISATION_HEADS,
  OUTLET_OPENERS,
  OUTLET_TAILS,
  OUTLETS,
  PARTICLES,
  PEOPLES,
  TITLES,
} from './en/names';

export type Votes = Partial<Record<ActorKind, number>>;

const LOCATIVES: ReadonlySet<string> = new Set(
  'in at near from to into of across around inside outside toward towards through via between over throughout'.split(
    ' ',
  ),
);
/** A word that tells which body of a place is meant, or that the place is only where something is. */
const TELLS_OUTLET = /^(?:told|tell|tells|to|by|for|with|via)$/;

/** What a run of capitals and its surroundings say about the kind of actor. The article adds the votes up. */
export function kindVotes(reading: Reading, run: CapitalRun): Votes {
  const votes: Votes = {};
  const vote = (kind: ActorKind, weight: number) => {
    votes[kind] = (votes[kind] ?? 0) + weight;
  };
  const words = wordsOf(reading, run);
  const [first = ''] = words;
  const tail = words.at(-1) ?? '';
  const phrase = words.join(' ');
  const isLong = words.length > 1;

  if (isPlace(phrase)) vote('place', 5);
  if (PEOPLES[phrase]) vote('place', 4);
  if (isLong && /^(?:north|south|east|west|northern|southern|eastern|western|saint|st\.|lake|mount|river)$/.test(first))
    vote('place', 1);
  if (
    isLong &&
    /^(?:street|road|avenue|square|bridge|river|lake|valley|island|islands|coast|bay|hill|mountains|region|province|district|county)$/.test(
      tail,
    )
  )
    vote('place', 4);

  if (words.some((word) => ORGANISATION_HEADS.has(word)) && isLong) vote('organisation', 4);
  else if (ORGANISATION_HEADS.has(first) && !isLong) vote('organisation', 3);
  if (isAcronym(reading, run)) vote('organisation', 2);

  voteForOutlet(reading, run, words, vote);

  if (run.name > run.first && words.length <= 4) vote('person', 4);
  if (FIRST_NAMES.has(first)) vote('person', isLong ? 3 : 1);
  if (words.slice(0, -1).some((word) => PARTICLES.has(word)) && isLong) vote('person', 2);
  if (isLong && words.length <= 3 && Object.keys(votes).length === 0) vote('person', 1);
  voteByContext(reading, run, words, vote);
  return votes;
}

const wordsOf = (reading: Reading, { name, last }: CapitalRun): string[] =>
  reading.tokens.slice(name, last).map(({ lower }) => lower);

const isPlace = (phrase: string): boolean => COUNTRIES.has(phrase) || CITIES.has(phrase);

const isAcronym = (reading: Reading, { name, last }: CapitalRun): boolean => {
  const token = tokenAt(reading, name);
  return last - name === 1 && token.case === 'upper' && token.text.length >= 2 && token.text.length <= 6;
};

function voteForOutlet(
  reading: Reading,
  run: CapitalRun,
  words: readonly string[],
  vote: (kind: ActorKind, weight: number) => void,
): void {
  const phrase = words.join(' ');
  const tail = words.at(-1) ?? '';
  const before = tokenAt(reading, run.first - 1).lower;
  const after = tokenAt(reading, run.last).lower;
  const reports = SPEECH_FORMS.has(after) || /^(?:told|tell|tells|by|quoted|to)$/.test(before);
  if (AMBIGUOUS_OUTLETS.has(phrase)) {
    const pointsBack = before === 'that' && /^(?:quote|report|story|article|piece|interview)$/.test(after);
    const inCapitals = tokenAt(reading, run.name).case === 'upper';
    const shouted = inCapitals && (reports || !reading.sentences[tokenAt(reading, run.name).sentence]?.titled);
    if (pointsBack || shouted || (SPEECH_FORMS.has(after) && !/^(?:time|people|press|science|nature)$/.test(phrase)))
      vote('outlet', 6);
    return;
  }
  if (OUTLETS.has(phrase)) vote('outlet', 7);
  else if (words.length > 1 && (OUTLET_TAILS.has(tail) || OUTLET_OPENERS.has(words[0] ?? ''))) vote('outlet', 5);
  else if (TELLS_OUTLET.test(before) && /^told|tells?$/.test(before) && isAcronym(reading, run)) vote('outlet', 1);
}

function voteByContext(
  reading: Reading,
  run: CapitalRun,
  words: readonly string[],
  vote: (kind: ActorKind, weight: number) => void,
): void {
  const before = tokenInSentence(reading, run.name, run.first - 1);
  const after = tokenInSentence(reading, run.name, run.last);
  const next = tokenInSentence(reading, run.name, run.last + 1);
  if (SPEECH_FORMS.has(after.lower) && words.length <= 3 && before.lower !== 'the') vote('person', 1);
  if (after.text === ',' && (next.kind === 'number' || /^(?:who|whose)$/.test(next.lower) || TITLES.has(next.lower)))
    vote('person', 2);
  if (before.lower === 'the' && words.length > 1) vote('organisation', 1);
  if (/^(?:mr|mrs|ms|dr)\.?$/.test(before.lower)) vote('person', 3);
  if (after.lower === "'s" && words.length === 1) vote('person', 0.5);
  if (isLocative(before.lower) && words.length <= 2) vote('place', 1);
}

const isLocative = (word: string): boolean => word === 'in' || word === 'at' || word === 'near' || word === 'from';

/** Does the name stand only for where something is? */
export const isLocation = (reading: Reading, run: CapitalRun): boolean => {
  const before = tokenInSentence(reading, run.name, run.first - 1);
  const beforeThat = tokenInSentence(reading, run.name, run.first - 2);
  return (
    LOCATIVES.has(before.lower) ||
    (before.lower === 'the' && LOCATIVES.has(beforeThat.lower)) ||
    (before.text === ',' && beforeThat.case !== 'lower')
  );
};
