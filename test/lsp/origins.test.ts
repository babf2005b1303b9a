import { afterEach, describe, expect, it } from 'vitest';
import { citationsRequest } from '../../server/src/lsp/protocol/citations';
import { sideFileChanged } from '../../server/src/lsp/protocol/files';
import { LspClient } from '../support/lspClient';

let client: LspClient;
afterEach(async () => {
  await client.stop();
});

const FOLDER = 'file:///desk';
const ARTICLE = `${FOLDER}/dams.md`;
const ORIGINS = `${FOLDER}/.source-critic/origins.jsonl`;
const TEXT =
  'The [Ledger](https://ledger.example/dam) wrote that the dam had cracks. So does the [Tribune](https://tribune.example/dam).\n';

interface Found {
  sideFile: string;
  records: { replaces: string[] }[];
  isMarked: boolean;
  origins: string[];
}
const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character: character + 1 } });
const ask = (...characters: number[]) =>
  client.connection.sendRequest<Found>('sourceCritic/origin', { uri: ARTICLE, ranges: characters.map(at) });

async function open(): Promise<Map<string, string>> {
  const files = new Map([[ARTICLE, TEXT]]);
  client = await LspClient.start({ files, folders: [FOLDER] });
  await client.open(ARTICLE, TEXT);
  return files;
}

/** Writes what the client would, and tells the server. */
async function mark(files: Map<string, string>, { sideFile, records }: Found, origin: string | null): Promise<void> {
  const before = files.get(sideFile) ?? '';
  const lines = records.map((record, index) => JSON.stringify({ ...record, id: `${before.length}${index}`, origin }));
  files.set(sideFile, `${before}${lines.join('\n')}\n`);
  const refreshes = client.refreshes;
  await client.connection.sendNotification(sideFileChanged, { uri: sideFile });
  await client.until(() => client.refreshes > refreshes);
}

const echoed = async () =>
  (await client.diagnostics(ARTICLE))
    .filter(({ code }) => code === 'sourcing/echoed-origin')
    .map(({ range }) => range.start.character);
const badges = async () => {
  const { nodes } = await client.tree(citationsRequest, { uri: ARTICLE, grouping: 'source' });
  return nodes.map(({ label, children }) => [
    label,
    ...children.map(({ description }) => /same origin ×\d/.exec(description ?? '')?.[0]),
  ]);
};

describe('citations that somebody marks as of one origin', () => {
  it('count as one, in the text and in the tree, until the mark is taken back', async () => {
    const files = await open();
    expect(await echoed()).toEqual([]);
    const found = await ask(6, 90);
    expect(found).toMatchObject({ sideFile: ORIGINS, isMarked: false, records: [{ replaces: [] }, { replaces: [] }] });
    await mark(files, found, 'Water Board');
    expect(await echoed()).toEqual([84]);
    expect(await badges()).toEqual([['Works cited', 'same origin ×2', 'same origin ×2']]);
    const again = await ask(6, 90);
    expect([again.isMarked, again.origins[0]]).toEqual([true, 'Water Board']);
    await mark(files, again, null);
    expect(await echoed()).toEqual([]);
  });

  it('do not while the origins differ; marks that lose their words are listed and moved nowhere', async () => {
    const files = await open();
    await mark(files, await ask(6), 'Water Board');
    await mark(files, await ask(90), 'The ministry');
    expect(await echoed()).toEqual([]);
    await client.change(ARTICLE, [0, 0], [0, 72], '');
    expect((await badges()).at(-1)).toEqual(['Marked origins that lost their place', undefined]);
  });

  it('cannot be where nothing is cited', async () => {
    await open();
    expect(await ask(60)).toEqual({ problem: 'Nothing is cited there.' });
  });
});
