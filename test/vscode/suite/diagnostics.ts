import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, findings, ok, open, type, untilFindings } from './support';

suite('diagnostics', () => {
  suiteSetup(async () => {
    await extensionApi();
  });
  teardown(closeAll);

  test('appear on an article, with severity and a link to the rule', async () => {
    const editor = await open(fileIn('desk', 'story.md'));
    const found = await untilFindings(editor, (each) => each.length > 0);
    ok(found.includes('5:may hedge/modal-verb'), `no modal verb in ${found.join(', ')}`);
    const diagnostic = vscode.languages
      .getDiagnostics(editor.document.uri)
      .find(({ source }) => source === 'source-critic');
    const code = diagnostic?.code;
    ok(
      typeof code === 'object' && code.target.toString().startsWith('source-critic:/rules/'),
      'no link to a rule page',
    );
  });

  test('follow what is typed, in an untitled file too', async () => {
    const editor = await open({ content: 'The mayor will resign.\n' });
    await type(editor, new vscode.Position(1, 0), '\nIt 😀 may rain.');
    equal(await untilFindings(editor, (each) => each.length > 0), ['3:may hedge/modal-verb']);
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 2, 40)));
    equal(await untilFindings(editor, (each) => each.length === 0), []);
  });

  test('leave README files and quoted code alone', async () => {
    const story = await open(fileIn('desk', 'story.md'));
    await untilFindings(story, (each) => each.length > 0);
    const readme = await open(fileIn('desk', 'README.md'));
    // The server answers for the file before it answers the hover.
    await vscode.commands.executeCommand('vscode.executeHoverProvider', readme.document.uri, new vscode.Position(2, 4));
    equal(findings(readme), []);
  });

  test('obey suppressions', async () => {
    const editor = await open({ content: 'It may rain.\n' });
    await untilFindings(editor, (each) => each.length === 1);
    await type(
      editor,
      new vscode.Position(0, 0),
      '<!-- source-critic-disable-next-block hedge/modal-verb "may" -- weather -->\n\n',
    );
    equal(await untilFindings(editor, (each) => each.length === 0), []);
  });
});
