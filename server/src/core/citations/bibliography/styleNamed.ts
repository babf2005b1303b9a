import type { CitationStyle } from './formatReference';

/** Names of style files of the CSL project, with their editions and variants, that one of ours stands for. */
const NAMES: readonly (readonly [RegExp, CitationStyle])[] = [
  [/^chicago-author-date\b/, 'chicago-author-date'],
  [/^chicago-(?:notes?|fullnote|shortened-notes)\b/, 'chicago-notes'],
  [/^(?:apa|american-psychological-association)\b/, 'apa'],
  [/^(?:mla|modern-language-association)\b/, 'mla'],
];

/**
 * The style that the front matter of an article names for Pandoc (`csl: apa.csl`, `citation-style:`), a file or an
 * address. Style files are not read: undefined for those that none of ours stands for.
 */
export function styleNamed(fields: ReadonlyMap<string, unknown>): CitationStyle | undefined {
  const named = fields.get('csl') ?? fields.get('citation-style');
  if (typeof named !== 'string') return undefined;
  const name = named
    .trim()
    .replace(/^.*[/\\]/s, '')
    .replace(/\.csl$/i, '')
    .toLowerCase();
  return NAMES.find(([pattern]) => pattern.test(name))?.[1];
}
