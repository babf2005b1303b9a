import type { PlacedBlock } from '../article';
import type { BlockLayers } from '../rules/rule';
import type { Mention } from './mention';
import { isMisspelling } from './misspelling';
import { nameWords } from './nameKeys';

/** A name that is written in two ways. */
export interface SpellingConflict {
  /** Where the rarer form stands; the later one where both are as frequent. */
  rare: Place;
  /** The form used elsewhere, how often, and where first. */
  usual: string;
  count: number;
  first: Place;
}

export interface Place {
  placed: PlacedBlock;
  mention: Mention;
}

interface Form {
  name: string;
  words: readonly string[];
  places: Place[];
}

const known = new WeakMap<BlockLayers, readonly Mention[]>();

/** Names of several words in the writer's own voice: what can be compared. Kept with the block: every edit asks. */
export function comparable(layers: BlockLayers): readonly Mention[] {
  const mentions = known.get(layers) ?? findComparable(layers);
  known.set(layers, mentions);
  return mentions;
}

const findComparable = ({ mentions, reading }: BlockLayers): Mention[] =>
  mentions.filter(
    ({ form, weak, text, first }) =>
      form === 'name' && !weak && text.includes(' ') && reading.tokens[first]?.quotation === -1,
  );

/**
 * Names of several words that differ in one word only, and there like a slip. Names meet under what they share: the
 * name with one word left out, so that work is linear in the names.
 */
export function spellingConflicts(blocks: readonly PlacedBlock[]): SpellingConflict[] {
  const forms = formsIn(blocks);
  const byFrame = new Map<string, Form[]>();
  const conflicts: SpellingConflict[] = [];
  for (const form of forms) {
    for (const frame of framesOf(form.words)) {
      const alike = byFrame.get(frame);
      if (!alike) byFrame.set(frame, [form]);
      else if (alike.length < MOST_IN_FRAME) {
        for (const other of alike)
          if (isMisspelling(other.words, form.words)) conflicts.push(...conflictOf(other, form));
        alike.push(form);
      }
    }
  }
  return conflicts;
}

/** A frame that so many names share is a pattern of names ("Port of …"), not a slip. */
const MOST_IN_FRAME = 8;

function formsIn(blocks: readonly PlacedBlock[]): Form[] {
  const forms = new Map<string, Form>();
  for (const placed of blocks) {
    for (const mention of comparable(placed.layers)) {
      let form = forms.get(mention.text);
      if (!form) {
        form = { name: mention.text, words: nameWords(mention.text), places: [] };
        forms.set(mention.text, form);
      }
      form.places.push({ placed, mention });
    }
  }
  return [...forms.values()];
}

const framesOf = (words: readonly string[]): string[] =>
  words.length < 2 ? [] : words.map((_, i) => words.map((word, at) => (at === i ? '' : word)).join(' '));

/** `earlier` stands first in the text. */
function conflictOf(earlier: Form, later: Form): SpellingConflict[] {
  const [usual, rare] = later.places.length > earlier.places.length ? [later, earlier] : [earlier, later];
  const [first] = usual.places;
  return first
    ? rare.places.map((place) => ({ rare: place, usual: usual.name, count: usual.places.length, first }))
    : [];
}
