import { describe, expect, it } from 'vitest';
import type { BibliographyFile } from '../../../server/src/core/citations/bibliography/bibliography';
import { formatReference, shortReference } from '../../../server/src/core/citations/bibliography/formatReference';
import { readBibliography } from '../../../server/src/core/citations/bibliography/readBibliography';

const keys = ({ entries }: BibliographyFile) => entries.map(({ key }) => key);
const formatted = ({ entries }: BibliographyFile) =>
  entries.map((entry) => {
    const reference = entry.read();
    return reference ? formatReference(reference, 'chicago-author-date') : 'unreadable';
  });
/** `line: message` of what could not be read. */
const problemsOf = (text: string, { problems }: BibliographyFile) =>
  problems.map(({ start, message }) => `${text.slice(0, start).split('\n').length}: ${message.split('.')[0]}`);

const BIB = `% A comment with {braces}
@string{js = "Journal of Stones"}
@comment{ @book{not, title={x}} }

@article{muller04,
  author = {M{\\"u}ller, Hans and van der Berg, Jan and {World Health Organization}},
  title = {The {Great} Dam \\& its \\emph{causes}},
  journal = js,
  year = 2004, volume = 3, number = {2}, pages = {1--20},
  doi = {10.1000/ABC}
}

@BOOK( doe99 , title = "A {"}quoted{"} title", author = {Jane Doe}, date = {1999-03}, publisher = {Press}, location = {Lund} )
@incollection{part, crossref = {whole}, title = {Part}, author = {Roe, R.}, pages = {3}}
@book{whole, booktitle = {Whole}, title = {Whole}, publisher = {P}, year = {2001}}
`;

it('CSL-YAML items in braces have their key and place', async () => {
  const text =
    'references:\n- {id: doe99, title: Dams, issued: {year: 1999}}\n- {type: book, "id": "roe, 1"}\n- {title: no key}\n';
  const file = await readBibliography('a.yaml', text);
  expect(keys(file)).toEqual(['doe99']);
  expect(file.entries.map(({ keySpan }) => text.slice(keySpan.start, keySpan.end))).toEqual(['doe99']);
  expect(file.entries[0]?.read()).toMatchObject({ id: 'doe99', title: 'Dams' });
  expect(problemsOf(text, file)).toHaveLength(2);
});

it('entries that inherit from each other in a circle are read without what they would inherit', async () => {
  const text =
    '@inbook{a, title={A}, crossref={b}}\n@inbook{b, title={B}, crossref={a}}\n@book{c, title={C}, crossref={c}}\n';
  expect(formatted(await readBibliography('a.bib', text))).toEqual(['“A.” n.d.', '“B.” n.d.', 'C. n.d.']);
});

