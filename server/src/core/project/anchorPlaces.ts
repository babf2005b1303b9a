import type { Article } from '../article';
import type { BlockLayers } from '../blockLayers';
import { BlockSelection } from '../blockSelection';
import { type Anchor, type Anchored, chooseAnchored, TELLING } from '../text/anchor';
import { type Span, shift } from '../text/span';
import { folded, isStruck } from './foldedBlock';

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
  /** The same words, but for markup and typography; on how many sides the surroundings are the same. */
  folded?: { sides: number };
}

/** Words are looked up by so many of their first characters. */
const KEY = 12;

/**
 * Finds what people have decided about in an article and keeps up with its edits: each block is searched once for all
 * entries, so that typing costs nothing more however many there are. An entry does not reach beyond its block. Where
 * its very words stand nowhere, the same words under other markup or typography are taken for it.
 */
export class AnchorPlaces<Entry extends Anchor> {
  readonly #entries: readonly Entry[];
  readonly #quotes = new Quotes<Entry>();
  readonly #folded = new Quotes<Entry>();
  readonly #short: readonly Entry[];
  readonly #found = new WeakMap<BlockLayers, readonly Occurrence<Entry>[]>();
  readonly #blocks = new BlockSelection((layers) => this.#occurrencesIn(layers).length > 0);

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#short = entries.filter(({ quote }) => quote.length < KEY);
    for (const entry of entries) {
      this.#quotes.add(entry.quote, entry);
      this.#folded.add(folded(entry.quote).text, entry);
    }
  }

  /** Where entries stand in a text that was read to its end: all of them, or those wanted. */
  in(article: AnchorText, wanted?: (entry: Entry) => boolean): Placed<Entry>[] {
    const entries = wanted ? this.#entries.filter(wanted) : this.#entries;
    if (entries.length === 0) return [];
    const spans = new Map<Entry, Span[]>();
    const alike = new Map<Entry, (Span & { sides: number })[]>();
    for (const placed of this.#blocks.of(article)) {
      for (const { entry, start, end, folded: same } of this.#occurrencesIn(placed.layers)) {
        const span = shift({ start, end }, placed.start);
        if (same) {
          madeIn(alike, entry, (): (Span & { sides: number })[] => []).push({ ...span, ...same });
          continue;
        }
        const known = spans.get(entry);
        if (known) known.push(span);
        else spans.set(entry, [span]);
      }
    }
    return entries.map((entry) => ({
      entry,
      anchored: spans.has(entry)
        ? chooseAnchored(article.text, entry, spans.get(entry) ?? [])
        : alone(alike.get(entry), entry),
    }));
  }

  #occurrencesIn(layers: BlockLayers): readonly Occurrence<Entry>[] {
    let found = this.#found.get(layers);
    if (!found) {
      found = [...this.#search(layers.block.source), ...this.#searchFolded(layers)];
      this.#found.set(layers, found);
    }
    return found;
  }

  #searchFolded(layers: BlockLayers): Occurrence<Entry>[] {
    if (this.#folded.isEmpty) return [];
    const { text, offsets } = folded(layers.block.prose);
    return this.#folded.in(text).flatMap(({ at, length, entry }): Occurrence<Entry>[] => {
      const span = { start: offsets[at] ?? 0, end: (offsets[at + length - 1] ?? 0) + 1 };
      return isStruck(layers, span) ? [] : [{ entry, ...span, folded: { sides: sidesOf(text, at, length, entry) } }];
    });
  }

  #search(source: string): Occurrence<Entry>[] {
    if (this.#entries.length === 0) return [];
    const { text, offsets } = squeezed(source);
    const found: Occurrence<Entry>[] = [];
    const put = (entry: Entry, at: number): void => {
      const last = offsets[at + entry.quote.length - 1];
      if (last !== undefined) found.push({ entry, start: offsets[at] ?? 0, end: last + 1 });
    };
    for (const { at, entry } of this.#quotes.in(text)) put(entry, at);
    for (const entry of this.#short)
      for (let at = text.indexOf(entry.quote); at >= 0; at = text.indexOf(entry.quote, at + 1)) put(entry, at);
    return found;
  }
}

/** Looks up words by their first characters, then by length, then as a whole: many may begin alike. */
class Quotes<Entry> {
  readonly #byBeginning = new Map<string, Map<number, Map<string, Entry[]>>>();

  get isEmpty(): boolean {
    return this.#byBeginning.size === 0;
  }

  /** Words too short for a beginning are left out. */
  add(quote: string, entry: Entry): void {
    if (quote.length < KEY) return;
    const alike = madeIn(this.#byBeginning, quote.slice(0, KEY), () => new Map<number, Map<string, Entry[]>>());
    const ofLength = madeIn(alike, quote.length, () => new Map<string, Entry[]>());
    madeIn(ofLength, quote, (): Entry[] => []).push(entry);
  }

  in(text: string): { at: number; length: number; entry: Entry }[] {
    const found: { at: number; length: number; entry: Entry }[] = [];
    for (let at = 0; at + KEY <= text.length && !this.isEmpty; at++)
      for (const [length, byQuote] of this.#byBeginning.get(text.slice(at, at + KEY)) ?? [])
        for (const entry of byQuote.get(text.slice(at, at + length)) ?? []) found.push({ at, length, entry });
    return found;
  }
}

/** Same words in one place only, and enough of them or of what stands beside them to know them by. */
function alone(places: readonly (Span & { sides: number })[] = [], { quote }: Anchor): Anchored {
  const [only] = places;
  if (!only) return { kind: 'lost' };
  const spans = places.map(({ start, end }) => ({ start, end }));
  if (places.length > 1) return { kind: 'ambiguous', spans };
  return quote.length >= TELLING || only.sides > 0
    ? { kind: 'found', span: { start: only.start, end: only.end } }
    : { kind: 'lost' };
}

/** How much of the surroundings has to be the same, in folded characters. */
const BESIDE = 12;

/** On how many sides a folded text goes on as it did around the words of an anchor. */
function sidesOf(text: string, at: number, length: number, { prefix, suffix }: Anchor): number {
  const [before, behind] = [folded(prefix).text.trim().slice(-BESIDE), folded(suffix).text.trim().slice(0, BESIDE)];
  const isBefore = before !== '' && text.slice(0, at).trimEnd().endsWith(before);
  const isBehind =
    behind !== '' &&
    text
      .slice(at + length)
      .trimStart()
      .startsWith(behind);
  return Number(isBefore) + Number(isBehind);
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
