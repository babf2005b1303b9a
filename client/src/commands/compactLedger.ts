import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  type CompactLedgerParams,
  type CompactLedgerResult,
  compactLedgerRequest,
} from '../../../server/src/lsp/protocol/claims';
import { sideFileChanged } from '../../../server/src/lsp/protocol/files';
import type { Command } from './command';
import { articleOnScreen } from './place';

/** Makes one file of the ledger’s many; a caller may say whether history stays. The new file is there before any goes. */
export const compactLedger: Command = {
  id: 'sourceCritic.claims.compactLedger',
  run: async ({ client, claims, sideFiles }, given) => {
    const uri = articleOnScreen(claims);
    const history = typeof given === 'boolean' ? given : await askWhatStays();
    if (uri === undefined || history === undefined) return;
    const params: CompactLedgerParams = { uri, history };
    const found = await client.sendRequest<CompactLedgerResult | null>(compactLedgerRequest, params);
    if (!found || found.replaced.length === 0) {
      void window.showInformationMessage(l10n.t('There is no ledger here that could be compacted.'));
      return;
    }
    const folder = Uri.joinPath(Uri.parse(found.folder, true), 'ledger');
    await sideFiles.write(Uri.joinPath(folder, `compact-${crypto.randomUUID().slice(0, 8)}.jsonl`), found.text);
    for (const uri of found.replaced) {
      const file = Uri.parse(uri, true);
      await workspace.fs.delete(file);
      await client.sendNotification(sideFileChanged, { uri: file.toString() });
    }
    window.setStatusBarMessage(l10n.t('Ledger: {0} lines, before {1}', found.after, found.before), 5000);
  },
};

async function askWhatStays(): Promise<boolean | undefined> {
  const items: (QuickPickItem & { history: boolean })[] = [
    { history: true, label: l10n.t('Keep every decision'), detail: l10n.t('One file instead of many, each line once') },
    { history: false, label: l10n.t('Keep only what holds now'), detail: l10n.t('Earlier decisions are deleted') },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compact the ledger: merge other people’s branches first'),
  });
  return picked?.history;
}
