import type { Settings } from '../config/settings';
import type { LedgerRecord } from '../decisions/ledger';
import type { PrivateNoteRecord } from '../decisions/privateNotes';
import { isChecked, isOpen } from '../features/claimStatus';
import { type ClaimHere, claimHere } from '../features/decisions/claimHere';
import { type Choice, decide, notePlace } from '../features/decisions/decide';
import { proposePlace } from '../features/decisions/proposePlace';
import { ratedClaims } from '../features/exports/claimReviews';
import { type ClaimFormat, exportClaims } from '../features/exports/exportClaims';
import { type HeadingCount, headingCounts } from '../features/headingCounts';
import { actorAt } from '../features/navigation/actorAt';
import { nextOpenClaim } from '../features/navigation/nextClaim';
import { type Bearer, type BearerKey, type Resting, Rests } from '../features/navigation/resting';
import { claimsTree } from '../features/trees/claimsTree';
import { notesTree } from '../features/trees/notesTree';
import { orphansTree } from '../features/trees/orphansTree';
import type { ClaimsFilter, ClaimsGrouping, TreeNode } from '../features/trees/treeNode';
import type { ArticleState } from '../project/articleState';
import { orphansIn } from '../project/ledgerPlaces';
import type { Span } from '../text/span';

export interface ClaimCounts {
  claims: number;
  /** How many of them somebody still has to look at. */
  open: number;
  /** How many somebody has looked at. */
  checked: number;
}

/** What the Claims view shows of an article. */
export interface ShownClaims<Range> extends ClaimCounts {
  nodes: TreeNode<Range>[];
}

/** What an article claims, what rests on what, and what people have decided about it. */
export class ClaimAnswers {
  readonly #state: ArticleState;

  constructor(state: ArticleState) {
    this.#state = state;
  }

  /** The tree of claims with counts over all of them, whatever is shown. */
  tree<Range>(
    { grouping, filter }: { grouping: ClaimsGrouping; filter: ClaimsFilter },
    settings: Settings,
    rangeOf: (span: Span) => Range,
  ): ShownClaims<Range> {
    const { text } = this.#state;
    const article = this.#state.finish();
    const analysis = this.#state.analysis(settings);
    const notes = this.#state.placedNotes(article);
    return {
      nodes: [
        ...claimsTree({ analysis, text, notes }, grouping, filter, rangeOf),
        ...notesTree<Range>(analysis, text, notes, rangeOf),
        ...orphansTree<Range>(orphansIn(this.#state.placed(article))),
      ],
      ...this.counts(settings),
    };
  }

  /** Counts of claims, whatever the Claims view shows. */
  counts(settings: Settings): ClaimCounts {
    const { claims } = this.#state.analysis(settings);
    return {
      claims: claims.length,
      open: claims.filter(isOpen).length,
      checked: claims.filter(isChecked).length,
    };
  }

  headingCounts(settings: Settings): HeadingCount[] {
    return headingCounts(this.#state.finish(), this.#state.analysis(settings));
  }

  /** The claim at a place, as a dialogue names it. */
  at(span: Span, settings: Settings): ClaimHere | undefined {
    return claimHere(this.#state.analysis(settings), this.#state.text, span);
  }

  /** The next claim in a direction that somebody still has to look at. */
  nextOpen(offset: number, direction: 'next' | 'previous', settings: Settings): Span | undefined {
    return nextOpenClaim(this.#state.analysis(settings), offset, direction);
  }

  /** What to write when somebody decides about a claim, or why that cannot be; `file` is the article's name there. */
  decide(choice: Choice, file: string, settings: Settings): LedgerRecord | { problem: string } {
    const article = this.#state.finish();
    return decide(article, this.#state.analysis(settings), this.#state.placed(article), choice, file);
  }

  /** What to write when somebody makes a note that stays on this machine, or why that cannot be. */
  notePlace(span: Span, file: string, settings: Settings): PrivateNoteRecord | { problem: string } {
    return notePlace(this.#state.finish(), this.#state.analysis(settings), span, file);
  }

  /** Where a claim of the ledger that has lost its place may stand now, for somebody to look at. */
  proposePlace(orphan: string, settings: Settings): Span | undefined {
    const placed = this.#state.placed(this.#state.finish());
    return proposePlace(this.#state.analysis(settings), this.#state.text, placed, orphan);
  }

  /** The actor and the claim at an offset, as what others may rest on. */
  bearersAt(offset: number, settings: Settings): Bearer[] {
    const here = actorAt(this.#state.finish(), offset);
    const analysis = this.#state.analysis(settings);
    const actor =
      here && analysis.actors.find(({ mentions }) => mentions.some(({ start }) => start === here.span.start))?.id;
    return new Rests(analysis, this.#state.text).at(offset, actor);
  }

  /** What rests on a claim or an actor. */
  restingOn(bearer: BearerKey, settings: Settings): Resting[] {
    return new Rests(this.#state.analysis(settings), this.#state.text).incoming(bearer);
  }

  /** What a claim or an actor rests on. */
  restsOn(bearer: BearerKey, settings: Settings): Resting[] {
    return new Rests(this.#state.analysis(settings), this.#state.text).outgoing(bearer);
  }

  /** The claims for others to read, and how many of them a human has rated. */
  exported(format: ClaimFormat, file: string, settings: Settings): { text: string; rated: number } {
    const analysis = this.#state.analysis(settings);
    return {
      text: exportClaims(analysis, this.#state.text, file, format),
      rated: ratedClaims(analysis).length,
    };
  }
}
