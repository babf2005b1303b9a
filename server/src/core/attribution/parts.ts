import type { Mention } from '../actors/mention';
import type { AttributionType } from '../contract';
import { MODALS } from '../language/en/wordClasses';
import type { BlockAttribution } from './blockAttribution';
import type { Passage, Scene } from './scene';
import type { Source } from './subject';

/** What was found of one attribution, as tokens. */
export interface Parts {
  source: Source | undefined;
  cue: Passage;
  lemma: string;
  type: AttributionType;
  content: Passage[];
  recipient?: Source;
  topic?: boolean;
  origin?: Mention;
}

export function attributionOf(
  scene: Scene,
  { source, cue, lemma, type, content, recipient, topic, origin }: Parts,
): BlockAttribution {
  const attribution: BlockAttribution = {
    source: source ? scene.spanOf(source) : null,
    cue: scene.spanOf(cue),
    lemma,
    type,
    content: content.map((each) => scene.spanOf(each)),
    kind: kindOf(scene, content),
  };
  if (recipient) attribution.recipient = scene.spanOf(recipient);
  putIndex(attribution, 'sourceMention', scene, source?.mention);
  putIndex(attribution, 'recipientMention', scene, recipient?.mention);
  putIndex(attribution, 'origin', scene, origin);
  if (topic) attribution.topic = true;
  if (MODALS.has(scene.token(cue.first).lower)) attribution.modal = true;
  if (!source) attribution.agentless = true;
  if (source?.firstPerson) attribution.firstPerson = true;
  return attribution;
}

function putIndex(
  attribution: BlockAttribution,
  key: 'sourceMention' | 'recipientMention' | 'origin',
  { mentions }: Scene,
  mention: Mention | undefined,
): void {
  const index = mention ? mentions.indexOf(mention) : -1;
  if (index >= 0) attribution[key] = index;
}

function kindOf(scene: Scene, content: readonly Passage[]): BlockAttribution['kind'] {
  if (content.length > 0 && content.every((each) => isQuote(scene, each))) return 'direct';
  const hasMarks = content.some(({ first, last }) => {
    for (let at = first; at < last; at++) if (scene.quotationOpenedAt(at)) return true;
    return false;
  });
  return hasMarks ? 'mixed' : 'indirect';
}

/** Does a passage begin with an opening quotation mark, and end with the quotation? */
export function isQuote(scene: Scene, { first, last }: Passage): boolean {
  const quotation = scene.quotationOpenedAt(first);
  return quotation !== undefined && quotation.last + 2 >= last;
}
