import type { ActorKind } from '../contract';
import type { Span } from '../text/span';

/** A place in one block where an actor is named or described. Offsets are relative to the block. */
export interface Mention extends Span {
  form: 'name' | 'nominal' | 'pronoun';
  /** Name or description as read: no markup, no title, no possessive, single spaces. */
  text: string;
  /** Token indices, half-open. */
  first: number;
  last: number;
  /** What the surroundings say about the kind of actor; the whole article decides (see `actors/cluster`). */
  votes: Partial<Record<ActorKind, number>>;
  /** A single capitalised word where any word has a capital: counts only if the article names it elsewhere. */
  doubtful?: true;
  /** Nothing here says that it is an actor's name; counts only if the article names one so elsewhere. */
  weak?: true;
  /** Stands only for where something is ("in Basra"): no actor by itself. */
  location?: true;
  /** Stands before "'s". */
  owns?: true;
  /** Titles before the name ("Brig. Gen."). */
  title?: Span & { text: string };
  /** Roles as the text gives them: "head of the Badr Organization". */
  roles: (Span & { text: string })[];
  /** An unnamed source ("two officials"): never merged with another one. */
  unnamed?: true;
  /** Whom it means, as somebody says who has looked: a name of any actor. */
  meant?: string;
  /** A quotation that goes on from the block before: whoever speaks at its end. */
  continues?: true;
}

/** What a block adds to the evidence that the whole article gives about its words (all keys in lower case). */
export interface NameEvidence {
  /** Words seen in lower case although they are capitalised somewhere in this article. */
  lower: string[];
  /** Acronyms that the text defines: "Iranian Revolutionary Guard Corps (IRGC)", "protective gear (PG)". */
  acronyms: { acronym: string; name: string }[];
  /** Names of things as the text says itself: "the ferry Havørn". */
  things: string[];
}
