import type { LineIndex, Span } from '../core/analysis';
import type { PlacedFinding } from './report';

const BOM = 0xfeff;

/** Where a span stands, as editors count: they show no byte order mark. */
export function placeOf(
  text: string,
  lines: LineIndex,
  { start, end }: Span,
): Pick<PlacedFinding, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const hidden = text.charCodeAt(0) === BOM ? 1 : 0;
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  const columnOf = ({ line, character }: typeof from) => character + 1 - (line === 0 ? hidden : 0);
  return { line: from.line + 1, column: columnOf(from), endLine: to.line + 1, endColumn: columnOf(to) };
}
