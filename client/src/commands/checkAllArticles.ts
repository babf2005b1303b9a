import { commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CheckAllResult,
  type CheckProgress,
  checkAllRequest,
  checkProgress,
  clearCheckedRequest,
} from '../../../server/src/lsp/protocol/checkAll';
import { countsText } from '../statusText';
import type { Command } from './command';

/** Looks at every article of the workspace; what it finds stands in the Problems panel. */
export const checkAllArticles: Command = {
  id: 'sourceCritic.checkAllArticles',
  run: async ({ client }) => {
    if (!workspace.workspaceFolders) {
      void window.showInformationMessage(l10n.t('Open a folder first: its articles are checked.'));
      return;
    }
    await commands.executeCommand('setContext', 'sourceCritic.hasChecked', true);
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking all articles'), cancellable: true },
      (progress, token) => {
        const shown = client.onNotification(checkProgress, ({ step, done, total }: CheckProgress) => {
          const message =
            step === 'reading' ? l10n.t('reading {0} of {1}', done, total) : l10n.t('{0} of {1}', done, total);
          progress.report({ message });
        });
        return ask(client, token).finally(() => shown.dispose());
      },
    );
    if (!result) return;
    const { articles, counts } = result;
    const show = l10n.t('Show Problems');
    const found = countsText(counts);
    const said =
      found === ''
        ? l10n.t('{0} articles checked: nothing found.', articles)
        : l10n.t('{0} articles checked: {1}.', articles, found);
    void window.showInformationMessage(said, show).then((chosen) => {
      if (chosen === show) void commands.executeCommand('workbench.actions.view.problems');
    });
  },
};

/** Undefined when it was cancelled. */
async function ask(
  client: BaseLanguageClient,
  token: Parameters<Parameters<typeof window.withProgress>[1]>[1],
): Promise<CheckAllResult | undefined> {
  try {
    return await client.sendRequest<CheckAllResult>(checkAllRequest, {}, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

/** Takes what a check has found in files that are not open out of the Problems panel. */
export const clearChecked: Command = {
  id: 'sourceCritic.clearChecked',
  run: async ({ client }) => {
    await client.sendRequest(clearCheckedRequest, {});
    await commands.executeCommand('setContext', 'sourceCritic.hasChecked', false);
  },
};
