import { type Memento, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DecideParams, type DecideResult, decideRequest } from '../../server/src/lsp/protocol';
import type { Reviewer } from './reviewer';
import { appendLine } from './sideFiles';

const WINDOW_KEY = 'ledger.window';

/** Writes what readers decide about claims, each window into a file of its own, so that two lose nothing. */
export class Ledger {
  readonly #client: BaseLanguageClient;
  readonly #memento: Memento;
  readonly #reviewer: Reviewer;
  /** Lines are added one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient, memento: Memento, reviewer: Reviewer) {
    this.#client = client;
    this.#memento = memento;
    this.#reviewer = reviewer;
  }

  /** Adds a decision; the answer is the reason why it cannot be, undefined when it is written. */
  decide(params: DecideParams): Promise<string | undefined> {
    const next = this.#last.then(() => this.#write(params));
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** As `decide`, and shows why it cannot be. */
  async decideOrSay(params: DecideParams): Promise<void> {
    const problem = await this.decide(params);
    if (problem !== undefined) void window.showWarningMessage(problem);
  }

  async #write(params: DecideParams): Promise<string | undefined> {
    const answer = await this.#client.sendRequest<DecideResult>(decideRequest, params);
    if ('problem' in answer) return answer.problem;
    const { folder, record } = answer;
    const who = await this.#reviewer.name();
    const id = crypto.randomUUID();
    const { v, file, claim = id, ...rest } = record;
    const line = { v, id, claim, file, ...rest, ...(who === undefined ? {} : { who }), at: new Date().toISOString() };
    const uri = Uri.joinPath(Uri.parse(folder, true), 'ledger', `${await this.#window()}.jsonl`);
    await appendLine(this.#client, uri, JSON.stringify(line));
    return undefined;
  }

  async #window(): Promise<string> {
    const known = this.#memento.get<string>(WINDOW_KEY);
    if (known !== undefined) return known;
    const name = crypto.randomUUID().slice(0, 8);
    await this.#memento.update(WINDOW_KEY, name);
    return name;
  }
}
