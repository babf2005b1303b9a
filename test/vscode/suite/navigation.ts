import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, ok, open, selected } from './support';

const STORY =
  'Anna Berg, head of the Lund Port Authority, told Radio Lund on Monday that the quay was safe.\n\nIt will stay so, Berg said. `Berg`\n';

suite('navigation', () => {
  suiteSetup(async () => {
    await extensionApi();
  });
  teardown(closeAll);

  const lastBerg = ({ document }: vscode.TextEditor) =>
    document.positionAt(document.getText().indexOf('Berg said') + 1);

  test('goes to the first mention, lists all, renames in prose only', async () => {
    const editor = await open({ content: STORY });
    const { document } = editor;
    const at = lastBerg(editor);
    const words = (places: readonly { range: vscode.Range }[]) => places.map(({ range }) => document.getText(range));
    const definition = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    equal(words(definition), ['Anna Berg']);
    const all = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    equal(words(all), ['Anna Berg', 'Berg']);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'Holm',
    );
    await vscode.workspace.applyEdit(edit);
    ok(document.getText().endsWith('Holm said. `Berg`\n'), document.getText());
  });

  test('finds actors among the symbols of the workspace', async () => {
    await open({ content: STORY });
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Anna Berg',
    );
    ok(
      symbols.some(({ name }) => name === 'Anna Berg'),
      symbols.map(({ name }) => name).join(', '),
    );
  });

  test('shows the actors of the article and selects the one at the cursor', async () => {
    const api = await extensionApi();
    const editor = await open({ content: STORY });
    await vscode.commands.executeCommand('sourceCritic.actors.groupByKind');
    const labels = (await api.actors.snapshot()).flatMap(({ children }) => children.map(({ label }) => label));
    ok(labels.includes('Anna Berg') && labels.includes('Radio Lund'), labels.join(', '));
    editor.selection = new vscode.Selection(lastBerg(editor), lastBerg(editor));
    equal(await selected(api.actors, 'sourceCritic.actors.show'), ['Anna Berg']);
  });

  test('colours names and completes them', async () => {
    const { document } = await open({ content: STORY });
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      new vscode.Range(0, 0, 1, 0),
    );
    equal([...tokens.data.slice(0, 3)], [0, 0, 9]);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(2, 0),
    );
    ok(
      items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'Anna Berg'),
      'no name is offered',
    );
  });
});
