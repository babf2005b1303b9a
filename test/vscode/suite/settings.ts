import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, findings, open, untilFindings } from './support';

const severities = (editor: vscode.TextEditor) =>
  vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === 'source-critic')
    .map(({ severity }) => severity);

suite('settings', () => {
  suiteSetup(async () => {
    await extensionApi();
  });
  teardown(async () => {
    await vscode.workspace
      .getConfiguration('sourceCritic')
      .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  test('change findings at once', async () => {
    const editor = await open({ content: 'It may rain.\n' });
    await untilFindings(editor, (each) => each.length === 1);
    const configuration = vscode.workspace.getConfiguration('sourceCritic');
    await configuration.update('rules', { 'hedge/modal-verb': 'off' }, vscode.ConfigurationTarget.Workspace);
    await untilFindings(editor, (each) => each.length === 0);
    await configuration.update('rules', { 'hedge/modal-verb': 'warning' }, vscode.ConfigurationTarget.Workspace);
    await untilFindings(editor, (each) => each.length === 1);
    equal(severities(editor), [vscode.DiagnosticSeverity.Warning]);
  });

  test('of a project file hold for its folder only', async () => {
    const desk = await open(fileIn('desk', 'story.md'));
    await untilFindings(desk, (each) => each.some((finding) => finding.includes('hedge/modal-verb')));
    const quiet = await open(fileIn('quiet', 'story.md'));
    const found = await untilFindings(quiet, (each) => each.length > 0);
    equal(
      found.filter((finding) => finding.includes('hedge/modal-verb')),
      [],
    );
    equal(
      findings(quiet).some((finding) => finding.includes('hedge/adverb')),
      true,
    );
  });
});
