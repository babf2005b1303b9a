import * as vscode from 'vscode';
import type { SourceCriticApi } from '../../../client/src/activate';
import type { RowSnapshot } from '../../../client/src/views/rows';

export const EXTENSION = 'source-critic.source-critic';

export async function extensionApi(): Promise<SourceCriticApi> {
  const extension = vscode.extensions.getExtension<SourceCriticApi>(EXTENSION);
  if (!extension) throw new Error('the extension is not installed');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** A file of a workspace folder; where the host mounts one folder only, of its subfolder with that name. */
export function fileIn(folder: string, name: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = folders.find(({ name: each }) => each === folder);
  const [first] = folders;
  if (own) return vscode.Uri.joinPath(own.uri, name);
  if (!first) throw new Error('no folder is open');
  return vscode.Uri.joinPath(first.uri, folder, name);
}

export async function open(target: vscode.Uri | { content: string }): Promise<vscode.TextEditor> {
  const document = await ('content' in target
    ? vscode.workspace.openTextDocument({ language: 'markdown', ...target })
    : vscode.workspace.openTextDocument(target));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  // On a busy machine the extension host hears a little later that it is the active one.
  const { onDidChangeActiveTextEditor } = vscode.window;
  await until(
    onDidChangeActiveTextEditor,
    () => vscode.window.activeTextEditor?.document,
    (active) => active === document,
  );
  // VS Code gives a new untitled document the name of one just closed, and now and then its words along with it.
  if ('content' in target && document.getText() !== target.content) await replaceAll(editor, target.content);
  return editor;
}

async function replaceAll(editor: vscode.TextEditor, content: string): Promise<void> {
  console.log(`    ${editor.document.uri} held other words`);
  const { document } = editor;
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  await editor.edit((edit) => edit.replace(all, content));
}

/** Our diagnostics of a document, as `line:words rule`. */
export function findings({ document }: vscode.TextEditor): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'source-critic')
    .map(({ range, code }) => `${range.start.line + 1}:${document.getText(range)} ${ruleOf(code)}`);
}

const ruleOf = (code: vscode.Diagnostic['code']): string =>
  String(typeof code === 'object' && code !== null ? code.value : code);

/** Resolves to the findings as soon as they pass the test; tried again whenever diagnostics change. */
export function untilFindings(editor: vscode.TextEditor, test: (found: string[]) => boolean): Promise<string[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => findings(editor), test);
}

/** Milliseconds after which a wait says what it sees; below the time limit of a test, which only says that it is over. */
const LONG_WAIT = 30_000;

/** Resolves to a value as soon as it passes the test; looked at now and after each event. */
export function until<T>(event: vscode.Event<unknown>, value: () => T, test: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const asked = new Error('still waiting');
    const telling = setTimeout(() => console.log(`    ${asked.stack}\n    sees ${JSON.stringify(value())}`), LONG_WAIT);
    const listener = event(look);
    look();
    function look(): void {
      const now = value();
      if (!test(now)) return;
      listener.dispose();
      clearTimeout(telling);
      resolve(now);
    }
  });
}

export async function type(editor: vscode.TextEditor, at: vscode.Position, text: string): Promise<void> {
  await editor.edit((edit) => edit.insert(at, text));
}

export const closeAll = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

export const equal = (actual: unknown, expected: unknown): void => {
  const [a, e] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== e) throw new Error(`expected ${e}, got ${a}`);
};

export const ok = (value: unknown, message: string): void => {
  if (!value) throw new Error(message);
};

/** How often a view is asked that another event may be filling anew, and the pause between, in milliseconds. */
const TURNS = 150;
const BETWEEN = 100;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, BETWEEN));

/** The rows of a view once they pass the test. */
export async function rowsWhere(
  view: { snapshot(): Promise<RowSnapshot[]> },
  test: (rows: RowSnapshot[]) => boolean,
): Promise<RowSnapshot[]> {
  let rows = await view.snapshot();
  for (let turn = 0; turn < TURNS && !test(rows); turn++) {
    await pause();
    rows = await view.snapshot();
  }
  return rows;
}

/** What a view has selected after a command; while it is being filled it lets go of its rows, so it is told again. */
export async function selected(
  view: { selection(): string[] },
  command: string,
  ...args: readonly unknown[]
): Promise<string[]> {
  for (let turn = 0; turn < TURNS; turn++) {
    await vscode.commands.executeCommand(command, ...args);
    if (view.selection().length > 0) break;
    await pause();
  }
  return view.selection();
}
