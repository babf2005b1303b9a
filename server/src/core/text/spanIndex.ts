import type { Span } from './span';

/** Finds the items that overlap a span without looking at all of them: O(log n + hits) for spans that nest little. */
export class SpanIndex<T> {
  readonly #entries: { span: Span; item: T }[] = [];
  /** For each entry, the furthest end among it and all entries before it. */
  readonly #reach: number[] = [];

  /** An item may come with several spans. */
  constructor(items: readonly T[], spansOf: (item: T) => readonly Span[]) {
    for (const item of items) for (const span of spansOf(item)) this.#entries.push({ span, item });
    this.#entries.sort((a, b) => a.span.start - b.span.start);
    let reach = 0;
    for (const { span } of this.#entries) {
      reach = Math.max(reach, span.end);
      this.#reach.push(reach);
    }
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** Items with a span that shares at least one character with this one, in document order, each once. */
  overlapping(span: Span): T[] {
    const hits: T[] = [];
    for (let at = this.#firstStartingAt(span.end) - 1; at >= 0 && (this.#reach[at] ?? 0) > span.start; at--) {
      const entry = this.#entries[at];
      if (entry && entry.span.end > span.start) hits.push(entry.item);
    }
    return hits.length < 2 ? hits : [...new Set(hits.reverse())];
  }

  #firstStartingAt(offset: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
