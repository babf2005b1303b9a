import * as vscode from 'vscode';
import type { RowSnapshot } from '../../../client/src/views/citations/tree';
import { closeAll, equal, extensionApi, fileIn, ok, open, type } from './support';

const ARTICLE =
  'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.\n\nThey presumably left the valley that night.\n';

const labels = (rows: readonly RowSnapshot[]): string[] => rows.map(({ label }) => label);

suite('claims tree', () => {
  teardown(closeAll);

  test('shows what is claimed and what rests on it, and follows edits', async () => {
    const api = await extensionApi();
    const editor = await open({ content: ARTICLE });
    await vscode.commands.executeCommand('sourceCritic.claims.groupByDocument');
    const before = await api.claims.snapshot();
    equal(labels(before), ['the dam had cracked', 'left the valley that night']);
    ok(
      JSON.stringify(before[1]).includes('Rests on: the dam had cracked'),
      `no premise in ${JSON.stringify(before[1])}`,
    );
    await type(editor, new vscode.Position(0, 0), 'Ada Lind said that the road was dry. ');
    equal(labels(await api.claims.snapshot())[0], 'the road was dry');
  });

  test('goes from one open claim to the next', async () => {
    await extensionApi();
    const editor = await open({ content: ARTICLE });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const words: string[] = [];
    for (const command of ['next', 'next', 'previous']) {
      await vscode.commands.executeCommand(`sourceCritic.claims.${command}`);
      words.push(editor.document.getText(editor.selection));
    }
    equal(words, ['the dam had cracked', 'left the valley that night', 'the dam had cracked']);
  });

  test('opens a report that cannot be edited', async () => {
    await extensionApi();
    await open({ content: ARTICLE });
    await vscode.commands.executeCommand('sourceCritic.showReport');
    const page = vscode.window.activeTextEditor?.document;
    equal(page?.uri.scheme, 'source-critic');
    ok(page?.getText().includes('“the dam had cracked”'), `no report: ${page?.getText()}`);
  });

  test('keeps what a reader adds in a file of its own beside the article', async () => {
    const api = await extensionApi();
    const reviewer = vscode.workspace.getConfiguration('sourceCritic');
    await reviewer.update('reviewer', 'A. Reader', vscode.ConfigurationTarget.Workspace);
    const article = fileIn('desk', 'story.md');
    const root = vscode.workspace.getWorkspaceFolder(article);
    if (!root) throw new Error('the article is in no folder');
    const folder = vscode.Uri.joinPath(root.uri, '.source-critic');
    try {
      const editor = await open(article);
      const { document } = editor;
      await vscode.commands.executeCommand('sourceCritic.claims.groupByDocument');
      const [first = ''] = document.getText().match(/\w+ \w+/) ?? [];
      const start = document.positionAt(document.getText().indexOf(first));
      editor.selection = new vscode.Selection(start, start.translate(0, first.length));
      await vscode.commands.executeCommand('sourceCritic.claims.add');
      ok(labels(await api.claims.snapshot()).includes(first), `“${first}” is not listed`);
      const [[name] = ['']] = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'ledger'));
      const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'ledger', name));
      const { quote, who, status } = JSON.parse(new TextDecoder().decode(file));
      equal([quote, who, status], [first, 'A. Reader', 'unverified']);
      ok(!document.isDirty, 'the article was changed');
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await reviewer.update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
