import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  FileChangeType,
  LSPErrorCodes,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { checkAllRequest, checkProgress, clearCheckedRequest } from '../../server/src/lsp/protocol/checkAll';
import {
  ask,
  at,
  CITING,
  changed,
  checkAll,
  client,
  folder,
  names,
  published,
  start,
  storage,
  uriOf,
  useWorkspace,
  write,
} from './workspaceFolder';

useWorkspace();

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
