import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, ok, open, until, untilFindings } from './support';

suite('checking all articles', () => {
  suiteSetup(extensionApi);
  teardown(closeAll);

  test('puts findings of files that are not open into Problems, once, until they are taken back', async () => {
    const uri = fileIn('desk', 'story.md');
    const shown = (): number =>
      vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'source-critic').length;
    const untilShown = (test: (count: number) => boolean) =>
      until(vscode.languages.onDidChangeDiagnostics, shown, test);
    await untilShown((count) => count === 0);
    await vscode.commands.executeCommand('sourceCritic.checkAllArticles');
    const found = await untilShown((count) => count > 0);
    const editor = await open(uri);
    await untilFindings(editor, ({ length }) => length === found);
    await closeAll();
    await untilShown((count) => count === found);
    await vscode.commands.executeCommand('sourceCritic.clearChecked');
    equal(await untilShown((count) => count === 0), 0);
    ok(found > 0, 'nothing was found');
  });
});
