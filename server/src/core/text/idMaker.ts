import type { Id } from '../contract';

const LONGEST_QUOTE = 40;

const PLAIN = /^\S+(?: \S+)*$/;

/** With single spaces. Words may be a whole page; only their start is used. */
function startOf(words: string): string {
  const start = words.slice(0, LONGEST_QUOTE);
  if (PLAIN.test(start)) return start;
  return words
    .slice(0, 4 * LONGEST_QUOTE)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_QUOTE);
}

/** Makes ids of quoted words and an ordinal: they survive edits elsewhere in the article. */
export class IdMaker {
  readonly #seen = new Map<string, number>();

  /** `kind` keeps ids of different things apart: "actor", "claim", a rule id. */
  next(kind: string, words: string): Id {
    const base = `${kind}:${startOf(words)}`;
    const ordinal = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, ordinal);
    return ordinal === 1 ? base : `${base}#${ordinal}`;
  }
}
