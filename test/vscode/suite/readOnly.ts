import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, ok, open, until, untilFindings } from './support';

const ARTICLE = '# The dam\n\nThe dam may break, and [the board](https://example.org/dam) fears so.\n';

/** A library that nobody can write to, as a remote archive or an old revision gives it. */
class FrozenFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly #text = new TextEncoder().encode(ARTICLE);

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path.endsWith('/dam.md')) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#text.length };
    if (path === '/' || path === '/library') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [['dam.md', vscode.FileType.File]];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    return this.#text;
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

suite('an article that cannot be written to', () => {
  let files: vscode.Disposable;

  suiteSetup(async () => {
    await extensionApi();
    files = vscode.workspace.registerFileSystemProvider('frozen', new FrozenFiles(), { isReadonly: true });
    await vscode.workspace
      .getConfiguration('sourceCritic')
      .update('reviewer', 'A. Reader', vscode.ConfigurationTarget.Workspace);
  });
  suiteTeardown(async () => {
    files.dispose();
    await vscode.workspace
      .getConfiguration('sourceCritic')
      .update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
  });
  teardown(closeAll);

  const article = vscode.Uri.parse('frozen:/dam.md');

  test('is read like any other, with its citations', async () => {
    const api = await extensionApi();
    const editor = await open(article);
    const found = await untilFindings(editor, (each) => each.length > 0);
    ok(
      found.some((each) => each.endsWith('hedge/modal-verb')),
      `no hedge among ${found.join(' | ')}`,
    );
    ok(JSON.stringify(await api.citations.snapshot()).includes('the board'), 'its link is not in the tree');
  });

  test('keeps decisions beside the extension, not beside the article', async () => {
    const editor = await open(article);
    const isModal = (finding: string) => finding.endsWith('hedge/modal-verb');
    await untilFindings(editor, (each) => each.some(isModal));
    const at = editor.document.positionAt(ARTICLE.indexOf('may'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      article,
      new vscode.Range(at, at),
    );
    const command = actions.find(({ title }) => title.startsWith('Ignore this finding'))?.command;
    const [request] = command?.arguments ?? [];
    const sideFile = vscode.Uri.parse(request?.sideFile ?? '');
    ok(sideFile.scheme !== 'frozen', `the decision would go to ${request?.sideFile}`);
    try {
      await vscode.commands.executeCommand(command?.command ?? '', { ...request, reason: 'known' });
      equal((await untilFindings(editor, (each) => !each.some(isModal))).some(isModal), false);
    } finally {
      await vscode.workspace.fs.delete(sideFile);
    }
  });

  test('keeps decisions on this machine where a folder of the workspace cannot be written to', async function () {
    // Another folder would start a window of a single folder anew.
    if (!vscode.workspace.workspaceFile) return this.skip();
    const api = await extensionApi();
    const folders = vscode.workspace.onDidChangeWorkspaceFolders;
    const isThere = () => (vscode.workspace.workspaceFolders ?? []).findIndex(({ uri }) => uri.scheme === 'frozen');
    const changed = until(folders, isThere, (at) => at >= 0);
    const library = vscode.Uri.parse('frozen:/library');
    vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri: library });
    await changed;
    const aside = vscode.Uri.joinPath(await storage(), 'aside');
    try {
      const editor = await open(vscode.Uri.joinPath(library, 'dam.md'));
      await vscode.commands.executeCommand('sourceCritic.claims.groupByDocument');
      const words = 'The dam may break';
      const start = editor.document.positionAt(ARTICLE.indexOf(words));
      editor.selection = new vscode.Selection(start, start.translate(0, words.length));
      await vscode.commands.executeCommand('sourceCritic.claims.add');
      await vscode.commands.executeCommand(
        'sourceCritic.claims.addPrivateNote',
        undefined,
        undefined,
        'ask the miller',
      );
      const row = (await api.claims.snapshot()).find(({ label }) => label === words);
      ok(JSON.stringify(row?.children).includes('ask the miller'), `not kept: ${JSON.stringify(row)}`);
      const [[kept] = ['']] = await vscode.workspace.fs.readDirectory(aside);
      ok(kept.startsWith('library-'), `kept in ${kept}`);
      const below = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(aside, kept));
      equal(below.map(([name]) => name).sort(), ['ledger', 'private']);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(aside, { recursive: true });
      const gone = until(folders, isThere, (at) => at < 0);
      vscode.workspace.updateWorkspaceFolders(isThere(), 1);
      await gone;
    }
  });
});

/** Where the extension keeps what is in no folder, as a quick fix tells it. */
async function storage(): Promise<vscode.Uri> {
  const editor = await open({ content: ARTICLE });
  await untilFindings(editor, (each) => each.length > 0);
  const [diagnostic] = vscode.languages.getDiagnostics(editor.document.uri);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    diagnostic?.range,
  );
  const [request] = actions.find(({ title }) => title.startsWith('Ignore this finding'))?.command?.arguments ?? [];
  await closeAll();
  return vscode.Uri.joinPath(vscode.Uri.parse(request.sideFile), '..');
}
