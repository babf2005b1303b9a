import type { Article, BlockChange, PlacedBlock } from '../article';
import { type BlockVoice, voiceOf } from '../attribution/voice';
import type { BlockLayers } from '../blockLayers';
import { BlockSelection, indexOfBlock } from '../blockSelection';
import type { Settings } from '../config/settings';
import type { Severity } from '../contract';
import { type Directive, suppresses } from '../markdown/directives';
import type { RuleDraft } from '../rules/keptFindings';
import { levelOf, type RuleLevel, severityOf } from '../rules/levels';
import type { Rule } from '../rules/rule';
import { isSameList, type RuleRunner } from '../rules/runRules';
import { readSuppressions } from './suppressions';

/** A finding that is to be shown, before it gets absolute offsets and ids. */
export interface ShownDraft extends RuleDraft {
  placed: PlacedBlock;
  severity: Severity;
  level: RuleLevel;
  voice: BlockVoice;
  /** The rule's message, with the speaker's name where the words are quoted. */
  message: string;
}

/** What one block shows, counted once, and what decided it. */
interface Row {
  extra: readonly RuleDraft[];
  directives: readonly Directive[];
  drafts: readonly ShownDraft[];
  counts: SeverityCounts;
}

/**
 * Collects what the rules report in an article, in document order; suppressed findings are left out. Keeps a row for
 * each block from one reading to the next, and looks again only at blocks that an edit or another block's words changed.
 */
export class FindingsCollector {
  readonly #runner: RuleRunner;
  readonly #comments = new BlockSelection(({ block }) => block.kind === 'directive');
  #settings: Settings | undefined;
  #english = true;
  #levels = new Map<Rule, RuleLevel>();
  #ignored: ReadonlySet<string> = new Set();
  #revision = -1;
  #rows: (Row | undefined)[] = [];
  #counts = NO_FINDINGS();
  #hadComments = false;

  constructor(runner: RuleRunner) {
    this.#runner = runner;
  }

  /** `english`: is the article in the language that the rules about words know? Others are left in peace. */
  collect(article: Article, settings: Settings, english: boolean): CollectedFindings {
    this.#use(settings, english);
    if (article.revision !== this.#revision) this.#follow(article, settings);
    return { blocks: this.#rows, counts: this.#counts };
  }

  #use(settings: Settings, english: boolean): void {
    if (settings === this.#settings && english === this.#english) return;
    this.#settings = settings;
    this.#english = english;
    this.#levels = new Map();
    this.#ignored = new Set(settings.cues.ignore.map((cue) => cue.toLowerCase()));
    this.#revision = -1;
  }

  #follow(article: Article, settings: Settings): void {
    const { blocks, change, revision } = article;
    const ofArticle = this.#runner.inArticle(article);
    const hasComments = this.#comments.of(article).length > 0;
    const suppressions = hasComments ? readSuppressions(blocks) : undefined;
    const look = (index: number): void => {
      const placed = blocks[index];
      if (!placed) return;
      const extra = inOrder([...ofArticle.in(placed)]);
      const directives = suppressions?.at(index) ?? NO_DIRECTIVES;
      const before = this.#rows[index];
      if (before && isUndirected(before, directives) && isSameList(before.extra, extra)) return;
      const drafts = this.#shownIn(placed, settings, extra, directives);
      this.#put(index, { extra, directives, drafts, counts: countsOf(drafts) });
    };
    const lookAtAll = (): void => {
      for (let index = 0; index < blocks.length; index++) look(index);
    };
    if (change && this.#revision === revision - 1) {
      this.#replace(change);
      for (let index = change.at; index < change.at + change.inserted; index++) look(index);
      if (ofArticle.touched) for (const placed of ofArticle.touched) look(indexOfBlock(article, placed));
      else lookAtAll();
    } else {
      this.#rows = Array.from({ length: blocks.length });
      this.#counts = NO_FINDINGS();
      lookAtAll();
    }
    if (hasComments || this.#hadComments) lookAtAll();
    this.#revision = revision;
    this.#hadComments = hasComments;
  }

  /** Rows of blocks that are gone make room for rows of the new ones. */
  #replace({ at, removed, inserted }: BlockChange): void {
    const end = at + removed.length;
    for (let index = at; index < end; index++) this.#put(index, undefined);
    this.#rows = [
      ...this.#rows.slice(0, at),
      ...Array.from({ length: inserted }, () => undefined),
      ...this.#rows.slice(end),
    ];
  }

