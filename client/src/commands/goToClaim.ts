import { l10n, Selection, window } from 'vscode';
import type { PlainRange } from '../../../server/src/lsp/protocol/article';
import { type NextClaimParams, nextClaimRequest } from '../../../server/src/lsp/protocol/claims';
import type { Command, Services } from './command';

export const nextClaim: Command = {
  id: 'sourceCritic.claims.next',
  run: (services) => goTo(services, 'next'),
};

export const previousClaim: Command = {
  id: 'sourceCritic.claims.previous',
  run: (services) => goTo(services, 'previous'),
};

/** Moves the cursor to the next claim that is still open. */
async function goTo({ client }: Services, direction: NextClaimParams['direction']): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return;
  const { line, character } = editor.selection.start;
  const params: NextClaimParams = { uri: editor.document.uri.toString(), position: { line, character }, direction };
  const found = await client.sendRequest<PlainRange | null>(nextClaimRequest, params);
  if (!found) {
    window.setStatusBarMessage(l10n.t('No claim is open in this article'), 3000);
    return;
  }
  const range = client.protocol2CodeConverter.asRange(found);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