describe('a BibTeX file', () => {
  it('is read entry by entry, with abbreviations and inherited fields', async () => {
    const file = await readBibliography('a.bib', BIB);
    expect(file.problems).toEqual([]);
    expect(keys(file)).toEqual(['muller04', 'doe99', 'part', 'whole']);
    expect(formatted(file)).toEqual([
      'Müller, Hans, Jan van der Berg, and World Health Organization. 2004. “The Great Dam & its causes.” Journal of Stones 3 (2): 1–20. https://doi.org/10.1000/ABC.',
      'Doe, Jane. 1999. A "quoted" title. Lund: Press.',
      'Roe, R. 2001. “Part.” In Whole, 3. P.',
      'Whole. 2001. P.',
    ]);
  });

  it('gives each entry and key its place', async () => {
    const file = await readBibliography('a.bib', BIB);
    for (const { key, keySpan, start, end } of file.entries) {
      expect(BIB.slice(keySpan.start, keySpan.end)).toBe(key);
      expect(BIB[start]).toBe('@');
      expect(BIB.slice(end - 1, end)).toMatch(/[})]/);
    }
  });

  it('reports what is broken in its place and reads the rest', async () => {
    const text = `@book{a, title = {unclosed
}

@misc{b, title = {fine}}
@misc{, title = {no key}}
@misc{b, title = {again}}
@misc{c, title = "open
`;
    const file = await readBibliography('a.bib', text);
    expect(keys(file)).toEqual(['b']);
    expect(problemsOf(text, file)).toEqual([
      '1: This entry has no end: a brace or quotation mark is not closed',
      '5: This entry has no key',
      '6: There is an entry “b” before this one: the first one counts',
      '7: This entry has no end: a brace or quotation mark is not closed',
    ]);
  });

  it('takes over from a book that has editors only, and reads commands with a star', async () => {
    const text = `@inbook{part, author = {Roe, R.}, title = {Part}, crossref = {whole}, note = {\\enquote*{so}}}
@book{whole, editor = {Doe, J.}, title = {Whole}, publisher = {Holt and Winston}, year = 1999}`;
    expect(formatted(await readBibliography('a.bib', text))[0]).toBe(
      'Roe, R. 1999. “Part.” In Whole, edited by J. Doe. Holt and Winston.',
    );
  });

  it.each([
    ['a page of HTML', '<!DOCTYPE html><style>@media (x) { y }</style>', /HTML/],
    ['prose', 'See you at noon, jane@doe.org', /No BibTeX entry/],
  ])('that is %s says so', async (_, text, message) => {
    const { entries, problems } = await readBibliography('a.bib', text);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  it('whose entries inherit from each other in a circle is read', async () => {
    const file = await readBibliography('a.bib', '@book{a,crossref={b},title={A}}\n@book{b,crossref={a},title={B}}');
    expect(file.entries.map((entry) => entry.read()?.title)).toEqual(['A', 'B']);
  });

  it('keeps keys with punctuation and letters of any script', async () => {
    const file = await readBibliography(
      'a.bib',
      '@misc{DBLP:conf/x+y.1,title={A}}\n@misc{Müller_2004,title={B}}\n@misc{作者2001,title={C}}',
    );
    expect(keys(file)).toEqual(['DBLP:conf/x+y.1', 'Müller_2004', '作者2001']);
  });

  it('of 50,000 entries is known without reading them', async () => {
    const entry = (i: number) => `@article{k${i}, title = {On {things} ${i}}, year = ${1900 + (i % 100)}}\n`;
    const file = await readBibliography('a.bib', Array.from({ length: 50_000 }, (_, i) => entry(i)).join(''));
    expect(file.entries).toHaveLength(50_000);
    expect(file.entries.at(-1)?.read()?.title).toBe('On things 49999');
  });
});

describe('a CSL-JSON file', () => {
  const text =
    '[{"id":"a","title":"One","nested":{"id":"x"},"issued":{"date-parts":[[2001]]}},{"title":"no id"},{"id":7,"title":"Two"}]';

  it('is read item by item', async () => {
    const file = await readBibliography('refs.json', text);
    expect(keys(file)).toEqual(['a', '7']);
    expect(formatted(file)).toEqual(['One. 2001.', 'Two. n.d.']);
    expect(file.entries.map(({ keySpan }) => text.slice(keySpan.start, keySpan.end))).toEqual(['a', '7']);
    expect(file.problems).toMatchObject([{ message: expect.stringMatching(/no “id”/) }]);
  });

  it('may hold its items under “items”, and is read up to where it breaks', async () => {
    const file = await readBibliography('refs.json', '{"items":[{"id":"a"},{"id":"b","title":"x"');
    expect(file.entries.map((entry) => [entry.key, entry.read()?.id])).toEqual([
      ['a', 'a'],
      ['b', undefined],
    ]);
    expect(file.problems).toMatchObject([{ message: expect.stringMatching(/Not valid JSON/) }]);
  });
});

