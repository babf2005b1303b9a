import type { PlacedBlock } from '../../article';
import { definedAcronyms } from '../acronyms';
import { TERM_ACRONYMS } from '../en/terms';
import type { Mention } from '../mention';
import { bareWords, nameKey, nameWords } from '../nameKeys';
import { addVotes, type Votes } from '../votes';

/** A mention and the block it stands in. */
export interface Place {
  block: number;
  mention: Mention;
  /** Another actor could be meant. */
  unsure?: true;
}

export type Gender = 'female' | 'male';

/** All mentions that are written alike and belong to one actor, before names are put together. */
export interface Spelling {
  name: string;
  /** How the name sounds (see `nameKey`). */
  key: string;
  words: readonly string[];
  places: Place[];
  votes: Votes;
  /** What a title says: "Mrs. Berg". */
  gender?: Gender;
}

/** Names that the article as a whole bears out, in order of first mention. */
export function spellingsOf(blocks: readonly PlacedBlock[]): Spelling[] {
  const spellings = gathered(blocks);
  const sure = sureWords(blocks);
  const small = writtenSmall(blocks, new Set(spellings.flatMap(({ words }) => words)));
  const acronyms = definedAcronyms(blocks);
  const things = new Set(blocks.flatMap(({ layers }) => layers.evidence.things));
  return spellings.filter(
    (spelling) => !things.has(spelling.name) && isBorneOut(spelling, sure, small) && !isTerm(spelling, acronyms, sure),
  );
}

function gathered(blocks: readonly PlacedBlock[]): Spelling[] {
  const spellings = new Map<string, Spelling>();
  blocks.forEach(({ layers }, block) => {
    for (const mention of layers.mentions) {
      if (mention.form !== 'name' || mention.meant !== undefined) continue;
      const gender = genderOf(mention);
      const id = `${gender ?? ''}/${mention.text}`;
      let spelling = spellings.get(id);
      if (!spelling) {
        const { text } = mention;
        spelling = { name: text, key: nameKey(text), words: bareWords(text), places: [], votes: {} };
        if (gender) spelling.gender = gender;
        spellings.set(id, spelling);
      }
      spelling.places.push({ block, mention });
      addVotes(spelling.votes, mention.votes);
    }
  });
  return [...spellings.values()];
}

const TITLE_GENDERS: readonly [RegExp, Gender][] = [
  [
    /(?:^|\s)(?:mrs|ms|miss|lady|dame|baroness|viscountess|queen|princess|sister|congresswoman|chairwoman|spokeswoman)\.?$/i,
    'female',
  ],
  [
    /(?:^|\s)(?:mr|sir|lord|viscount|king|prince|father|congressman|chairman|spokesman)\.?(?:\s(?:justice|president|speaker|chairman))?$/i,
    'male',
  ],
];

/** What the title before a name says. */
export const genderOf = ({ title }: Mention): Gender | undefined =>
  title && TITLE_GENDERS.find(([pattern]) => pattern.test(title.text))?.[1];

/** Names, and words of names, that stand somewhere with nothing to be said against them. */
function sureWords(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const sure = new Set<string>();
  for (const { layers } of blocks)
    for (const { form, text, doubtful, weak } of layers.mentions)
      if (form === 'name' && !doubtful && !weak)
        for (const word of [text.toLowerCase(), ...nameWords(text)]) sure.add(word);
  return sure;
}

/** One in so many mentions must look like an actor's name where it stands. */
const LEAST_NAMED = 3;

/**
 * A name counts if some mention is sure, or its words are those of a sure name; a capital that opens a sentence
 * counts unless the article writes the word small as well.
 */
function isBorneOut({ name, words, places }: Spelling, sure: ReadonlySet<string>, small: ReadonlySet<string>): boolean {
  const isKnown = sure.has(name.toLowerCase()) || (words.length > 0 && words.every((word) => sure.has(word)));
  if (!isKnown) {
    if (places.every(({ mention }) => mention.weak)) return false;
    if (words.some((word) => small.has(word))) return false;
  }
  const named = places.filter(({ mention }) => !mention.weak).length;
  return isKnown || named * LEAST_NAMED >= places.length;
}

/** "GDP", "Digital Humanities (DH)": an acronym for something that is no actor. */
function isTerm({ name }: Spelling, acronyms: ReadonlyMap<string, string>, sure: ReadonlySet<string>): boolean {
  const full = acronyms.get(name);
  if (full !== undefined) return !sure.has(full.toLowerCase());
  return name === name.toUpperCase() && TERM_ACRONYMS.has(name.toLowerCase());
}

/** Which of these words the article also writes without a capital. */
function writtenSmall(blocks: readonly PlacedBlock[], words: ReadonlySet<string>): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { layers } of blocks) for (const word of layers.evidence.lower) if (words.has(word)) small.add(word);
  return small;
}
