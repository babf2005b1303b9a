import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../../server/src/core/citations/bibliography/formatBibtex';
import { readBibliography } from '../../../server/src/core/citations/bibliography/readBibliography';
import type { Reference } from '../../../server/src/core/citations/bibliography/reference';

/** What is left of references in a BibTeX file that is read again. */
async function reread(...references: Reference[]): Promise<(Reference | undefined)[]> {
  const { entries, problems } = await readBibliography('out.bib', await formatBibtex(references));
  expect(problems).toEqual([]);
  return entries.map((entry) => entry.read());
}

const BOOK: Reference = {
  id: 'doe',
  type: 'book',
  title: 'Dams & Locks_2',
  author: [{ family: 'Doe', given: 'Jane' }],
};

describe('BibTeX that is written', () => {
  it.each([
    [{ literal: 'circa 1911' }, { literal: 'circa 1911' }],
    [{ raw: 'spring 1911' }, { literal: 'spring 1911' }],
    [{ raw: '1999-05' }, { 'date-parts': [[1999, 5]] }],
    ['2001-03-04', { 'date-parts': [[2001, 3, 4]] }],
    [1911, { 'date-parts': [[1911]] }],
    [{ 'date-parts': [[2011, 3, 4]] }, { 'date-parts': [[2011, 3, 4]] }],
    [
      {
        'date-parts': [
          [2011, 3],
          [2011, 5],
        ],
      },
      {
        'date-parts': [
          [2011, 3],
          [2011, 5],
        ],
      },
    ],
    [{}, undefined],
  ])('keeps when a work appeared: %j', async (issued, expected) => {
    const [read] = await reread({ ...BOOK, issued });
    expect(read?.['issued']).toEqual(expected);
  });

  it('keeps keywords, and the book that a book is in', async () => {
    const [read] = await reread({ ...BOOK, keyword: 'dam, R&D', 'container-title': 'Collected Works', issued: 1911 });
    expect(read).toMatchObject({ 'container-title': 'Collected Works', title: 'Dams & Locks_2' });
    expect(String(read?.['keyword']).split(/,\s*/)).toEqual(['dam', 'R&D']);
  });

  it('writes other works although one has a date of no known form', async () => {
    const ids = (await reread({ ...BOOK, issued: [3] }, { ...BOOK, id: 'roe' })).map((read) => read?.id);
    expect(ids).toEqual(['doe', 'roe']);
  });
});
