import type { CitationStyle } from '../citations/bibliography/formatReference';
import type { LinkChecks } from '../citations/linkChecks';
import { DEFAULT_SETTINGS, type Settings } from '../config/settings';
import type { FrontMatter } from '../markdown/frontMatter';

/** What is known of an article besides its text and what people have decided. */
export interface Circumstances {
  /** Name of its file. */
  file: string;
  /** Years after which a source is old for what is said in the present. */
  staleAfter: number;
  /** How references are written. */
  style: CitationStyle;
  /** What somebody has found who had its links checked. */
  linkChecks?: LinkChecks | undefined;
}

export const circumstancesOf = (
  { staleAfter, citationStyle }: Settings,
  file: string,
  linkChecks?: LinkChecks,
): Circumstances => ({ file, staleAfter, style: citationStyle, linkChecks });

export const NO_CIRCUMSTANCES = circumstancesOf(DEFAULT_SETTINGS, '');

export const isSame = (a: Circumstances, b: Circumstances): boolean =>
  a.file === b.file && a.staleAfter === b.staleAfter && a.style === b.style && a.linkChecks === b.linkChecks;

/** `2024-05-01-title.md`, as Jekyll and others name posts. */
const DATED_FILE = /(?:^|\/)((?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?=[-_. ])/;

/** The day that the name of a file gives. */
export const dayInName = (file: string): string | undefined => DATED_FILE.exec(file)?.[1];

const DATES = ['date', 'published', 'pubdate', 'publishdate', 'publisheddate', 'created'];

/** When an article was written, in ISO 8601, as far as its front matter or the name of its file says. */
export function dayOfArticle({ fields }: Pick<FrontMatter, 'fields'>, file: string): string | undefined {
  const named = [...fields].filter(([name]) => DATES.includes(name.toLowerCase().replace(/[-_ ]/g, '')));
  const days = named.flatMap(([, value]) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)/.exec(written(value))?.[0] ?? []);
  return days[0] ?? dayInName(file);
}

/** YAML may have made a date of it. */
const written = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value ?? '')).trim();
