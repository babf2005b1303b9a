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
  return {
    source: source ? scene.spanOf(source) : null,
    ...indexed('sourceMention', scene, source?.mention),
    cue: scene.spanOf(cue),
    lemma,
    type,
    content: content.map((each) => scene.spanOf(each)),
    ...(recipient ? { recipient: scene.spanOf(recipient) } : {}),
    ...indexed('recipientMention', scene, recipient?.mention),
    ...indexed('origin', scene, origin),
    kind: kindOf(scene, content),
    ...(topic ? { topic: true as const } : {}),
    ...(MODALS.has(scene.token(cue.first).lower) ? { modal: true as const } : {}),
    ...(source ? {} : { agentless: true as const }),
    ...(source?.firstPerson ? { firstPerson: true as const } : {}),
  };
}

const indexed = <Key extends 'sourceMention' | 'recipientMention' | 'origin'>(
  key: Key,
  { mentions }: Scene,
  mention: Mention | undefined,
): Partial<Record<Key, number>> => {
  const index = mention ? mentions.indexOf(mention) : -1;
  const found: Partial<Record<Key, number>> = {};
  if (index >= 0) found[key] = index;
  return found;
};

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
