import { CONNECTORS, ORGANISATION_HEADS, PARTICLES } from './en/names';

/** So many names are remembered; then memory begins anew. */
const REMEMBERED = 10_000;

/** The same function with a memory: names come again and again. */
function remembered<Result>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      result = of(text);
      known.set(text, result);
    }
    return result;
  };
}

/** Words of a name that tell it apart: no particles, connectors or articles, in lower case. */
export const nameWords = remembered((name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/(\p{L})-(?:san|sama|sensei|ssi|nim)$/u, '$1')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !PARTICLES.has(word) && !CONNECTORS.has(word)),
);

/** How a word sounds, whatever its transliteration: q and k, ou and u, e and a, doubled letters are one. */
export const soundOf = remembered((word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:al|el)-/, '')
    .replace(/q/g, 'k')
    .replace(/ou|oo/g, 'u')
    .replace(/ph/g, 'f')
    .replace(/[eo]/g, 'a')
    .replace(/(.)\1+/g, '$1'),
);

/** Key under which different spellings of one name meet. */
export const nameKey = (name: string): string => bareWords(name).map(soundOf).join(' ');

export const isBody = (name: string): boolean => nameWords(name).some((word) => ORGANISATION_HEADS.has(word));

/** Are two words the same but for one letter added, dropped or changed? */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** Ranks that stand before a name and are no part of it, beside the usual titles. */
const RANKS: ReadonlySet<string> = new Set(
  'emperor empress tsar czar tsarina sultan caliph duke duchess count countess baron baroness earl shah emir pharaoh mullah brother pastor'.split(
    ' ',
  ),
);
const ORDINALS = /^(?:i|ii|iii|iv|v|vi|vii|viii|ix|x|jr\.?|sr\.?)$/;

/** Words of a name without ranks before it and ordinals behind: "Emperor Norton I" and "Norton" are one name. */
export function bareWords(name: string): readonly string[] {
  const words = nameWords(name);
  if (isBody(name)) return words;
  const from = words.length > 1 && RANKS.has(words[0] ?? '') ? 1 : 0;
  const to = words.length - from > 1 && ORDINALS.test(words.at(-1) ?? '') ? words.length - 1 : words.length;
  return words.slice(from, to);
}
