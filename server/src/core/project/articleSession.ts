import type { ActorCluster } from '../actors/clusters/actorIndex';
import { webAddresses } from '../citations/addresses';
import type { Settings } from '../config/settings';
import type { RuleId } from '../contract';
import { type IgnoreRecord, ignoreRecord } from '../decisions/ignores';
import type { LedgerRecord } from '../decisions/ledger';
import type { OriginMark, OriginSubject } from '../decisions/origins';
import type { MarkRecord } from '../decisions/passageMarks';
import type { PrivateNoteRecord } from '../decisions/privateNotes';
import type { SpeakerCorrection } from '../decisions/speakers';
import { citedActors } from '../features/citedActors';
import { CitedFacts } from '../features/citedFacts';
import { isChecked, isOpen } from '../features/claimStatus';
import { keyDetails } from '../features/completion/citationCompletion';
import { completions } from '../features/completion/completion';
import type { Completions } from '../features/completion/completionItems';
import { type ClaimHere, claimHere } from '../features/decisions/claimHere';
import { type Choice, decide, notePlace } from '../features/decisions/decide';
import { changeOrigin, LOST_ORIGINS, lostOriginMessage, type OriginChange } from '../features/decisions/originMarks';
import { proposePlace } from '../features/decisions/proposePlace';
import {
  changeSpeaker,
  LOST_SPEAKERS,
  lostSpeakerMessage,
  type SpeakerChange,
  type SpeakerHere,
  speakerAt,
  takeBack,
} from '../features/decisions/wrongSpeaker';
import { type CitedSource, citedSources } from '../features/exports/citedSources';
import { ratedClaims } from '../features/exports/claimReviews';
import { type ExportFormat, exportCitations } from '../features/exports/exportCitations';
import { type ClaimFormat, exportClaims } from '../features/exports/exportClaims';
import { report } from '../features/exports/report';
import { citationFixes } from '../features/fixes/citationFixes';
import { claimFixes } from '../features/fixes/claimFixes';
import type { QuickFix } from '../features/fixes/quickFix';
import { type SuppressionEdit, suppressionFor } from '../features/fixes/suppression';
import { wordingFixes } from '../features/fixes/wordingFixes';
import { type HeadingCount, headingCounts } from '../features/headingCounts';
import type { LinkTargets } from '../features/hovers/cardLinks';
import { hover } from '../features/hovers/hover';
import type { HoverText } from '../features/hovers/hoverText';
import { actorAt, type NameHere, nameAt } from '../features/navigation/actorAt';
import { type CitedHere, citedAt, isAtTitle } from '../features/navigation/citedAt';
import { definition, type FilePlace } from '../features/navigation/definition';
import { linkTarget, type WorkLink, workLinks } from '../features/navigation/documentLinks';
import { highlights } from '../features/navigation/highlights';
import { nextOpenClaim } from '../features/navigation/nextClaim';
import { type ReferencesHere, references, type SharedKey } from '../features/navigation/references';
import { prepareRename, rename } from '../features/navigation/rename';
import { renameActor } from '../features/navigation/renameActor';
import type { Renamable, Renamed } from '../features/navigation/renameEdit';
import { renameKeyIn } from '../features/navigation/renameMark';
import { type Bearer, type BearerKey, type Resting, Rests } from '../features/navigation/resting';
import { sayings } from '../features/navigation/sayings';
import { type ActorSymbol, symbols } from '../features/navigation/symbols';
import { type SemanticToken, semanticTokens } from '../features/semanticTokens';
import { actorRowId, actorsTree } from '../features/trees/actorsTree';
import { citationsTree } from '../features/trees/citationsTree';
import { claimsTree } from '../features/trees/claimsTree';
import { lostMarks, lostMarksTree } from '../features/trees/lostMarks';
import { notesTree } from '../features/trees/notesTree';
import { orphansTree } from '../features/trees/orphansTree';
import type {
  ActorsGrouping,
  CitationsArrangement,
  ClaimsFilter,
  ClaimsGrouping,
  TreeNode,
} from '../features/trees/treeNode';
import { anchorOf } from '../text/anchor';
import { type Span, shift } from '../text/span';
import { summarise } from '../workspace/summarise';
import type { ArticleSummary } from '../workspace/summary';
import type { Placed } from './anchorPlaces';
import { ArticleState } from './articleState';
import { orphansIn } from './ledgerPlaces';
/** What the Claims view shows of an article. */
export interface ShownClaims<Range> {
  nodes: TreeNode<Range>[];
  claims: number;
  /** How many of them somebody still has to look at. */
  open: number;
  /** How many somebody has looked at. */
  checked: number;
}

/** One open article, and what the editor may ask of it: an answer a line, each from its own module. */
export class ArticleSession extends ArticleState {
  /** What to write when somebody decides about a claim, or why that cannot be; `file` is the article's name there. */
  decide(choice: Choice, file: string, settings: Settings): LedgerRecord | { problem: string } {
    const article = this.finish();
    return decide(article, this.analysis(settings), this.placed(article), choice, file);
  }

