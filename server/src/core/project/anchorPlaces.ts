import type { Article } from '../article';
import { BlockSelection } from '../blockSelection';
import type { BlockLayers } from '../rules/rule';
import { type Anchor, type Anchored, chooseAnchored } from '../text/anchor';
import { type Span, shift } from '../text/span';

/** Something that people have decided about a passage, and where that stands in the article, if it does. */
export interface Placed<Entry> {
  entry: Entry;
  anchored: Anchored;
}

/** What is needed of an article to find words in it. */
type AnchorText = Pick<Article, 'blocks' | 'revision' | 'change'> & { text: string };

/** The words of an entry in a block; offsets are relative to the block. */
interface Occurrence<Entry> extends Span {
  entry: Entry;
}

/** Words are looked up by so many of their first characters. */
const KEY = 12;

/**
 * Finds what people have decided about in an article and keeps up with its edits: each block is searched once for all
 * entries, so that typing costs nothing more however many there are. An entry does not reach beyond its block.
 */
export class AnchorPlaces<Entry extends Anchor> {
  readonly #entries: readonly Entry[];
  /** By the first characters, then by length, then by all of the words: many entries may begin alike. */
  readonly #byBeginning = new Map<string, Map<number, Map<string, Entry[]>>>();
  readonly #short: readonly Entry[];
  readonly #found = new WeakMap<BlockLayers, readonly Occurrence<Entry>[]>();
  readonly #blocks = new BlockSelection((layers) => this.#occurrencesIn(layers).length > 0);

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#short = entries.filter(({ quote }) => quote.length < KEY);
    for (const entry of entries) {
      if (entry.quote.length < KEY) continue;
      const { quote } = entry;
      const alike = madeIn(this.#byBeginning, quote.slice(0, KEY), () => new Map<number, Map<string, Entry[]>>());
      const ofLength = madeIn(alike, quote.length, () => new Map<string, Entry[]>());
      madeIn(ofLength, quote, (): Entry[] => []).push(entry);
    }
  }

  /** Where entries stand in a text that was read to its end: all of them, or those wanted. */
  in(article: AnchorText, wanted?: (entry: Entry) => boolean): Placed<Entry>[] {
    const entries = wanted ? this.#entries.filter(wanted) : this.#entries;
    if (entries.length === 0) return [];
    const spans = new Map<Entry, Span[]>();
    for (const placed of this.#blocks.of(article)) {
      for (const { entry, start, end } of this.#occurrencesIn(placed.layers)) {
        const span = shift({ start, end }, placed.start);
        const known = spans.get(entry);
        if (known) known.push(span);
        else spans.set(entry, [span]);
      }
    }
    return entries.map((entry) => ({
      entry,
      anchored: chooseAnchored(article.text, entry, spans.get(entry) ?? []),
    }));
  }

  #occurrencesIn(layers: BlockLayers): readonly Occurrence<Entry>[] {
    let found = this.#found.get(layers);
    if (!found) {
      found = this.#search(layers.block.source);
      this.#found.set(layers, found);
    }
    return found;
  }

  #search(source: string): Occurrence<Entry>[] {
    if (this.#entries.length === 0) return [];
    const { text, offsets } = squeezed(source);
    const found: Occurrence<Entry>[] = [];
    const put = (entry: Entry, at: number): void => {
      const last = offsets[at + entry.quote.length - 1];
      if (last !== undefined) found.push({ entry, start: offsets[at] ?? 0, end: last + 1 });
    };
    for (let at = 0; at + KEY <= text.length && this.#byBeginning.size > 0; at++)
      for (const [length, byQuote] of this.#byBeginning.get(text.slice(at, at + KEY)) ?? [])
        for (const entry of byQuote.get(text.slice(at, at + length)) ?? []) put(entry, at);
    for (const entry of this.#short)
      for (let at = text.indexOf(entry.quote); at >= 0; at = text.indexOf(entry.quote, at + 1)) put(entry, at);
    return found;
  }
}

function madeIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** A text with white space as one space each, and where each of its characters stands in the source. */
function squeezed(source: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  let inSpace = false;
  for (let at = 0; at < source.length; at++) {
    const isSpace = /\s/.test(source[at] ?? '');
    if (isSpace && inSpace) continue;
    text += isSpace ? ' ' : source[at];
    offsets.push(at);
    inSpace = isSpace;
  }
  return { text, offsets };
}
