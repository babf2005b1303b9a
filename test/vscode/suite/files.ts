import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, open, until, untilFindings } from './support';

const ours = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'source-critic')
    .map(({ message }) => message);

suite('files that go away', () => {
  suiteSetup(async () => {
    await extensionApi();
  });
  teardown(closeAll);

  const draft = fileIn('desk', 'draft.md');
  const final = fileIn('desk', 'final.md');
  const write = () => vscode.workspace.fs.writeFile(draft, new TextEncoder().encode('It may rain.\n'));

  test('an open article that is renamed takes its findings along', async () => {
    await write();
    const editor = await open(draft);
    await untilFindings(editor, (each) => each.length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(draft, final);
    await vscode.workspace.applyEdit(edit);
    try {
      const renamed = await open(final);
      equal(await untilFindings(renamed, (each) => each.length === 1), ['1:may hedge/modal-verb']);
      await until(
        vscode.languages.onDidChangeDiagnostics,
        () => ours(draft),
        (each) => each.length === 0,
      );
    } finally {
      await vscode.workspace.fs.delete(final);
    }
  });

  test('an open article that is deleted can be read on, and leaves nothing behind when it is closed', async () => {
    await write();
    const editor = await open(draft);
    await untilFindings(editor, (each) => each.length === 1);
    await vscode.workspace.fs.delete(draft);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It might snow. '));
    equal((await untilFindings(editor, (each) => each.length === 2)).length, 2);
    await closeAll();
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => ours(draft),
      (each) => each.length === 0,
    );
  });
});
