import { type Memento, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ClaimHere,
  type ClaimPlace,
  claimHereRequest,
  type DecideParams,
  type DecideResult,
  decideRequest,
  type PrivateNoteResult,
  privateNoteRequest,
  type RenamedResult,
} from '../../server/src/lsp/protocol/claims';
import type { Reviewer } from './reviewer';
import { appendLine, appendLines, readSideFile, writeSideFile } from './sideFiles';

const WINDOW_KEY = 'ledger.window';

/** Keeps git away from everything beside it. */
const GITIGNORE = '# Notes that stay on this machine. Source Critic never writes them anywhere else.\n*\n';

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

  /** The claim at a place, for dialogues about it. */
  async claimAt(place: ClaimPlace): Promise<ClaimHere | undefined> {
    return (await this.#client.sendRequest<ClaimHere | null>(claimHereRequest, place)) ?? undefined;
  }

  /** Adds a note that stays on this machine; the answer is the reason why it cannot be. */
  note(place: ClaimPlace, text: string): Promise<string | undefined> {
    const next = this.#last.then(() => this.#writeNote(place, text));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #writeNote(place: ClaimPlace, text: string): Promise<string | undefined> {
    const answer = await this.#client.sendRequest<PrivateNoteResult>(privateNoteRequest, place);
    if ('problem' in answer) return answer.problem;
    const folder = Uri.joinPath(Uri.parse(answer.folder, true), 'private');
    await this.#keepGitAway(folder);
    const line = { id: crypto.randomUUID(), text, ...answer.record, ...(await this.#signature()) };
    await appendLine(this.#client, Uri.joinPath(folder, `${await this.#window()}.jsonl`), line);
    return undefined;
  }

  /** Lets decisions follow an article to its new name. */
  addRenamed({ folder, moves, events, notes }: RenamedResult): Promise<void> {
    const next = this.#last.then(async () => {
      const below = Uri.parse(folder, true);
      const name = `${await this.#window()}.jsonl`;
      const at = new Date().toISOString();
      const dated = moves.map((move) => ({ id: crypto.randomUUID(), ...move, at }));
      await appendLines(this.#client, Uri.joinPath(below, 'ledger', name), [...events, ...dated]);
      if (notes.length === 0) return;
      await this.#keepGitAway(Uri.joinPath(below, 'private'));
      await appendLines(this.#client, Uri.joinPath(below, 'private', name), notes);
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Before the first note, so that there is no moment in which git could take it. */
  async #keepGitAway(folder: Uri): Promise<void> {
    const gitignore = Uri.joinPath(folder, '.gitignore');
    if ((await readSideFile(gitignore)) === undefined) await writeSideFile(this.#client, gitignore, GITIGNORE);
  }

  async #signature(): Promise<{ who?: string; at: string }> {
    const who = await this.#reviewer.name();
    return { ...(who === undefined ? {} : { who }), at: new Date().toISOString() };
  }

  async #write(params: DecideParams): Promise<string | undefined> {
    const answer = await this.#client.sendRequest<DecideResult>(decideRequest, params);
    if ('problem' in answer) return answer.problem;
    const { folder, record } = answer;
    const id = crypto.randomUUID();
    const { v, file, claim = id, ...rest } = record;
    const line = { v, id, claim, file, ...rest, ...(await this.#signature()) };
    const uri = Uri.joinPath(Uri.parse(folder, true), 'ledger', `${await this.#window()}.jsonl`);
    await appendLine(this.#client, uri, line);
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
