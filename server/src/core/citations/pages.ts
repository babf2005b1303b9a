import { nameKey } from '../actors/nameKeys';

/**
 * Pages of the workspace are known by their *stem*: the URI without extension, and without the name that stands for a
 * folder, so that `dams.md`, `dams`, `dams.html` and `dams/index.md` are one page whoever links to it.
 */
export const stemOf = (uri: string): string => withoutExtension(decoded(uri));

const PAGE = /\.(?:md|markdown|mdown|qmd|rmd|html?)$/i;

const withoutExtension = (path: string): string =>
  path
    .replace(/\/+$/, '')
    .replace(PAGE, '')
    .replace(/\/index$/i, '');

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Path of a page beside the article that an address leads to; undefined for addresses of sites and other files. */
export function pagePath(url: string): string | undefined {
  if (/^[a-z][\w+.-]*:|^\/\//i.test(url)) return undefined;
  const [path = ''] = url.split(/[?#]/);
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const isPage = PAGE.test(last) || !last.includes('.');
  return path === '' || !isPage ? undefined : path;
}

/** Stem of the page that a path in an article leads to; `root` is the workspace folder, with a slash at the end. */
export function targetStem(path: string, from: string, root: string): string {
  const base = path.startsWith('/') ? root : from.slice(0, from.lastIndexOf('/') + 1);
  const parts = base.replace(/\/$/, '').split('/');
  // Scheme and host stand in the first three parts: nothing leads above them.
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 3) parts.pop();
    else if (part !== '.' && part !== '..' && part !== '') parts.push(part);
  }
  return stemOf(parts.join('/'));
}

const PAGE_KEY = 'page:';
const OUTLET_KEY = 'outlet:';

/** Key of a wiki page by its name, which may end a path. */
const wikiKey = (name: string): string => PAGE_KEY + (name.split('/').at(-1) ?? name).toLowerCase();

/** Key of a source that means the same in every article of the workspace. */
export function sharedKeyOf({ key, path }: { key: string; path?: string }, uri: string, root: string): string {
  if (path !== undefined) return `file:${targetStem(path, uri, root)}`;
  if (key.startsWith(OUTLET_KEY)) return OUTLET_KEY + nameKey(key.slice(OUTLET_KEY.length));
  return key.startsWith(PAGE_KEY) ? wikiKey(withoutExtension(key.slice(PAGE_KEY.length))) : key;
}

/** Keys under which others cite an article: its file, and its name as that of a wiki page. */
export function keysOfPage(uri: string): string[] {
  const stem = stemOf(uri);
  return [`file:${stem}`, wikiKey(stem)];
}
