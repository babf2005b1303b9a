import { canEscalate, ESCALATION_REACH, type Escalation, escalationsIn } from '../../claims/escalations';
import type { ArticleDraft, ArticleRule } from '../rule';

/** The headline or "the fact that" states what the text elsewhere gives on somebody's word. */
export const claimCertaintyEscalation: ArticleRule = {
  id: 'claim/certainty-escalation',
  title: 'More certain here than elsewhere',
  severity: 'warning',
  rationale:
    'A claim returns without the source or the caveat that it had where it is told at length: in the headline, or behind *the fact that*. Readers who see only this place take it for established. That the two passages say the same is judged by the words they share.',
  exceptions: [
    'Headlines with a colon, a question mark, quotation marks or a speaker.',
    'What the text also states on its own account.',
    'Sentences with a citation.',
  ],
  remedies: ['Restore the attribution.', 'Restore the caveat.', 'Name what has confirmed it meanwhile.'],
  standards: [
    'NPR Ethics Handbook: attribute everything.',
    'BBC Editorial Guidelines: due accuracy also in headlines.',
  ],
  flags: [
    '# ⟦Duke hid letters in Ghent abbey⟧\n\nThe Mercury could not verify whether the duke hid letters in an abbey at Ghent.',
    'Two aides said that the treasurer had moved the silver abroad. ⟦The fact that⟧ the treasurer moved silver abroad shows his fear.',
    '# ⟦Rebels shelled northern harbour⟧\n\nThere are unconfirmed reports that rebels shelled the northern harbour.',
  ],
  passes: [
    '# Duke hid letters in Ghent abbey, source says\n\nThere are unconfirmed reports that the duke hid letters in an abbey at Ghent.',
    '# Duke hid letters in Ghent abbey\n\nThe duke hid letters in an abbey at Ghent, a source told the Mercury.',
    'The fact that it rained spoilt the hay.',
    'Two aides said that the treasurer had fled. The fact that silver tarnishes is well known.',
  ],
  reach: ESCALATION_REACH,
  concerns: canEscalate,
  checkArticle: (article, concerned) => concerned.flatMap((placed) => escalationsIn(article, placed).map(draftOf)),
};

const draftOf = ({ bold, careful, kind }: Escalation): ArticleDraft => ({
  ...bold,
  type: kind,
  ...(kind === 'headline' ? { severity: 'information' as const } : {}),
  message:
    kind === 'headline'
      ? 'The headline states this as a fact; the article calls it unconfirmed.'
      : 'Stated as a fact here; before, it stood on somebody’s word.',
  related: [{ ...careful, message: 'More careful here.' }],
});
