import type { ReaderName } from '../../language/en/cues/cueGroup';
import { amount, degree, quantity } from './amounts';
import { appear, look, pointTo, seem, suggest } from './appearance';
import { belief, hope, judgement } from './belief';
import { condition, ifReader, unless, whether } from './conditions';
import { cannot, must, should } from './duties';
import { booster, factive, label, opener, peacock } from './emphasis';
import { generality, ranked } from './generalities';
import { bareGroup, collective, research } from './groups';
import {
  alleged,
  likely,
  possible,
  predicative,
  prenominal,
  probable,
  supposed,
  suspected,
  unclear,
  undetermined,
  unknown,
  weWillSee,
  wordIs,
} from './likelihood';
import { may, might } from './modality';
import { claimNoun, doubt } from './nouns';
import { could, will, would } from './prospects';
import type { Reader } from './reader';
import { disclosure, implicated, inquiry, ofNeither, propose, questionVerb, shield, unconfirmed } from './verification';
import { consider, holdAs, passive } from './views';

const plain: Reader = (_site, rule) => rule;

export const READERS: Readonly<Record<ReaderName, Reader>> = {
  plain,
  may,
  might,
  could,
  would,
  will,
  should,
  must,
  cannot,
  if: ifReader,
  unless,
  condition,
  whether,
  likely,
  possible,
  predicative,
  prenominal,
  probable,
  suspected,
  wordIs,
  weWillSee,
  ofNeither,
  alleged,
  supposed,
  unclear,
  undetermined,
  unknown,
  belief,
  hope,
  judgement,
  passive,
  consider,
  holdAs,
  seem,
  appear,
  look,
  suggest,
  pointTo,
  claimNoun,
  doubt,
  amount,
  degree,
  quantity,
  generality,
  ranked,
  collective,
  bareGroup,
  research,
  inquiry,
  questionVerb,
  propose,
  implicated,
  disclosure,
  unconfirmed,
  shield,
  booster,
  factive,
  label,
  peacock,
  opener,
};
