import type { ActorCluster } from '../actors/actorIndex';
import type { Bibliography } from '../citations/bibliography/bibliography';
import type { Settings } from '../config/settings';
import type { Analysis, Problem, RuleId } from '../contract';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { type IgnoreRecord, ignoreRecord } from '../decisions/ignores';
import type { LedgerClaim, LedgerRecord } from '../decisions/ledger';
import type { SpeakerCorrection, SpeakerRecord } from '../decisions/speakers';
import { actorAt, type NameHere, nameAt } from '../features/actorAt';
import { actorRowId, actorsTree } from '../features/actorsTree';
import type { LinkTargets } from '../features/cardLinks';
import { keyDetails } from '../features/citationCompletion';
import { citationFixes } from '../features/citationFixes';
import { statusOfPlaces } from '../features/citationStatus';
import { citationsTree } from '../features/citationsTree';
import { type CitedSource, citedSources } from '../features/citedSources';
import { claimsTree, isChecked, isOpen } from '../features/claimsTree';
import { type Completions, completions } from '../features/completion';
import { type Choice, decide } from '../features/decide';
import { definition, type FilePlace } from '../features/definition';
import { linkTarget, type WorkLink, workLinks } from '../features/documentLinks';
import { type ExportFormat, exportCitations } from '../features/exportCitations';
import { highlights } from '../features/highlights';
import { type HoverText, hover } from '../features/hover';
import { nextOpenClaim } from '../features/nextClaim';
import { orphansTree } from '../features/orphansTree';
import { type ReferencesHere, references, referencesFrom, type SharedKey } from '../features/references';
import { prepareRename, type Renamable, type Renamed, rename } from '../features/rename';
import { renameActor } from '../features/renameActor';
import { renameKeyIn } from '../features/renameMark';
import { report } from '../features/report';
import { sayings } from '../features/sayings';
import { type SemanticToken, semanticTokens } from '../features/semanticTokens';
import { type SuppressionEdit, suppressionFor } from '../features/suppression';
import { type ActorSymbol, symbols } from '../features/symbols';
import type {
  ActorsGrouping,
  CitationsArrangement,
  ClaimsFilter,
  ClaimsGrouping,
  TreeNode,
} from '../features/treeNode';
import { type WordingFix, wordingFixes } from '../features/wordingFixes';
import {
  changeSpeaker,
  lostSpeakers,
  lostSpeakersTree,
  type SpeakerChange,
  type SpeakerHere,
  speakerAt,
  takeBack,
} from '../features/wrongSpeaker';
import { looksEnglish } from '../language/english';
import type { Logger } from '../ports';
import { RULES } from '../rules/catalogue';
import { RuleRunner } from '../rules/runRules';
import { anchorOf } from '../text/anchor';
import type { Edit } from '../text/edit';
import { type Span, shift } from '../text/span';
import { AnchorPlaces, type Placed } from './anchorPlaces';
import { ArticleReader } from './articleReader';
import { assemble, type PlacedFinding, placeFinding } from './assemble';
import { FindingsCollector, type SeverityCounts, type ShownDraft, worstFirst } from './collectFindings';
import { decidedOf, foundIn, orphansIn, type PlacedClaim, statusIn } from './ledgerPlaces';
import type { ReadArticle } from './placeArticle';
import { problemsOf } from './problemsOf';
import { type Settled, type UnsettledIgnore, withoutIgnored } from './storedIgnores';
import { overridesEngine, withLedger } from './withLedger';

/** What the Problems panel shows of an article. */
export interface ShownFindings {
  findings: PlacedFinding[];
  /** What could not be read. */
  problems: readonly Problem[];
  counts: SeverityCounts;
  /** How many findings `maxProblems` leaves out. */
  hidden: number;
  /** Stored ignores that fit no finding, or several. */
  unsettled: readonly UnsettledIgnore[];
}

/** What the Claims view shows of an article. */
export interface ShownClaims<Range> {
  nodes: TreeNode<Range>[];
  claims: number;
  /** How many of them somebody still has to look at. */
  open: number;
  /** How many somebody has looked at. */
  checked: number;
}

