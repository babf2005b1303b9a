import type { Article, PlacedBlock } from '../../article';
import { uncitedEntries } from '../../citations/uncitedEntries';
import type { ArticleRule } from '../rule';

const LIST = '---\nreferences:\n- id: doe99\n  title: Dams\n- id: roe04\n  title: Locks\n';

/** The article brings entries with it that it does not cite. */
export const sourcingUnusedBibEntry: ArticleRule = {
  id: 'sourcing/unused-bib-entry',
  title: 'Entries that are not cited',
  severity: 'hint',
  decidable: true,
  rationale:
    'The bibliography of the article has entries that no key in the text leads to. Pandoc leaves them out without a word: either the citation was lost when text was moved, and a sentence now stands without its source, or the entry is left over. Reported once, at the first key of the article; the Citations view lists the entries.',
  exceptions: [
    'Bibliographies named in settings, which serve many articles.',
    'Entries under `nocite`, and all of them with `nocite: "@*"`.',
    'A file with more than twenty works that are not cited: that is a library.',
    'Articles that cite nothing by key.',
  ],
  remedies: [
    'Cite the work where it belongs.',
    'List it under `nocite` if readers are to see it.',
    'Delete the entry.',
  ],
  standards: ['Pandoc User’s Guide, “Including uncited items in the bibliography”.'],
  flags: [
    `${LIST}---\n\nThe dam was old [⟦@doe99⟧]. It broke [@doe99, p. 3].`,
    `${LIST}---\n\n# Locks\n\nAs ⟦@roe04⟧ says, locks are new.`,
    `${LIST}- id: poe10\nnocite: "@poe10"\n---\n\n> The dam was old [see ⟦-@doe99⟧].`,
  ],
  passes: [
    `${LIST}---\n\nThe dam was old [@doe99; @roe04].`,
    `${LIST}nocite: "@*"\n---\n\nThe dam was old [@doe99].`,
    `${LIST}nocite: "@roe04"\n---\n\nThe dam was old [@doe99].`,
    `${LIST}---\n\nThe dam was old.`,
    'The dam was old [@doe99].',
  ],
  concerns: ({ block }) => block.inlines.some(({ kind }) => kind === 'pandoc'),
  checkArticle(article, concerned) {
    if (article.bibliography.files.every(({ isShared }) => isShared)) return [];
    const [placed] = concerned;
    const key = placed?.layers.block.inlines.find(({ kind }) => kind === 'pandoc');
    if (!placed || !key || isLibrary(article, concerned)) return [];
    const keys = new Set(uncitedEntries(article).map((entry) => entry.key));
    if (keys.size === 0 || keys.size > LIBRARY) return [];
    const named = [...keys].slice(0, MOST_NAMED).join(', ');
    const more = keys.size > MOST_NAMED ? ` and ${keys.size - MOST_NAMED} more` : '';
    const message = `Not cited in this article, though its bibliography has ${keys.size === 1 ? 'it' : 'them'}: ${named}${more}.`;
    return [{ placed, start: key.start, end: key.end, message, ignoresQuotes: true }];
  },
};

/** Is this known by counting? Then no entry needs to be looked at. */
function isLibrary({ bibliography, nocite }: Article, concerned: readonly PlacedBlock[]): boolean {
  const named = concerned.reduce((sum, { layers }) => sum + layers.block.inlines.length, nocite.size);
  const entries = bibliography.files.reduce((sum, { file, isShared }) => sum + (isShared ? 0 : file.entries.length), 0);
  return entries > named + LIBRARY;
}

const LIBRARY = 20;
const MOST_NAMED = 5;
