import type { RuleId } from '../contract';
import type { Cue } from './cue';

/** What a hover says about a cue. */
interface CueDescription {
  /** Kind of doubt: "epistemic", "doxastic", "condition" … */
  type: string;
  /** What the words tell the reader, in one sentence. */
  explains: string;
  /** Likelihood on named scales, or that there is no band. */
  likelihood?: string;
}

const BY_RULE: Readonly<Partial<Record<RuleId, CueDescription>>> = {
  'hedge/modal-verb': { type: 'epistemic', explains: 'The verb leaves open whether this is so.' },
  'hedge/adverb': { type: 'epistemic', explains: 'The adverb says how likely the writer takes it to be.' },
  'hedge/adjective': { type: 'epistemic', explains: 'The adjective says that this is not established.' },
  'hedge/noun': { type: 'epistemic', explains: 'The noun presents what follows as open, not as known.' },
  'hedge/approximator': {
    type: 'approximator',
    explains: 'The words soften a figure or a fit, not whether it happened.',
  },
  'hedge/shield': { type: 'doxastic', explains: 'The writer marks this as a judgement of his own.' },
  'hedge/evidential': { type: 'evidential', explains: 'The words mark an inference from what was seen or read.' },
  'hedge/doxastic': {
    type: 'doxastic',
    explains: 'Somebody holds or expects it to be so; the text does not say that it is.',
  },
  'hedge/investigation': { type: 'investigation', explains: 'The matter is under inquiry and not settled here.' },
  'hedge/conditional': {
    type: 'condition',
    explains: 'It holds only if the condition is met; the text does not say that it is.',
  },
  'hedge/vacuous': { type: 'vacuous', explains: 'The words exclude nothing.' },
  'claim/acknowledged-unknown': { type: 'open question', explains: 'The text says that this is not known.' },
  'claim/explicitly-unconfirmed': {
    type: 'non-confirmation',
    explains: 'The text says that this has not been confirmed.',
  },
  'vague/collective': { type: 'unnamed group', explains: 'A view is given to a group that the text does not define.' },
  'vague/agentless-passive': {
    type: 'doxastic',
    explains: 'Somebody says, believes or expects this; the text does not say who.',
  },
  'vague/sourceless-reportative': {
    type: 'reportative',
    explains: 'Somebody else says so; the text does not say who.',
  },
  'vague/quantity': { type: 'quantity', explains: 'The words count without a number.' },
  'vague/research': { type: 'evidence', explains: 'Research is named as authority without saying which.' },
};

const UNKNOWN: CueDescription = { type: 'wording', explains: 'The words colour what is said.' };

/**
 * Likelihood bands in per cent: Kent, "Words of Estimative Probability" (1964); Intelligence Community Directive 203
 * (2015); IPCC guidance note on uncertainty (2010). No number without the name of its scale.
 */
const BANDS: readonly (readonly [words: readonly string[], band: string])[] = [
  [['virtually certain'], 'IPCC: more than 99 %'],
  [
    ['almost certainly not', 'almost no chance'],
    'Kent 1964: 7 ± 5 % · ICD 203: 1–5 % · IPCC (exceptionally unlikely): less than 1 %',
  ],
  [
    ['almost certain', 'almost certainly', 'nearly certain', 'nearly certainly'],
    'Kent 1964: 93 ± 6 % · ICD 203: 95–99 %',
  ],
  [
    ['very likely', 'highly likely', 'highly probable', 'very probably', 'most probably'],
    'ICD 203: 80–95 % · IPCC (very likely): more than 90 %',
  ],
  [['very unlikely', 'highly unlikely', 'highly improbable'], 'ICD 203: 5–20 % · IPCC (very unlikely): less than 10 %'],
  [['probable', 'probably'], 'Kent 1964: 75 ± 12 % · ICD 203: 55–80 %'],
  [['likely'], 'ICD 203: 55–80 % · IPCC: more than 66 %'],
  [
    ['about even', 'as likely as not', 'about as likely as not'],
    'Kent 1964: 50 ± 10 % · ICD 203: 45–55 % · IPCC: 33–66 %',
  ],
  [['unlikely', 'improbable', 'probably not'], 'Kent 1964: 30 ± 10 % · ICD 203: 20–45 % · IPCC: less than 33 %'],
];

const NO_BAND = 'No band on the Kent, ICD 203 or IPCC scales: the wording fits anything.';
const WITHOUT_BAND: ReadonlySet<string> = new Set([
  'may',
  'may well',
  'might',
  'might well',
  'could',
  'could well',
  'possible',
  'possibly',
  'quite possibly',
  'perhaps',
  'maybe',
  'potentially',
  'potential',
  'presumably',
  'conceivably',
  'may or may not',
  'might or might not',
]);

const BAND_OF: ReadonlyMap<string, string> = new Map(
  BANDS.flatMap(([words, band]) => words.map((word) => [word, band] as const)),
);

/** Type, plain explanation and likelihood band of a cue, for hovers. */
export function describeCue({ rule, lemma, negated }: Cue): CueDescription {
  const description = BY_RULE[rule] ?? UNKNOWN;
  const likelihood = WITHOUT_BAND.has(lemma) ? NO_BAND : negated ? undefined : BAND_OF.get(lemma);
  return likelihood === undefined ? description : { ...description, likelihood };
}
