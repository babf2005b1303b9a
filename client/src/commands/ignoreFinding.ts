import { l10n, Uri, window } from 'vscode';
import type { IgnoreRequest } from '../../../server/src/lsp/protocol/article';
import type { Command } from './command';
import { IGNORE_FINDING } from './ids';

/** Stores an ignore with its reason beside the article, for everybody who works on it. */
export const ignoreFinding: Command = {
  id: IGNORE_FINDING,
  run: async ({ sideFiles, reviewer }, request) => {
    if (!isIgnoreRequest(request)) return;
    const reason = request.reason ?? (await askWhy(request.record.quote));
    if (reason === undefined) return;
    const who = await reviewer.name();
    const line = { ...request.record, reason, ...(who === undefined ? {} : { who }), at: new Date().toISOString() };
    await sideFiles.append(Uri.parse(request.sideFile, true), [line]);
  },
};

const askWhy = (quote: string): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('Why is “{0}” right as it stands?', quote.slice(0, 60)),
    prompt: l10n.t('The reason is kept with the ignore, for whoever works on the article after you.'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is needed.') : undefined),
    ignoreFocusOut: true,
  });

/** Anybody can call a command: only what can be an ignore is written, and only where ignores are kept. */
function isIgnoreRequest(value: unknown): value is IgnoreRequest {
  const { sideFile, record, reason } = (value ?? {}) as Partial<IgnoreRequest>;
  return (
    typeof sideFile === 'string' &&
    sideFile.endsWith('/ignores.jsonl') &&
    typeof record?.rule === 'string' &&
    typeof record.quote === 'string' &&
    (reason === undefined || (typeof reason === 'string' && reason.trim() !== ''))
  );
}
