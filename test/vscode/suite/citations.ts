import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, ok, open, type } from './support';

const ARTICLE =
  'Prices rose, the [statistics office](https://stats.example) said.[^1]\n\n[^1]: Bulletin 5, <https://stats.example/5>.\n';

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
    const rows = JSON.stringify(await api.citations.snapshot());
    ok(rows.includes('stats.example'), `no source in ${rows}`);
  });
});
