import { type Command, Disposable, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ArticleChanged } from '../../server/src/lsp/protocol/article';
import { type ClaimCounts, type ClaimCountsParams, claimCountsRequest } from '../../server/src/lsp/protocol/claims';
import type { ArticleChanges } from './articleChanges';
import { RESTART_SERVER, RESUME_FILE, RESUME_WORKSPACE } from './commands/ids';
import type { Pausing } from './pausing';
import { isArticleScheme } from './schemes';
import { type Status, statusOf } from './statusText';

/** Shows in the status bar's language menu what was found in the article on screen, or why nothing is. */
export function showLanguageStatus(client: BaseLanguageClient, articles: ArticleChanges, pausing: Pausing): Disposable {
  const item = languages.createLanguageStatusItem('sourceCritic.status', { language: 'markdown' });
  item.name = 'Source Critic';
  const changes = new Map<string, ArticleChanged>();
  const counts = new Map<string, ClaimCounts | undefined>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const update = () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return;
    const uri = document.uri.toString();
    const { paused } = pausing;
    const file = paused.files.includes(uri) ? 'file' : undefined;
    const status = statusOf({
      serverIsDown: client.state === State.Stopped || client.state === State.StartFailed,
      paused: paused.workspace ? 'workspace' : file,
      change: changes.get(uri),
      claims: counts.get(uri),
      isArticle: isArticleScheme(document.uri.scheme),
    });
    const { text, detail, command, isError } = presentationOf(status);
    item.text = text;
    item.detail = detail ?? '';
    item.command = command;
    item.busy = status.kind === 'reading';
    item.severity = isError ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  };

  /** Claims are counted in a pause of typing, for the article on screen only. */
  const countSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void count(), PAUSE);
  };
  const count = async () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    if (uri === undefined || changes.get(uri)?.state !== 'ready' || client.state !== State.Running) return;
    const params: ClaimCountsParams = { uri };
    // A server that is just being stopped answers no more; the next change asks again.
    const found = await client.sendRequest<ClaimCounts | null>(claimCountsRequest, params).catch(() => null);
    counts.set(uri, found ?? undefined);
    update();
  };

  update();
  return Disposable.from(
    item,
    { dispose: () => clearTimeout(pause) },
    articles.onDidChange((change) => {
      changes.set(change.uri, change);
      update();
      countSoon();
    }),
    client.onDidChangeState(update),
    pausing.onDidChange(update),
    window.onDidChangeActiveTextEditor(() => {
      update();
      countSoon();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      changes.delete(uri.toString());
      counts.delete(uri.toString());
    }),
  );
}

/** Milliseconds without a change before claims are counted. */
const PAUSE = 1000;

interface Presentation {
  text: string;
  detail?: string | undefined;
  command?: Command | undefined;
  isError?: true;
}

function presentationOf(status: Status): Presentation {
  switch (status.kind) {
    case 'down':
      return {
        text: l10n.t('Source Critic has stopped'),
        detail: l10n.t('The server is not running.'),
        command: { title: l10n.t('Restart'), command: RESTART_SERVER },
        isError: true,
      };
    case 'paused':
      return status.what === 'workspace'
        ? { text: l10n.t('Paused in this workspace'), command: { title: l10n.t('Resume'), command: RESUME_WORKSPACE } }
        : { text: l10n.t('Paused for this file'), command: { title: l10n.t('Resume'), command: RESUME_FILE } };
    case 'reading':
      return { text: l10n.t('Reading the article') };
    case 'off':
      return { text: l10n.t('Not read'), detail: status.reason ?? l10n.t('This kind of document is no article.') };
    case 'ready':
      return {
        text: status.counts === '' ? l10n.t('No findings') : status.counts,
        detail:
          [
            status.claims &&
              l10n.t(
                '{0} of {1} claims open, {2} checked',
                status.claims.open,
                status.claims.claims,
                status.claims.checked,
              ),
            status.hidden > 0 ? l10n.t('+{0} more, not shown', status.hidden) : undefined,
          ]
            .filter((part) => part !== undefined)
            .join(' · ') || undefined,
        command: { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' },
      };
  }
}
