import { type Mark, markAt, marksLike } from '../../project/marks';
import type { ReadArticle } from '../../project/placeArticle';
import { actorAt, spanIn } from './actorAt';
import { entryOf, type FilePlace } from './definition';

/** All places that speak of what stands at an offset. */
export interface ReferencesHere {
  places: FilePlace[];
  /** It is a key of this file, which other articles may cite as well. */
  shared?: SharedKey;
}

/** A key and the bibliography that has it. */
export interface SharedKey {
  key: string;
  file: string;
}

/** Places in document order; without the one where it is introduced, where that is not wanted. */
export function references(article: ReadArticle, offset: number, withDefinition: boolean): ReferencesHere {
  const mark = markAt(article, offset);
  if (mark) return referencesOf(article, mark, withDefinition);
  const mentions = actorAt(article, offset)?.cluster.mentions ?? [];
  return {
    places: mentions.slice(withDefinition ? 0 : 1).map(({ block, mention }) => spanIn(article, block, mention)),
  };
}

function referencesOf(article: ReadArticle, mark: Mark, withDefinition: boolean): ReferencesHere {
  const places = marksLike(article, mark)
    .filter(({ defines }) => withDefinition || !defines)
    .map(({ start, end }): FilePlace => ({ start, end }));
  const shared = mark.kind === 'key' ? sharedKey(article, mark.name) : undefined;
  if (!shared) return { places };
  const entry = withDefinition ? entryOf(article, mark.name) : undefined;
  const inFile = article.bibliography.files.find(({ name }) => name === shared.file)?.file;
  const named = (inFile?.referencesTo?.(mark.name) ?? []).map((span) => ({ ...span, file: shared.file }));
  return { places: [...places, ...(entry ? [entry] : []), ...named], shared };
}

/** The key with the file that its entry stands in; undefined where that is the article, or there is none. */
export function sharedKey({ bibliography }: ReadArticle, key: string): SharedKey | undefined {
  const file = bibliography.find(key)?.file;
  return file === undefined ? undefined : { key, file };
}
