import type { PlacedBlock } from '../article';

/** "IRGC" of "Iranian Revolutionary Guard Corps": its letters are initials, in order. */
export function isAcronymOf(acronym: string, name: string): boolean {
  if (acronym.length < 2 || acronym !== acronym.toUpperCase()) return false;
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return initials === acronym || (acronym.length >= 3 && initials.includes(acronym)) || initials.startsWith(acronym);
}

/** For each acronym that the article defines, what it stands for; the first definition counts. */
export function definedAcronyms(blocks: readonly PlacedBlock[]): ReadonlyMap<string, string> {
  const defined = new Map<string, string>();
  for (const { layers } of blocks)
    for (const { acronym, name } of layers.evidence.acronyms) if (!defined.has(acronym)) defined.set(acronym, name);
  return defined;
}
