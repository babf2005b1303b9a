import type { IgnoresFile, StoredIgnore } from './ignores';
import type { OriginMark, OriginsFile } from './origins';
import type { SpeakerCorrection, SpeakersFile } from './speakers';

type ByArticle<Entry> = ReadonlyMap<string, readonly Entry[]>;

/** Ignores of several files that hold side by side. */
export const ignoresTogether = (files: readonly IgnoresFile[]): ByArticle<StoredIgnore> =>
  together(files.map(({ byArticle }) => byArticle));

/** Corrections of several files: one may take back what stands in another. */
export const speakersTogether = (files: readonly SpeakersFile[]): ByArticle<SpeakerCorrection> => inForce(files);

/** Marks of origin of several files: one may take back what stands in another. */
export const originsTogether = (files: readonly OriginsFile[]): ByArticle<OriginMark> => inForce(files);

function inForce<Entry extends { id: string }>(
  files: readonly { byArticle: ByArticle<Entry>; replaced: ReadonlySet<string> }[],
): ByArticle<Entry> {
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
