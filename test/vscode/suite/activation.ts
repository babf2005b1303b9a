import * as vscode from 'vscode';
import { closeAll, EXTENSION, extensionApi, fileIn, ok, open, untilFindings } from './support';

suite('activation', () => {
  teardown(closeAll);

  test('nothing runs until an article is opened', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    ok(extension && !extension.isActive, 'the extension runs in a window without Markdown');
    const started = performance.now();
    const editor = await open(fileIn('desk', 'story.md'));
    await extensionApi();
    console.log(`activation: client and server were ready after ${Math.round(performance.now() - started)} ms`);
    ok((await untilFindings(editor, (each) => each.length > 0)).length > 0, 'no findings');
  });
});
