import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, equal, extensionApi, findings, ok, open, type, untilFindings } from './support';

/** The servers that this extension host has started, where the system can tell. */
function servers(): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...command]) => parent === String(process.pid) && /server\.node\.js/.test(command.join(' ')))
    .map(([pid]) => Number(pid));
}

suite('when the server is killed', () => {
  suiteSetup(async function () {
    // The server is found among the processes with `ps`, which Windows lacks.
    if (process.platform === 'win32') this.skip();
    await extensionApi();
  });
  teardown(closeAll);

  test('the client starts another, which knows the open articles and what is paused', async () => {
    const paused = await open({ content: 'It may snow.\n' });
    await untilFindings(paused, (each) => each.length === 1);
    await vscode.commands.executeCommand('sourceCritic.pauseFile');
    await untilFindings(paused, (each) => each.length === 0);
    const editor = await open({ content: 'It may rain.\n' });
    await untilFindings(editor, (each) => each.length === 1);
    const [before, ...others] = servers();
    ok(before !== undefined && others.length === 0, `servers: ${[before, ...others].join(', ')}`);
    process.kill(before ?? 0, 'SIGKILL');
    // Several messages are on their way to a server that is not there.
    for (const letter of [...'It might snow. '].reverse()) await type(editor, new vscode.Position(0, 0), letter);
    equal((await untilFindings(editor, (each) => each.length === 2)).length, 2);
    const [after, ...more] = servers();
    ok(after !== before && more.length === 0, `servers: ${[after, ...more].join(', ')}`);
    equal(findings(paused), []);
    await vscode.window.showTextDocument(paused.document);
    await vscode.commands.executeCommand('sourceCritic.resumeFile');
    await untilFindings(paused, (each) => each.length === 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
