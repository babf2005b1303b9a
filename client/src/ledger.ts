import { Uri, window } from 'vscode';
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
import type { SideFiles } from './sideFiles';

/** Keeps git away from everything beside it. */
const GITIGNORE = '# Notes that stay on this machine. Source Critic never writes them anywhere else.\n*\n';

/** Writes what readers decide about claims, each window into a file of its own, so that two lose nothing. */
export class Ledger {
  readonly #client: BaseLanguageClient;
  readonly #sideFiles: SideFiles;
  readonly #reviewer: Reviewer;
  /** Drawn anew at each start: two tabs of a browser share all that an extension can remember. */
  readonly #fileName = `${crypto.randomUUID().slice(0, 8)}.jsonl`;
  /** Lines are added one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient, sideFiles: SideFiles, reviewer: Reviewer) {
    this.#client = client;
    this.#sideFiles = sideFiles;
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
    const line = { id: crypto.randomUUID(), text, ...answer.record, ...(await this.#signature()) };
    await this.#addNotes(Uri.parse(answer.folder, true), [line]);
    return undefined;
  }

  /** Lets decisions follow an article to its new name. */
  addRenamed({ folder, moves, events, notes }: RenamedResult): Promise<void> {
    const next = this.#last.then(async () => {
      const below = Uri.parse(folder, true);
      const at = new Date().toISOString();
      const dated = moves.map((move) => ({ id: crypto.randomUUID(), ...move, at }));
      await this.#addEvents(below, [...events, ...dated]);
      await this.#addNotes(below, notes);
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  #addEvents(folder: Uri, lines: readonly object[]): Promise<void> {
    return this.#sideFiles.append(Uri.joinPath(folder, 'ledger', this.#fileName), lines);
  }

  /** Git is kept away before the first note, so that there is no moment in which it could take one. */
  #addNotes(folder: Uri, lines: readonly object[]): Promise<void> {
    const notes = Uri.joinPath(folder, 'private');
    const guard = { uri: Uri.joinPath(notes, '.gitignore'), text: GITIGNORE };
    return this.#sideFiles.append(Uri.joinPath(notes, this.#fileName), lines, guard);
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
    await this.#addEvents(Uri.parse(folder, true), [line]);
    return undefined;
  }
}
