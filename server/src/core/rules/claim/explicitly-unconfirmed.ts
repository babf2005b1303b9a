import {
  DISCLOSURE_REACH,
  type Disclosure,
  disclosuresIn,
  hasDisclosure,
  lacksEvidence,
} from '../../claims/disclosures';
import { passageOf } from '../../cues/passages';
import type { ArticleDraft, ArticleRule } from '../rule';

/** Has not been able to confirm, could not be verified, unconfirmed reports. */
export const claimExplicitlyUnconfirmed: ArticleRule = {
  id: 'claim/explicitly-unconfirmed',
  title: 'Claim that the text itself calls unconfirmed',
  severity: 'warning',
  rationale:
    'The text says that a claim has not been confirmed. That disclosure is good practice and only noted. The claim that it covers stays unconfirmed, however often it is repeated afterwards: it is marked, so that later sentences do not build on it unawares.',
  exceptions: [
    '“could not be reached for comment”.',
    'Parliaments that confirm nominees, customers who confirm orders.',
    '“confirmed by” somebody.',
    'A detail that is open (“could not verify when it was filmed”): the disclosure is noted, and no claim is marked.',
    'Disclosures inside quotation marks: they are the speaker’s.',
  ],
  remedies: [
    'Find an origin that is independent of the first and say who confirms it.',
    'Repeat the caveat wherever the claim is used again.',
  ],
  standards: [
    'BBC Editorial Guidelines 3.3.6.',
    'NPR, memo on reports of other outlets (2017).',
    'STANAG 2511: credibility 1 needs another source.',
  ],
  flags: [
    '⟦The rebels hold the port.⟧ The paper ⟦has not been able to confirm⟧ that.',
    'There are ⟦unconfirmed⟧ reports that ⟦the bridge has fallen⟧.',
    'The army said that ⟦the bridge was open⟧. The mayor said that ⟦it was shut⟧. We ⟦could not verify⟧ either statement.',
    'An aide said that ⟦the report was lost⟧. The mayor called that “a fairy tale”. The claim ⟦could not be verified⟧.',
    'The army said that ⟦the bridge was open⟧. The mayor said that ⟦it was shut⟧. Neither claim ⟦has been independently verified⟧.',
    'The ministry ⟦could not verify⟧ whether ⟦the shells were fired from the north⟧.',
    '> ⟦The rebels took the port at dawn.⟧\n\nThe paper says that it ⟦could not verify⟧ the account.',
    'The colonel claimed, ⟦without offering any evidence⟧, that ⟦the fire had been staged⟧.',
    'The governor said that ⟦rebels had mined the road⟧. He ⟦offered no evidence⟧.',
    'Divers found the wreck. The team ⟦was unable to confirm⟧ the exact date of its sinking.',
    'A clip shows the fire. We ⟦could not verify⟧ when it was filmed.',
    '⟦Sailors saw the lights at dawn.⟧\n\nThe sighting ⟦could not be independently confirmed⟧.',
  ],
  passes: [
    'The mayor could not be reached for comment.',
    'The Senate has not yet confirmed the nominee.',
    'The toll was confirmed by the hospital.',
    '“We have not been able to confirm it,” the spokesman said.',
  ],
  reach: DISCLOSURE_REACH,
  concerns: hasDisclosure,
  checkArticle: (article, concerned) =>
    concerned.flatMap((placed) => disclosuresIn(article, placed).flatMap(findingsFor)),
};

function findingsFor({ placed, cue, covers, alsoCovers }: Disclosure): ArticleDraft[] {
  const { words, ...passage } = passageOf(cue, placed.layers.block);
  const what = lacksEvidence(cue) ? 'no evidence was given for this' : 'this is not confirmed';
  const disclosure: ArticleDraft = {
    ...passage,
    placed,
    severity: 'information',
    type: 'disclosure',
    message: `“${words}”: the text says openly that ${what}.`,
    ...(covers ? { related: [{ ...covers, message: 'The claim that this covers.' }] } : {}),
  };
  if (!covers) return [disclosure];
  const claim: ArticleDraft = {
    ...covers,
    type: 'unconfirmed',
    ignoresQuotes: true,
    message: `The text itself says that ${what}.`,
    related: [{ start: cue.start, end: cue.end, placed, message: 'The text says so here.' }],
  };
  return [claim, ...(alsoCovers ? [{ ...claim, ...alsoCovers }] : []), disclosure];
}
