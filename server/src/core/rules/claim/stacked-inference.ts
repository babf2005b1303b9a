import { INFERENCE_REACH, type Inference, inferencesIn, pointsBack } from '../../claims/inferences';
import type { ArticleDraft, ArticleRule } from '../rule';

/** In other words, that report, so they did: a sentence that builds on what is unconfirmed or guessed. */
export const claimStackedInference: ArticleRule = {
  id: 'claim/stacked-inference',
  title: 'Built on an unconfirmed premise',
  severity: 'warning',
  rationale:
    'The sentence builds on a claim that the text itself calls unconfirmed, or on a guess of the author’s. However sound the reasoning, it bears no more than its premise. The reader should still see the condition at this point.',
  exceptions: [
    'Reasoning inside one conditional sentence, where the condition stands beside it.',
    'Questions.',
    'What a speaker concludes in quoted words.',
  ],
  remedies: ['Repeat the condition: “if the report is right”.', 'Confirm the premise first.'],
  standards: [
    'ICD 203 (2015): say which assumptions a judgement rests on.',
    'Langlois and Seignobos, Introduction to the Study of History (1898): statements that depend on each other count once.',
  ],
  flags: [
    'My guess is that the treasurer kept two books. ⟦In other words⟧, the audit was a show.',
    'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.\n\n⟦They⟧ presumably left the valley that night.',
    'Consider the possibility that the abbot forged the charter. ⟦So⟧ he had a motive for the fire.',
  ],
  passes: [
    'The treasurer kept two books. In other words, the audit was a show.',
    'So far the valley is dry.',
    'My guess is that the abbot forged it. So did his brother.',
    'If the report is right, the abbot had a motive.',
  ],
  reach: INFERENCE_REACH,
  concerns: pointsBack,
  checkArticle: (article, concerned) =>
    concerned.flatMap((placed) => inferencesIn(article, placed).map((inference) => draftOf(placed, inference))),
};

const draftOf = (placed: Inference['conclusion']['placed'], { link, premise, basis }: Inference): ArticleDraft => ({
  ...link,
  placed,
  type: basis,
  message:
    basis === 'unconfirmed'
      ? 'This builds on a claim that the text itself calls unconfirmed.'
      : 'This builds on a guess of the author’s.',
  related: [
    { ...premise, message: basis === 'unconfirmed' ? 'The unconfirmed claim.' : 'The guess that it builds on.' },
  ],
});
