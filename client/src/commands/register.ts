import { commands, type Disposable } from 'vscode';
import type { Command, Services } from './command';
import { copyCitation } from './copyCitation';
import { groupByDocument, groupBySource } from './groupCitations';
import { ignoreFinding } from './ignoreFinding';
import { openRule } from './openRule';
import { pauseFile, resumeFile } from './pauseFile';
import { pauseWorkspace, resumeWorkspace } from './pauseWorkspace';
import { refreshCitations } from './refreshCitations';
import { restartServer } from './restartServer';
import { revealCitation } from './revealCitation';
import { showOutput } from './showOutput';

const COMMANDS: readonly Command[] = [
  copyCitation,
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
