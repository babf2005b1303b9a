import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LspClient } from '../support/lspClient';

const FOLDER = 'file:///desk';
const ARTICLE = `${FOLDER}/dams.md`;
const OTHER = `${FOLDER}/locks.md`;
const BIB = `${FOLDER}/refs.bib`;
const HEADER = '---\nbibliography: refs.bib\n---\n\n';

let client: LspClient;
let disk: Map<string, string>;
beforeEach(async () => {
  disk = new Map([[BIB, '% works\n@book{doe99, title = {Dams}, author = {Doe, Ann}}\n@misc{roe, title = {R}}\n']]);
  client = await LspClient.start({ files: disk, folders: [FOLDER] });
  await client.open(ARTICLE, `${HEADER}Old [@doe99, p. 3].\n`);
  await client.open(OTHER, `${HEADER}So says @doe99.\n`);
});
afterEach(async () => {
  await client.stop();
});

const key = { textDocument: { uri: ARTICLE }, position: { line: 4, character: 8 } };
const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const ask = <Answer>(method: string, params: object): Promise<Answer> => client.connection.sendRequest(method, params);

describe('a citation key', () => {
  it('leads to its entry, and to the other articles that cite it', async () => {
    const entry = { uri: BIB, range: range(1, 6, 11) };
    expect(await ask('textDocument/definition', key)).toEqual(entry);
    expect(await ask('textDocument/references', { ...key, context: { includeDeclaration: true } })).toEqual([
      { uri: ARTICLE, range: range(4, 6, 11) },
      entry,
      { uri: OTHER, range: range(4, 9, 14) },
    ]);
  });

  it('is renamed in all of them, in the bibliography once somebody has said yes', async () => {
    const edit = await ask<{ documentChanges: object[]; changeAnnotations: object }>('textDocument/rename', {
      ...key,
      newName: 'doe1999',
    });
    expect(edit.documentChanges).toEqual([
      expect.objectContaining({ edits: [{ range: range(4, 6, 11), newText: 'doe1999' }] }),
      {
        textDocument: { uri: BIB, version: null },
        edits: [{ range: range(1, 6, 11), newText: 'doe1999', annotationId: 'bibliography' }],
      },
      expect.objectContaining({ edits: [{ range: range(4, 9, 14), newText: 'doe1999' }] }),
    ]);
    expect(edit.changeAnnotations).toMatchObject({ bibliography: { needsConfirmation: true } });
  });

  it('is not renamed to one that is taken, nor while its file is another than was read', async () => {
    await expect(ask('textDocument/rename', { ...key, newName: 'roe' })).rejects.toThrow('There is an entry “roe”');
    disk.set(BIB, '@misc{x}');
    await expect(ask('textDocument/rename', { ...key, newName: 'y' })).rejects.toThrow('is changing on disk');
  });

  it('is completed, with what its entry says once it is looked at', async () => {
    await client.change(ARTICLE, [4, 0], [4, 0], 'See [@d]. ');
    const { items } = await ask<{ items: { label: string; textEdit: { range: object } }[] }>(
      'textDocument/completion',
      {
        ...key,
        position: { line: 4, character: 7 },
      },
    );
    expect(items.map(({ label }) => label)).toEqual(['doe99']);
    expect(items[0]?.textEdit.range).toEqual(range(4, 6, 7));
    const resolved = await ask<{ documentation: string }>('completionItem/resolve', items[0] ?? {});
    expect(resolved.documentation).toContain('Doe, Ann');
  });

  it('is a link whose target is found out when it is opened: here the entry', async () => {
    const [link] = await ask<{ range: object; target?: string }[]>('textDocument/documentLink', key);
    expect(link).toMatchObject({ range: range(4, 5, 11) });
    expect(link?.target).toBeUndefined();
    expect(await ask('documentLink/resolve', link ?? {})).toMatchObject({ target: `${BIB}#L2` });
  });
});
