import type { Span } from '../../server/src/core/analysis';

/** Takes ⟦…⟧ out of a text and tells where the marked words stand in what is left. Marks may nest, not cross. */
export function readMarkers(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += char;
  }
  return { text, spans: spans.sort(byPlace) };
}

/** The text with ⟦…⟧ around the spans, for messages of failing tests. */
export function writeMarkers(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '⟦' },
    { at: end, mark: '⟧' },
  ]);
  marks.sort((a, b) => b.at - a.at || (a.mark === '⟧' ? 1 : -1));
  return marks.reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
