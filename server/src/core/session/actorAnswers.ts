import type { ActorCluster } from '../actors/clusters/actorIndex';
import type { MarkRecord } from '../decisions/passageMarks';
import type { SpeakerCorrection } from '../decisions/speakers';
import {
  changeSpeaker,
  LOST_SPEAKERS,
  type SpeakerChange,
  type SpeakerHere,
  speakerAt,
  takeBack,
} from '../features/decisions/wrongSpeaker';
import { actorAt, type NameHere, nameAt } from '../features/navigation/actorAt';
import { sayings } from '../features/navigation/sayings';
import { actorRowId, actorsTree } from '../features/trees/actorsTree';
import { lostMarks, lostMarksTree } from '../features/trees/lostMarks';
import type { ActorsGrouping, TreeNode } from '../features/trees/treeNode';
import type { Placed } from '../project/anchorPlaces';
import type { ArticleState } from '../project/articleState';
import type { Span } from '../text/span';

/** Who is in an article, and who says what in it. */
export class ActorAnswers {
  readonly #state: ArticleState;

  constructor(state: ArticleState) {
    this.#state = state;
  }

  /** The tree of actors; corrections that have lost their words stand at its end. */
  tree<Range>(grouping: ActorsGrouping, unnamedFirst: boolean, rangeOf: (span: Span) => Range): TreeNode<Range>[] {
    const tree = actorsTree(this.#state.finish(), grouping, unnamedFirst, rangeOf);
    return [...tree, ...lostMarksTree<SpeakerCorrection, Range>(this.#state.speakers, LOST_SPEAKERS)];
  }

  /** Id of the row of the actor at an offset. */
  rowAt(offset: number): string | undefined {
    const article = this.#state.finish();
    const here = actorAt(article, offset);
    return here && actorRowId(article, here.cluster);
  }

  /** The name of an actor at an offset, whether or not the article counts it as one. */
  nameAt(offset: number): NameHere | undefined {
    return nameAt(this.#state.finish(), offset);
  }

  /** Actors with names, in order of first mention. */
  named(): ActorCluster[] {
    return this.#state.finish().actors.clusters.filter(({ kind, locates }) => kind !== 'unnamed' && !locates);
  }

  /** What the actor at an offset says. */
  sayings(offset: number): Span[] {
    return sayings(this.#state.finish(), offset);
  }

  /** Is there a report or quotation at an offset? */
  speakerAt(offset: number): SpeakerHere | undefined {
    return speakerAt(this.#state.finish(), offset);
  }

  /** What to write when somebody says who speaks at an offset; `file` is the article's name there. */
  changeSpeaker(offset: number, file: string): SpeakerChange | undefined {
    const article = this.#state.finish();
    return changeSpeaker(article, this.#state.speakers, offset, file);
  }

  /** What to write to take back a correction that has lost its place. */
  takeBackSpeaker(id: string, file: string): MarkRecord | undefined {
    return takeBack(this.#state.speakers, id, file);
  }

  /** Corrections of speakers that are not in force, because their words are gone or stand in several places. */
  lostSpeakers(): Placed<SpeakerCorrection>[] {
    return lostMarks(this.#state.speakers);
  }
}
