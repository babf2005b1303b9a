/**
 * Verbs that give words, beliefs or plans to somebody. `frame` says what must follow for the verb to be one here:
 * `any` (a quotation or any clause), `clause` (a that-clause or a quotation), `to` (also an infinitive: plans, wishes).
 */
export type Frame = 'any' | 'clause' | 'to';

export interface SpeechVerb {
  lemma: string;
  frame: Frame;
  /** May name the hearer right behind: "told CNN that". */
  recipient: boolean;
}

const irregular: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  speak: 'speaks spoke spoken speaking',
  think: 'thinks thought thinking',
  find: 'finds found finding',
  show: 'shows showed shown showing',
  know: 'knows knew known knowing',
  swear: 'swears swore sworn',
  hold: 'holds held',
  foresee: 'foresees foresaw',
  feel: 'feels felt',
  deny: 'denies denied denying',
  reply: 'replies replied replying',
  testify: 'testifies testified testifying',
  worry: 'worries worried worrying',
  clarify: 'clarifies clarified',
  admit: 'admits admitted admitting',
  plan: 'plans planned planning',
  put: 'puts',
  quip: 'quips quipped',
  vow: 'vows vowed vowing',
  quote: 'quotes quoted quoting',
  cite: 'cites cited citing',
  warn: 'warns warned warning',
};

const ANY =
  'say tell write add reply note explain announce state recall joke quip comment remark declare insist concede admit acknowledge warn stress argue claim respond continue conclude ask shout exclaim testify observe lament complain boast';
const CLAUSE =
  'report believe think suggest allege assert maintain confirm deny find show reveal disclose estimate predict suspect fear hope know indicate doubt assume contend caution reiterate emphasise emphasize speculate contest clarify confess attest feel worry realise realize understand charge swear decide rule agree mention';
const TO =
  'want plan expect intend vow promise pledge propose urge threaten refuse decline offer hope agree order demand';
const WITH_RECIPIENT = new Set('tell inform remind assure warn ask advise notify promise urge order'.split(' '));

const forms = new Map<string, SpeechVerb>();

function add(lemma: string, frame: Frame): void {
  const verb: SpeechVerb = { lemma, frame, recipient: WITH_RECIPIENT.has(lemma) };
  for (const form of [lemma, ...(irregular[lemma]?.split(' ') ?? regular(lemma))])
    if (!forms.has(form)) forms.set(form, verb);
}

function regular(lemma: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const s = /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [s, `${stem}ed`, `${stem}ing`];
}

for (const lemma of ANY.split(' ')) add(lemma, 'any');
for (const lemma of [...CLAUSE.split(' '), 'inform', 'remind', 'assure', 'advise', 'notify']) add(lemma, 'clause');
for (const lemma of TO.split(' ')) add(lemma, 'to');

/** The verb of a form in lower case. */
export const speechVerb = (form: string): SpeechVerb | undefined => forms.get(form);

/** Finite forms of verbs of speaking: what stands right behind or before a speaker's name. */
export const SPEECH_FORMS: ReadonlySet<string> = new Set(
  [...forms].filter(([form, { frame }]) => frame !== 'to' && !form.endsWith('ing')).map(([form]) => form),
);

/** Nouns that carry a clause: "his claim that", "made declarations that". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  'claim claims statement statements assertion assertions declaration declarations allegation allegations announcement warning warnings promise promises belief beliefs accusation accusations denial suggestion insistence argument prediction report reports view'.split(
    ' ',
  ),
);
