import { commands, type Disposable } from 'vscode';
import { actorMentions, actorSayings } from './actorPlaces';
import { groupActorsByKind, groupActorsByVoice, namedFirst, revealActor, showActor, unnamedFirst } from './actorsView';
import { revealAtCursor, sortCitations } from './arrangeCitations';
import { attachCopy } from './attachCopy';
import { checkAllArticles, clearChecked } from './checkAllArticles';
import { checkLinksOfArticle, clearCheckedLinks } from './checkLinks';
import { fixCitation, nextCitationProblem, openCitedWork, peekCitation, showClaimOfCitation } from './citationPlaces';
import type { Command, Services } from './command';
import { compactLedger } from './compactLedger';
import { copyCitation } from './copyCitation';
import { copyClaim } from './copyClaim';
import { addClaim, addPrivateNote, markChecked, notAClaim, placeClaim, setClaimStatus } from './decideClaim';
import { copyAsBibtex, copyAsCslJson, copyAsMarkdown } from './exportCitations';
import { exportClaims } from './exportClaims';
import { filterCitations, showAllCitations, showProblemsOnly } from './filterCitations';
import { showAllClaims, showOpenClaims } from './filterClaims';
import { nextClaim, previousClaim } from './goToClaim';
import {
  groupByActor,
  groupByDocument,
  groupBySource,
  groupCitationsByKind,
  groupCitationsByParagraph,
  groupCitationsByStatus,
  groupCitationsOfAll,
} from './groupCitations';
import { groupByKind, groupByOrigin, groupByStatus, groupInOrder } from './groupClaims';
import { ignoreFinding } from './ignoreFinding';
import { lookUpActor } from './lookUpActor';
import { markPrimary, markSameOrigin } from './markSameOrigin';
import { openRule } from './openRule';
import { pauseFile, resumeFile } from './pauseFile';
import { pauseWorkspace, resumeWorkspace } from './pauseWorkspace';
import { rateInformation, rateSource } from './rateClaim';
import { refreshCitations } from './refreshCitations';
import { refreshClaims } from './refreshClaims';
import { addActor, addAlias, mergeActors, notAnActor, openRecord, splitActor } from './registry';
import { renameActor } from './renameActor';
import { restartServer } from './restartServer';
import { revealCitation } from './revealCitation';
import { revealClaim, showClaim } from './revealClaim';
import { showOutput } from './showOutput';
import { showPlace } from './showPlace';
import { showReport } from './showReport';
import { forgetSpeaker, wrongSpeaker } from './wrongSpeaker';

const COMMANDS: readonly Command[] = [
  checkAllArticles,
  checkLinksOfArticle,
  clearChecked,
  clearCheckedLinks,
  actorMentions,
  actorSayings,
  addActor,
  addAlias,
  forgetSpeaker,
  groupActorsByKind,
  groupActorsByVoice,
  lookUpActor,
  mergeActors,
  namedFirst,
  notAnActor,
  openRecord,
  renameActor,
  revealActor,
  showActor,
  showPlace,
  splitActor,
  unnamedFirst,
  wrongSpeaker,
  copyCitation,
  addClaim,
  addPrivateNote,
  rateInformation,
  rateSource,
  compactLedger,
  copyClaim,
  exportClaims,
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
  showClaim,
  showAllClaims,
  showOpenClaims,
  showReport,
  copyAsBibtex,
  copyAsCslJson,
  copyAsMarkdown,
  groupByActor,
  groupByDocument,
  groupBySource,
  groupCitationsByKind,
  groupCitationsByParagraph,
  groupCitationsByStatus,
  groupCitationsOfAll,
  filterCitations,
  fixCitation,
  nextCitationProblem,
  markSameOrigin,
  markPrimary,
  attachCopy,
  openCitedWork,
  peekCitation,
  showClaimOfCitation,
  revealAtCursor,
  showAllCitations,
  showProblemsOnly,
  sortCitations,
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
  COMMANDS.map(({ id, run }) => commands.registerCommand(id, (...given: unknown[]) => run(services, ...given)));
