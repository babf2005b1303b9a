import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Host } from '../host';
import type { Ledger } from '../ledger';
import type { Pausing } from '../pausing';
import type { Reviewer } from '../reviewer';
import type { SideFiles } from '../sideFiles';
import type { ActorsView } from '../views/actorsView';
import type { CitationsView } from '../views/citationsView';
import type { ClaimsView } from '../views/claimsView';

/** What commands work with. */
export interface Services {
  client: BaseLanguageClient;
  citations: CitationsView;
  claims: ClaimsView;
  actors: ActorsView;
  pausing: Pausing;
  host: Host;
  output: LogOutputChannel;
  reviewer: Reviewer;
  ledger: Ledger;
  sideFiles: SideFiles;
}

/** A command of the palette, a menu or a link. */
export interface Command {
  id: string;
  /** `given` is what the caller gives: a row of a tree, the arguments of a link; anybody can call a command. */
  run(services: Services, ...given: unknown[]): unknown;
}
