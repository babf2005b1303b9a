import type { AttributionType } from '../../contract';

/** A noun that carries a content: "his claim that", "support for", "plans to". */
export interface CueNoun {
  type: AttributionType;
  /** Takes a that-clause. */
  clause: boolean;
  /** Takes an infinitive. */
  to: boolean;
  /** Prepositions that lead over to what it is about. */
  over: ReadonlySet<string>;
}

type Row = readonly [type: AttributionType, takes: 'clause' | 'to' | 'clause to' | '', nouns: string];

const TABLE: readonly Row[] = [
  [
    'assertion',
    'clause',
    'claim:of,about statement:about,on assertion:of declaration:of allegation:of,about announcement:of,about warning:of,about accusation:of,about denial:of suggestion insistence:on prediction:of,about admission:of acknowledgment:of acknowledgement:of contention explanation:of,for remark:about,on comment:about,on response:to reply:to description:of characterization:of reference:to complaint:about,of revelation disclosure:of testimony account:of',
  ],
  [
    'belief',
    'clause',
    'belief:in conviction view:of,on opinion:of,on,about fear:of,about worry:about concern:about,over hope:of,for doubt:about expectation speculation:about suspicion:of,about guess hunch impression bet argument point evidence:of',
  ],
  [
    'eventuality',
    'clause to',
    'promise:of pledge:of vow threat:of,against plan:for offer:of refusal decision call:for demand:for request:for proposal:for,on intention:of desire:for commitment:to',
  ],
  [
    'stance',
    '',
    'criticism:of condemnation:of denunciation:of endorsement:of praise:for,of support:for,of opposition:to attack:on backing:for,of defense:of defence:of rejection:of rebuke:of disapproval:of',
  ],
];

const byForm = new Map<string, CueNoun>();

for (const [type, takes, nouns] of TABLE) {
  for (const entry of nouns.split(' ')) {
    const [noun = '', over = ''] = entry.split(':');
    const cue: CueNoun = {
      type,
      clause: takes.startsWith('clause'),
      to: takes.endsWith('to'),
      over: new Set(over.split(',').filter((word) => word !== '')),
    };
    byForm.set(noun, cue);
    byForm.set(noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, cue);
  }
}

/** All forms, for lists that are made from them. */
export const cueNounForms = (): Iterable<string> => byForm.keys();

/** The noun of a form in lower case. */
export const cueNoun = (form: string): CueNoun | undefined => byForm.get(form);
