import type { Article } from '../article';
import { textField } from './bibliography/reference';

const HOST = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i;

/** Where a source was published: an outlet by name, what its entry says, or the host of its address; `key` is that of the source. */
export function outletOfSource(
  { bibliography }: Pick<Article, 'bibliography'>,
  key: string,
  url = '',
): string | undefined {
  if (key.startsWith('outlet:')) return key.slice('outlet:'.length);
  const entry = key.startsWith('key:') ? bibliography.find(key.slice('key:'.length))?.entry.read() : undefined;
  const named = entry && (textField(entry, 'container-title') ?? textField(entry, 'publisher'));
  return named ?? HOST.exec(url)?.[1]?.toLowerCase();
}
