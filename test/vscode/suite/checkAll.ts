import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, until } from './support';

suite('checking all articles', () => {
  let uri: vscode.Uri;
  suiteSetup(async () => {
    await extensionApi();
    uri = fileIn('desk', 'unopened.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('It may rain.\n\nIt might snow.\n'));
  });
  suiteTeardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  const shown = (): number =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'source-critic').length;
  const untilShown = (count: number) => until(vscode.languages.onDidChangeDiagnostics, shown, (each) => each === count);

  test('puts findings of files that are not open into Problems', async () => {
    equal(shown(), 0);
    await vscode.commands.executeCommand('sourceCritic.checkAllArticles');
    await untilShown(2);
  });

  test('leaves them to the editor while a file is open: nothing stands there twice', async () => {
    await vscode.commands.executeCommand('vscode.open', uri);
    await (await extensionApi()).citations.snapshot();
    await untilShown(2);
  });

  test('takes them back on request', async () => {
    await vscode.commands.executeCommand('sourceCritic.clearChecked');
    equal(shown(), 2);
    await closeAll();
    await untilShown(0);
  });
});
