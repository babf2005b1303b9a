import type { RuleId } from '../contract';
import type { Span } from '../text/span';

/**
 * Words that mark how sure, by whose account or on what evidence something is said, with the rule that they serve.
 * Offsets are relative to the block.
 */
export interface Cue extends Span {
  /** The rule for which these words are the cue. One cue, one rule; `also` names others that would accept it. */
  rule: RuleId;
  also?: RuleId[];
  /** Lexicon entry, in lower case: "may", "almost certainly", "be expected to". */
  lemma: string;
  /** Token indices, half-open. */
  first: number;
  last: number;
  /** What the doubt covers: the clause or phrase, cue included. */
  scope: Span;
  /** The cue stands under a negation ("not likely"). */
  negated?: true;
}
