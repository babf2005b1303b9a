import { entryOfAddress } from '../../citations/addresses';
import type { BibliographyEntry } from '../../citations/bibliography/bibliography';
import { missingFields } from '../../citations/bibliography/missingFields';
import { writtenKey } from '../../citations/bibliography/writtenKey';
import { uncitedEntries } from '../../citations/uncitedEntries';
import { shift } from '../../text/span';
import { type Fix, fix, inlineAt, type Site } from './fixSite';
import type { FixEdit } from './quickFix';

/** What is put in behind a finding, with blanks for what only the writer knows. */
const behind =
  (title: string, ...text: FixEdit['text']): Fix =>
  ({ base, span }) => [fix(title, { start: base + span.end, end: base + span.end, text })];

/** The link itself stays: it says what was read. */
export const markDead: Fix = (site) => {
  const address = inlineAt(site, 'autolink', 'bare-url', 'link', 'reference-link');
  if (!address) return [];
  const end = site.base + address.end;
  const text: FixEdit['text'] = [' (dead link, ', { blank: 'date' }, ')'];
  return [fix('Say that the link is dead, and keep it', { start: end, end, text })];
};

export const sayVersion = behind('Say of which day or version that is', ' (as of ', { blank: 'date or version' }, ')');

export const sayOwn = behind('Say that it is your own earlier text', ' (own earlier text)');

export const sayCut = behind('Say what was left out', ' [', { blank: 'what was left out, and who speaks' }, ']');

/** “It rose.” ‹who› said. Inside a sentence: “it rose”, ‹who› said, … */
export const nameSpeaker: Fix = ({ article: { text }, base, span }) => {
  const end = base + span.end;
  const closes = /[.!?…,]["”’»*_]*$/.test(text.slice(base + span.start, end));
  const isLast = /^\s*(?:$|\n|[“"\p{Lu}[])/u.test(text.slice(end, end + 20));
  const said = closes && isLast ? [' ', { blank: 'who' }, ' said.'] : [', ', { blank: 'who' }, ' said,'];
  return [fix('Say who said it', { start: end, end, text: said })];
};

export const citeWork: Fix = ({ article: { bibliography }, base, span }) => {
  if (bibliography.size === 0) return [];
  const end = base + span.end;
  const text: FixEdit['text'] = [' [@', { blank: 'key' }, ', p. ', { blank: 'page' }, ']'];
  return [fix('Cite a work of the bibliography', { start: end, end, text })];
};

/** An address of a work that the bibliography has. */
export const citeByKey: Fix = (site) => {
  const address = inlineAt(site, 'autolink', 'bare-url');
  const citation = site.layers.citations.find(({ start }) => start === address?.start);
  const key = citation && entryOfAddress(site.article, citation)?.entry.key;
  if (!citation || key === undefined) return [];
  const { start, end } = shift({ start: citation.start, end: citation.end }, site.base);
  return [fix(`Cite “${key}” by its key`, { start, end, text: [`[@${writtenKey(key)}]`] })];
};

/** In front of the key at which the finding stands: which sentence has lost its source, only the writer knows. */
export const citeUncited: Fix = (site) => {
  const key = inlineAt(site, 'pandoc');
  if (!key) return [];
  return uncitedEntries(site.article)
    .slice(0, MOST)
    .map((entry) => {
      const at = site.base + (key.group ? key.group.start + 1 : key.start);
      const written = `@${writtenKey(entry.key)}`;
      const text = [key.group ? `${written}; ` : `[${written}] `];
      return fix(`Cite “${entry.key}” here as well`, { start: at, end: at, text });
    });
};

const MOST = 3;

/** The fields that answer what is asked of a work: in BibTeX, and in CSL. */
const FIELDS: readonly (readonly [asked: RegExp, bibtex: string, csl: string])[] = [
  [/^who/, 'author', 'author'],
  [/title$/, 'title', 'title'],
  [/^when/, 'date', 'issued'],
  [/address$/, 'url', 'URL'],
  [/^where/, 'journal', 'container-title'],
];

/** The fields that an entry lacks, behind its key: in a BibTeX file, or in the article's own list. */
export const fillFields: Fix = (site) => {
  const found = site.article.bibliography.find(inlineAt(site, 'pandoc')?.key ?? '');
  const reference = found?.entry.read();
  const missing = reference ? missingFields(reference) : [];
  if (!found || missing.length === 0) return [];
  const fields = FIELDS.filter(([asked]) => missing.some((words) => asked.test(words)));
  const { entry, file } = found;
  const edit =
    file === undefined
      ? inHeader(
          site,
          entry,
          fields.map(([, , csl]) => csl),
        )
      : inBibtex(
          entry,
          file,
          fields.map(([, bibtex]) => bibtex),
        );
  return edit ? [fix(`Fill in what the entry “${entry.key}” lacks`, edit)] : [];
};

function inBibtex(
  { keySpan: { end } }: BibliographyEntry,
  file: string,
  names: readonly string[],
): FixEdit | undefined {
  if (!/\.bib(?:tex|latex)?$/i.test(file)) return undefined;
  const text = names.flatMap((name): FixEdit['text'] => [`,\n  ${name} = {`, { blank: name }, '}']);
  return { start: end, end, text, file };
}

function inHeader({ article }: Site, { keySpan }: BibliographyEntry, names: readonly string[]): FixEdit | undefined {
  const { text: source, newline } = article;
  const lineStart = source.lastIndexOf('\n', keySpan.start) + 1;
  const end = source.indexOf('\n', keySpan.end) + 1;
  const indent = /^([ -]+)id:/.exec(source.slice(lineStart, keySpan.end))?.[1]?.length;
  if (indent === undefined || end === 0) return undefined;
  const text = names.flatMap((name): FixEdit['text'] => {
    const [open, close] = name === 'author' ? ['[{literal: ', '}]'] : ['', ''];
    return [`${' '.repeat(indent)}${name}: ${open}`, { blank: name }, `${close}${newline}`];
  });
  return { start: end, end, text };
}
