import { describe, expect, it, test } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';
import { Bibliography } from '../../../server/src/core/citations/bibliography/bibliography';
import { ownBibliography } from '../../../server/src/core/citations/bibliography/loadBibliography';
import { readBibliography } from '../../../server/src/core/citations/bibliography/readBibliography';

const FILES: Readonly<Record<string, string>> = {
  'a.bib': `@article{doi, title = {A}, doi = {https://doi.org/10.1000/A\\_b(1)}, abstract = {See doi:10.1000/other.}}
@book{isbn, title = {B}, isbn = {0-306-40615-2}}
@incollection{part, title = {P}, booktitle = {B}, isbn = {0-306-40615-2}}
@article{arxiv, title = {C}, eprint = {2101.00001v2}, archiveprefix = {arXiv}}
@article{scholar, title = {D}, journal = {arXiv preprint arXiv:2101.00002}}
@misc{page, title = {E}, howpublished = {\\url{https://board.example/minutes/?utm_source=x}}}
@misc{front, title = {F}, url = {https://front.example}}
@misc{one, title = {G}, doi = {10.1000/twice}}
@misc{two, title = {G}, doi = {10.1000/twice}}
`,
  'a.json': JSON.stringify([
    { id: 'doi', DOI: '10.1000/a_b(1)', note: 'Erratum, doi: 10.1000/other' },
    { id: 'isbn', type: 'book', ISBN: '978-0-306-40615-7 0-19-852663-6' },
    { id: 'arxiv', number: 'arXiv:2101.00001' },
    { id: 'scholar', DOI: '10.48550/arXiv.2101.00002' },
    { id: 'page', URL: 'http://www.board.example/minutes' },
    { id: 'front', URL: 'https://front.example/' },
    { id: 'one', DOI: '10.1000/twice' },
    { id: 'two', DOI: '10.1000/Twice' },
  ]),
  'a.yaml': `- id: doi
  DOI: 10.1000/A_B(1)
  note: see 10.1000/other
- {id: isbn, ISBN: 978-0-306-40615-7}
- id: arxiv
  URL: https://arxiv.org/abs/2101.00001
- id: scholar
  archive_location: arXiv:2101.00002
- id: page
  URL: "https://web.archive.org/web/2020/https://board.example/minutes"
- id: front
  URL: https://front.example
`,
  'a.ris':
    'TY  - JOUR\nID  - doi\nDO  - 10.1000/a_b(1)\nAB  - See 10.1000/other\nER  - \nTY  - BOOK\nID  - isbn\nSN  - 978-0-306-40615-7\nER  - \n' +
    'TY  - JOUR\nID  - arxiv\nUR  - https://arxiv.org/pdf/2101.00001\nER  - \nTY  - JOUR\nID  - scholar\nDO  - 10.48550/arXiv.2101.00002\nER  - \n' +
    'TY  - ELEC\nID  - page\nUR  - https://board.example/minutes\nER  - \nTY  - ELEC\nID  - front\nUR  - https://front.example\nER  - \n',
};
const fileOf = async (name: string) =>
  new Bibliography([{ name, file: await readBibliography(name, FILES[name] ?? '') }]);

/** The sources of a text: key and the words at their places. */
async function sourcesIn(text: string, name = 'a.bib') {
  const session = new ArticleSession(text, silentLogger);
  session.useBibliography(await fileOf(name));
  return session.citations.sources().map(({ key, places }) => [key, ...places.map(({ label }) => label)]);
}

describe.each(Object.keys(FILES))('a work with an entry in %s', (name) => {
  test.each([
    ['doi:10.1000/A_B(1)', 'doi'],
    ['DOI: 10.1000/a_b(1).', 'doi'],
    ['[paper](http://dx.doi.org/10.1000/a%5Fb(1))', 'doi'],
    ['[copy](https://web.archive.org/web/2020/https://doi.org/10.1000/a_b(1))', 'doi'],
    ['ISBN 0-306-40615-2', 'isbn'],
    ['arXiv:2101.00001v1', 'arxiv'],
    ['<https://arxiv.org/abs/2101.00002>', 'scholar'],
    ['https://board.example/minutes#p3', 'page'],
    ['[copy](https://web.archive.org/web/2021/http://board.example/minutes)', 'page'],
  ])('is the one that %s names', async (written, key) => {
    expect((await sourcesIn(`The dam broke, see ${written}`, name)).map(([found]) => found)).toEqual([`key:${key}`]);
  });

  test.each(['doi:10.1000/other', '[the site](https://front.example)', 'doi:10.1000/twice', 'https://other.example/x'])(
    'is not what %s names',
    async (written) => {
      expect((await sourcesIn(`The dam broke, see ${written}`, name))[0]?.[0]).not.toMatch(/^key:/);
    },
  );
});

it('is one source, however its places cite it', async () => {
  const text = 'It broke [@doi, p. 3]. See doi:10.1000/a_b(1) and [this](https://doi.org/10.1000/a_b(1)).';
  expect(await sourcesIn(text)).toEqual([['key:doi', '[@doi, p. 3]', 'doi:10.1000/a_b(1)', 'this']]);
});

it('has its entry shown and found where a number stands', async () => {
  const text = 'It broke, see doi:10.1000/a_b(1) and [this](https://board.example/minutes).';
  const session = new ArticleSession(text, silentLogger);
  session.useBibliography(await fileOf('a.bib'));
  for (const [words, key] of [
    ['doi:10', 'doi'],
    ['this', 'page'],
  ] as const) {
    const at = text.indexOf(words) + 1;
    const place = session.definition(at);
    expect([place?.file, FILES['a.bib']?.slice(place?.start, place?.end)]).toEqual(['a.bib', key]);
  }
  // Other articles have other keys: there the number counts.
  expect(session.citations.at(text.indexOf('doi:10') + 1, 'file:///a.md', 'file:///')?.key).toBe('doi:10.1000/a_b(1)');
});

it('is not unused where only its number stands', () => {
  const entry = (id: string, more = '') => `- id: ${id}\n  title: Dams\n${more}`;
  const text = `---\nreferences:\n${entry('a', '  DOI: 10.1000/182\n')}${entry('b')}${entry('c')}---\n\nIt broke [@b], see doi:10.1000/182.`;
  const session = new ArticleSession(text, silentLogger);
  session.useBibliography(ownBibliography(text));
  const [works, unused] = session.citations.tree({ grouping: 'source' }, DEFAULT_SETTINGS, (span) => span);
  expect(works?.children.map(({ label }) => label)).toEqual(['@b', '@a']);
  expect(unused?.children.map(({ label }) => label)).toEqual(['@c']);
  const said = session.findings(DEFAULT_SETTINGS).findings.find(({ rule }) => rule === 'sourcing/unused-bib-entry');
  expect(said?.message).toMatch(/: c\.$/);
});
