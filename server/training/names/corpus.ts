import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NAME_TYPES, type NameType } from '../../src/core/actors/names/tags';

/** A text with its names; UTF-16 offsets, half-open. */
export interface AnnotatedText {
  text: string;
  names: { start: number; end: number; type: NameType }[];
}

/** One text a line: `{text, spans: [{start, end, label}]}`. */
export function readOpenSet(file: string): AnnotatedText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, spans } = JSON.parse(line) as {
        text: string;
        spans: { start: number; end: number; label: string }[];
      };
      const names = spans.flatMap(({ start, end, label }) => {
        const type = NAME_TYPES.find((each) => each === label);
        return type ? [{ start, end, type }] : [];
      });
      return { text, names };
    });
}

const TYPE_OF_LABEL: Readonly<Record<string, NameType>> = { P: 'PER', O: 'ORG', M: 'ORG', L: 'LOC', N: 'MISC' };

/** The project's own articles: Markdown with `⟦label,label|words⟧`, nested. */
export function readOwnArticles(folder: string): AnnotatedText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => withoutMarkup(readFileSync(path.join(folder, file), 'utf8')));
}

/** Names outermost first: an inner one is part of the outer. */
function withoutMarkup(marked: string): AnnotatedText {
  const open: { start: number; labels: string[] }[] = [];
  const names: AnnotatedText['names'] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === '⟦') {
      const bar = marked.indexOf('|', at);
      open.push({ start: text.length, labels: marked.slice(at + 1, bar).split(',') });
      at = bar;
    } else if (marked[at] === '⟧') {
      const { start, labels } = open.pop() ?? { start: 0, labels: [] };
      const label = labels.find((each) => /^[POMLN]:[^/]*$/.test(each));
      const type = label && TYPE_OF_LABEL[label[0] ?? ''];
      if (type) names.push({ start, end: text.length, type });
    } else text += marked[at];
  }
  const isInner = (name: AnnotatedText['names'][number]) =>
    names.some((other) => other !== name && other.start <= name.start && other.end >= name.end);
  return { text, names: names.filter((name) => !isInner(name)).sort((a, b) => a.start - b.start) };
}
