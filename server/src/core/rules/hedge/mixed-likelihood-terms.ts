import type { Cue } from '../../cues/cue';
import { sentenceOf } from '../../cues/sourcesNear';
import { findAtTokens, type Reading, tokenAt } from '../../language/reading';
import type { BlockRule } from '../rule';

const DEGREES = new Set(['high', 'low', 'moderate', 'medium']);
const LIKELIHOOD = new Set(['hedge/adverb', 'hedge/adjective']);

/** Confidence and likelihood in one sentence. */
export const hedgeMixedLikelihoodTerms: BlockRule = {
  id: 'hedge/mixed-likelihood-terms',
  title: 'Confidence mixed with likelihood',
  severity: 'information',
  rationale:
    'How likely something is and how good the evidence is are two things. In one sentence (“high confidence that it is likely”) readers take them for one. State them apart, and name the scale.',
  exceptions: ['“confidence vote”, “confident” of a person.', 'Likelihood alone.'],
  remedies: ['Give likelihood and confidence in two sentences.', 'Name the scale.'],
  standards: [
    'ICD 203 (2015): do not combine confidence and likelihood in one sentence.',
    'IPCC guidance note (2010).',
  ],
  flags: [
    'We have ⟦high confidence⟧ that an attack is likely.',
    'With ⟦moderate confidence⟧ the panel says the shelf will probably collapse.',
    'There is ⟦low confidence⟧ that the figures are possibly too high.',
  ],
  passes: [
    'The panel has high confidence in the figures.',
    'An attack is likely.',
    'The government will probably win the confidence vote.',
  ],
  check: ({ reading, cues }) =>
    findAtTokens(reading, (token, index) => {
      if (token.lower !== 'confidence') return undefined;
      const before = tokenAt(reading, index - 1);
      if (!DEGREES.has(before.lower) || !hasLikelihood(reading, cues, token.sentence)) return undefined;
      const message = 'Confidence and likelihood in one sentence: readers take them for one. Which scale is meant?';
      return { start: before.start, end: token.end, type: 'mixed scales', message };
    }),
};

const hasLikelihood = (reading: Reading, cues: readonly Cue[], sentence: number): boolean =>
  cues.some((cue) => LIKELIHOOD.has(cue.rule) && sentenceOf(reading, cue) === sentence);
