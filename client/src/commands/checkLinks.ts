import { l10n, ProgressLocation, window } from 'vscode';
import {
  type LinkCheck,
  type LinksCheckedParams,
  type LinksParams,
  type LinksResult,
  linksChecked,
  linksRequest,
} from '../../../server/src/lsp/protocol/links';
import { checkLinks, hostOf, UNREACHABLE } from '../links/linkCheck';
import type { Command } from './command';
import { articleOnScreen } from './place';

/**
 * Asks the hosts of all links of the article on screen whether the pages are there; never by itself, and not before
 * somebody has seen which hosts are asked. A caller that has asked says `{ agreed: true }`.
 */
export const checkLinksOfArticle: Command = {
  id: 'sourceCritic.citations.checkLinks',
  run: async ({ client, citations, host: { fetch } }, given) => {
    if (!fetch) {
      const message = l10n.t(
        'Links cannot be checked in a browser: it does not let an extension see what other sites answer (CORS). Open the folder in VS Code on the desktop or over a remote connection.',
      );
      return void window.showInformationMessage(message);
    }
    const uri = articleOnScreen(citations);
    if (uri === undefined) return;
    const params: LinksParams = { uri };
    const { urls } = await client.sendRequest<LinksResult>(linksRequest, params);
    if (urls.length === 0) return void window.showInformationMessage(l10n.t('This article has no link to check.'));
    if (!isAgreed(given) && !(await agrees(urls))) return;
    const checks: LinkCheck[] = [];
    const cancelled = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking links'), cancellable: true },
      async (progress, token) => {
        const ending = new AbortController();
        token.onCancellationRequested(() => ending.abort());
        await checkLinks(urls, {
          fetch,
          signal: ending.signal,
          found: (check) => {
            checks.push(check);
            const message = l10n.t('{0} of {1}', checks.length, urls.length);
            progress.report({ message, increment: 100 / urls.length });
          },
        });
        return token.isCancellationRequested;
      },
    );
    const told: LinksCheckedParams = { uri, day: today(), checks };
    await client.sendRequest(linksChecked, told);
    void window.showInformationMessage(summary(checks, urls.length, cancelled));
  },
};

/** Takes back what checks have found. */
export const clearCheckedLinks: Command = {
  id: 'sourceCritic.citations.clearCheckedLinks',
  run: async ({ client, citations }) => {
    const uri = articleOnScreen(citations);
    const nothing: LinksCheckedParams = { uri: uri ?? '', day: today(), checks: [] };
    if (uri !== undefined) await client.sendRequest(linksChecked, nothing);
  },
};

const MOST_HOSTS = 20;

/** Whoever asks a host tells it so: which hosts these are is shown first. */
async function agrees(urls: readonly string[]): Promise<boolean> {
  const hosts = [...new Set(urls.map(hostOf))];
  const more = hosts.length - MOST_HOSTS;
  const names = hosts.slice(0, MOST_HOSTS).join(', ') + (more > 0 ? l10n.t(' and {0} more', more) : '');
  const message = l10n.t(
    'Check {0} links? {1} hosts will see that somebody at your address asks.',
    urls.length,
    hosts.length,
  );
  const check = l10n.t('Check');
  return (await window.showInformationMessage(message, { modal: true, detail: names }, check)) === check;
}

const isAgreed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { agreed?: unknown }).agreed === true;

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the check has come to, in one sentence. */
export function summary(checks: readonly LinkCheck[], all: number, cancelled: boolean): string {
  const count = (outcome: LinkCheck['outcome']): number => checks.filter((check) => check.outcome === outcome).length;
  const isOffline =
    checks.length > 0 && checks.every((check) => check.outcome === 'unclear' && check.why === UNREACHABLE);
  if (isOffline) return l10n.t('No link could be checked: no host can be reached. Is this machine online?');
  const said = [
    l10n.t('{0} of {1} links checked', checks.length, all),
    l10n.t('{0} lead nowhere', count('dead')),
    l10n.t('{0} have moved', count('moved')),
    l10n.t('{0} could not be checked', count('unclear')),
  ].join(', ');
  return cancelled ? l10n.t('Stopped: {0}.', said) : `${said}.`;
}