  #put(index: number, row: Row | undefined): void {
    const before = this.#rows[index];
    this.#rows[index] = row;
    for (const severity of ORDER)
      this.#counts[severity] += (row?.counts[severity] ?? 0) - (before?.counts[severity] ?? 0);
  }

  #shownIn(
    placed: PlacedBlock,
    settings: Settings,
    extra: readonly RuleDraft[],
    directives: readonly Directive[],
  ): ShownDraft[] {
    const { layers } = placed;
    const own = this.#runner.inBlock(layers);
    return (extra.length > 0 ? inOrder([...own, ...extra]) : own).flatMap(({ rule, draft }) => {
      if (!this.#english && !rule.decidable) return [];
      const level = this.#levels.get(rule) ?? levelOf(rule, settings);
      this.#levels.set(rule, level);
      const voice = voiceOf(layers, draft);
      const severity = severityOf(level, draft.severity, voice.quoted && !draft.ignoresQuotes, settings);
      if (severity === undefined || isIgnored(layers.reading.prose, draft, this.#ignored)) return [];
      if (isSuppressed(directives, rule, layers.block.source, draft)) return [];
      const message = draft.ignoresQuotes ? draft.message : draft.message + saidBy(layers, voice);
      return [{ rule, draft, placed, severity, level, voice, message }];
    });
  }
}

const NO_DIRECTIVES: readonly Directive[] = [];

/** No comment speaks about the block, now or before. */
const isUndirected = ({ directives }: Row, now: readonly Directive[]): boolean =>
  directives.length === 0 && now.length === 0;

/** Quoted doubt is the speaker's: say whose, in the words of the text. */
function saidBy({ attributions, mentions }: BlockLayers, { who, attribution }: BlockVoice): string {
  const source = who === 'speaker' && attribution !== undefined ? attributions[attribution]?.sourceMention : undefined;
  const speaker = source === undefined ? undefined : mentions[source];
  return speaker && speaker.form !== 'pronoun' ? ` Said by ${speaker.text}.` : '';
}

/** Where two stand at one place, rule and message decide: the order must not tell which was found first. */
const inOrder = (drafts: RuleDraft[]): RuleDraft[] =>
  drafts.length < 2
    ? drafts
    : drafts.sort(
        (a, b) =>
          a.draft.start - b.draft.start ||
          a.draft.end - b.draft.end ||
          compareTexts(a.rule.id, b.rule.id) ||
          compareTexts(a.draft.message, b.draft.message),
      );

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function isIgnored(prose: string, { cue, start, end }: RuleDraft['draft'], ignored: ReadonlySet<string>): boolean {
  if (ignored.size === 0) return false;
  return ignored.has(prose.slice(cue?.start ?? start, cue?.end ?? end).toLowerCase());
}

const isSuppressed = (
  directives: readonly Directive[],
  rule: Rule,
  source: string,
  span: RuleDraft['draft'],
): boolean =>
  directives.some((directive) => suppresses(directive, rule.id, source.slice(span.start, span.end), source));

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type SeverityCounts = Record<Severity, number>;

const NO_FINDINGS = (): SeverityCounts => ({ error: 0, warning: 0, information: 0, hint: 0 });

function countsOf(drafts: readonly ShownDraft[]): SeverityCounts {
  const counts = NO_FINDINGS();
  for (const { severity } of drafts) counts[severity]++;
  return counts;
}

interface ShownBlock {
  drafts: readonly ShownDraft[];
  /** How many there are, where that was counted. */
  counts?: Readonly<SeverityCounts>;
}

/** What an article shows; belongs to the collector, which changes it with the next edit. */
export interface CollectedFindings {
  /** What each block shows, in document order. */
  blocks: readonly (ShownBlock | undefined)[];
  counts: Readonly<SeverityCounts>;
}

/** At most `most` findings, the worst first to be kept, still in document order. */
export function worstFirst({ blocks, counts }: CollectedFindings, most: number): ShownDraft[] {
  const room = NO_FINDINGS();
  let left = most;
  for (const severity of ORDER) {
    room[severity] = Math.min(left, counts[severity]);
    left -= room[severity];
  }
  let missing = most - left;
  const kept: ShownDraft[] = [];
  for (const block of blocks) {
    if (missing === 0) break;
    if (!block || (block.counts && !hasRoom(room, block.counts))) continue;
    for (const draft of block.drafts) {
      if (room[draft.severity] === 0) continue;
      room[draft.severity]--;
      missing--;
      kept.push(draft);
    }
  }
  return kept;
}

/** Most blocks of a long article show nothing for which there is room: their findings need not be looked at. */
const hasRoom = (room: SeverityCounts, counts: Readonly<SeverityCounts>): boolean =>
  (room.error > 0 && counts.error > 0) ||
  (room.warning > 0 && counts.warning > 0) ||
  (room.information > 0 && counts.information > 0) ||
  (room.hint > 0 && counts.hint > 0);
