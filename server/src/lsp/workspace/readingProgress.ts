import type { CancellationTokenSource, Connection } from 'vscode-languageserver';

/**
 * Shows how far the reading of the workspace has come, in the way that the client has for it; whoever cancels there
 * cancels the reading. Call what it gives with the number of files read, and with nothing at the end.
 */
export async function showReading(
  { window }: Connection,
  total: number,
  cancel: CancellationTokenSource,
): Promise<(done?: number) => void> {
  const progress = await window.createWorkDoneProgress();
  progress.begin('Source Critic: reading the articles of the workspace', 0, undefined, true);
  progress.token.onCancellationRequested(() => cancel.cancel());
  let shown = 0;
  return (done) => {
    if (done === undefined) return progress.done();
    const percent = Math.floor((100 * done) / total);
    if (percent > shown) progress.report(percent, `${done} of ${total}`);
    shown = percent;
  };
}
