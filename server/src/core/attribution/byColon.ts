import { UNNAMED_HEADS } from '../actors/en/people';
import type { Mention } from '../actors/mention';
import type { Block } from '../markdown/block';
import type { BlockAttribution } from './blockAttribution';
import { SPEAKER_TITLES } from './en/speakerTitles';
import type { Passage, Scene } from './scene';

/** A speaker before a colon is a name, a title or both. */
const MOST_WORDS = 8;
const FINITE = /^(?:is|are|was|were|will|would|wo|has|have|had|can|could|ca|must|should|may|might|do|does|did)$/;

/**
 * "Minister: no talks planned" in a headline, "Anna Berg: “The quay is safe.”" anywhere at the start of a block.
 * Headlines that name a topic before the colon ("Anna Berg: a life at sea") say nothing in anybody's name: without
 * quotation marks, what follows must be a clause or a denial.
 */
export function colonLine(scene: Scene, { kind }: Block): BlockAttribution | undefined {
  const { tokens } = scene.reading;
  const colon = tokens.slice(0, MOST_WORDS + 1).findIndex(({ text }) => text === ':');
  if (colon < 1 || colon + 1 >= tokens.length) return undefined;
  const mention = speakerBefore(scene, colon);
  if (mention === undefined) return undefined;
  const quotation = scene.quotationOpenedAt(colon + 1);
  const said: Passage | undefined = quotation
    ? { first: colon + 1, last: Math.min(tokens.length, quotation.last + (quotation.open ? 0 : 1)) }
    : kind === 'heading' && isClause(scene, colon + 1)
      ? { first: colon + 1, last: tokens.length }
      : undefined;
  if (!said) return undefined;
  const index = mention ? scene.mentions.indexOf(mention) : -1;
  return {
    source: scene.spanOf({ first: 0, last: colon }),
    ...(index >= 0 ? { sourceMention: index } : {}),
    cue: null,
    lemma: ':',
    type: 'assertion',
    content: [scene.spanOf(said)],
    kind: quotation ? 'direct' : 'indirect',
  };
}

/** The name or description that all words before a colon are; null for a bare title; undefined for anything else. */
function speakerBefore(scene: Scene, colon: number): Mention | null | undefined {
  const mention = scene.mentionEndingAt(colon);
  if (mention) {
    const isPlace = (mention.votes.place ?? 0) > Math.max(mention.votes.person ?? 0, mention.votes.organisation ?? 0);
    if (isPlace && mention.form === 'name') return undefined;
    const isTitled = SPEAKER_TITLES.has(scene.token(mention.first - 1).lower) && mention.first <= 4;
    return mention.first === 0 || isTitled ? mention : undefined;
  }
  if (colon > 3) return undefined;
  const head = scene.token(colon - 1).lower;
  return SPEAKER_TITLES.has(head) || UNNAMED_HEADS.has(head) ? null : undefined;
}

/** "no talks planned", "quay is safe": a denial or a finite verb; "a life at sea" and "what we know" are topics. */
function isClause(scene: Scene, from: number): boolean {
  const opener = scene.token(from).lower;
  if (/^(?:no|not|never|nothing|nobody)$/.test(opener)) return true;
  if (/^(?:how|why|what|when|where|who|which|from|in|on|a|an)$/.test(opener)) return false;
  for (let at = from; at < scene.reading.tokens.length; at++) {
    const { text, lower, quotation } = scene.token(at);
    if (text === '?' || text === ':') return false;
    if (quotation < 0 && FINITE.test(lower)) return true;
  }
  return false;
}
