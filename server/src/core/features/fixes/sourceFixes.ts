import { entryOfAddress } from '../../citations/addresses';
import { missingFields } from '../../citations/bibliography/missingFields';
import type { AskedField, Insertion } from '../../citations/bibliography/writing/entryWriting';
import { writtenKey } from '../../citations/bibliography/writtenKey';
import { uncitedEntries } from '../../citations/uncitedEntries';
import { shift } from '../../text/span';
import { type Fix, fix, inlineAt } from './fixSite';
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

/** The fields that answer what is asked of a work. */
const FIELDS: readonly (readonly [asked: RegExp, field: AskedField])[] = [
  [/^who/, 'author'],
  [/title$/, 'title'],
  [/^when/, 'issued'],
  [/address$/, 'URL'],
  [/^where/, 'container-title'],
];

/** The fields that an entry lacks: in its file, or in the article's own list. */
export const fillFields: Fix = ({ article: { bibliography }, ...site }) => {
  const found = bibliography.find(inlineAt(site, 'pandoc')?.key ?? '');
  const reference = found?.entry.read();
  const missing = reference ? missingFields(reference) : [];
  if (!found || missing.length === 0) return [];
  const fields = FIELDS.filter(([asked]) => missing.some((words) => asked.test(words))).map(([, field]) => field);
  const insertion = bibliography.writingOf(found.file)?.fields(found.entry, fields);
  return insertion ? [fix(`Fill in what the entry “${found.entry.key}” lacks`, inFile(insertion, found.file))] : [];
};

/** As an edit of the file; of the article without one. */
export const inFile = ({ at, text }: Insertion, file: string | undefined): FixEdit => ({
  start: at,
  end: at,
  text,
  ...(file === undefined ? {} : { file }),
});
