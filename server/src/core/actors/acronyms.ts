import type { PlacedBlock } from '../article';

/** "IRGC" of "Iranian Revolutionary Guard Corps", "AQI" of "al-Qaeda in Iraq", "NAVCENT" of "Naval Forces Central …". */
export function isAcronymOf(acronym: string, name: string): boolean {
  if (acronym.length < 2) return false;
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  // "MoD" of "Valdorian Ministry of Defence".
  if (acronym !== acronym.toUpperCase())
    return /^[A-Z][a-z]?[A-Z]+$/.test(acronym) && initialsOf(words).endsWith(acronym);
  const initials = initialsOf(words.filter((word) => /^\p{Lu}/u.test(word)));
  if (initials === acronym || initials.startsWith(acronym)) return true;
  if (acronym.length < 3) return false;
  const withSmall = initialsOf(words).toUpperCase();
  const isAllOfIt = isSubsequence(initials, acronym) && isSubsequence(acronym, withSmall);
  return initials.includes(acronym) || (isAllOfIt && acronym[0] === withSmall[0]) || isOfSyllables(acronym, words);
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');

function isSubsequence(short: string, long: string): boolean {
  let next = 0;
  for (const letter of long) if (letter === short[next]) next++;
  return next === short.length;
}

/** Two or more words give the acronym their beginnings, of two letters at least and in order: "INTERPOL". */
function isOfSyllables(acronym: string, words: readonly string[], parts = 0): boolean {
  if (acronym === '') return parts > 1;
  return words.some((word, at) => {
    for (let length = Math.min(acronym.length, word.length); length > 1; length--)
      if (acronym.startsWith(word.slice(0, length).toUpperCase()))
        return isOfSyllables(acronym.slice(length), words.slice(at + 1), parts + 1);
    return false;
  });
}

/** For each acronym that the article defines, what it stands for; the first definition counts. */
export function definedAcronyms(blocks: readonly PlacedBlock[]): ReadonlyMap<string, string> {
  const defined = new Map<string, string>();
  for (const { layers } of blocks)
    for (const { acronym, name } of layers.evidence.acronyms) if (!defined.has(acronym)) defined.set(acronym, name);
  return defined;
}
