import { afterEach, describe, expect, it } from 'vitest';
import { type ClientOptions, LspClient } from '../support/lspClient';

let client: LspClient;
afterEach(async () => {
  await client.stop();
});

const FOLDER = 'file:///desk';
const ARTICLE = `${FOLDER}/essays/dams.md`;
const BIB = `${FOLDER}/essays/my%20dams.bib`;
const TEXT = '---\nbibliography: my dams.bib\n---\n\nThe dam broke [@doe99].\n';
const ENTRY = '@book{doe99, title = {Dams}, author = {Doe, Ann}, year = 1999}\n';

async function open(
  files: Record<string, string>,
  text = TEXT,
  options: ClientOptions = {},
): Promise<Map<string, string>> {
  const disk = new Map(Object.entries(files));
  client = await LspClient.start({ files: disk, folders: [FOLDER], ...options });
  await client.open(ARTICLE, text);
  return disk;
}

const messages = async () => (await client.diagnostics(ARTICLE)).map(({ message }) => String(message).split(':')[0]);

/** Tells the server that a file changed and waits until it asks for diagnostics anew. */
async function changed(uri: string): Promise<void> {
  const before = client.refreshes;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await client.until(() => client.refreshes > before);
}

const MISSING_KEY = 'No bibliography of this article has an entry “doe99”';

describe('a bibliography', () => {
  it('named in the front matter is found beside the article', async () => {
    await open({ [BIB]: ENTRY });
    expect(await messages()).toEqual([]);
  });

  it('is found in the workspace folder, where Pandoc is run', async () => {
    await open({ [`${FOLDER}/my%20dams.bib`]: ENTRY });
    expect(await messages()).toEqual([]);
  });

  it('named in the project file is found beside that file', async () => {
    await open(
      {
        [`${FOLDER}/.source-critic.json`]: '{"bibliography": ["lib/all.json"]}',
        [`${FOLDER}/lib/all.json`]: '[{"id":"roe"}]',
      },
      'The dam broke [@doe99; @roe].\n',
    );
    expect(await messages()).toEqual([MISSING_KEY]);
  });

  it('named in the editor is found in the workspace folder', async () => {
    await open({ [`${FOLDER}/all.yaml`]: '- id: roe\n' }, 'The dam broke [@doe99; @roe].\n', {
      configuration: () => ({ bibliography: ['all.yaml'] }),
    });
    expect(await messages()).toEqual([MISSING_KEY]);
  });

  it('is read again when it changes', async () => {
    const disk = await open({ [BIB]: '@book{other, title = {Dams}}' });
    expect(await messages()).toContain(MISSING_KEY);
    disk.set(BIB, ENTRY);
    await changed(BIB);
    expect(await messages()).toEqual([]);
  });

  it.each([
    ['deleted', undefined],
    ['replaced by a page of HTML', '<!DOCTYPE html><title>404</title>'],
    ['replaced by anything else', 'not found, try again\n'],
  ])('that is %s while it is in use counts as it was read last, and the article says so', async (_, damaged) => {
    const disk = await open({ [BIB]: ENTRY });
    expect(await messages()).toEqual([]);
    if (damaged === undefined) disk.delete(BIB);
    else disk.set(BIB, damaged);
    await changed(BIB);
    expect(await messages()).toEqual(['The bibliography “my dams.bib” is gone or can no longer be read']);
    expect(await client.hover(ARTICLE, 4, 18)).toMatch(/^Doe, Ann\\\. 1999/);
    disk.set(BIB, ENTRY.replace('1999', '2001'));
    await changed(BIB);
    expect(await messages()).toEqual([]);
    expect(await client.hover(ARTICLE, 4, 18)).toMatch(/2001/);
    expect(client.pushed.get(BIB) ?? []).toEqual([]);
  });

  it('that somebody has emptied is empty', async () => {
    const disk = await open({ [BIB]: ENTRY });
    await messages();
    disk.set(BIB, '% nothing yet\n');
    await changed(BIB);
    expect(await messages()).toEqual([MISSING_KEY]);
  });

  it('is shown in the style that the reader has chosen', async () => {
    await open({ [BIB]: ENTRY }, TEXT, { configuration: () => ({ citationStyle: 'apa' }) });
    expect(await client.hover(ARTICLE, 4, 18)).toMatch(/^Doe, A\\\. \\\(1999/);
  });

  it('takes an entry for a key that has none, behind its last one', async () => {
    await open({ [BIB]: `${ENTRY}% end\n` }, TEXT.replace('doe99', 'roe'));
    const [diagnostic] = await client.diagnostics(ARTICLE);
    const actions = await client.connection.sendRequest<{ title: string; edit: { changes: object } }[]>(
      'textDocument/codeAction',
      { textDocument: { uri: ARTICLE }, range: diagnostic?.range, context: { diagnostics: [diagnostic] } },
    );
    const stub = actions.find(({ title }) => title.startsWith('Add an entry “roe”'));
    expect(stub?.edit.changes).toEqual({
      [BIB]: [
        {
          range: { start: { line: 0, character: ENTRY.length - 1 }, end: { line: 0, character: ENTRY.length - 1 } },
          newText: '\n\n@misc{roe,\n  author = {[author]},\n  title = {[title]},\n  date = {[date]}\n}',
        },
      ],
    });
  });

  it('with broken entries has them reported in its own lines, until they are mended', async () => {
    const disk = await open({ [BIB]: `${ENTRY}@book{, title = {x}}\n` });
    await messages();
    expect(client.pushed.get(BIB)).toMatchObject([{ range: { start: { line: 1, character: 0 } } }]);
    disk.set(BIB, ENTRY);
    await changed(BIB);
    await messages();
    expect(client.pushed.get(BIB)).toEqual([]);
  });
});
