import * as vscode from 'vscode';
import type { RowSnapshot } from '../../../client/src/views/citations/tree';
import { closeAll, equal, extensionApi, ok, open, type } from './support';

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
});
