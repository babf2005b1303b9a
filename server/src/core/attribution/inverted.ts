import { looksLikePast, MODALS } from '../language/en/wordClasses';
import type { BlockAttribution } from './blockAttribution';
import { hearerBehind } from './complement';
import { contentBefore, quotationFrom, startsPhrase } from './content';
import { BEFORE, type CueVerb, HEARER, QUOTE } from './en/cueVerbs';
import { FINITE, hasVerb } from './finiteVerb';
import { isTime } from './nounPhrase';
import { attributionOf } from './parts';
import { isPlausible } from './plausible';
import type { Passage, Scene } from './scene';
import { sourceFrom } from './subject';
import { isAdverb, type VerbGroup } from './verbGroup';

/** "“…,” said a politician who helped mediate to USA Today". */
export function inverted(scene: Scene, group: VerbGroup, verb: CueVerb): BlockAttribution | undefined {
  if (!(verb.frames & QUOTE) || group.helped || (verb.frames & HEARER && verb.lemma !== 'ask')) return undefined;
  const content = contentBefore(scene, group.first);
  if (!content) return undefined;
  const isQuoted = scene.quotationClosedBefore(group.first) !== undefined;
  if (!isQuoted && !(verb.frames & BEFORE && hasVerb(scene, content.first, content.last))) return undefined;
  if (!isQuoted && endsWithRelative(scene, content)) return undefined;
  const source = sourceFrom(scene, group.verb + 1);
  if (!source || isTime(scene.token(source.first)) || !isPlausible(scene, group, source)) return undefined;
  // "The observers, led by Anna Berg, noted gaps": a bare noun is rather what was noted.
  if (!isQuoted && source.plain && scene.token(source.first).lower === scene.token(source.head ?? -1).lower)
    return undefined;
  let next = source.last;
  while (isAdverb(scene.near(group.verb, next).lower)) next++;
  const behind = scene.near(group.verb, next);
  if (
    behind.kind === 'word' &&
    behind.case === 'lower' &&
    (FINITE.has(behind.lower) || MODALS.has(behind.lower) || looksLikePast(behind.lower))
  )
    return undefined;
  if (!isQuoted && !source.mention && startsPhrase(scene, next)) return undefined;
  const recipient = hearerBehind(scene, source.first + 1, verb);
  const second = quotationBehind(scene, source.last);
  return attributionOf(scene, {
    source,
    cue: { first: group.first, last: group.verb + 1 },
    lemma: verb.lemma,
    type: verb.senses[0]?.type ?? 'assertion',
    content: second ? [content, second] : [content],
    ...(recipient ? { recipient } : {}),
  });
}

/** "Anna Berg, who ran the port, said the mayor …": whoever the clause tells more of speaks. */
function endsWithRelative(scene: Scene, { first, last }: Passage): boolean {
  for (let at = last - 1; at > first; at--)
    if (scene.token(at).text === ',') return /^(?:who|whose|which)$/.test(scene.token(at + 1).lower);
  return false;
}

/** A quotation goes on at most so many tokens behind its speaker. */
export const FARTHEST = 20;

/** "“…,” said Anna Berg, “and …”": the quotation goes on behind the speaker. */
function quotationBehind(scene: Scene, from: number): Passage | undefined {
  for (let at = from; at < from + FARTHEST; at++) {
    const token = scene.near(from - 1, at);
    if (token.start < 0) return undefined;
    const quotation = scene.quotationOpenedAt(at);
    if (quotation) return /^[,:]$/.test(scene.token(at - 1).text) ? quotationFrom(scene, at) : undefined;
  }
  return undefined;
}
