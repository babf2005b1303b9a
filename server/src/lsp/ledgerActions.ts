import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Verdict } from '../core/analysis';
import type { OpenArticle } from './openArticles';
import { SET_CLAIM_STATUS, SHOW_CLAIM } from './protocol/claims';

/** What the ledger offers about a finding on a claim: the client asks for the rest and writes. */
export function ledgerActions(diagnostic: Diagnostic, { uri }: OpenArticle): CodeAction[] {
  const rule = String(diagnostic.code);
  if (!rule.startsWith('claim/')) return [];
  const action = (title: string, command: string, ...more: unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [uri, diagnostic.range, ...more] },
  });
  const question: Verdict = 'open question';
  const confirmed: Verdict = 'confirmed';
  return [
    rule === 'claim/acknowledged-unknown'
      ? action('Add to open questions', SET_CLAIM_STATUS, question)
      : action('Mark as confirmed by…', SET_CLAIM_STATUS, confirmed),
    action('Open in ledger', SHOW_CLAIM),
  ];
}
