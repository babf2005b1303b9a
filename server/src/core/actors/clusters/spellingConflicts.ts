import type { PlacedBlock } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import type { Mention } from '../mention';
import { nameWords } from '../nameKeys';
import { isMisspelling } from './misspelling';

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

/** A name without one of its words: names that differ in that word only have it in common. */
export interface Framed {
  about: string;
  words: readonly string[];
  mention: Mention;
}

/** Names of several words in the writer's own voice, each as often as it has words: what can be compared. */
export function framedIn({ mentions, reading }: BlockLayers): Framed[] {
  const found: Framed[] = [];
  for (const mention of mentions) {
    const { form, weak, text, first } = mention;
    if (form !== 'name' || weak || !text.includes(' ') || reading.tokens[first]?.quotation !== -1) continue;
    const words = nameWords(text);
    for (const about of framesOf(words)) found.push({ about, words, mention });
  }
  return found;
}

const framesOf = (words: readonly string[]): string[] =>
  words.length < 2 ? [] : words.map((_, i) => words.map((word, at) => (at === i ? '' : word)).join(' '));

interface Form {
  name: string;
  words: readonly string[];
  places: Place[];
}

/** Among names with a frame in common, in document order, those that differ like a slip. */
export function spellingConflicts(framed: readonly { placed: PlacedBlock; fact: Framed }[]): SpellingConflict[] {
  const name = framed[0]?.fact.mention.text;
  // As good as always it is one name, as often as it stands in the text.
  if (framed.every(({ fact }) => fact.mention.text === name)) return [];
  const conflicts: SpellingConflict[] = [];
  const compared: Form[] = [];
  for (const form of formsIn(framed)) {
    if (compared.length === MOST_COMPARED) break;
    for (const other of compared)
      if (isMisspelling(other.words, form.words)) conflicts.push(...conflictOf(other, form));
    compared.push(form);
  }
  return conflicts;
}

/** A frame that more names share is a pattern of names ("Port of …"), not a slip. */
const MOST_COMPARED = 8;

function formsIn(framed: readonly { placed: PlacedBlock; fact: Framed }[]): Iterable<Form> {
  const forms = new Map<string, Form>();
  for (const { placed, fact } of framed) {
    const { mention, words } = fact;
    let form = forms.get(mention.text);
    if (!form) {
      form = { name: mention.text, words, places: [] };
      forms.set(mention.text, form);
    }
    form.places.push({ placed, mention });
  }
  return forms.values();
}

/** `earlier` stands first in the text. */
function conflictOf(earlier: Form, later: Form): SpellingConflict[] {
  const [usual, rare] = later.places.length > earlier.places.length ? [later, earlier] : [earlier, later];
  const [first] = usual.places;
  return first
    ? rare.places.map((place) => ({ rare: place, usual: usual.name, count: usual.places.length, first }))
    : [];
}
