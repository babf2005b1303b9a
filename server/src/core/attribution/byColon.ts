import { UNNAMED_HEADS } from '../actors/en/people';
import type { Mention } from '../actors/mention';
import type { Block } from '../markdown/block';
import { SpanIndex } from '../text/spanIndex';
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

/**
 * "Amir Haddad would not commit himself: “You can’t hang a man on a W.”": a sentence about somebody that ends in a
 * quotation. Whoever reads, sees or sings something there does not say it.
 */
export function colonQuotes(scene: Scene, found: readonly BlockAttribution[]): BlockAttribution[] {
  const added: BlockAttribution[] = [];
  const candidates = scene.reading.quotations.filter(
    ({ first, words, open }) => scene.token(first - 2).text === ':' && words >= FEWEST_WORDS && !open,
  );
  if (candidates.length === 0) return added;
  const taken = new SpanIndex(found, ({ content }) => content);
  for (const quotation of candidates) {
    if (taken.overlapping(quotation).length > 0) continue;
    const colon = quotation.first - 2;
    const mention = subjectOf(scene, colon);
    if (!mention) continue;
    added.push({
      source: scene.spanOf({ first: mention.first, last: mention.last }),
      sourceMention: scene.mentions.indexOf(mention),
      cue: null,
      lemma: ':',
      type: 'assertion',
      content: [scene.spanOf({ first: quotation.first - 1, last: quotation.last + 1 })],
      kind: 'direct',
    });
  }
  return added;
}
const FEWEST_WORDS = 4;

/** The person whose name opens the sentence of a colon, titles before it apart. */
function subjectOf(scene: Scene, colon: number): Mention | undefined {
  const first = scene.sentence(colon)?.first ?? colon;
  const mention = [0, 1, 2]
    .map((skipped) => scene.mentionStartingAt(first + skipped))
    .find((each) => each !== undefined);
  if (mention?.form !== 'name' || scene.token(mention.last).lower === "'s") return undefined;
  const { person = 0, place = 0, organisation = 0, outlet = 0 } = mention.votes;
  if (person <= Math.max(place, organisation, outlet)) return undefined;
  for (let at = mention.last; at < colon; at++) if (NO_SPEECH.test(scene.token(at).lower)) return undefined;
  return mention;
}
const NO_SPEECH =
  /^(?:read|reads|reading|saw|sees|heard|hears|sang|sings|recited|quotes|quoted|cites|cited|found|finds|received|wore|carried|painted|motto|sign|title|banner)$/;

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
