import { type Disposable, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type RenamedParams, type RenamedResult, renamedRequest } from '../../server/src/lsp/protocol/claims';
import type { Ledger } from './ledger';
import type { SideFiles } from './sideFiles';

/** Decisions about articles follow them when they are renamed or moved in the editor. */
export const followRenames = (client: BaseLanguageClient, ledger: Ledger, sideFiles: SideFiles): Disposable =>
  workspace.onDidRenameFiles(async ({ files }) => {
    if (client.state !== State.Running) return;
    for (const { oldUri, newUri } of files) {
      const params: RenamedParams = { oldUri: oldUri.toString(), newUri: newUri.toString() };
      const found = await client.sendRequest<RenamedResult | null>(renamedRequest, params);
      if (!found) continue;
      await ledger.addRenamed(found);
      const folder = Uri.parse(found.folder, true);
      await sideFiles.append(Uri.joinPath(folder, 'ignores.jsonl'), found.ignores);
      await sideFiles.append(Uri.joinPath(folder, 'speakers.jsonl'), found.speakers);
      await sideFiles.append(Uri.joinPath(folder, 'origins.jsonl'), found.origins);
    }
  });