/**
 * One open article: takes edits, reads on in small steps, and answers what the editor asks. Answers need a finished
 * reading; `finish` completes it at once, `read` leaves the pace to the caller.
 */
export class ArticleSession {
  readonly #reader: ArticleReader;
  readonly #runner: RuleRunner;
  readonly #collector: FindingsCollector;
  #decisions: Decisions = NO_DECISIONS;
  #ledger: { entries: Decisions['ledger']; places: AnchorPlaces<LedgerClaim> } | undefined;
  #analysis: { article: ReadArticle; settings: Settings; decisions: Decisions; analysis: Analysis } | undefined;

  constructor(text: string, logger: Logger) {
    this.#reader = new ArticleReader(text, logger);
    this.#runner = new RuleRunner(RULES, logger);
    this.#collector = new FindingsCollector(this.#runner);
  }

  /** What people have decided about this article; may be replaced at any time. */
  get decisions(): Decisions {
    return this.#decisions;
  }

  set decisions(decisions: Decisions) {
    this.#decisions = decisions;
    this.#reader.useDecisions(decisions);
  }

  get text(): string {
    return this.#reader.text;
  }

  /** The finished reading, or undefined while there is work to do. */
  get article(): ReadArticle | undefined {
    return this.#reader.article;
  }

  /** An edit whose offsets are into the present text, which becomes `newText`. */
  edit(edit: Edit, newText: string): void {
    this.#runner.articleChanged();
    this.#reader.edit(edit, newText);
  }

  /** What citation keys lead to; the same object means that nothing has changed. */
  useBibliography(bibliography: Bibliography): void {
    this.#reader.useBibliography(bibliography);
  }

  /** Does the outstanding work, a small step per `next()`. Start anew after an edit. */
  read(): Generator<undefined, ReadArticle> {
    return this.#reader.read();
  }

