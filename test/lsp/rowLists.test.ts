import { afterEach, describe, expect, it } from 'vitest';
import { citationsRequest } from '../../server/src/lsp/protocol/citations';
import { claimsRequest } from '../../server/src/lsp/protocol/claims';
import type { RowList, RowsAnswer, RowsParams } from '../../server/src/lsp/protocol/rows';
import { LspClient } from '../support/lspClient';

let client: LspClient;
afterEach(async () => {
  await client.stop();
});

const ARTICLE = 'file:///desk/bridges.md';

async function open(text: string): Promise<(rows: RowsParams) => Promise<RowsAnswer>> {
  client = await LspClient.start({ folders: ['file:///desk'] });
  await client.open(ARTICLE, text);
  return (rows) => client.connection.sendRequest(citationsRequest, { uri: ARTICLE, grouping: 'source', ...rows });
}

const labels = ({ lists }: RowsAnswer) => lists.map(({ path, rows }) => [path, rows?.map(({ label }) => label)]);

/** The lists of an answer as a client asks for them again. */
const again = (...lists: RowList[]): RowsParams => ({ lists: lists.map(({ path, marks }) => ({ path, marks })) });

const SHORT =
  'The bridge is safe, the [council](https://council.example/a) said.\n\nA source told CNN that it is not.\n';
const WORKS = 'section:Works cited';

describe('a tree that is sent list by list', () => {
  it('comes with the rows of its sections, and with those below them once they are opened', async () => {
    const ask = await open(SHORT);
    const first = await ask({ lists: [{ path: [] }] });
    expect(labels(first)).toEqual([
      [[], ['Works cited', 'Outlets named, no link']],
      [[WORKS], ['council.example/a']],
      [['section:Outlets named, no link'], ['CNN']],
    ]);
    const [work] = first.lists[1]?.rows ?? [];
    expect(work).toMatchObject({ expandable: true, kind: 'work', range: { start: { line: 0 } } });
    expect(work).not.toHaveProperty('children');
    const below = await ask({ lists: [{ path: [WORKS, work?.id ?? ''] }] });
    expect(below.lists[0]?.rows).toMatchObject([{ kind: 'link', label: 'council', expandable: true }]);
    expect((await ask({ lists: [{ path: [WORKS, 'gone'] }] })).lists).toEqual([]);
  });

  it('sends again only what has changed, and of rows that moved only where they stand', async () => {
    const ask = await open(SHORT);
    const { lists } = await ask({ lists: [{ path: [] }] });
    expect((await ask(again(...lists))).lists).toEqual([]);
    await client.change(ARTICLE, [0, 0], [0, 0], 'Again: ');
    const moved = (await ask(again(...lists))).lists;
    expect(moved).toMatchObject([{ path: [WORKS], places: [[0, 31, 0, 67]] }]);
    expect(moved[0]).not.toHaveProperty('rows');
    await client.change(ARTICLE, [2, 0], [2, 0], 'See the [plan](https://plan.example/b). ');
    expect(labels(await ask(again(...lists)))).toEqual([
      [[], ['Works cited', 'Outlets named, no link']],
      [[WORKS], ['council.example/a', 'plan.example/b']],
      [['section:Outlets named, no link'], undefined],
    ]);
  });

  it('holds a section of hundreds of rows back until somebody opens it', async () => {
    const text = Array.from({ length: 600 }, (_, i) => `Town ${i} paid ([bill](https://bills.example/${i})).\n\n`);
    const ask = await open(text.join(''));
    const first = await ask({ lists: [{ path: [] }] });
    expect(labels(first)).toEqual([[[], ['Works cited']]]);
    expect(first.lists[0]?.rows).toMatchObject([{ description: '600', expandable: true }]);
    expect((await ask({ lists: [{ path: [WORKS] }] })).lists[0]?.rows).toHaveLength(600);
  });

  it('finds rows by their path with what a tooltip and a copy need', async () => {
    const ask = await open(SHORT);
    const { lists } = await ask({ lists: [{ path: [] }] });
    const path = [WORKS, lists[1]?.rows?.[0]?.id ?? ''];
    const { found } = await ask({ sought: { paths: [path, ['gone']] } });
    expect(found).toMatchObject([{ path, row: { tooltip: expect.stringContaining('council.example/a') } }]);
  });

  it('finds the row for a place, the citation before the sentence, and the next that lacks something', async () => {
    const ask = await open(SHORT);
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    const kindAt = async (line: number, character: number) =>
      (await ask({ sought: { at: at(line, character) } })).found?.[0]?.row.kind;
    expect([await kindAt(0, 30), await kindAt(0, 2), await kindAt(1, 0)]).toEqual(['link', 'claim', undefined]);
    const problem = (await ask({ sought: { problemAfter: [] } })).found?.[0];
    expect(problem?.row.label).toBe('CNN');
    const next = (await ask({ sought: { problemAfter: problem?.path ?? [] } })).found?.[0];
    expect(next?.path).toHaveLength(3);
  });

  it('finds the claim that a range touches', async () => {
    await open(SHORT);
    const at = { start: { line: 2, character: 25 }, end: { line: 2, character: 25 } };
    const params = { uri: ARTICLE, grouping: 'status', filter: 'all', sought: { at } };
    const { found } = await client.connection.sendRequest<RowsAnswer>(claimsRequest, params);
    expect(found?.[0]?.row).toMatchObject({ kind: 'claim', copy: 'it is not' });
  });
});
