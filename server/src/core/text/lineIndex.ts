/** A place as editors show it: zero-based line, UTF-16 code units into the line. */
export interface Position {
  line: number;
  character: number;
}

/** Where the lines of a text begin. Lines end with `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export class LineIndex {
  /** Offsets of the first characters of all lines. */
  readonly starts: readonly number[];

  /** `text`, or the `starts` of an index that was made from it. */
  constructor(text: string | readonly number[]) {
    this.starts = typeof text === 'string' ? lineStarts(text) : text;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.starts[low] ?? 0) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}
