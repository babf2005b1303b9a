import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  CancellationTokenSource,
  FileChangeType,
  type Location,
  LSPErrorCodes,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import {
  type CheckAllResult,
  checkAllRequest,
  checkProgress,
  clearCheckedRequest,
} from '../../server/src/lsp/protocol/checkAll';
import { LspClient } from '../support/lspClient';

let folder: string;
let storage: string;
let client: LspClient;
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const start = async (): Promise<LspClient> => {
  client = await LspClient.start({
    folders: [pathToFileURL(folder).href],
    workspaceStorage: pathToFileURL(storage).href,
  });
  return client;
};
const ask = <Answer>(method: string, params: object): Promise<Answer> => client.connection.sendRequest(method, params);
const checkAll = (): Promise<CheckAllResult> => ask(checkAllRequest, {});
const changed = (name: string, type: FileChangeType): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
/** What is published, by file name. */
const published = (): Record<string, number> =>
  Object.fromEntries(
    [...client.pushed]
      .map(([uri, { length }]) => [decodeURIComponent(uri).slice(uriOf('').length + 1), length] as const)
      .filter(([, length]) => length > 0)
      .sort(),
  );
const names = (locations: Location[] | null): string[] => (locations ?? []).map(({ uri }) => path.basename(uri));
const at = (name: string, line: number, character: number) => ({
  textDocument: { uri: uriOf(name) },
  position: { line, character },
});

const CITING = 'The dam had cracks, says [the report](https://news.example/dam).\n';

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-critic-workspace-'));
  storage = mkdtempSync(path.join(tmpdir(), 'source-critic-kept-'));
  write('a.md', 'It may rain.\n');
  write('notes/b.md', `${CITING}\nIt might snow. It may hail.\n`);
  write('notes/c.md', CITING);
  await start();
});
afterEach(async () => {
  await client.stop();
  for (const each of [folder, storage]) rmSync(each, { recursive: true, force: true });
});

describe('checking all articles', () => {
  it('publishes what it finds in files that are not open, and says how many there are', async () => {
    await client.open(uriOf('a.md'), 'It may rain.\n');
    const seen: unknown[] = [];
    client.connection.onNotification(checkProgress, (progress) => {
      seen.push(progress);
    });
    const result = await checkAll();
    expect(result).toMatchObject({ articles: 3 });
    expect(published()).toEqual({ 'notes/b.md': 2 });
    expect(seen.at(-1)).toEqual({ step: 'checking', done: 3, total: 3 });
    expect(await client.diagnostics(uriOf('a.md'))).toHaveLength(1);
  });

  it('leaves a file to the editor while it is open, and follows it on disk after that', async () => {
    await checkAll();
    expect(published()).toEqual({ 'a.md': 1, 'notes/b.md': 2 });
    await client.open(uriOf('a.md'), 'It may rain.\n');
    await client.until(() => published()['a.md'] === undefined);
    await client.close(uriOf('a.md'));
    await client.until(() => published()['a.md'] === 1);
    write('a.md', 'It may rain. It may hail.\n');
    await changed('a.md', FileChangeType.Changed);
    await client.until(() => published()['a.md'] === 2);
    rmSync(path.join(folder, 'a.md'));
    await changed('a.md', FileChangeType.Deleted);
    await client.until(() => published()['a.md'] === undefined);
  });

  it('takes everything back on request', async () => {
    await checkAll();
    await ask(clearCheckedRequest, {});
    await client.until(() => Object.keys(published()).length === 0);
    write('a.md', 'It may rain. It may hail.\n');
    await changed('a.md', FileChangeType.Changed);
    expect(await ask('workspace/symbol', { query: 'nobody' })).toEqual([]);
    expect(published()).toEqual({});
  });

  it('can be cancelled, and goes on from there next time', async () => {
    for (let i = 0; i < 40; i++) write(`many/${i}.md`, 'It may rain.\n\n'.repeat(20));
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(checkAllRequest, {}, source.token);
    client.connection.onNotification(checkProgress, () => source.cancel());
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await checkAll()).articles).toBe(43);
  });

  it('uses the settings of each folder', async () => {
    write('notes/.source-critic.json', '{ "files": { "exclude": ["c.md"] }, "rules": { "hedge/modal-verb": "off" } }');
    write('d.md', '---\nsource-critic: off\n---\n\nIt may rain.\n');
    write('README.md', 'It may rain.\n');
    expect(await checkAll()).toMatchObject({ articles: 2 });
    expect(published()).toEqual({ 'a.md': 1 });
  });
});

