import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, ok, open } from './support';

const ARTICLE =
  '---\nreferences:\n- id: doe99\n  title: Dams\n- id: roe04\n  title: Locks\n---\n\nOld [@doe99, p. 3].\n';

suite('citation keys', () => {
  suiteSetup(async () => {
    await extensionApi();
  });
  teardown(closeAll);

  const at = (document: vscode.TextDocument, words: string) =>
    document.positionAt(document.getText().indexOf(words) + words.length);

  test('lead to their entries, are renamed with them, and are not given the name of another', async () => {
    const { document } = await open({ content: ARTICLE });
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(document, '@do'),
    );
    equal(place && [document.getText(place.range), place.range.start.line], ['doe99', 2]);
    const rename = (name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at(document, '@do'),
        name,
      );
    equal((await rename('roe04')).size, 0); // nor is another extension asked
    await vscode.workspace.applyEdit(await rename('doe1999'));
    ok(document.getText().includes('- id: doe1999'), document.getText());
    ok(document.getText().includes('[@doe1999, p. 3]'), document.getText());
  });

  test('are completed, with the reference', async () => {
    const { document } = await open({ content: ARTICLE.replace('@doe99', '@ro') });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at(document, '[@ro'),
      undefined,
      10,
    );
    const item = items.find(({ label }) => label === 'roe04');
    ok(item, JSON.stringify(items.map(({ label }) => label)));
    ok(String(item?.documentation).includes('Locks'), String(item?.documentation));
  });
});
