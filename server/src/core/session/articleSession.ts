import type { Settings } from '../config/settings';
import type { RuleId } from '../contract';
import { type IgnoreRecord, ignoreRecord } from '../decisions/ignores';
import { CitedFacts } from '../features/citedFacts';
import { completions } from '../features/completion/completion';
import type { Completions } from '../features/completion/completionItems';
import { lostOriginMessage } from '../features/decisions/originMarks';
import { lostSpeakerMessage } from '../features/decisions/wrongSpeaker';
import { report } from '../features/exports/report';
import { citationFixes } from '../features/fixes/citationFixes';
import { claimFixes } from '../features/fixes/claimFixes';
import type { QuickFix } from '../features/fixes/quickFix';
import { type SuppressionEdit, suppressionFor } from '../features/fixes/suppression';
import { wordingFixes } from '../features/fixes/wordingFixes';
import type { LinkTargets } from '../features/hovers/cardLinks';
import { hover } from '../features/hovers/hover';
import type { HoverText } from '../features/hovers/hoverText';
import { isAtTitle } from '../features/navigation/citedAt';
import { definition, type FilePlace } from '../features/navigation/definition';
import { highlights } from '../features/navigation/highlights';
import { type ReferencesHere, references, type SharedKey } from '../features/navigation/references';
import { prepareRename, rename } from '../features/navigation/rename';
import { renameActor } from '../features/navigation/renameActor';
import type { Renamable, Renamed } from '../features/navigation/renameEdit';
import { renameKeyIn } from '../features/navigation/renameMark';
import { type ActorSymbol, symbols } from '../features/navigation/symbols';
import { type SemanticToken, semanticTokens } from '../features/semanticTokens';
import { lostMarks } from '../features/trees/lostMarks';
import { ArticleState } from '../project/articleState';
import { anchorOf } from '../text/anchor';
import type { Span } from '../text/span';
import { summarise } from '../workspace/summarise';
import type { ArticleSummary } from '../workspace/summary';
import { ActorAnswers } from './actorAnswers';
import { CitationAnswers } from './citationAnswers';
import { ClaimAnswers } from './claimAnswers';

/** One open article, and what an editor may ask of it: an answer a line, each from its own module. */
export class ArticleSession extends ArticleState {
  readonly actors = new ActorAnswers(this);
  readonly citations = new CitationAnswers(this);
  readonly claims = new ClaimAnswers(this);

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

  /** Does an offset stand in the front matter or the title? */
  isAtTitle(offset: number): boolean {
    return isAtTitle(this.finish(), offset);
  }

  highlights(offset: number): Span[] {
    return highlights(this.finish(), offset);
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

  /** What to tell on a command line about corrected speakers and marked origins that are not in force. */
  lostMessages(): string[] {
    return [...this.actors.lostSpeakers().map(lostSpeakerMessage), ...lostMarks(this.origins).map(lostOriginMessage)];
  }

  /** What it tells the other articles of the workspace. */
  summary(): ArticleSummary {
    return summarise(this.finish());
  }

  /** How the article knows what it says, as Markdown. */
  report(settings: Settings, title: string): string {
    return report(this.analysis(settings), this.text, title);
  }
}
