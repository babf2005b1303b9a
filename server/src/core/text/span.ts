/** A range of UTF-16 code units, half-open, into the text as it stands in the buffer. */
export interface Span {
  start: number;
  end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Is the offset inside the span? The end counts, so that a cursor right behind a word still is on it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
