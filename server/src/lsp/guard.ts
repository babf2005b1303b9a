import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';

/** Runs a request so that whatever goes wrong in it is logged and answered, and the server lives on. */
export const guarded =
  <Params, Result>(
    console: RemoteConsole,
    name: string,
    fallback: Result,
    handle: (params: Params, token: CancellationToken) => Promise<Result>,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Result> => {
    try {
      const result = await handle(params, token);
      if (!token.isCancellationRequested) return result;
    } catch (error) {
      if (!token.isCancellationRequested) {
        console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return fallback;
      }
    }
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  };

/** Lets something go on by itself: when it fails, that is logged, and the server lives on. */
export function inBackground(console: RemoteConsole, name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(`${name} failed: ${String(error)}`));
}
