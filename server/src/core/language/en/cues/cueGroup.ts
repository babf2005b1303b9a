import type { RuleId } from '../../../contract';

/** How the words of a group are read in their sentence: the name of the reader that knows their look-alikes. */
export type ReaderName =
  | 'plain'
  | 'may'
  | 'might'
  | 'could'
  | 'would'
  | 'will'
  | 'should'
  | 'must'
  | 'cannot'
  | 'if'
  | 'unless'
  | 'condition'
  | 'whether'
  | 'likely'
  | 'possible'
  | 'predicative'
  | 'prenominal'
  | 'probable'
  | 'suspected'
  | 'wordIs'
  | 'ofNeither'
  | 'weWillSee'
  | 'alleged'
  | 'supposed'
  | 'unclear'
  | 'undetermined'
  | 'unknown'
  | 'belief'
  | 'hope'
  | 'judgement'
  | 'passive'
  | 'consider'
  | 'holdAs'
  | 'seem'
  | 'appear'
  | 'look'
  | 'suggest'
  | 'pointTo'
  | 'claimNoun'
  | 'doubt'
  | 'amount'
  | 'degree'
  | 'collective'
  | 'bareGroup'
  | 'research'
  | 'quantity'
  | 'generality'
  | 'ranked'
  | 'inquiry'
  | 'questionVerb'
  | 'propose'
  | 'implicated'
  | 'disclosure'
  | 'unconfirmed'
  | 'shield'
  | 'booster'
  | 'factive'
  | 'label'
  | 'peacock'
  | 'opener';

/** A row of the English cue table: phrases that serve one rule and share their look-alikes. */
export interface CueGroup {
  rule: RuleId;
  /** Default `plain`: the phrase is a cue wherever it stands as ordinary words. */
  reader?: ReaderName;
  /**
   * Phrases, base form first. `verb:` inflects a regular verb, `{be}` stands for any form of be, `{has}` for any
   * form of have, `{not}` for not or n't, `(word)` is optional.
   */
  phrases: readonly string[];
}
