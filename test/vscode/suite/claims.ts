import * as vscode from 'vscode';
import type { RowSnapshot } from '../../../client/src/views/rows';
import { closeAll, equal, extensionApi, fileIn, ok, open, rowsWhere, selected, type } from './support';

const ARTICLE =
  'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.\n\nThey presumably left the valley that night.\n';

const labels = (rows: readonly RowSnapshot[]): string[] => rows.map(({ label }) => label);

suite('claims tree', () => {
  teardown(closeAll);

  test('shows what is claimed and what rests on it, and follows edits', async () => {
    const api = await extensionApi();
    const editor = await open({ content: ARTICLE });
    await vscode.commands.executeCommand('sourceCritic.claims.groupByDocument');
    const before = await rowsWhere(api.claims, (rows) => rows.length > 1);
    equal(labels(before), ['the dam had cracked', 'They presumably left the valley that night']);
    ok(
      JSON.stringify(before[1]).includes('Rests on: the dam had cracked'),
      `no premise in ${JSON.stringify(before[1])}`,
    );
    await type(editor, new vscode.Position(0, 0), 'Ada Lind said that the road was dry. ');
    equal(labels(await api.claims.snapshot())[0], 'the road was dry');
  });

  test('goes from one open claim to the next', async () => {
    await extensionApi();
    const editor = await open({ content: ARTICLE });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const words: string[] = [];
    for (const command of ['next', 'next', 'previous']) {
      await vscode.commands.executeCommand(`sourceCritic.claims.${command}`);
      words.push(editor.document.getText(editor.selection));
    }
    equal(words, ['the dam had cracked', 'They presumably left the valley that night', 'the dam had cracked']);
  });

  test('shows what rests on a claim as a call hierarchy', async () => {
    await extensionApi();
    const { document } = await open({ content: ARTICLE });
    const at = document.positionAt(ARTICLE.indexOf('dam had'));
    const [claim] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      at,
    );
    equal(claim?.name, 'the dam had cracked');
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      claim,
    );
    equal(
      calls.map(({ from }) => from.name),
      ['They presumably left the valley that night'],
    );
  });

  test('selects the claim of a place in the view', async () => {
    const api = await extensionApi();
    const { document } = await open({ content: ARTICLE });
    await vscode.commands.executeCommand('sourceCritic.claims.showOpen');
    const at = document.positionAt(ARTICLE.indexOf('left the valley'));
    const place = [document.uri.toString(), new vscode.Range(at, at)];
    equal(await selected(api.claims, 'sourceCritic.claims.show', ...place), [
      'They presumably left the valley that night',
    ]);
    await vscode.commands.executeCommand('sourceCritic.claims.showAll');
  });

  test('counts open claims above headings, once it is asked to', async () => {
    await extensionApi();
    const configuration = vscode.workspace.getConfiguration('sourceCritic');
    const { document } = await open({ content: `# The dam\n\n${ARTICLE}` });
    const lenses = async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9))
        .filter(({ command }) => command?.command === 'sourceCritic.claims.show')
        .map(({ command }) => command?.title);
    equal(await lenses(), []);
    await configuration.update('codeLens', true, vscode.ConfigurationTarget.Workspace);
    try {
      // The server hears of the setting after this does.
      let shown = await lenses();
      for (let turn = 0; turn < 200 && shown.length === 0; turn++) shown = await lenses();
      equal(shown, ['2 unconfirmed']);
    } finally {
      await configuration.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('opens a report that cannot be edited', async () => {
    await extensionApi();
    await open({ content: ARTICLE });
    await vscode.commands.executeCommand('sourceCritic.showReport');
    const page = vscode.window.activeTextEditor?.document;
    equal(page?.uri.scheme, 'source-critic');
    ok(page?.getText().includes('“the dam had cracked”'), `no report: ${page?.getText()}`);
  });

  test('writes claims out for other programs', async () => {
    await extensionApi();
    await open({ content: ARTICLE });
    await vscode.commands.executeCommand('sourceCritic.claims.export', 'csv');
    const table = vscode.window.activeTextEditor?.document;
    ok(/^1,the dam had cracked,unverified,/m.test(table?.getText() ?? ''), `no table: ${table?.getText()}`);
    await closeAll();
  });

  test('keeps what a reader adds in a file of its own beside the article', async () => {
    const api = await extensionApi();
    const reviewer = vscode.workspace.getConfiguration('sourceCritic');
    await reviewer.update('reviewer', 'A. Reader', vscode.ConfigurationTarget.Workspace);
    const article = fileIn('desk', 'story.md');
    const root = vscode.workspace.getWorkspaceFolder(article);
    if (!root) throw new Error('the article is in no folder');
    const folder = vscode.Uri.joinPath(root.uri, '.source-critic');
    try {
      const editor = await open(article);
      const { document } = editor;
      await vscode.commands.executeCommand('sourceCritic.claims.groupByDocument');
      const [first = ''] = document.getText().match(/\w+ \w+/) ?? [];
      const start = document.positionAt(document.getText().indexOf(first));
      editor.selection = new vscode.Selection(start, start.translate(0, first.length));
      await vscode.commands.executeCommand('sourceCritic.claims.add');
      ok(labels(await api.claims.snapshot()).includes(first), `“${first}” is not listed`);
      const [[name] = ['']] = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'ledger'));
      const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'ledger', name));
      const { quote, who, status } = JSON.parse(new TextDecoder().decode(file));
      equal([quote, who, status], [first, 'A. Reader', 'unverified']);
      ok(!document.isDirty, 'the article was changed');
      const place = [article.toString(), editor.selection] as const;
      await vscode.commands.executeCommand('sourceCritic.claims.rateSource', ...place, 'B', 'knows the valley');
      await vscode.commands.executeCommand('sourceCritic.claims.addPrivateNote', ...place, 'works at the sluice');
      const row = (await api.claims.snapshot()).find(({ label }) => label === first);
      const details = JSON.stringify(row?.children);
      ok(details.includes('Source reliability: B, usually reliable (A. Reader,'), `no rating in ${details}`);
      ok(details.includes('Private note: works at the sluice'), `no private note in ${details}`);
      const ignore = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'private', '.gitignore'));
      ok(/^\*$/m.test(new TextDecoder().decode(ignore)), 'git is not kept away from private notes');
      await vscode.commands.executeCommand('sourceCritic.claims.compactLedger', false);
      const left = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'ledger'));
      equal(left.length, 1);
      ok(left[0]?.[0].startsWith('compact-'), `not compacted: ${left}`);
      const renamed = fileIn('desk', 'renamed.md');
      const rename = async (from: vscode.Uri, to: vscode.Uri) => {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(from, to);
        await vscode.workspace.applyEdit(edit);
      };
      await rename(article, renamed);
      try {
        await open(renamed);
        const followed = async () => JSON.stringify((await api.claims.snapshot()).find(({ label }) => label === first));
        let shown = await followed();
        for (let turn = 0; turn < 500 && !shown?.includes('Private note'); turn++) shown = await followed();
        ok(shown?.includes('Source reliability: B'), `decisions did not follow: ${shown}`);
        ok(shown?.includes('Private note: works at the sluice'), `the note did not follow: ${shown}`);
      } finally {
        await closeAll();
        await rename(renamed, article);
      }
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await reviewer.update('reviewer', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
