import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, ok, open, untilFindings } from './support';

suite('commands', () => {
  suiteSetup(async () => {
    await extensionApi();
  });
  teardown(closeAll);

  test('pausing a file takes its findings away, resuming brings them back', async () => {
    const editor = await open({ content: 'It may rain.\n' });
    await untilFindings(editor, (each) => each.length === 1);
    await vscode.commands.executeCommand('sourceCritic.pauseFile');
    await untilFindings(editor, (each) => each.length === 0);
    await vscode.commands.executeCommand('sourceCritic.resumeFile');
    equal(await untilFindings(editor, (each) => each.length === 1), ['1:may hedge/modal-verb']);
  });

  test('a rule page opens offline', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('source-critic:/rules/hedge/modal-verb.md'));
    ok(page.getText().includes('hedge/modal-verb'), 'not the page of the rule');
    equal(
      vscode.languages.getDiagnostics(page.uri).filter(({ source }) => source === 'source-critic'),
      [],
    );
  });

  test('restarting the server brings the findings back', async () => {
    const editor = await open({ content: 'It may rain.\n' });
    await untilFindings(editor, (each) => each.length === 1);
    await vscode.commands.executeCommand('sourceCritic.restartServer');
    equal(await untilFindings(editor, (each) => each.length === 1), ['1:may hedge/modal-verb']);
  });
});
