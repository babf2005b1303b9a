import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import type { FileChangeType, Location } from 'vscode-languageserver-protocol/node';
import { type CheckAllResult, checkAllRequest } from '../../server/src/lsp/protocol/checkAll';
import { LspClient } from '../support/lspClient';

export let folder: string;
export let storage: string;
export let client: LspClient;
export const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
export const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
export const start = async (): Promise<LspClient> => {
  client = await LspClient.start({
    folders: [pathToFileURL(folder).href],
    workspaceStorage: pathToFileURL(storage).href,
  });
  return client;
};
export const ask = <Answer>(method: string, params: object): Promise<Answer> =>
  client.connection.sendRequest(method, params);
export const checkAll = (): Promise<CheckAllResult> => ask(checkAllRequest, {});
export const changed = (name: string, type: FileChangeType): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
/** What is published, by file name. */
export const published = (): Record<string, number> =>
  Object.fromEntries(
    [...client.pushed]
      .map(([uri, { length }]) => [decodeURIComponent(uri).slice(uriOf('').length + 1), length] as const)
      .filter(([, length]) => length > 0)
      .sort(),
  );
export const names = (locations: Location[] | null): string[] => (locations ?? []).map(({ uri }) => path.basename(uri));
export const at = (name: string, line: number, character: number) => ({
  textDocument: { uri: uriOf(name) },
  position: { line, character },
});

export const CITING = 'The dam had cracks, says [the report](https://news.example/dam).\n';

/** A folder of three articles with a server on it, anew for each test. */
export function useWorkspace(): void {
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'source-critic-workspace-'));
    storage = mkdtempSync(path.join(tmpdir(), 'source-critic-kept-'));
    write('a.md', 'It may rain.\n');
    write('notes/b.md', `${CITING}\nIt might snow. It may hail.\n`);
    write('notes/c.md', CITING);
    await start();
  });
  afterEach(async () => {
    await client.stop();
    for (const each of [folder, storage]) rmSync(each, { recursive: true, force: true });
  });
}
