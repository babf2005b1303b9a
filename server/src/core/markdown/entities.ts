import { GLUE, OBJECT } from './block';

/** The named references that articles use; any other stands for some symbol, which is all that a reader needs. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
};

/** The character that a reference such as `&ldquo;` or `&#8220;` stands for, padded to the length of the reference. */
export function decodeEntity(reference: string): string {
  const name = reference.slice(1, -1);
  const char = name.startsWith('#') ? fromNumber(name.slice(1)) : (NAMED[name] ?? OBJECT);
  return char + GLUE.repeat(Math.max(0, reference.length - char.length));
}

function fromNumber(digits: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : OBJECT;
}
