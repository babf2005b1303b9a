import type { Mention } from '../actors/mention';
import { type Reading, tokenAt } from '../language/reading';
import { wordTest } from '../language/wordTest';
import { type Block, GLUE, OBJECT } from '../markdown/block';
import { contains, overlaps, type Span } from '../text/span';
import type { BlockAttribution } from './blockAttribution';
import { byAdjective } from './byAdjective';
import { colonLine, colonQuotes } from './byColon';
import { byNoun } from './byNoun';
import { byVerb } from './byVerb';
import { ADJECTIVES } from './en/cueAdjectives';
import { cueNounForms } from './en/cueNouns';
import { cueForms } from './en/cueVerbs';
import { accordingTo, byDash, byFor, creditLine, DASHES } from './otherCues';
import { Scene } from './scene';

/** One look tells whether a word can be a cue at all. */
const CUE_FORMS: ReadonlySet<string> = new Set([
  'according',
  'for',
  ...DASHES,
  ...ADJECTIVES.keys(),
  ...cueNounForms(),
  ...[...cueForms()].map(([form]) => form),
]);

const isCueForm = wordTest((lower) => CUE_FORMS.has(lower));

/**
 * Who says what in a block, from its surface: subject and verb before, after or around what is said, "according to",
 * nouns that carry a clause, passives without a speaker. Precision before recall: a verb without content, or without
 * anybody who could speak, gives nothing. One pass over the tokens.
 */
export function findAttributions(reading: Reading, block: Block, mentions: Mention[]): BlockAttribution[] {
  const scene = new Scene(reading, mentions);
  const found: BlockAttribution[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!isCueForm(scene.token(at))) continue;
    const attribution =
      accordingTo(scene, at) ??
      byDash(scene, at) ??
      byFor(scene, at) ??
      byVerb(scene, at, found) ??
      byNoun(scene, at) ??
      byAdjective(scene, at);
    const isOwn = attribution?.firstPerson && scene.token(at).quotation >= 0;
    if (attribution && !isOwn && !isNobody(scene, at, attribution)) found.push(attribution);
  }
  const line = colonLine(scene, block);
  const isTaken =
    line && found.some(({ content }) => content.some((part) => line.content.some((said) => overlaps(part, said))));
  if (line && !isTaken) found.push(line);
  quotesGoingOn(scene, found);
  found.push(...colonQuotes(scene, found));
  const credit = creditLine(scene, block);
  if (credit) found.push(credit);
  const whole = withoutParts(found).map((each) => withKey(each, reading.prose));
  return withNesting(withOrigins(withoutCoordinated(withoutTags(whole, reading.prose), reading.prose), mentions));
}

/** “It only says what you hit it with,”: amid what somebody says, a thing. */
const isNobody = ({ reading }: Scene, at: number, { source }: BlockAttribution): boolean =>
  source !== null &&
  tokenAt(reading, at).quotation >= 0 &&
  source.end - source.start === 2 &&
  /^it$/i.test(reading.prose.slice(source.start, source.end));

/** "as @doe99 says": of a key that speaks one character stands in the prose, and all of it is the source. */
function withKey(each: BlockAttribution, prose: string): BlockAttribution {
  const { source } = each;
  if (!source || prose[source.end - 1] !== OBJECT) return each;
  let { end } = source;
  while (prose[end] === GLUE) end++;
  return { ...each, source: { ...source, end } };
}

/**
 * "“We lost,” she said. “Nobody came.”": a quotation that is a sentence by itself, right behind the sentence of a
 * speaker who is quoted, goes on with what that one says.
 */
