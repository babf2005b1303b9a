import { commands, type Disposable } from 'vscode';
import type { Command, Services } from './command';
import { copyCitation } from './copyCitation';
import { copyClaim } from './copyClaim';
import { addClaim, markChecked, notAClaim, placeClaim, setClaimStatus } from './decideClaim';
import { showAllClaims, showOpenClaims } from './filterClaims';
import { nextClaim, previousClaim } from './goToClaim';
import { groupByDocument, groupBySource } from './groupCitations';
import { groupByKind, groupByOrigin, groupByStatus, groupInOrder } from './groupClaims';
import { ignoreFinding } from './ignoreFinding';
import { openRule } from './openRule';
import { pauseFile, resumeFile } from './pauseFile';
import { pauseWorkspace, resumeWorkspace } from './pauseWorkspace';
import { refreshCitations } from './refreshCitations';
import { refreshClaims } from './refreshClaims';
import { restartServer } from './restartServer';
import { revealCitation } from './revealCitation';
import { revealClaim } from './revealClaim';
import { showOutput } from './showOutput';
import { showReport } from './showReport';

const COMMANDS: readonly Command[] = [
  copyCitation,
  addClaim,
  copyClaim,
  markChecked,
  notAClaim,
  placeClaim,
  setClaimStatus,
  groupByKind,
  groupByOrigin,
  groupByStatus,
  groupInOrder,
  nextClaim,
  previousClaim,
  refreshClaims,
  revealClaim,
  showAllClaims,
  showOpenClaims,
  showReport,
  groupByDocument,
  groupBySource,
  ignoreFinding,
  openRule,
  pauseFile,
  pauseWorkspace,
  refreshCitations,
  restartServer,
  resumeFile,
  resumeWorkspace,
  revealCitation,
  showOutput,
];

export const registerCommands = (services: Services): Disposable[] =>
  COMMANDS.map(({ id, run }) => commands.registerCommand(id, (argument: unknown) => run(services, argument)));
