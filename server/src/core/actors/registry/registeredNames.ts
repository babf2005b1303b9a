import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import type { Block } from '../../markdown/block';
import { contains, overlaps } from '../../text/span';
import type { Mention } from '../mention';
import { isOpener } from '../mentions/opening';
import { rolesOf, titleOf } from '../mentions/roles';
import { spanOf, textOf } from '../mentions/words';
import type { ActorRegistry, RegisteredActor } from './registry';

/** A name on record where a block writes it; token indices, half-open. */
export interface RegisteredName {
  first: number;
  last: number;
  kind: RegisteredActor['kind'];
}

/** Shorter names are initials, which stand for many things. */
const SHORTEST = 3;
/** A name's kind on record outweighs what the text suggests. */
const WEIGHT = 40;
const WORD = /^[\p{L}\p{N}]+/u;

/** Finds names on record that the reading of a block has missed or cut short. Linear in tokens. */
export class RegisteredNames {
  /** By their first word. */
  readonly #names = new Map<string, { name: string; kind: RegisteredActor['kind'] }[]>();

  constructor({ entries, find }: ActorRegistry) {
    for (const entry of entries) {
      for (const written of [entry.name, ...(entry.aliases ?? [])]) {
        const name = written.replace(/\s+/g, ' ').trim();
        const [word] = WORD.exec(name) ?? [];
        if (word === undefined || name.length < SHORTEST || !/\p{Lu}/u.test(name) || find(name) !== entry) continue;
        const alike = this.#names.get(word);
        const known = { name, kind: entry.kind };
        if (alike) alike.push(known);
        else this.#names.set(word, [known]);
      }
    }
    for (const alike of this.#names.values()) alike.sort((a, b) => b.name.length - a.name.length);
  }

  /** A single word counts only where its capital is not that of a sentence or headline. */
  in(reading: Reading, mentions: readonly Mention[]): RegisteredName[] {
    const found: RegisteredName[] = [];
    for (let at = 0; at < reading.tokens.length; at++) {
      const [word] = WORD.exec(tokenAt(reading, at).text) ?? [];
      for (const { name, kind } of (word !== undefined && this.#names.get(word)) || []) {
        const last = endOf(reading, at, name);
        if (last === undefined) continue;
        const span = spanOf(reading, at, last);
        const isDoubtful = last === at + 1 && (isOpener(reading, at) || isTitled(reading, at));
        const around = mentions.filter((each) => each.form === 'name' && overlaps(each, span));
        const isKnown = around.some((each) => each.first === at && each.last === last);
        const isPart = around.some((each) => !each.weak && !each.doubtful && !contains(span, each));
        if (!isDoubtful && !isKnown && !isPart) found.push({ first: at, last, kind });
        at = last - 1;
        break;
      }
    }
    return found;
  }
}

const isTitled = (reading: Reading, at: number): boolean =>
  reading.sentences[tokenAt(reading, at).sentence]?.titled === true;

/** Where a name ends that begins at a token, if the sentence has it here. */
function endOf(reading: Reading, at: number, name: string): number | undefined {
  const { sentence } = tokenAt(reading, at);
  for (let last = at + 1; tokenAt(reading, last - 1).sentence === sentence; last++) {
    const text = textOf(reading, at, last);
    if (text.length >= name.length) return text === name ? last : undefined;
    if (!name.startsWith(text)) return undefined;
  }
  return undefined;
}

/** Mentions of a block with those on record, in place of names that they hold. */
export function withRegistered(
  reading: Reading,
  block: Block,
  mentions: readonly Mention[],
  names: readonly RegisteredName[],
): Mention[] {
  const added = names.map(({ first, last, kind }): Mention => {
    const title = titleOf(reading, block, { first, last });
    return {
      ...spanOf(reading, first, last),
      form: 'name',
      text: textOf(reading, first, last),
      first,
      last,
      votes: kind ? { [kind]: WEIGHT } : {},
      roles: rolesOf(reading, block, { first, last }),
      ...(title ? { title } : {}),
    };
  });
  const left = mentions.filter((each) => !added.some((name) => overlaps(each, name)));
  return [...left, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}
