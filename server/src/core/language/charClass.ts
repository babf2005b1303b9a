/** What a UTF-16 code unit is to the tokenizer. Surrogate halves count by their whole code point (see `classAt`). */
export enum CharClass {
  Other = 0,
  Lower = 1,
  Upper = 2,
  /** A letter without case, or a combining mark. */
  Uncased = 3,
  Digit = 4,
  Space = 5,
}

const LATIN_LIMIT = 0x250;

const classify = (char: string): CharClass => {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CharClass.Upper;
  if (/\p{Ll}/u.test(char)) return CharClass.Lower;
  if (/\p{L}|\p{M}/u.test(char)) return CharClass.Uncased;
  if (/\p{Nd}/u.test(char)) return CharClass.Digit;
  if (/\s/u.test(char)) return CharClass.Space;
  return CharClass.Other;
};

const latin = Uint8Array.from({ length: LATIN_LIMIT }, (_, code) => classify(String.fromCharCode(code)));
const others = new Map<number, CharClass>();

/** Class of the character at an index; both halves of a surrogate pair have the class of the pair. */
export function classAt(text: string, index: number): CharClass {
  const unit = text.charCodeAt(index);
  if (unit < LATIN_LIMIT) return latin[unit] as CharClass;
  if (Number.isNaN(unit)) return CharClass.Other;
  const isLowHalf = unit >= 0xdc00 && unit <= 0xdfff && index > 0;
  const code = text.codePointAt(isLowHalf ? index - 1 : index) ?? unit;
  let known = others.get(code);
  if (known === undefined) {
    known = classify(String.fromCodePoint(code));
    others.set(code, known);
  }
  return known;
}

export const isLetter = (c: CharClass): boolean =>
  c === CharClass.Lower || c === CharClass.Upper || c === CharClass.Uncased;

export const isWordChar = (c: CharClass): boolean => isLetter(c) || c === CharClass.Digit;