  /** What to write when somebody makes a note that stays on this machine, or why that cannot be. */
  notePlace(span: Span, file: string, settings: Settings): PrivateNoteRecord | { problem: string } {
    return notePlace(this.finish(), this.analysis(settings), span, file);
  }

  /** Where a claim of the ledger that has lost its place may stand now, for somebody to look at. */
  proposePlace(orphan: string, settings: Settings): Span | undefined {
    return proposePlace(this.analysis(settings), this.text, this.placed(this.finish()), orphan);
  }

  /** The claim at a place, as a dialogue names it. */
  claimHere(span: Span, settings: Settings): ClaimHere | undefined {
    return claimHere(this.analysis(settings), this.text, span);
  }

  /** What to show at an offset: cards on actors first, then notes on cues. */
  hover<Range>(offset: number, settings: Settings, targets?: LinkTargets<Range>): HoverText | undefined {
    const article = this.finish();
    return hover(article, this.shown(settings), offset, {
      targets,
      ledger: this.placed(article),
      notes: this.placedNotes(article),
      facts: () => new CitedFacts(article, this.analysis(settings)),
    });
  }

  definition(offset: number): FilePlace | undefined {
    return definition(this.finish(), offset);
  }

  references(offset: number, withDefinition: boolean): ReferencesHere {
    return references(this.finish(), offset, withDefinition);
  }

  /** The work or outlet that is cited at an offset; `uri` and `root` are those of the article and its workspace folder. */
  citedAt(offset: number, uri: string, root: string): CitedHere | undefined {
    return citedAt(this.finish(), offset, uri, root);
  }

  /** Does an offset stand in the front matter or the title? */
  isAtTitle(offset: number): boolean {
    return isAtTitle(this.finish(), offset);
  }

  highlights(offset: number): Span[] {
    return highlights(this.finish(), offset);
  }

  /** What the actor at an offset says. */
  sayings(offset: number): Span[] {
    return sayings(this.finish(), offset);
  }

  prepareRename(offset: number): Renamable | undefined {
    return prepareRename(this.finish(), offset);
  }

  rename(offset: number, newName: string): Renamed | undefined {
    return rename(this.finish(), offset, newName);
  }

  /** Renames a key here that is renamed in another article. */
  renameKey(shared: SharedKey, newName: string): Renamed {
    return renameKeyIn(this.finish(), shared, newName);
  }

  renameActor(offset: number, newName: string): Renamed {
    return renameActor(this.finish(), offset, newName);
  }

  symbols(query: string): ActorSymbol[] {
    return symbols(this.finish(), query);
  }

  semanticTokens(range: Span): SemanticToken[] {
    return semanticTokens(this.finish(), range);
  }

  completions(offset: number, trigger?: string): Completions {
    return completions(this.finish(), offset, trigger);
  }

  /** What the entry of a key says. */
  keyDetails(key: string): { short: string; full: string } | undefined {
    return keyDetails(this.finish(), key);
  }

  workLinks(): WorkLink[] {
    return workLinks(this.finish());
  }

  /** Where a link of `workLinks` leads. */
  linkTarget(target: string): { url: string } | FilePlace | undefined {
    return linkTarget(this.finish(), target);
  }

  actors<Range>(grouping: ActorsGrouping, unnamedFirst: boolean, rangeOf: (span: Span) => Range): TreeNode<Range>[] {
    const tree = actorsTree(this.finish(), grouping, unnamedFirst, rangeOf);
    return [...tree, ...lostMarksTree<SpeakerCorrection, Range>(this.speakers, LOST_SPEAKERS)];
  }

  /** The name of an actor at an offset, whether or not the article counts it as one. */
  nameAt(offset: number): NameHere | undefined {
    return nameAt(this.finish(), offset);
  }

  /** Actors with names, in order of first mention. */
  namedActors(): ActorCluster[] {
    return this.finish().actors.clusters.filter(({ kind, locates }) => kind !== 'unnamed' && !locates);
  }

  /** Corrections of speakers that are not in force, because their words are gone or stand in several places. */
  lostSpeakers(): Placed<SpeakerCorrection>[] {
    return lostMarks(this.speakers);
  }

  /** What to tell on a command line about corrected speakers and marked origins that are not in force. */
  lostMessages(): string[] {
    return [...this.lostSpeakers().map(lostSpeakerMessage), ...lostMarks(this.origins).map(lostOriginMessage)];
  }

  /** Is there a report or quotation at an offset? */
  speakerAt(offset: number): SpeakerHere | undefined {
    return speakerAt(this.finish(), offset);
  }

  /** What to write when somebody says who speaks at an offset; `file` is the article's name there. */
  changeSpeaker(offset: number, file: string): SpeakerChange | undefined {
    const article = this.finish();
    return changeSpeaker(article, this.speakers, offset, file);
  }

  /** What to write to take back a correction that has lost its place. */
  takeBackSpeaker(id: string, file: string): MarkRecord | undefined {
    return takeBack(this.speakers, id, file);
  }

