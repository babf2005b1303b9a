import {
  type Framed,
  framedIn,
  type SpellingConflict,
  spellingConflicts,
} from '../../actors/clusters/spellingConflicts';
import type { ArticleDraft, ComparingRule } from '../rule';

/** One name is written in two ways. */
export const sourcingInconsistentActorName: ComparingRule<Framed> = {
  id: 'sourcing/inconsistent-actor-name',
  title: 'Name written in two ways',
  severity: 'information',
  rationale:
    'Two names in the article differ by a letter or by how they sound. If they mean one person or body, a reader who searches or counts finds only half; if they mean two, the article should say so.',
  exceptions: [
    'Names inside quotation marks: the spelling is the speaker’s or the printer’s.',
    'Short forms, titles and initials: “Berg” for Anna Berg.',
    'Words that are names of their own: Iran and Iraq, Joan and John.',
  ],
  remedies: [
    'Choose one spelling, where possible the one that the person or body uses.',
    'If they are two, tell them apart where the second comes in.',
  ],
  standards: [
    'Authority control (VIAF): one actor, one form of name.',
    'AP Stylebook: names are checked with their owners.',
  ],
  flags: [
    'The Mardi Army left the town. A spokesman for the Mardi Army denied it. The ⟦Mari Army⟧ came back at night.',
    'Mr. Karim Haddadi spoke first. The judge asked Mr. ⟦Karim Hadadi⟧ to go on.',
    'Editor Tove Lindqvist wrote the page. A year later Tove Lindqvist left the paper, and ⟦Tove Lindkvist⟧ founded another.',
  ],
  passes: [
    'Anna Berg came first. Berg left early. Later Mrs. Berg called.',
    'The Iran Office and the Iraq Office share a floor.',
    'Joan Miller met John Miller in the hall.',
    'The Mardi Army left. “The Mari Army will come back,” the mayor wrote.',
    'Muqtada al Sadiq spoke. Then Muqtada Sadiq sat down.',
  ],
  factsIn: framedIn,
  compare: (_, framed) => spellingConflicts(framed).map(draftOf),
};

const draftOf = ({ rare, usual, count, first }: SpellingConflict): ArticleDraft => ({
  placed: rare.placed,
  start: rare.mention.start,
  end: rare.mention.end,
  message: `Also written “${usual}” (${count}×). Is it the same name?`,
  related: [{ placed: first.placed, start: first.mention.start, end: first.mention.end, message: `“${usual}”` }],
});
