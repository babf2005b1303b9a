import { type Analysis, analyse } from '../../server/src/core/analysis';
import { ArticleReader } from '../../server/src/core/project/articleReader';
import type { ReadArticle } from '../../server/src/core/project/placeArticle';

/** An article read to its end. */
export function readArticle(text: string): ReadArticle {
  const reading = new ArticleReader(text, { warn: () => {} }).read();
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** Actors as `kind name: alias | alias`. */
export const actorsOf = (text: string): string[] =>
  analyse(text).actors.map(
    ({ kind, name, aliases }) => `${kind} ${name}${aliases.length > 1 ? `: ${aliases.join(' | ')}` : ''}`,
  );

const words = (text: string, span: { start: number; end: number } | null | undefined): string =>
  span ? text.slice(span.start, span.end) : '—';

/** Attributions as `source | cue | content … content [→ recipient]`. */
export function attributionsOf(text: string): string[] {
  const { attributions }: Analysis = analyse(text);
  return attributions.map(({ source, cue, content, recipient }) => {
    const said = content.map((span) => words(text, span)).join(' … ');
    return `${words(text, source)} | ${words(text, cue)} | ${said}${recipient ? ` → ${words(text, recipient)}` : ''}`;
  });
}