describe('a CSL-YAML file', () => {
  it.each([
    [
      'under “references”',
      '---\nreferences:\n- id: doe99\n  title: "One: two"\n  author:\n  - family: Doe\n    given: Jane\n  issued: {year: 1999}\n- title: Two\n  id: "b"\n...\n',
    ],
    ['as a list', '- id: doe99\n  title: "One: two"\n- id: b\n'],
  ])('is read %s', async (_, text) => {
    const file = await readBibliography('refs.yaml', text);
    expect(keys(file)).toEqual(['doe99', 'b']);
    expect(file.entries[0]?.read()?.title).toBe('One: two');
    expect(file.entries.map(({ keySpan }) => text.slice(keySpan.start, keySpan.end))).toEqual(['doe99', 'b']);
  });

  it('reports items without an id and items that cannot be read', async () => {
    const text = 'references:\n- title: A\n- id: b\n  title: "open\n- id: c\n  title: C\n';
    const file = await readBibliography('refs.yaml', text);
    expect(problemsOf(text, file)).toEqual([
      '2: This item has no “id”',
      '3: “b” is no valid YAML (Missing closing "quote): nothing of it is read',
    ]);
    expect(file.entries.map((entry) => entry.read()?.title)).toEqual([undefined, 'C']);
  });
});

it.each([
  [
    'YAML with a colon in a title',
    'a.yaml',
    '- id: a\n  title: Dams: a history\n- id: b\n  title: "Dams: a history"\n',
    1,
  ],
  [
    'YAML with an open bracket',
    'a.yaml',
    '- id: a\n  author: [{family: Doe}\n- id: b\n  author: [{family: "Do[e"}]\n',
    1,
  ],
  [
    'BibTeX without a comma',
    'a.bib',
    '@book{a,\n title = {Dams}\n year = 2001}\n@book{b, title = "D" # {E}, year = 1}\n',
    3,
  ],
  [
    'BibTeX without a comma behind quotation marks',
    'a.bib',
    '@book{a, title = "Dams {x}" year = 1}\n@book{b, title = {A "B" C}}',
    1,
  ],
])('an entry that cannot be read is reported at its line, and the rest loads: %s', async (_, name, text, line) => {
  const file = await readBibliography(name, text);
  expect(problemsOf(text, file).map((each) => Number.parseInt(each, 10))).toEqual([line]);
  expect(file.entries.map((entry) => entry.read()?.id)).toEqual([undefined, 'b']);
});

it('CSL-JSON with comments and commas too many is read', async () => {
  const file = await readBibliography('a.json', '[{"id": "a", /* old */ "title": "Dams",}, {"id": "b",}]');
  expect(file.entries.map((entry) => entry.read()?.title)).toEqual(['Dams', undefined]);
  expect(file.entries[1]?.read()).toEqual({ id: 'b' });
});

describe('a RIS file', () => {
  it('is read record by record', async () => {
    const text =
      'TY  - JOUR\nID  - doe99\nAU  - Doe, Jane\nTI  - On Dams\nPY  - 1999\nJO  - Stones\nER  - \n\nTY  - BOOK\nTI  - No key\nER  - \n';
    const file = await readBibliography('a.ris', text);
    expect(keys(file)).toEqual(['doe99']);
    expect(formatted(file)[0]).toMatch(/^Doe, Jane\. 1999\. “On Dams\.” Stones/);
    expect(problemsOf(text, file)).toEqual(['9: This record has no “ID”, so that no key leads to it']);
  });
});

describe('short references', () => {
  it.each([
    [{ id: 'a', author: [{ family: 'Doe' }], issued: { 'date-parts': [[1999]] } }, 'Doe 1999'],
    [{ id: 'a', author: [{ family: 'Doe' }, { literal: 'WHO' }], issued: '1999-02' }, 'Doe and WHO 1999'],
    [{ id: 'a', author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }] }, 'A et al. n.d.'],
    [{ id: 'a', title: 'Minutes' }, 'Minutes n.d.'],
    [{ id: 'a', author: 'broken', title: ['broken'] }, 'a n.d.'],
  ])('%j', (reference, expected) => {
    expect(shortReference(reference)).toBe(expected);
  });
});
