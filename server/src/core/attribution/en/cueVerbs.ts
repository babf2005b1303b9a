import type { AttributionType } from '../../contract';
import { formsOf } from './verbForms';

/** What a verb takes to give words, thoughts or plans to its subject, as bits. */
export const QUOTE = 1;
/** A that-clause or a wh-clause. */
export const CLAUSE = 2;
/** A clause without "that" behind it. */
export const BARE = 4;
/** An infinitive of what the subject itself will do. */
export const TO = 8;
/** Somebody, and an infinitive of what that one shall do. */
export const WHOM_TO = 16;
/** A noun phrase. */
export const OBJECT = 32;
/** Names its hearer right behind. */
export const HEARER = 64;
/** The clause before, over a comma: "The quay was safe, she said". */
export const BEFORE = 128;

/** One way to use a verb. */
export interface Sense {
  type: AttributionType;
  frames: number;
  /** Prepositions that lead over to the content: "called for", "pointed to". */
  over: ReadonlySet<string>;
  /** A particle right behind the verb: "pointed out". */
  particle?: string;
}

export interface CueVerb {
  lemma: string;
  senses: readonly Sense[];
  /** All frames of all senses. */
  frames: number;
}

type Row = readonly [type: AttributionType, frames: number, verbs: string];

/** `verb+particle:preposition,preposition`: what leads over to the content. */
const TABLE: readonly Row[] = [
  [
    'assertion',
    QUOTE | CLAUSE | BARE | BEFORE,
    'say:of state write:of add explain announce recall joke:about declare insist:on concede admit acknowledge warn:of,against,about ' +
      'argue:for,against claim boast:of,about complain:about,of testify maintain note contend assert tweet:about proclaim predict report:on ' +
      'hint:at,about allege:against affirm swear',
  ],
  [
    'assertion',
    QUOTE | CLAUSE | BEFORE,
    'reply respond retort counter:with quip:about comment:on remark:on stress continue conclude observe lament exclaim reiterate repeat ' +
      'emphasise emphasize caution:against confide muse:about marvel:at gush:about speculate:about blog:about,on recount opine:on reason ' +
      'quote grumble:about gripe:about protest answer profess reaffirm crow:about estimate',
  ],
  [
    'assertion',
    QUOTE | CLAUSE | BARE | BEFORE | HEARER,
    'tell:about,of remind:of assure:of inform:of,about notify:of advise:against',
  ],
  ['assertion', QUOTE | CLAUSE | HEARER, 'ask:about,for question query:about,on'],
  [
    'assertion',
    QUOTE,
    'plead shout shout:at,for yell:at crack whisper:about mutter snap scoff:at sneer:at chant:for interject chuckle fume:about text email sigh',
  ],
  ['assertion', CLAUSE, 'clarify confess:to attest:to certify intimate verify corroborate deny dispute refute mention'],
  ['assertion', CLAUSE | BEFORE, 'confirm reveal disclose'],
  [
    'assertion',
    OBJECT,
    'announce describe call label brand dub deem cite quote mention discuss recall recount detail disclose reveal deny dispute refute highlight outline confirm verify corroborate reiterate reference contradict emphasize emphasise stress repeat preview downplay underline underscore echo liken compare characterize characterise portray criticise criticize',
  ],
  [
    'assertion',
    0,
    'refer:to allude:to point:to speak:about,of,against talk:about,of rant:about,against rave:about lecture:on,about touch:on elaborate:on',
  ],
  [
    'stance',
    OBJECT,
    'praise condemn slam blast assail endorse oppose favor favour reject denounce defend applaud hail mock ridicule lambast lambaste decry deplore chide rebuke excoriate disavow tout commend skewer savage bemoan trash laud berate castigate bash knock belittle champion extol renounce repudiate salute scold vilify vouch:for cheer welcome dismiss attack support back embrace admire prefer disown',
  ],
  ['stance', OBJECT, 'accuse:of blame:for,on fault:for thank:for congratulate:on chastise:for'],
  ['assertion', QUOTE | CLAUSE | BARE | BEFORE | OBJECT, 'point+out spell+out'],
  ['assertion', QUOTE | BEFORE, 'put+it'],
  ['assertion', QUOTE | BEFORE, 'read'],
  ['assertion', QUOTE, 'fire+back shoot+back hit+back go+on call+out'],
  ['stance', 0, 'lash+out:at speak+out:against,about push+back:against,on go+after hit+out:at call+out'],
  ['stance', OBJECT, 'express voice'],
  [
    'stance',
    0,
    'call:for,on,upon rail:against,at,about push:for advocate:for lobby:for,against campaign:for,against disagree:with disapprove:of approve:of apologize:for apologise:for object:to balk:at sympathize:with side:with agree:with,on vote:for,against',
  ],
  ['stance', OBJECT | CLAUSE, 'advocate propose recommend suggest question protest'],
  [
    'belief',
    QUOTE | CLAUSE | BARE | BEFORE,
    'believe think feel suspect hope:for fear assume suppose reckon guess figure wonder:about,if',
  ],
  ['belief', CLAUSE | BARE, 'agree'],
  ['belief', CLAUSE, 'doubt worry expect anticipate foresee imagine surmise envision hold accept'],
  ['assertion', TO, 'claim profess'],
  ['belief', OBJECT | TO, 'expect'],
  ['belief', OBJECT, 'doubt consider view regard fear question'],
  ['fact', CLAUSE | BARE, 'know learn realise realize discover notice understand remember recognise recognize hear'],
  [
    'evidence',
    CLAUSE | BARE | BEFORE,
    'show suggest indicate find reveal demonstrate estimate imply prove conclude project',
  ],
  ['evidence', OBJECT, 'show reveal'],
  ['eventuality', TO | CLAUSE, 'vow promise pledge threaten agree decide resolve plan hope swear ask'],
  ['eventuality', TO, 'want intend refuse decline offer seek demand opt aim propose volunteer desire wish long'],
  [
    'eventuality',
    WHOM_TO,
    'want urge:against order ask encourage tell advise direct instruct invite challenge beg implore press:on,about,for push expect persuade call:on,upon advise command request',
  ],
  ['eventuality', OBJECT | CLAUSE, 'demand urge order propose request'],
  ['eventuality', CLAUSE, 'rule order request demand'],
];

const NOTHING: ReadonlySet<string> = new Set();

const byForm = new Map<string, CueVerb>();

for (const [type, frames, list] of TABLE) {
  for (const entry of list.split(' ')) {
    const [word = '', over] = entry.split(':');
    const [lemma = '', particle] = word.split('+');
    const sense: Sense = {
      type,
      frames,
      over: over ? new Set(over.split(',')) : NOTHING,
      ...(particle ? { particle } : {}),
    };
    const known = byForm.get(lemma);
    const verb: CueVerb = {
      lemma,
      senses: [...(known?.senses ?? []), sense],
      frames: (known?.frames ?? 0) | (particle ? 0 : frames),
    };
    for (const form of formsOf(lemma))
      if (!byForm.has(form) || byForm.get(form)?.lemma === lemma) byForm.set(form, verb);
  }
}

/** The verb of a form in lower case. */
export const cueVerb = (form: string): CueVerb | undefined => byForm.get(form);

/** All forms, for lists that are made from them. */
export const cueForms = (): Iterable<[string, CueVerb]> => byForm;