describe('which files are articles of the workspace', () => {
  it('leaves out what .gitignore says, and takes it in when that changes', async () => {
    write('.gitignore', 'drafts/\n*.tmp.md\n');
    for (const name of ['drafts/x.md', 'y.tmp.md', 'node_modules/z/z.md']) write(name, 'It may rain.\n');
    expect((await checkAll()).articles).toBe(3);
    write('.gitignore', '*.tmp.md\n');
    await changed('.gitignore', FileChangeType.Changed);
    expect((await checkAll()).articles).toBe(4);
  });

  it('goes in no circle, and past what it may not read', async () => {
    symlinkSync(folder, path.join(folder, 'notes/loop'), 'dir');
    symlinkSync(path.join(folder, 'nowhere.md'), path.join(folder, 'dead.md'), 'file');
    mkdirSync(path.join(folder, 'closed'));
    write('closed/x.md', 'It may rain.\n');
    chmodSync(path.join(folder, 'closed'), 0);
    const { articles } = await checkAll();
    chmodSync(path.join(folder, 'closed'), 0o700);
    expect(articles).toBe(process.getuid?.() === 0 ? 4 : 3);
  });
});

describe('citations over the workspace', () => {
  it('are found in articles that are not open', async () => {
    await client.open(uriOf('notes/b.md'), `${CITING}\nIt might snow.\n`);
    const places = await ask<Location[]>('textDocument/references', {
      ...at('notes/b.md', 0, 30),
      context: { includeDeclaration: true },
    });
    expect(names(places)).toEqual(['b.md', 'c.md']);
    expect(places.map(({ range }) => range)).toEqual([places[0]?.range, places[0]?.range]);
  });

  it('follow files that are made, changed and deleted', async () => {
    await client.open(uriOf('notes/b.md'), CITING);
    const citing = async () =>
      names(
        await ask('textDocument/references', { ...at('notes/b.md', 0, 30), context: { includeDeclaration: true } }),
      );
    await citing();
    write('d.md', CITING);
    await changed('d.md', FileChangeType.Created);
    write('notes/c.md', 'Nothing is cited here.\n');
    await changed('notes/c.md', FileChangeType.Changed);
    expect(await citing()).toEqual(['b.md', 'd.md']);
    rmSync(path.join(folder, 'd.md'));
    await changed('d.md', FileChangeType.Deleted);
    expect(await citing()).toEqual(['b.md']);
  });

  it('count open articles as they stand in the editor', async () => {
    await client.open(uriOf('notes/b.md'), CITING);
    await client.open(uriOf('notes/c.md'), 'Taken out, not saved.\n');
    const references = { ...at('notes/b.md', 0, 30), context: { includeDeclaration: true } };
    expect(names(await ask('textDocument/references', references))).toEqual(['b.md']);
    await client.close(uriOf('notes/c.md'));
    expect(names(await ask('textDocument/references', references))).toEqual(['b.md', 'c.md']);
  });

  it('show who cites whom', async () => {
    write('top.md', '---\ntitle: Dams\n---\n\nThe dam had cracks, says [our note](notes/c.md), and so does CNN.\n');
    await client.open(uriOf('notes/c.md'), CITING);
    const [report] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('notes/c.md', 0, 30));
    expect(report).toMatchObject({ name: 'news.example/dam', detail: 'work cited' });
    const citing = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: report });
    expect(citing.map(({ from }) => [from.name, from.detail])).toEqual([
      ['b.md', '“The dam had cracks, says the report.”'],
      ['c.md', '“The dam had cracks, says the report.”'],
    ]);
    const citingC = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: citing[1]?.from });
    expect(citingC.map(({ from }) => from.name)).toEqual(['Dams']);
    const citedByTop = await ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: citingC[0]?.from,
    });
    expect(citedByTop.map(({ to }) => to.name)).toEqual(['c.md']);
  });

  it('are renamed by key in files that are not open, once somebody has said yes', async () => {
    const header = '---\nbibliography: refs.bib\n---\n\n';
    write('refs.bib', '@book{doe99, title = {Dams}}\n');
    write('one.md', `${header}Old [@doe99, p. 3].\n`);
    write('two.md', `${header}So says @doe99.\n`);
    write('three.md', 'So says @doe99, of another bibliography.\n');
    await client.open(uriOf('one.md'), `${header}Old [@doe99, p. 3].\n`);
    const edit = await ask<{
      documentChanges: { textDocument: { uri: string; version: number | null }; edits: object[] }[];
    }>('textDocument/rename', { ...at('one.md', 4, 8), newName: 'doe1999' });
    const byName = edit.documentChanges.map(({ textDocument: { uri, version }, edits }) => [
      path.basename(uri),
      version,
      edits,
    ]);
    expect(byName).toEqual([
      ['one.md', 1, [expect.objectContaining({ newText: 'doe1999' })]],
      ['refs.bib', null, [expect.objectContaining({ annotationId: 'bibliography' })]],
      ['two.md', null, [expect.objectContaining({ newText: 'doe1999', annotationId: 'closed' })]],
    ]);
  });

  it('are flagged where they lead in a circle, once the workspace is known', async () => {
    const dams = 'The [northern dam had deep cracks](locks.md) in spring.\n';
    write('dams.md', dams);
    write('locks.md', 'Deep cracks ran through the [northern dam](dams.md).\n');
    await client.open(uriOf('dams.md'), dams);
    expect(await client.diagnostics(uriOf('dams.md'))).toEqual([]);
    await checkAll();
    await client.until(() => client.refreshes > 0);
    const [loop] = await client.diagnostics(uriOf('dams.md'));
    expect(loop).toMatchObject({
      code: 'sourcing/circular-citation',
      relatedInformation: [
        {
          location: {
            uri: uriOf('locks.md'),
            range: { start: { line: 0, character: 28 }, end: { line: 0, character: 51 } },
          },
        },
      ],
    });
  });
});

