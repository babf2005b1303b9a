import type { QuickFix } from '../core/analysis';

type Text = QuickFix['edits'][number]['text'];

/** Text with blanks as a snippet. A blank is a placeholder, so that typing replaces it; `first` is the number of the first. */
export function snippetOf(text: Text, first = 1): string {
  let stop = first;
  return text
    .map((part) => (typeof part === 'string' ? escaped(part) : `\${${stop++}:${escaped(part.blank)}}`))
    .join('');
}

export const blanksIn = (text: Text): number => text.filter((part) => typeof part !== 'string').length;

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** For editors without snippets: blanks stand in square brackets, which no reader takes for the article's words. */
export const plainOf = (text: Text): string =>
  text.map((part) => (typeof part === 'string' ? part : `[${part.blank}]`)).join('');