  /** Id of the row of the actor at an offset. */
  actorRow(offset: number): string | undefined {
    const article = this.finish();
    const here = actorAt(article, offset);
    return here && actorRowId(article, here.cluster);
  }

  /** The sources of the article with places and claims, for export. */
  sources(): CitedSource[] {
    return citedSources(this.finish());
  }

  /** What to write when somebody says where citations lead; `file` is the article's name there. */
  changeOrigin(spans: readonly Span[], about: OriginSubject, file: string): OriginChange {
    return changeOrigin(this.finish(), this.origins, { spans, about, file });
  }

  /** Addresses on the web that the article names, for whoever checks whether they are there. */
  webAddresses(): string[] {
    return webAddresses(this.finish());
  }

  exportCitations(format: ExportFormat, keys: readonly string[] | undefined): Promise<string> {
    return exportCitations(this.finish(), format, keys);
  }

  citations<Range>(
    arrangement: CitationsArrangement<'article'>,
    settings: Settings,
    rangeOf: (span: Span) => Range,
  ): TreeNode<Range>[] {
    const article = this.finish();
    const facts = new CitedFacts(article, this.analysis(settings));
    const place = (block: number, span: Span) => rangeOf(shift(span, article.blocks[block]?.start ?? 0));
    return [
      ...citationsTree({ article, facts, place }, arrangement),
      ...lostMarksTree<OriginMark, Range>(this.origins, LOST_ORIGINS),
    ];
  }

  /** Actors that citations have something from. */
  citedActors(settings: Settings): string[] {
    const article = this.finish();
    return citedActors(article, new CitedFacts(article, this.analysis(settings)));
  }

  /** What a writer can do about a finding at a span. */
  quickFixes(span: Span, rule: RuleId): QuickFix[] {
    const article = this.finish();
    return [wordingFixes, claimFixes, citationFixes].flatMap((fixes) => fixes(article, span, rule));
  }

  /** The comment that silences a rule for the block around a span. */
  suppression(span: Span, rule: RuleId): SuppressionEdit | undefined {
    return suppressionFor(this.finish(), span, rule);
  }

  /** What to store so that a finding is not shown again; `file` is the article's name in the side file. */
  ignore(span: Span, rule: RuleId, file: string): IgnoreRecord {
    return ignoreRecord(file, rule, anchorOf(this.text, span));
  }

  /** The tree of claims with counts over all of them, whatever is shown. */
  claims<Range>(
    { grouping, filter }: { grouping: ClaimsGrouping; filter: ClaimsFilter },
    settings: Settings,
    rangeOf: (span: Span) => Range,
  ): ShownClaims<Range> {
    const analysis = this.analysis(settings);
    const notes = this.placedNotes(this.finish());
    return {
      nodes: [
        ...claimsTree({ analysis, text: this.text, notes }, grouping, filter, rangeOf),
        ...notesTree<Range>(analysis, this.text, notes, rangeOf),
        ...orphansTree<Range>(orphansIn(this.placed(this.finish()))),
      ],
      ...this.claimCounts(settings),
    };
  }

  /** Counts of claims, whatever the Claims view shows. */
  claimCounts(settings: Settings): Omit<ShownClaims<never>, 'nodes'> {
    const { claims } = this.analysis(settings);
    return {
      claims: claims.length,
      open: claims.filter(isOpen).length,
      checked: claims.filter(isChecked).length,
    };
  }

  headingCounts(settings: Settings): HeadingCount[] {
    return headingCounts(this.finish(), this.analysis(settings));
  }

  /** The next claim in a direction that somebody still has to look at. */
  nextOpenClaim(offset: number, direction: 'next' | 'previous', settings: Settings): Span | undefined {
    return nextOpenClaim(this.analysis(settings), offset, direction);
  }

  /** The actor and the claim at an offset, as what others may rest on. */
  bearersAt(offset: number, settings: Settings): Bearer[] {
    const here = actorAt(this.finish(), offset);
    const analysis = this.analysis(settings);
    const actor =
      here && analysis.actors.find(({ mentions }) => mentions.some(({ start }) => start === here.span.start))?.id;
    return new Rests(analysis, this.text).at(offset, actor);
  }

  /** What rests on a claim or an actor. */
  restingOn(bearer: BearerKey, settings: Settings): Resting[] {
    return new Rests(this.analysis(settings), this.text).incoming(bearer);
  }

  /** What a claim or an actor rests on. */
  restsOn(bearer: BearerKey, settings: Settings): Resting[] {
    return new Rests(this.analysis(settings), this.text).outgoing(bearer);
  }

  /** What it tells the other articles of the workspace. */
  summary(): ArticleSummary {
    return summarise(this.finish());
  }

  /** The claims for others to read, and how many of them a human has rated. */
  exportClaims(format: ClaimFormat, file: string, settings: Settings): { text: string; rated: number } {
    const analysis = this.analysis(settings);
    return { text: exportClaims(analysis, this.text, file, format), rated: ratedClaims(analysis).length };
  }

  /** How the article knows what it says, as Markdown. */
  report(settings: Settings, title: string): string {
    return report(this.analysis(settings), this.text, title);
  }
}