  finish(): ReadArticle {
    const steps = this.read();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** What to show in the Problems panel: the worst first where there are too many, in document order. */
  findings(settings: Settings): ShownFindings {
    const article = this.finish();
    const collected = this.#collect(article, settings);
    const counts = { ...collected.counts };
    const kept = worstFirst(collected, settings.maxProblems);
    const total = counts.error + counts.warning + counts.information + counts.hint;
    return {
      findings: kept.map(placeFinding),
      problems: problemsOf(article),
      counts,
      hidden: total - kept.length,
      unsettled: collected.unsettled,
    };
  }

  /** Every finding under these settings, before it gets ids. */
  shown(settings: Settings): ShownDraft[] {
    return this.#collect(this.finish(), settings).blocks.flatMap((block) => block?.drafts ?? []);
  }

  #collect(article: ReadArticle, settings: Settings): Settled {
    const english = /^en\b/i.test(this.language);
    const shown = this.#collector.collect(article, settings, english);
    const found = withoutIgnored(article.text, shown, this.decisions.ignores);
    return this.decisions.ledger.length === 0
      ? found
      : withLedger(article, found, foundIn(this.#placed(article, overridesEngine)));
  }

  /** Where the claims of the ledger stand now. */
  #placed(article: ReadArticle, wanted?: (entry: LedgerClaim) => boolean): PlacedClaim[] {
    const { ledger } = this.decisions;
    if (this.#ledger?.entries !== ledger) this.#ledger = { entries: ledger, places: new AnchorPlaces(ledger) };
    return this.#ledger.places.in(article, wanted);
  }

  /** What to write when somebody decides about a claim, or why that cannot be; `file` is the article's name there. */
  decide(choice: Choice, file: string, settings: Settings): LedgerRecord | { problem: string } {
    const article = this.finish();
    return decide(article, this.analysis(settings), this.#placed(article), choice, file);
  }

  /** What to show at an offset: cards on actors first, then notes on cues. */
  hover<Range>(offset: number, settings: Settings, targets?: LinkTargets<Range>): HoverText | undefined {
    const article = this.finish();
    return hover(article, this.shown(settings), offset, { targets, statusOf: statusIn(this.#placed(article)) });
  }

  definition(offset: number): FilePlace | undefined {
    return definition(this.finish(), offset);
  }

  references(offset: number, withDefinition: boolean): ReferencesHere {
    return references(this.finish(), offset, withDefinition);
  }

  /** Where this article cites an entry that another one asks about. */
  referencesFrom(shared: SharedKey): Span[] {
    return referencesFrom(this.finish(), shared);
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
    return [...tree, ...lostSpeakersTree<Range>(this.lostSpeakers())];
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
    this.finish();
    return lostSpeakers(this.#reader.speakers);
  }

  /** Is there a report or quotation at an offset? */
  speakerAt(offset: number): SpeakerHere | undefined {
    return speakerAt(this.finish(), offset);
  }

  /** What to write when somebody says who speaks at an offset; `file` is the article's name there. */
  changeSpeaker(offset: number, file: string): SpeakerChange | undefined {
    const article = this.finish();
    return changeSpeaker(article, this.#reader.speakers, offset, file);
  }

  /** What to write to take back a correction that has lost its place. */
  takeBackSpeaker(id: string, file: string): SpeakerRecord | undefined {
    this.finish();
    return takeBack(this.#reader.speakers, id, file);
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

  exportCitations(format: ExportFormat, keys: readonly string[] | undefined): Promise<string> {
    return exportCitations(this.finish(), format, keys);
  }

  citations<Range>(
    arrangement: CitationsArrangement,
    settings: Settings,
    rangeOf: (span: Span) => Range,
  ): TreeNode<Range>[] {
    const article = this.finish();
    const claims = arrangement.grouping === 'status' ? this.analysis(settings).claims : [];
    const placeOf = (block: number, span: Span) => rangeOf(shift(span, article.blocks[block]?.start ?? 0));
    return citationsTree(article, arrangement, placeOf, statusOfPlaces(article, claims));
  }

  /** What a writer can do about the wording at a span. */
  wordingFixes(span: Span, rule: RuleId): WordingFix[] {
    const article = this.finish();
    return [...wordingFixes(article, span, rule), ...citationFixes(article, span, rule)];
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
    const { claims } = analysis;
    return {
      nodes: [
        ...claimsTree({ analysis, text: this.text }, grouping, filter, rangeOf),
        ...orphansTree<Range>(orphansIn(this.#placed(this.finish()))),
      ],
      claims: claims.length,
      open: claims.filter(isOpen).length,
      checked: claims.filter(isChecked).length,
    };
  }

  /** The next claim in a direction that somebody still has to look at. */
  nextOpenClaim(offset: number, direction: 'next' | 'previous', settings: Settings): Span | undefined {
    return nextOpenClaim(this.analysis(settings), offset, direction);
  }

  /** How the article knows what it says, as Markdown. */
  report(settings: Settings, title: string): string {
    return report(this.analysis(settings), this.text, title);
  }

  /** The same object until text, settings or decisions change. */
  analysis(settings: Settings): Analysis {
    const article = this.finish();
    const known = this.#analysis;
    if (known?.article === article && known.settings === settings && known.decisions === this.decisions)
      return known.analysis;
    const decided = foundIn(this.#placed(article)).map(decidedOf);
    const analysis = assemble(article, this.shown(settings), this.language, decided);
    this.#analysis = { article, settings, decisions: this.decisions, analysis };
    return analysis;
  }

  /** BCP 47 tag: what the front matter says, else `en` or `und`. */
  get language(): string {
    const { frontMatter, blocks } = this.finish();
    const declared = frontMatter.fields.get('lang') ?? frontMatter.fields.get('language');
    if (typeof declared === 'string' && declared !== '') return declared;
    let words = 0;
    let functionWords = 0;
    for (const { layers } of blocks) {
      words += layers.language.words;
      functionWords += layers.language.functionWords;
    }
    return looksEnglish({ words, functionWords }) ? 'en' : 'und';
  }
}