function quotesGoingOn(scene: Scene, found: readonly BlockAttribution[]): void {
  const { reading } = scene;
  let next = 0;
  for (const { first, last, start, end, open } of reading.quotations) {
    const before = tokenAt(reading, first - 2);
    const closes = reading.sentences[before.sentence];
    const isOwn = reading.sentences[tokenAt(reading, first).sentence]?.first === first - 1;
    if (open || !isOwn || !closes || !/^[.!?…]$/.test(tokenAt(reading, last - 1).text)) continue;
    while (next < found.length && placeOf(found[next]) < closes.start) next++;
    const near = found.slice(Math.max(0, next - 1), next + NEAREST);
    const isOwnOf = (each: BlockAttribution) => !each.cue || !contains({ start, end }, each.cue);
    if (near.some((each) => isOwnOf(each) && each.content.some((part) => overlaps(part, { start, end })))) continue;
    const speaker =
      near.find((each) => isBehindQuote(each) && contains(closes, each.cue)) ?? onlySpeaker(scene, near, closes);
    if (!speaker) continue;
    speaker.content.push({ start, end });
    if (speaker.kind === 'indirect') speaker.kind = 'mixed';
  }
}

/** "Anna Berg said that it was over. “Nobody came.”": the one person who says something in the sentence, up to its end. */
function onlySpeaker(
  { mentions }: Scene,
  near: readonly BlockAttribution[],
  sentence: Span,
): BlockAttribution | undefined {
  const said = near.filter(({ cue }) => cue && contains(sentence, cue));
  const [only] = said;
  if (!only || said.length > 1 || only.type !== 'assertion' || only.topic || only.modal || only.firstPerson)
    return undefined;
  const mention = mentions[only.sourceMention ?? -1];
  return mention && isOnePerson(mention) && only.content.some(({ end }) => end >= sentence.end - 2) ? only : undefined;
}

/** A group does not speak with one voice: “Officials said” leaves open whose words a quotation is. */
const isOnePerson = ({ form, text, unnamed, votes }: Mention): boolean =>
  unnamed || form === 'nominal'
    ? /^(?:an?|one|another)\b/i.test(text)
    : form === 'pronoun'
      ? /^s?he$/i.test(text)
      : (votes.person ?? 0) > 0;

const placeOf = (each: BlockAttribution | undefined): number => each?.cue?.start ?? each?.source?.start ?? 0;

/** "“We lost,” she said": the quotation before the speaker. */
const isBehindQuote = (each: BlockAttribution): each is BlockAttribution & { cue: Span } =>
  each.kind === 'direct' && each.cue !== null && each.content.some((part) => part.end <= (each.cue?.start ?? 0));

/** "declined to say whether": the longer cue says more than the shorter one inside of it. */
const withoutParts = (found: BlockAttribution[]): BlockAttribution[] =>
  found.filter(
    ({ cue }, index) =>
      !found
        .slice(index + 1, index + 3)
        .some(({ cue: longer }) => cue && longer && contains(longer, cue) && longer.end > cue.end),
  );

/** Tells for each attribution which other one's content holds it; what is merely wished or felt inside of it goes. */
function withNesting(found: BlockAttribution[]): BlockAttribution[] {
  if (found.length === 0) return found;
  const held = found.map((each, index) => {
    const cue = each.cue ?? each.source;
    return cue ? holderOf(found, index, cue) : undefined;
  });
  const stays = found.map((each, index) => (held[index] === undefined ? !isOwnThought(each) : isRelay(each)));
  const place = new Map<number, number>();
  stays.forEach((stay, index) => {
    if (stay) place.set(index, place.size);
  });
  return found.flatMap((each, index) => {
    if (!stays[index]) return [];
    const within = place.get(held[index] ?? -1);
    return [within === undefined ? each : { ...each, within }];
  });
}

/** Inside of what somebody says, only what others say is an attribution of its own, not what they would say. */
const isRelay = (each: BlockAttribution): boolean =>
  each.type === 'assertion' && !each.topic && !each.modal && each.source !== null && !each.firstPerson;

/** What "I" or "we" want, know or praise tells of the writer alone. */
const isOwnThought = ({ firstPerson, type, topic }: BlockAttribution): boolean =>
  firstPerson === true && (topic === true || type === 'eventuality' || type === 'stance' || type === 'fact');

