import { type BlockAttribution, isStatement } from '../../attribution/blockAttribution';
import type { BlockLayers } from '../../blockLayers';
import type { BlockRule } from '../rule';

type Charge = 'doubt' | 'reluctance' | 'truth' | 'heat';

const LOADED: Readonly<Record<string, Charge>> = {
  claim: 'doubt',
  allege: 'doubt',
  profess: 'doubt',
  admit: 'reluctance',
  concede: 'reluctance',
  confess: 'reluctance',
  acknowledge: 'reluctance',
  reveal: 'truth',
  disclose: 'truth',
  point: 'truth',
  insist: 'heat',
  boast: 'heat',
  crow: 'heat',
  gush: 'heat',
  gripe: 'heat',
  fume: 'heat',
  lament: 'heat',
};

const SUGGESTS: Readonly<Record<Charge, string>> = {
  doubt: 'that it may not be so',
  reluctance: 'that it was held back, and that it is so',
  truth: 'that it is so',
  heat: 'how it was said',
};

/** A verb of saying that judges what is said. */
export const loadedAttributionVerb: BlockRule = {
  id: 'loaded/attribution-verb',
  title: 'Verb that judges what is said',
  severity: 'information',
  rationale:
    '*Said* and *wrote* leave the judgement to the reader. *Claimed* casts doubt, *admitted* and *conceded* suggest guilt or reluctance, *revealed* and *pointed out* vouch for the truth, *insisted* and *boasted* tell how it was said. The verb may be right; then the text should show why.',
  exceptions: [
    'Law: who alleges or claims in a suit, a charge or before a court; who confesses there.',
    'Other meanings: “claimed forty lives”, “admitted to hospital”, “insisted on a receipt”.',
    'The author’s own “I admit”.',
    'Studies and figures that reveal something.',
  ],
  remedies: [
    'Write *said* or *wrote*.',
    'Keep the verb where it is literally true, and show it: what had been denied before, who pressed.',
  ],
  standards: [
    'Wikipedia, Words to watch: synonyms for said.',
    'Emily M. Bender, Linguistic Fundamentals (2013): verbs of saying carry the reporter’s stance.',
    'BBC Editorial Guidelines, section 4 (impartiality): choice of words.',
  ],
  flags: [
    'The owner ⟦claimed⟧ that the roof was sound.',
    'The mayor ⟦conceded⟧ that the bridge was late.',
    '“The ferry never sank,” the captain ⟦insisted⟧.',
    'In her letter the duchess ⟦reveals⟧ that the ring was glass.',
    'The goalkeeper ⟦admitted⟧ he had not seen the ball.',
  ],
  passes: [
    'The storm claimed forty lives.',
    'The Northern Alliance, which has claimed similar attacks in the past, was silent.',
    'She was admitted to hospital and conceded a goal the week after.',
    'The guest insisted on a receipt.',
    'The inspector insisted that the doors be opened.',
    'The bank will not reveal whether it was his.',
    'The petition must allege that notice was given.',
    'The hospital admitted no child from the camp, and the club admitted two new members.',
    'The land claim that dragged on for years was hers.',
    'Prosecutors alleged in court that the ledger was forged.',
    'The survey reveals that fewer people read maps.',
    'I admit that I never liked the tower.',
    'The town boasts a pier and two bandstands.',
    'The owner said that the roof was sound.',
  ],
  check: (layers) =>
    layers.attributions.flatMap((each) => {
      const charge = LOADED[each.lemma];
      if (!charge || !each.cue || !isSaid(each) || isFinding(layers, each) || isLegal(layers, each)) return [];
      const verb = layers.block.source.slice(each.cue.start, each.cue.end).replace(/\s+/g, ' ');
      if (UNSAID.test(verb) || isDemand(layers, each) || isLetIn(layers, each)) return [];
      return [
        {
          start: each.cue.start,
          end: each.cue.end,
          type: charge,
          message: `“${verb}” suggests ${SUGGESTS[charge]}. Neutral: said.`,
        },
      ];
    }),
};

const isSaid = (each: BlockAttribution): boolean =>
  each.type === 'assertion' && !each.noun && isStatement(each) && !each.firstPerson && each.source !== null;

/** Not said, or not yet: “will not reveal”, “must allege”. */
const UNSAID = /^(?:must|will|shall|may|might|cannot|can)\b|\bnot\b|n[’']t\b/i;

/** “insisted that the doors be opened”: a demand, nothing said to be so. */
const isDemand = ({ block }: BlockLayers, { lemma, content }: BlockAttribution): boolean =>
  lemma === 'insist' &&
  content.some(({ start, end }) => /^(?:that )?(?:[\w’'-]{1,30} ){1,6}be /.test(block.prose.slice(start, end)));

/** “admitted no child”, “admitted two new members”: somebody was let in, nothing was said. */
const isLetIn = ({ block }: BlockLayers, { lemma, content }: BlockAttribution): boolean =>
  lemma === 'admit' &&
  content.some(({ start, end }) =>
    /^(?:(?!that\b)[\w’'-]{1,20} ){0,3}(?:child|children|patients?|people|persons?|men|women|casualties|visitors?|guests?|members?|pupils?|students?)\b(?! (?:had|has|have|was|were|is|are|could|would|did)\b)/i.test(
      block.prose.slice(start, end),
    ),
  );

/** Studies and figures reveal without judging. */
const isFinding = ({ block }: BlockLayers, { source }: BlockAttribution): boolean =>
  source !== null &&
  /\b(?:survey|study|studies|polls?|data|figures|analysis|research|results|records|documents|time)$/i.test(
    block.source.slice(source.start, source.end),
  );

const LEGAL =
  /\b(?:court|trial|judge|jury|prosecut\w{0,6}|plaintiffs?|defendants?|indict\w{0,6}|lawsuit|suit|affidavit|complaints?|charge sheet|pleaded|tribunal|oath|testimony|filing)\b/i;

/** G8: in a suit, a charge or before a court the verb is a term. */
function isLegal({ reading, block }: BlockLayers, { cue, content }: BlockAttribution): boolean {
  const at = cue?.start ?? content[0]?.start ?? 0;
  const sentence = reading.sentences.find(({ start, end }) => start <= at && at < end);
  return sentence !== undefined && LEGAL.test(block.prose.slice(sentence.start, sentence.end));
}