describe('actors of the workspace', () => {
  it('are found by name in articles that are not open, each once', async () => {
    for (const name of ['x.md', 'y.md']) write(name, 'Anna Berg told CNN that it rained. Berg left.\n');
    expect(await ask('workspace/symbol', { query: 'berg' })).toEqual([]);
    await checkAll();
    const found = await ask<SymbolInformation[]>('workspace/symbol', { query: 'berg' });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['Anna Berg', 'person in x.md and 1 more'],
    ]);
  });
});

describe('the index kept between starts', () => {
  const parts = () => readdirSync(path.join(storage, 'index'));
  const restart = async () => {
    await client.stop();
    await start();
  };
  const references = async () => {
    await client.open(uriOf('notes/b.md'), CITING);
    const params = { ...at('notes/b.md', 0, 30), context: { includeDeclaration: true } };
    return names(await ask('textDocument/references', params));
  };

  it('is written when the articles have been read, and nothing before', async () => {
    await client.open(uriOf('a.md'), 'It may rain.\n');
    await client.diagnostics(uriOf('a.md'));
    expect(readdirSync(storage)).toEqual([]);
    await references();
    expect(parts().length).toBeGreaterThan(0);
  });

  it('is used again: a file that looks as it did is not read', async () => {
    await references();
    // What was kept says something else than the file: it shows which of the two is believed.
    for (const part of parts()) {
      const file = path.join(storage, 'index', part);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('url:news.example/dam', 'url:kept.example'));
    }
    await restart();
    expect(await references()).toEqual(['b.md']);
  });

  it('gives way to a file that was changed meanwhile, and forgets one that is gone', async () => {
    await references();
    await client.stop();
    write('notes/c.md', 'Nothing is cited here, in many more words.\n');
    rmSync(path.join(folder, 'a.md'));
    await start();
    expect(await references()).toEqual(['b.md']);
    expect((await checkAll()).articles).toBe(2);
  });

  it('is made anew where it is damaged or of another version', async () => {
    await references();
    const [first = '', ...others] = parts();
    writeFileSync(path.join(storage, 'index', first), '{"index":');
    for (const part of others) {
      const file = path.join(storage, 'index', part);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"by":"[^"]*"/, '"by":"0.0.0"'));
    }
    await restart();
    expect(await references()).toEqual(['b.md', 'c.md']);
    expect(client.log.filter((line) => line.includes('is made anew')).length).toBe(parts().length);
  });
});
