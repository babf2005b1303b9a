import type { IgnoresFile, StoredIgnore } from './ignores';
import type { SpeakerCorrection, SpeakersFile } from './speakers';

type ByArticle<Entry> = ReadonlyMap<string, readonly Entry[]>;

/** Ignores of several files that hold side by side. */
export const ignoresTogether = (files: readonly IgnoresFile[]): ByArticle<StoredIgnore> =>
  together(files.map(({ byArticle }) => byArticle));

/** Corrections of several files: one may take back what stands in another. */
export function speakersTogether(files: readonly SpeakersFile[]): ByArticle<SpeakerCorrection> {
  const all = together(files.map(({ byArticle }) => byArticle));
  if (files.length < 2) return all;
  const replaced = new Set(files.flatMap((file) => [...file.replaced]));
  return new Map([...all].map(([article, own]) => [article, own.filter(({ id }) => !replaced.has(id))]));
}

function together<Entry>(maps: readonly ByArticle<Entry>[]): ByArticle<Entry> {
  const [first, ...others] = maps;
  if (!first || others.length === 0) return first ?? new Map();
  const all = new Map(first);
  for (const map of others)
    for (const [article, entries] of map) all.set(article, [...(all.get(article) ?? []), ...entries]);
  return all;
}
