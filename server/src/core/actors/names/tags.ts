/** What a name can name. `MISC` (events, works, peoples) is no actor: it takes such names away from the others. */
export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** `O`, then for each type: begins, is inside, ends, is the only word of a name (BILOU). */
export const TAG_COUNT = 1 + NAME_TYPES.length * 4;
export const OUTSIDE = 0;
export enum Part {
  Begin = 0,
  Inside = 1,
  Last = 2,
  Only = 3,
}

export const tagOf = (type: number, part: Part): number => 1 + type * 4 + part;
const typeOf = (tag: number): number => (tag - 1) >> 2;
const partOf = (tag: number): Part => (tag - 1) & 3;

const opens = (tag: number): boolean => tag !== OUTSIDE && (partOf(tag) === Part.Begin || partOf(tag) === Part.Inside);
const goesOn = (tag: number): boolean => tag !== OUTSIDE && (partOf(tag) === Part.Inside || partOf(tag) === Part.Last);
const canFollow = (before: number, tag: number): boolean =>
  opens(before) ? goesOn(tag) && typeOf(before) === typeOf(tag) : !goesOn(tag);

const TAGS = Array.from({ length: TAG_COUNT }, (_, tag) => tag);
/** For each tag, the tags that may stand before it. */
const BEFORE: readonly (readonly number[])[] = TAGS.map((tag) => TAGS.filter((before) => canFollow(before, tag)));
const IMPOSSIBLE = -1e9;

/** A name by token positions within the stretch that was decoded, half-open. */
export interface TaggedSpan {
  first: number;
  last: number;
  type: number;
}

/**
 * The best sequence of tags (Viterbi) for `length` tokens. `scores` holds `TAG_COUNT` numbers a token, `transitions`
 * a square table [before][tag]; on either side of the stretch stands text that is no name.
 */
export function bestTags(scores: ArrayLike<number>, length: number, transitions: ArrayLike<number>): number[] {
  const best: number[] = new Array(length * TAG_COUNT).fill(0.5);
  const from: number[] = new Array(length * TAG_COUNT).fill(0);
  for (const tag of TAGS) {
    best[tag] = canFollow(OUTSIDE, tag) ? at(scores, tag) + at(transitions, tag) : IMPOSSIBLE;
  }
  for (let i = 1; i < length; i++) {
    const row = i * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let most = IMPOSSIBLE * 2;
      let winner = 0;
      for (const before of BEFORE[tag] as readonly number[]) {
        const score = at(best, row - TAG_COUNT + before) + at(transitions, before * TAG_COUNT + tag);
        if (score > most) {
          most = score;
          winner = before;
        }
      }
      best[row + tag] = most + at(scores, row + tag);
      from[row + tag] = winner;
    }
  }
  return traceBack(best, from, length, transitions);
}

function traceBack(
  best: readonly number[],
  from: readonly number[],
  length: number,
  transitions: ArrayLike<number>,
): number[] {
  const row = (length - 1) * TAG_COUNT;
  let most = IMPOSSIBLE * 2;
  let tag = 0;
  for (const each of TAGS) {
    const score = at(best, row + each) + at(transitions, each * TAG_COUNT);
    if (!opens(each) && score > most) {
      most = score;
      tag = each;
    }
  }
  const tags: number[] = new Array(length).fill(0);
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = at(from, i * TAG_COUNT + tag);
  }
  return tags;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

/** Names that a sequence of tags marks. */
export function spansOf(tags: ArrayLike<number>): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let first = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = at(tags, i);
    if (tag === OUTSIDE) continue;
    const part = partOf(tag);
    if (part === Part.Begin || part === Part.Only) first = i;
    if (part === Part.Last || part === Part.Only) spans.push({ first, last: i + 1, type: typeOf(tag) });
  }
  return spans;
}
