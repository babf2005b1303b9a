import { normaliseLabel } from '../../markdown/links';
import type { ReadArticle } from '../../project/placeArticle';
import type { FixEdit, QuickFix } from './quickFix';

type FixText = FixEdit['text'][number];

const WHO: readonly FixText[] = [{ blank: 'who, where, when' }];

/** A footnote behind a sentence and its definition at the end of the article, under the first number that is free. */
export function citationNote(
  { blocks, footnoteDefinitions, newline, text }: ReadArticle,
  at: number,
  body: readonly FixText[] = WHO,
): QuickFix {
  const used = new Set([...footnoteDefinitions.keys()].map(normaliseLabel));
  for (const { layers } of blocks)
    for (const { kind, target } of layers.citations)
      if (kind === 'footnote' && target !== undefined) used.add(normaliseLabel(target));
  let number = 1;
  while (used.has(String(number))) number++;
  const lead = newline.repeat(text.endsWith('\n') ? 1 : 2);
  return {
    title: `Cite in a note [^${number}]`,
    edits: [
      { start: at, end: at, text: [`[^${number}]`] },
      {
        start: text.length,
        end: text.length,
        text: [`${lead}[^${number}]: `, ...body, newline],
      },
    ],
  };
}
