import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  FileChangeType,
  type Location,
} from 'vscode-languageserver-protocol/node';
import {
  ask,
  at,
  CITING,
  changed,
  checkAll,
  client,
  folder,
  names,
  uriOf,
  useWorkspace,
  write,
} from './workspaceFolder';

useWorkspace();

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

  it('find a work by its number where another article cites it by the key of its entry', async () => {
    const header = '---\nbibliography: refs.bib\n---\n\n';
    write('refs.bib', '@book{doe99, title = {Dams}, doi = {10.1000/dams}}\n');
    write('key.md', `${header}So says @doe99.\n`);
    write('doi.md', 'Old, see doi:10.1000/dams for that.\n');
    await client.open(uriOf('doi.md'), 'Old, see doi:10.1000/dams for that.\n');
    await client.open(uriOf('key.md'), `${header}So says @doe99.\n`);
    const citing = async (name: string, line: number, character: number) =>
      names(
        await ask('textDocument/references', { ...at(name, line, character), context: { includeDeclaration: false } }),
      );
    expect((await citing('doi.md', 0, 15)).sort()).toEqual(['doi.md', 'key.md']);
    expect((await citing('key.md', 4, 10)).sort()).toEqual(['doi.md', 'key.md']);
    const [work] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('key.md', 4, 10));
    const incoming = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: work });
    expect(incoming.map(({ from }) => from.name)).toEqual(['doi.md', 'key.md']);
    write('refs.bib', '@book{doe99, title = {Dams}}\n');
    await changed('refs.bib', FileChangeType.Changed);
    expect(await citing('doi.md', 0, 15)).toEqual(['doi.md']);
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