/**
 * "She said that it was over and added that …": the second verb has the same subject, so what the first one says ends
 * before it.
 */
function withoutCoordinated(found: BlockAttribution[], prose: string): BlockAttribution[] {
  return found.map((each, index) => {
    const next = found.slice(index + 1, index + 1 + NEAREST).find((other) => goesOn(each, other));
    const cut = next?.cue?.start;
    if (cut === undefined) return each;
    return {
      ...each,
      content: each.content.map((span) => (contains(span, { start: cut, end: cut }) ? upTo(span, cut, prose) : span)),
    };
  });
}

/** "The storm had passed, he said, the mayor told us": a tag behind a clause is no part of what the clause says. */
function withoutTags(found: BlockAttribution[], prose: string): BlockAttribution[] {
  return found.map((each, index) => {
    const tag = found.slice(index + 1, index + 1 + NEAREST).find((other) => isTagOf(other, each));
    const cut = tag && Math.min(tag.source?.start ?? tag.cue?.start ?? 0, tag.cue?.start ?? 0);
    if (cut === undefined) return each;
    return {
      ...each,
      content: each.content.map((span) => (contains(span, { start: cut, end: cut }) ? upTo(span, cut, prose) : span)),
    };
  });
}

const isTagOf = (tag: BlockAttribution, { cue, content }: BlockAttribution): boolean =>
  cue !== null &&
  tag.cue !== null &&
  tag.content.some((span) => contains(span, cue)) &&
  content.some((span) => tag.cue !== null && contains(span, tag.cue));

const goesOn = ({ source, content }: BlockAttribution, { source: again, cue }: BlockAttribution): boolean =>
  source !== null &&
  again !== null &&
  cue !== null &&
  again.start === source.start &&
  again.end === source.end &&
  content.some((span) => span.start > source.end && contains(span, cue));

const JOINT = /(?:[\s,;–—-]|\b(?:and|but|or|then))*$/;

function upTo({ start }: Span, cut: number, prose: string): Span {
  const words = prose.slice(start, cut);
  const end = start + words.slice(-LONGEST_JOINT).replace(JOINT, '').length + Math.max(0, words.length - LONGEST_JOINT);
  return { start, end: Math.max(end, start + 1) };
}

const LONGEST_JOINT = 24;

/** "Reuters reported that …, citing two officials": whoever is cited is where the source has it from. */
function withOrigins(found: BlockAttribution[], mentions: readonly Mention[]): BlockAttribution[] {
  return found.map((each, index) => {
    if (each.origin !== undefined || each.topic || each.source === null) return each;
    const { source } = each;
    const citing = found
      .slice(Math.max(0, index - 2), index + 3)
      .find(
        ({ lemma, source: again }) => CITING.has(lemma) && again?.start === source.start && again.end === source.end,
      );
    const origin = citing ? mentions.findIndex((mention) => isCited(citing, mention)) : -1;
    return origin < 0 ? each : { ...each, origin };
  });
}

const CITING: ReadonlySet<string> = new Set(['cite', 'quote']);

const isCited = ({ content }: BlockAttribution, mention: Mention): boolean =>
  content.some((span) => contains(span, mention) && mention.start - span.start <= CLOSE);

/** So many characters behind "citing" the one cited must be named. */
const CLOSE = 40;

/** Attributions this far apart in a block do not nest. */
const NEAREST = 12;

function holderOf(found: readonly BlockAttribution[], index: number, cue: Span): number | undefined {
  const holds = (other: number) =>
    other >= 0 && other < found.length && found[other]?.content.some((span) => contains(span, cue)) === true;
  for (let distance = 1; distance <= NEAREST; distance++) {
    if (holds(index - distance)) return index - distance;
    if (holds(index + distance)) return index + distance;
  }
  return undefined;
}
