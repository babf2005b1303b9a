import { CONFLICT_REACH, type Conflict, conflictsIn, speaksOfClash } from '../../claims/conflicts';
import type { ArticleDraft, ArticleRule } from '../rule';

const MESSAGES: Readonly<Record<Conflict['kind'], string>> = {
  self: 'One source, two accounts that do not agree. Which one stands, and why did it change?',
  stated: 'The text says that accounts differ here. What would settle it?',
  denial: 'One side denies what another says. Does the text give both, with their grounds?',
  contrast: 'This account is set against what others said before. Can both be right?',
};

/** Denied, reversed himself, accounts differ: accounts that the text sets against each other. */
export const claimConflictingAccounts: ArticleRule = {
  id: 'claim/conflicting-accounts',
  title: 'Accounts that do not agree',
  severity: 'warning',
  rationale:
    'Two accounts in the text do not agree, or one source contradicts itself. That is worth more to a careful reader than one smooth version, as long as both stand side by side with their sources. The note links them and does not choose.',
  exceptions: [
    'Permits, visas, access and bail that are denied; plans and offers that are rejected.',
    'Disputed territory.',
    'Quoted words.',
  ],
  remedies: [
    'Give both accounts in one place, each with its source.',
    'Look for a third origin.',
    'Say what would settle it.',
  ],
  standards: [
    'Langlois and Seignobos, Introduction to the Study of History (1898): contradiction is where criticism begins.',
    'AJP-2.1: credibility 4 and 5 for what other information contradicts.',
  ],
  flags: [
    'The clerk said that the vault was sealed, but then ⟦reversed himself⟧.',
    'Miners said that the shaft had flooded. The owner ⟦denied the reports⟧.',
    'The two ⟦chronicles disagree⟧ about the year.',
    'Ada Lind said that the Mill Lane bridge held. But there is this:\n\n⟦A ferryman⟧ told the Mercury that Mill Lane was cut off.',
  ],
  passes: [
    'Critics have questioned whether recycling can make sense at home. The figures tell a different story.',
    'The council denied a permit for the march.',
    'The crew was denied access to the disputed islands.',
    'She rejected the offer.',
    'The mayor neither confirmed nor denied it.',
    '“He denied the charges,” she said.',
    'The plan has two parts. But there is this: it costs money.',
  ],
  reach: CONFLICT_REACH,
  concerns: speaksOfClash,
  checkArticle: (article, concerned) =>
    concerned.flatMap((placed) => conflictsIn(article, placed).map((conflict) => draftOf(placed, conflict))),
};

const draftOf = (placed: ArticleDraft['placed'], { cue, kind, here, there }: Conflict): ArticleDraft => ({
  start: cue.start,
  end: cue.end,
  placed: kind === 'contrast' ? here.placed : placed,
  type: kind,
  ...(kind === 'self' || kind === 'stated' ? {} : { severity: 'information' as const }),
  message: MESSAGES[kind],
  ...(there.length > 0 ? { related: there.map((each) => ({ ...each, message: 'The other account.' })) } : {}),
});
