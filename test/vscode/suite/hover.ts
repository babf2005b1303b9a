import * as vscode from 'vscode';
import { closeAll, extensionApi, ok, open } from './support';

const hoverText = async (editor: vscode.TextEditor, words: string): Promise<string> => {
  const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
    .join('\n');
};

suite('hover', () => {
  suiteSetup(async () => {
    await extensionApi();
  });
  teardown(closeAll);

  test('on a cue names type, voice and rule', async () => {
    const editor = await open({ content: 'Officials came. “It may rain,” Anna Berg told Radio Lund.\n' });
    const text = await hoverText(editor, 'may');
    ok(text.includes('Modal verb'), `no type in: ${text}`);
    ok(text.includes('Anna Berg'), `no speaker in: ${text}`);
    ok(text.includes('hedge/modal-verb'), `no rule in: ${text}`);
  });

  test('on an actor shows a card', async () => {
    const editor = await open({
      content:
        'Anna Berg, head of the Lund Port Authority, said on Monday that the quay was safe. Berg also said that it was old.\n',
    });
    const text = await hoverText(editor, 'Berg also');
    ok(text.includes('Anna Berg'), `no name in: ${text}`);
    ok(text.includes('head of the Lund Port Authority'), `no role in: ${text}`);
  });

  test('the card links to places, and only with commands of ours', async () => {
    const content =
      'Anna Berg, head of the Lund Port Authority, said on Monday that the quay was safe. Berg also said that it was old.\n';
    const editor = await open({ content });
    const text = await hoverText(editor, 'Berg also');
    const links = [...text.matchAll(/\(command:([\w.]+)\?([^)]*)\)/g)];
    const known = await vscode.commands.getCommands(true);
    for (const [, command = ''] of links)
      ok(command.startsWith('sourceCritic.') && known.includes(command), `no command of ours: ${command}`);
    const [, command = '', args = ''] = links.find(([link]) => link.includes('showPlace')) ?? [];
    await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(args)));
    ok(editor.document.getText(editor.selection) === 'Anna Berg', 'the link does not lead to the first mention');
  });

  test('on plain words shows nothing of ours', async () => {
    const editor = await open({ content: 'The quay was safe.\n' });
    ok((await hoverText(editor, 'quay')) === '', 'a hover where there is nothing to say');
  });
});
