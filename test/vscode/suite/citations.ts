import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, ok, open, rowsWhere, selected, type } from './support';

const ARTICLE =
  'Prices rose, the [statistics office](https://stats.example) said.[^1]\n\n[^1]: Bulletin 5, <https://stats.example/5>.\n';

/** Puts the cursor somewhere; the editor says when it is there. */
async function putCursor(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(at, at), preview: false });
}

suite('citations tree', () => {
  teardown(closeAll);

  test('shows links and notes, and follows edits', async () => {
    const api = await extensionApi();
    const editor = await open({ content: ARTICLE });
    await vscode.commands.executeCommand('sourceCritic.citations.groupByDocument');
    const before = await api.citations.snapshot();
    ok(before.length >= 2, `too few rows: ${JSON.stringify(before)}`);
    await type(editor, new vscode.Position(0, 0), 'A [new link](https://new.example) came. ');
    const after = await api.citations.snapshot();
    equal(after.length, before.length + 1);
    ok(JSON.stringify(after[0]).includes('new link'), `the new link is not first: ${JSON.stringify(after[0])}`);
  });

  test('groups by source', async () => {
    const api = await extensionApi();
    await open({ content: `${ARTICLE}\nThe [office](https://stats.example) said so again.\n` });
    await vscode.commands.executeCommand('sourceCritic.citations.groupBySource');
    const rows = JSON.stringify(await rowsWhere(api.citations, ({ length }) => length > 0));
    ok(rows.includes('stats.example'), `no source in ${rows}`);
  });

  test('filters, goes to what lacks something, and copies the row selected', async () => {
    const api = await extensionApi();
    await open({ content: `${ARTICLE}\nA source told CNN that nobody knew.\n` });
    await vscode.commands.executeCommand('sourceCritic.citations.groupBySource');
    await vscode.commands.executeCommand('workbench.view.extension.sourceCritic');
    await vscode.commands.executeCommand('sourceCritic.citations.filter', { words: 'STATS.example/5' });
    equal((await rowsWhere(api.citations, (rows) => rows.length === 1)).length, 1);
    await vscode.commands.executeCommand('sourceCritic.citations.filter', { only: 'unlinked' });
    const unlinked = JSON.stringify(await rowsWhere(api.citations, (rows) => rows.length > 0));
    ok(unlinked.includes('CNN') && !unlinked.includes('stats.example'), `not filtered: ${unlinked}`);
    await vscode.commands.executeCommand('sourceCritic.citations.all');
    const [row] = await selected(api.citations, 'sourceCritic.citations.nextProblem');
    ok(row?.includes('CNN'), `selected: ${row}`);
    equal(vscode.window.activeTextEditor?.selection.start.line, 4);
    // An old browser host keeps the clipboard from a page that nobody has clicked into.
    const { clipboard } = vscode.env;
    await clipboard.writeText('before');
    if ((await clipboard.readText()) !== 'before') return;
    await vscode.commands.executeCommand('sourceCritic.citations.copy');
    ok((await clipboard.readText()).includes('CNN'), `copied: ${await clipboard.readText()}`);
  });

  test('opens a section of hundreds of rows for the citation at the cursor, and keeps it selected while one types', async () => {
    const api = await extensionApi();
    const lines = Array.from(
      { length: 600 },
      (_, i) => `Town ${i} paid ([bill ${i}](https://bills.example/${i})).\n\n`,
    );
    const editor = await open({ content: lines.join('') });
    await vscode.commands.executeCommand('sourceCritic.citations.groupBySource');
    await vscode.commands.executeCommand('workbench.view.extension.sourceCritic');
    await putCursor(editor, new vscode.Position(2 * 500, 20));
    const [row] = await selected(api.citations, 'sourceCritic.citations.revealAtCursor');
    equal(row, 'bill 500');
    await type(editor, new vscode.Position(0, 0), 'All of it. ');
    const [section] = await rowsWhere(api.citations, ([first]) => first?.children.length === 600);
    equal([section?.label, section?.children.length], ['Works cited', 600]);
    equal(section?.children[500]?.children[0]?.label, 'bill 500');
    equal(api.citations.selection(), ['bill 500']);
  });

  test('keeps beside the article what is a primary source and where a copy is, and filters by actor', async () => {
    const api = await extensionApi();
    const article = fileIn('desk', 'minutes.md');
    const copy = fileIn('desk', 'minutes.txt');
    const root = vscode.workspace.getWorkspaceFolder(article);
    if (!root) throw new Error('no workspace folder');
    const marks = vscode.Uri.joinPath(root.uri, '.source-critic/origins.jsonl');
    const text = 'A clerk told CNN that the dam had cracks. See the [minutes](https://dam.example/minutes).\n';
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode('abc'));
    const rows = async () => JSON.stringify(await api.citations.snapshot());
    const settings = vscode.workspace.getConfiguration('sourceCritic');
    await settings.update('reviewer', 'A. Reader', vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await open(article);
      await vscode.commands.executeCommand('sourceCritic.citations.groupByDocument');
      await vscode.commands.executeCommand('workbench.view.extension.sourceCritic');
      await putCursor(editor, new vscode.Position(0, 60));
      const [row] = await selected(api.citations, 'sourceCritic.citations.revealAtCursor');
      equal(row, 'minutes');
      await vscode.commands.executeCommand('sourceCritic.citations.markPrimary');
      ok((await rows()).includes('primary source'), `not marked: ${await rows()}`);
      const attach = 'sourceCritic.citations.attachCopy';
      await vscode.commands.executeCommand(attach, undefined, undefined, copy.toString());
      ok((await rows()).includes('archived'), `no copy: ${await rows()}`);
      const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(marks));
      ok(kept.includes('"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"'), kept);
      ok(/"place":"(?:desk\/)?minutes.txt"/.test(kept), kept);
      await vscode.commands.executeCommand('sourceCritic.citations.filter', { actor: 'CNN' });
      ok((await rows()).includes('CNN') && !(await rows()).includes('minutes'), `not filtered: ${await rows()}`);
    } finally {
      await settings.update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('sourceCritic.citations.all');
      await vscode.commands.executeCommand('sourceCritic.citations.groupBySource');
      for (const file of [article, copy, marks])
        await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
  });

  test('lists who cites whom over all articles', async () => {
    const api = await extensionApi();
    const folder = fileIn('desk', 'unopened.md');
    await vscode.workspace.fs.writeFile(folder, new TextEncoder().encode('See [the office](https://stats.example).\n'));
    try {
      await open({ content: ARTICLE });
      await vscode.commands.executeCommand('sourceCritic.citations.groupOfAll');
      const rows = JSON.stringify(await api.citations.snapshot());
      ok(rows.includes('Works cited in all articles') && rows.includes('stats.example'), `not there: ${rows}`);
    } finally {
      await vscode.commands.executeCommand('sourceCritic.citations.groupBySource');
      await vscode.workspace.fs.delete(folder);
    }
  });
});
