import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, fileIn, ok, open } from './support';

suite('actors on record', () => {
  teardown(closeAll);

  // First: the next test opens the registry, and an editor remembers what it held.
  test('looks up nobody in Wikidata until the reader has turned it on, and no workspace can', async () => {
    await extensionApi();
    const article = fileIn('desk', 'wikidata.md');
    const root = vscode.workspace.getWorkspaceFolder(article);
    if (!root) throw new Error('the article is in no folder');
    const folder = vscode.Uri.joinPath(root.uri, '.source-critic');
    const registry = vscode.Uri.joinPath(folder, 'actors.json');
    const text = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(registry));
    const encode = (words: string) => new TextEncoder().encode(words);
    const before = '{\n  // ours\n  "actors": [\n    { "name": "Anna Berg" } // seen\n  ]\n}\n';
    const settings = () => vscode.workspace.getConfiguration('sourceCritic');
    const turn = (isOn: true | undefined, target: vscode.ConfigurationTarget) =>
      settings().update('wikidata.lookUp', isOn, target);
    const place = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };
    const choose = (id: string) =>
      vscode.commands.executeCommand('sourceCritic.actor.lookUp', article.toString(), place, id);
    try {
      await vscode.workspace.fs.writeFile(article, encode('Anna Berg said that the quay was safe.\n'));
      await vscode.workspace.fs.writeFile(registry, encode(before));
      await open(article);
      const refused = await Promise.resolve(turn(true, vscode.ConfigurationTarget.Workspace)).then(
        () => false,
        () => true,
      );
      ok(refused, 'a workspace may turn it on');
      await choose('Q42');
      equal(await text(), before);
      await turn(true, vscode.ConfigurationTarget.Global);
      await choose('no id');
      equal(await text(), before);
      await choose('Q42');
      equal(await text(), before.replace('"Anna Berg" }', '"Anna Berg", "ids": {"wikidata":"Q42"} }'));
    } finally {
      await turn(undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await vscode.workspace.fs.delete(article);
    }
  });

  test('puts the actor at the cursor on record, in a file of its own that keeps its comments', async () => {
    await extensionApi();
    const article = fileIn('desk', 'registry.md');
    const root = vscode.workspace.getWorkspaceFolder(article);
    if (!root) throw new Error('the article is in no folder');
    const folder = vscode.Uri.joinPath(root.uri, '.source-critic');
    const registry = vscode.Uri.joinPath(folder, 'actors.json');
    const text = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(registry));
    const encode = (words: string) => new TextEncoder().encode(words);
    try {
      await vscode.workspace.fs.writeFile(article, encode('Anna Berg said that the quay was safe.\n'));
      await vscode.workspace.fs.writeFile(registry, encode('{\n  // ours\n  "actors": []\n}\n'));
      const editor = await open(article);
      editor.selection = new vscode.Selection(0, 2, 0, 2);
      await vscode.commands.executeCommand('sourceCritic.actor.add');
      ok((await text()).includes('// ours') && (await text()).includes('"Anna Berg"'), await text());
      await vscode.commands.executeCommand('sourceCritic.actor.openRecord');
      equal(vscode.window.activeTextEditor?.document.uri.toString(), registry.toString());
      equal(vscode.window.activeTextEditor?.document.languageId, 'jsonc');
      ok(!editor.document.isDirty, 'the article was changed');
      const place = { start: { line: 0, character: 24 }, end: { line: 0, character: 24 } };
      await vscode.workspace.getConfiguration('sourceCritic').update('reviewer', 'A. Reader');
      await vscode.commands.executeCommand('sourceCritic.actor.wrongSpeaker', article.toString(), place, 'Carl Holm');
      const speakers = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'speakers.jsonl'));
      const { speaker, quote, who } = JSON.parse(new TextDecoder().decode(speakers));
      equal([speaker, quote, who], ['Carl Holm', 'the quay was safe', 'A. Reader']);
    } finally {
      await vscode.workspace.getConfiguration('sourceCritic').update('reviewer', undefined);
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await vscode.workspace.fs.delete(article);
    }
  });
});
