import { BARE, CLAUSE, cueForms, HEARER, QUOTE, TO } from './cueVerbs';

/**
 * Verbs that give words, beliefs or plans to somebody, as other layers see them. `frame` says what must follow: `any`
 * (a quotation or any clause), `clause` (a that-clause or a quotation), `to` (an infinitive: plans, wishes).
 */
export type Frame = 'any' | 'clause' | 'to';

export interface SpeechVerb {
  lemma: string;
  frame: Frame;
  /** May name the hearer right behind: "told CNN that". */
  recipient: boolean;
}

const forms = new Map<string, SpeechVerb>();
for (const [form, { lemma, frames, senses }] of cueForms()) {
  const saying = senses.find(({ frames: own, particle }) => !particle && own & (QUOTE | CLAUSE | TO));
  if (!saying) continue;
  const frame = saying.frames & QUOTE && saying.frames & BARE ? 'any' : saying.frames & TO ? 'to' : 'clause';
  forms.set(form, { lemma, frame, recipient: (frames & HEARER) !== 0 });
}

/** The verb of a form in lower case. */
export const speechVerb = (form: string): SpeechVerb | undefined => forms.get(form);

/** Finite forms of verbs of speaking: what stands right behind or before a speaker's name. */
export const SPEECH_FORMS: ReadonlySet<string> = new Set(
  [...forms].filter(([form, { frame }]) => frame !== 'to' && !form.endsWith('ing')).map(([form]) => form),
);
