import { describe, expect, it } from 'vitest';
import { workspaceTree } from '../../../server/src/core/analysis';
import { Bibliography } from '../../../server/src/core/citations/bibliography/bibliography';
import { readBibliography } from '../../../server/src/core/citations/bibliography/readBibliography';
import { indexOf, joinedOf, ROOT } from './fixture';

const bibliography = async (source: string, name = 'refs.bib') =>
  new Bibliography([{ name, file: await readBibliography(name, source) }]);
const DAMS = '@article{doe99, title = {Dams}, doi = {10.1000/dams}, url = {https://dams.example/a}}\n';

/** For each work the articles that cite it; articles lead to the bibliography under the name they begin with. */
async function cited(articles: Record<string, string>, files: Record<string, string> = {}): Promise<string[]> {
  const index = indexOf(articles);
  const read = new Map(
    await Promise.all(
      Object.entries(files).map(async ([name, source]) => [name, await bibliography(source, `${name}.bib`)] as const),
    ),
  );
  const joined = joinedOf(index, ({ uri }) => read.get(uri.slice(ROOT.length).split('-')[0] ?? ''));
  return joined
    .sources()
    .filter(({ citing }) => citing.length > 0)
    .map(({ key, citing }) => `${key} ${citing.map(({ article }) => article.uri.slice(ROOT.length)).join(' ')}`);
}

describe('works over all articles', () => {
  it('are one whether they are cited by number, by address, or by the key of an entry that has these', async () => {
    const articles = {
      'x-key.md': 'It broke [@doe99].\n',
      'x-doi.md': 'It broke, see doi:10.1000/dams.\n',
      'x-url.md': 'It [broke](https://dams.example/a?utm_source=mail).\n',
      'x-roe.md': 'It broke [@roe].\n',
    };
    expect(await cited(articles, { x: DAMS })).toEqual([
      'doi:10.1000/dams x-doi.md x-key.md x-url.md',
      'key:roe x-roe.md',
    ]);
    expect(await cited(articles)).toHaveLength(4);
  });

  it('are not joined by a key that means another work elsewhere', async () => {
    const articles = {
      'x-a.md': 'It broke [@doe99].\n',
      'y-b.md': 'It broke [@doe99].\n',
      'z-c.md': 'See doi:10.1000/dams and doi:10.1000/locks.\n',
    };
    const files = { x: DAMS, y: '@article{doe99, title = {Locks}, doi = {10.1000/locks}}\n' };
    expect(await cited(articles, files)).toEqual(['doi:10.1000/dams x-a.md z-c.md', 'doi:10.1000/locks y-b.md z-c.md']);
  });

  it('are joined by entries that articles bring with them, which count before those of files', async () => {
    const own = '---\nreferences:\n- id: doe99\n  title: Locks\n  DOI: 10.1000/locks\n---\n\nIt broke [@doe99].\n';
    const articles = {
      'x-own.md': own,
      'x-doi.md': 'See doi:10.1000/locks.\n',
      'x-dams.md': 'See doi:10.1000/dams.\n',
    };
    expect(await cited(articles, { x: DAMS })).toEqual([
      'doi:10.1000/locks x-doi.md x-own.md',
      'doi:10.1000/dams x-dams.md',
    ]);
  });

  it('stand in the tree of who cites whom as one row, named by the key', async () => {
    const index = indexOf({ 'a.md': 'See doi:10.1000/dams.\n', 'b.md': 'It broke [@doe99].\n' });
    const refs = await bibliography(DAMS);
    const [works] = workspaceTree(
      index,
      joinedOf(index, () => refs),
      {},
      (_, span) => span,
    );
    expect(works?.children.map(({ label, children, url }) => [label, children.length, url])).toEqual([
      ['@doe99', 2, 'https://doi.org/10.1000/dams'],
    ]);
  });

  it('of two numbers that a third entry has together are one', async () => {
    const articles = {
      'x-a.md': 'See doi:10.1000/dams.\n',
      'y-b.md': 'It [broke](https://dams.example/a).\n',
      'y-key.md': 'It broke [@one]. It was old [@two].\n',
    };
    const files = {
      y: '@misc{one, doi = {10.1000/dams}}\n@misc{two, url = {https://dams.example/a}}\n',
      x: DAMS,
    };
    expect(await cited({ ...articles, 'x-key.md': 'Old [@doe99].\n' }, files)).toEqual([
      'doi:10.1000/dams x-a.md x-key.md y-b.md y-key.md y-key.md',
    ]);
  });
});
