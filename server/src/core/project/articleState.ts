import type { OtherArticles } from '../article';
import type { Bibliography } from '../citations/bibliography/bibliography';
import type { Settings } from '../config/settings';
import type { Analysis, Problem } from '../contract';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import type { LedgerClaim } from '../decisions/ledger';
import type { PrivateNote } from '../decisions/privateNotes';
import { withoutStrangers } from '../decisions/strays';
import { looksEnglish } from '../language/english';
import type { Logger } from '../ports';
import { RULES } from '../rules/catalogue';
import { RuleRunner } from '../rules/runRules';
import type { Edit } from '../text/edit';
import { AnchorPlaces, type Placed } from './anchorPlaces';
import { ArticleReader } from './articleReader';
import { assemble, type PlacedFinding, placeFinding } from './assemble';
import type { Circumstances } from './circumstances';
import { FindingsCollector, type SeverityCounts, type ShownDraft, worstFirst } from './collectFindings';
import { LanguageShare } from './languageShare';
import { decidedOf, foundIn, type PlacedClaim } from './ledgerPlaces';
import type { ReadArticle } from './placeArticle';
import { problemsOf } from './problemsOf';
import { type Settled, type UnsettledIgnore, withoutIgnored } from './storedIgnores';
import { overridesEngine, withLedger } from './withLedger';

/** What the Problems panel shows of an article. */
interface ShownFindings {
  findings: PlacedFinding[];
  /** What could not be read. */
  problems: readonly Problem[];
  counts: SeverityCounts;
  /** How many findings `maxProblems` leaves out. */
  hidden: number;
  /** Stored ignores that fit no finding, or several. */
  unsettled: readonly UnsettledIgnore[];
}

/** What an answer depends on: it stays the same object as long as these do. */
interface Asked {
  article: ReadArticle;
  settings: Settings;
  decisions: Decisions;
}

/**
 * One open article as it stands: takes edits and what people have decided, reads on in small steps, and keeps what was
 * found. What needs a finished reading completes it at once; `read` leaves the pace to the caller.
 */
export class ArticleState {
  readonly #reader: ArticleReader;
  readonly #runner: RuleRunner;
  readonly #collector: FindingsCollector;
  readonly #language = new LanguageShare();
  #decisions: Decisions = NO_DECISIONS;
  #notes: { entries: Decisions['notes']; places: AnchorPlaces<PrivateNote> } | undefined;
  #ledger: { entries: Decisions['ledger']; places: AnchorPlaces<LedgerClaim> } | undefined;
  #shown: (Asked & { found: ShownFindings }) | undefined;
  #analysis: (Asked & { analysis: Analysis }) | undefined;

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

  /** What is known of the article besides its text. */
  useCircumstances(circumstances: Circumstances): void {
    this.#reader.useCircumstances(circumstances);
  }

  /** What the other articles of the workspace say; the same object means that nothing has changed. */
  useOthers(others: OtherArticles | undefined): void {
    this.#reader.useOthers(others);
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

  /**
   * What to show in the Problems panel: the worst first where there are too many, in document order. The same object
   * until text, settings or decisions change.
   */
  findings(settings: Settings): ShownFindings {
    const article = this.finish();
    const known = this.#shown;
    if (known && this.#isFor(known, article, settings)) return known.found;
    const found = this.#findShown(article, settings);
    this.#shown = { article, settings, decisions: this.decisions, found };
    return found;
  }

  #isFor(known: Asked, article: ReadArticle, settings: Settings): boolean {
    return known.article === article && known.settings === settings && known.decisions === this.decisions;
  }

  #findShown(article: ReadArticle, settings: Settings): ShownFindings {
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
    return this.decisions.ledger.length + this.decisions.strays.length === 0
      ? found
      : withLedger(article, found, foundIn(this.placed(article, overridesEngine)));
  }

  /** Where the claims of the ledger stand now. */
  placed(article: ReadArticle, wanted?: (entry: LedgerClaim) => boolean): PlacedClaim[] {
    const { ledger, strays } = this.decisions;
    if (this.#ledger?.entries !== ledger)
      this.#ledger = { entries: ledger, places: new AnchorPlaces(strays.length > 0 ? [...ledger, ...strays] : ledger) };
    // Whether strays belong here is decided by all of them.
    if (strays.length === 0) return this.#ledger.places.in(article, wanted);
    return withoutStrangers(this.#ledger.places.in(article)).filter(({ entry }) => !wanted || wanted(entry));
  }

  /** Where private notes stand now. */
  placedNotes(article: ReadArticle): Placed<PrivateNote>[] {
    const { notes } = this.decisions;
    if (this.#notes?.entries !== notes) this.#notes = { entries: notes, places: new AnchorPlaces(notes) };
    return this.#notes.places.in(article);
  }

  /** Where marks of origin stand now. */
  get origins(): ArticleReader['origins'] {
    this.finish();
    return this.#reader.origins;
  }

  /** Where corrections of speakers stand now. */
  get speakers(): ArticleReader['speakers'] {
    this.finish();
    return this.#reader.speakers;
  }

  /** The same object until text, settings or decisions change. */
  analysis(settings: Settings): Analysis {
    const article = this.finish();
    const known = this.#analysis;
    if (known && this.#isFor(known, article, settings)) return known.analysis;
    const decided = foundIn(this.placed(article)).map(decidedOf);
    const analysis = assemble(article, this.shown(settings), this.language, decided);
    this.#analysis = { article, settings, decisions: this.decisions, analysis };
    return analysis;
  }

  /** BCP 47 tag: what the front matter says, else `en` or `und`. */
  get language(): string {
    const article = this.finish();
    const { frontMatter } = article;
    const declared = frontMatter.fields.get('lang') ?? frontMatter.fields.get('language');
    if (typeof declared === 'string' && declared !== '') return declared;
    return looksEnglish(this.#language.of(article)) ? 'en' : 'und';
  }
}
