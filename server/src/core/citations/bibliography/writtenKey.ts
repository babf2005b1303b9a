/** Keys that Pandoc reads without braces: punctuation stands inside, one at a time. */
const PLAIN = /^[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*$/u;

/** A key as it is written behind an `@`. */
export const writtenKey = (key: string): string => (PLAIN.test(key) ? key : `{${key}}`);

/** Characters that no key has in every format of bibliographies. */
const FORBIDDEN = /[\s,;{}()[\]"'\\=%#~@]/;

/** May an entry be called so, whatever file it stands in? */
export const isKey = (key: string): boolean => key !== '' && !FORBIDDEN.test(key);
