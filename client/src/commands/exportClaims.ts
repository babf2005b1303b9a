import { l10n, type QuickPickItem, window, workspace } from 'vscode';
import {
  type ClaimFormat,
  type ExportClaimsParams,
  type ExportClaimsResult,
  exportClaimsRequest,
} from '../../../server/src/lsp/protocol/claims';
import type { Command } from './command';
import { articleOnScreen } from './place';

/** Opens the claims of the article on screen in a format for others, to be looked at and saved. A caller may name it. */
export const exportClaims: Command = {
  id: 'sourceCritic.claims.export',
  run: async ({ client, claims }, given) => {
    const uri = articleOnScreen(claims);
    if (uri === undefined) return;
    const known = FORMATS().find(({ format }) => format === given);
    const picked = known ?? (await window.showQuickPick(FORMATS(), { title: l10n.t('Export claims as') }));
    if (!picked) return;
    const params: ExportClaimsParams = { uri, format: picked.format };
    const found = await client.sendRequest<ExportClaimsResult | null>(exportClaimsRequest, params);
    if (found && picked.format === 'claim-review' && found.rated === 0) {
      void window.showInformationMessage(
        l10n.t('No claim of this article has been rated yet: a ClaimReview says what a human has found.'),
      );
    } else if (found) {
      const document = await workspace.openTextDocument({ language: picked.language, content: found.text });
      await window.showTextDocument(document, { preview: false });
    }
  },
};

const FORMATS = (): (QuickPickItem & { format: ClaimFormat; language: string })[] => [
  { format: 'csv', language: 'plaintext', label: 'CSV', detail: l10n.t('A table for a spreadsheet') },
  {
    format: 'web-annotation',
    language: 'json',
    label: 'W3C Web Annotation',
    detail: l10n.t('JSON-LD with quotations and their places'),
  },
  {
    format: 'claim-review',
    language: 'json',
    label: 'ClaimReview',
    detail: l10n.t('JSON-LD of schema.org, only for claims that a human has rated'),
  },
];
