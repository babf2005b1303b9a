import type { Article } from '../article';
import { dayField } from './bibliography/dates';

/** Day in an address, as newspapers and blogs give it: ".../2008/03/30/...", ".../2021-06-01-minutes". */
export function dayInAddress(url: string): string | undefined {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{2})(?:[/-](\d{2}))?(?=[/.-]|$)/.exec(url) ?? [];
  return year === undefined ? undefined : [year, month, day].filter((part) => part !== undefined).join('-');
}

/** When a source appeared, by its entry or the day in its address; `key` is that of the source. */
export function dayOfSource(
  { bibliography }: Pick<Article, 'bibliography'>,
  key: string,
  url = '',
): string | undefined {
  const entry = key.startsWith('key:') ? bibliography.find(key.slice('key:'.length))?.entry.read() : undefined;
  return entry ? dayField(entry, 'issued') : dayInAddress(url);
}
