import { l10n, window } from 'vscode';
import type { CitationsOrder } from '../../../server/src/lsp/protocol/citations';
import type { Command } from './command';

/** Asks for the order of the rows. */
export const sortCitations: Command = {
  id: 'sourceCritic.citations.sort',
  run: async ({ citations }) => {
    const orders: { label: string; order: CitationsOrder }[] = [
      { label: l10n.t('By position in the article'), order: 'position' },
      { label: l10n.t('Newest first, by entry or address'), order: 'date' },
      { label: l10n.t('Most claims first'), order: 'claims' },
      { label: l10n.t('Most problems first'), order: 'problems' },
      { label: l10n.t('By outlet or work'), order: 'name' },
    ];
    const items = orders.map((each) => ({ ...each, picked: each.order === citations.order }));
    const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Order of citations') });
    if (chosen) await citations.sort(chosen.order);
  },
};

export const revealAtCursor: Command = {
  id: 'sourceCritic.citations.revealAtCursor',
  run: ({ citations }) => citations.revealAtCursor(),
};
