import type { QuickFix } from '../../server/src/core/analysis';

/** The article after a fix, with blanks in ‹…›. */
export function applied(text: string, { edits }: QuickFix): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    const words = edit.text.map((part) => (typeof part === 'string' ? part : `‹${part.blank}›`)).join('');
    result = result.slice(0, edit.start) + words + result.slice(edit.end);
  }
  return result;
}
