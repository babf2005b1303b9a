import type { Bibliography } from './citations/bibliography/bibliography';
import { ownBibliography } from './citations/bibliography/loadBibliography';
import { type ProjectFile, readProjectFile as parseProjectFile } from './config/projectFile';
import { DEFAULT_SETTINGS, type Settings } from './config/settings';
import type { Analysis } from './contract';
import { type Decisions, NO_DECISIONS } from './decisions/decisions';
import { type Logger, silentLogger } from './ports';
import { circumstancesOf } from './project/circumstances';
import { RULES } from './rules/catalogue';
import { ArticleSession } from './session/articleSession';

/** The façade of the core: editors, the command line and tests import from here and from nowhere else in core. */
export { type ActorRegistry, REGISTRY_FILE, type RegisteredActor, readRegistry } from './actors/registry/registry';
export { editRegistry, type RegistryAction, type ShownActor } from './actors/registry/registryEdits';
export type { OtherArticles } from './article';
export { type Bibliography, type BibliographyFile, NO_BIBLIOGRAPHY } from './citations/bibliography/bibliography';
export { formatBibtex } from './citations/bibliography/formatBibtex';
export { type BibliographyHost, loadBibliography } from './citations/bibliography/loadBibliography';
export { readBibliography } from './citations/bibliography/readBibliography';
export type { LinkCheck, LinkChecks } from './citations/linkChecks';
export { matchesGlobs, whyNoArticle } from './config/fileScope';
export { IGNORE_FILE, IgnoreFiles } from './config/ignoreFiles';
export { frontMatterSettings, PROJECT_FILE, type ProjectFile } from './config/projectFile';
export {
  DEFAULT_SETTINGS,
  type Layer,
  mergeSettings,
  type Settings,
  type UserSettings,
} from './config/settings';
export { withRuleOff } from './config/switchOff';
export type * from './contract';
export { type CompactedLedger, compactLedger } from './decisions/compactLedger';
export { type Decisions, NO_DECISIONS, SIDE_FOLDER } from './decisions/decisions';
export {
  IGNORES_FILE,
  type Ignore,
  type IgnoreRecord,
  type IgnoresFile,
  readIgnores,
  type StoredIgnore,
} from './decisions/ignores';
export {
  LEDGER_FOLDER,
  type LedgerClaim,
  type LedgerEvent,
  type LedgerFile,
  type LedgerRecord,
  ledgerSteps,
  readLedger,
  uniteLedger,
  unitingSteps,
  VERDICTS,
  type Verdict,
} from './decisions/ledger';
export type { LedgerMove } from './decisions/moves';
export {
  type KeptCopy,
  ORIGINS_FILE,
  type OriginMark,
  type OriginSubject,
  type OriginsFile,
  readOrigins,
} from './decisions/origins';
export type { MarkRecord } from './decisions/passageMarks';
export {
  PRIVATE_FOLDER,
  type PrivateNote,
  type PrivateNoteRecord,
  privateNotesSteps,
  uniteNotes,
} from './decisions/privateNotes';
export { type Kept, type RenamedLines, renamedLines } from './decisions/renamed';
export {
  readSpeakers,
  SPEAKERS_FILE,
  type SpeakerCorrection,
  type SpeakersFile,
} from './decisions/speakers';
export { strays } from './decisions/strays';
export { ignoresTogether, originsTogether, speakersTogether } from './decisions/together';
export type { Completion } from './features/completion/completionItems';
export type { ClaimHere } from './features/decisions/claimHere';
export type { Choice } from './features/decisions/decide';
export type { OriginChange } from './features/decisions/originMarks';
export { lostSpeakerMessage, type SpeakerChange } from './features/decisions/wrongSpeaker';
export type { CitedSource } from './features/exports/citedSources';
export type { ExportFormat } from './features/exports/exportCitations';
export { type ClaimFormat, exportClaims } from './features/exports/exportClaims';
export { report } from './features/exports/report';
export type { QuickFix } from './features/fixes/quickFix';
export { countWords } from './features/headingCounts';
export type { NameHere } from './features/navigation/actorAt';
export type { CitedHere } from './features/navigation/citedAt';
export type { FilePlace } from './features/navigation/definition';
export type { SharedKey } from './features/navigation/references';
export type { Renamed, RenameEdit } from './features/navigation/renameEdit';
export type { Bearer, BearerKey, Resting } from './features/navigation/resting';
export { isNamedLike } from './features/navigation/symbols';
export { rulePage, rulePagePath } from './features/rulePage';
export { TOKEN_KINDS } from './features/semanticTokens';
export { ORPHAN_ID } from './features/trees/orphansTree';
export type {
  ActorsGrouping,
  CitationsArrangement,
  CitationsFilter,
  CitationsGrouping,
  CitationsOrder,
  ClaimsFilter,
  ClaimsGrouping,
  TreeNode,
} from './features/trees/treeNode';
export { workspaceTree } from './features/trees/workspaceTree';
export { readFrontMatter } from './markdown/frontMatter';
export { type Logger, silentLogger } from './ports';
export type { PlacedFinding } from './project/assemble';
export { type UnsettledIgnore, unsettledProblems } from './project/storedIgnores';
export { ArticleSession } from './session/articleSession';
export type { ClaimCounts, ShownClaims } from './session/claimAnswers';
export { contentHash } from './text/contentHash';
export type { Edit } from './text/edit';
export { LineIndex } from './text/lineIndex';
export type { Span } from './text/span';
export { JoinedWorks } from './workspace/joinedWorks';
export { OthersInIndex } from './workspace/otherArticles';
export { readSummary } from './workspace/summarise';
export { type ArticleSummary, SUMMARY_VERSION } from './workspace/summary';
export { type IndexedActor, type IndexedArticle, type IndexedSource, WorkspaceIndex } from './workspace/workspaceIndex';
export { circumstancesOf, RULES };

const RULE_TITLES = Object.fromEntries(RULES.map(({ id, title }) => [id, title]));

/** Reads a project file against the rules there are. */
export const readProjectFile = (text: string): ProjectFile => parseProjectFile(text, RULE_TITLES);

/** Reads a whole article in one go. */
export function analyse(
  text: string,
  settings: Settings = DEFAULT_SETTINGS,
  logger: Logger = silentLogger,
  decisions: Decisions = NO_DECISIONS,
  bibliography: Bibliography = ownBibliography(text),
  file = '',
): Analysis {
  const session = new ArticleSession(text, logger);
  session.useBibliography(bibliography);
  session.useCircumstances(circumstancesOf(settings, file));
  session.decisions = decisions;
  session.finish();
  return session.analysis(settings);
}
