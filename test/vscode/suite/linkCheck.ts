import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { closeAll, extensionApi, ok, open, untilFindings } from './support';

suite('checking links', () => {
  let server: Server;
  let base: string;
  suiteSetup(async () => {
    await extensionApi();
    server = createServer((request, response) => response.writeHead(request.url === '/gone' ? 410 : 200).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  suiteTeardown(async () => {
    await closeAll();
    server.closeAllConnections();
    server.close();
  });

  test('asks the hosts and shows what is gone, in the text and in the tree', async () => {
    const editor = await open({ content: `The [list](${base}/gone) is [there](${base}/list), they say.\n` });
    await vscode.commands.executeCommand('sourceCritic.citations.groupBySource');
    await vscode.commands.executeCommand('sourceCritic.citations.checkLinks', { agreed: true });
    const found = await untilFindings(editor, (all) => all.some((each) => each.includes('sourcing/dead-link')));
    ok(found.filter((each) => each.includes('dead-link')).length === 1, `more than one: ${found.join()}`);
    const rows = JSON.stringify(await (await extensionApi()).citations.snapshot());
    ok(rows.includes('dead link'), `not in the tree: ${rows}`);
    await vscode.commands.executeCommand('sourceCritic.citations.clearCheckedLinks');
    await untilFindings(editor, (all) => !all.some((each) => each.includes('sourcing/dead-link')));
  });
});
