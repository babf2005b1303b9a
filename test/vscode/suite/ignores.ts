import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, findings, ok, open, untilFindings } from './support';

suite('stored ignores', () => {
  suiteSetup(async () => {
    await extensionApi();
    await vscode.workspace
      .getConfiguration('sourceCritic')
      .update('reviewer', 'A. Reader', vscode.ConfigurationTarget.Workspace);
  });
  suiteTeardown(() =>
    vscode.workspace
      .getConfiguration('sourceCritic')
      .update('reviewer', undefined, vscode.ConfigurationTarget.Workspace),
  );
  teardown(closeAll);

  test('are the first fix offered, and silence the finding without touching the article', async () => {
    const editor = await open(fileIn('desk', 'story.md'));
    const { document } = editor;
    const isModal = (finding: string) => finding.endsWith('hedge/modal-verb');
    await untilFindings(editor, (each) => each.some(isModal));
    const at = document.positionAt(document.getText().indexOf('may resign'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const command = actions.find(({ title }) => title.startsWith('Ignore this finding'))?.command;
    ok(command, `no stored ignore among: ${actions.map(({ title }) => title).join(' | ')}`);
    const [request] = command?.arguments ?? [];
    const sideFile = vscode.Uri.parse(request.sideFile);
    try {
      await vscode.commands.executeCommand(command?.command ?? '', { ...request, reason: 'so she said' });
      await untilFindings(editor, (each) => each.length > 0 && !each.some(isModal));
      const line = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(sideFile)));
      equal([line.quote, line.reason, line.who], ['may', 'so she said', 'A. Reader']);
      ok(!document.isDirty, 'the article was changed');
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(sideFile, '..'), { recursive: true });
    }
    await untilFindings(editor, (each) => each.some(isModal));
    ok(findings(editor).length > 0, 'nothing came back');
  });
});
