import type { AttributionType } from '../contract';
import { bareClauseFrom, clauseFrom, infinitiveFrom, phraseFrom, quotationFrom, startsPhrase } from './content';
import { BARE, CLAUSE, type CueVerb, cueVerb, HEARER, OBJECT, QUOTE, type Sense, TO, WHOM_TO } from './en/cueVerbs';
import { FINITE } from './finiteVerb';
import { isTime } from './nounPhrase';
import { openerBehind } from './opener';
import type { Passage, Scene } from './scene';
import { type Source, sourceFrom } from './subject';
import { isAdverb, type VerbGroup } from './verbGroup';

/** What a verb leads over to, and how far its cue goes. */
export interface Complement {
  type: AttributionType;
  content: Passage[];
  cueEnd: number;
  recipient?: Source;
  /** Only what it is about, or what shall be done. */
  topic?: true;
}

/** What stands behind the verb: quotation, clause, infinitive, prepositional phrase or noun phrase, the surest first. */
export function complementOf(scene: Scene, { verb: at, form }: VerbGroup, verb: CueVerb): Complement | undefined {
  const next = scene.near(at, at + 1);
  for (const sense of verb.senses) {
    if (sense.particle === undefined || next.lower !== sense.particle) continue;
    const found = behind(scene, at + 2, sense, sense.frames);
    if (found) return found;
  }
  const epithet = form === 'passive' ? undefined : epithetBehind(scene, at, verb);
  if (epithet) return { type: verb.senses[0]?.type ?? 'assertion', content: [epithet], cueEnd: at + 1 };
  const hearer = verb.frames & HEARER ? hearerAt(scene, at + 1) : undefined;
  const from = hearer?.last ?? at + 1;
  const barred = (hearer ? OBJECT : 0) | (form === 'passive' ? OBJECT | BARE : 0);
  for (const sense of verb.senses) {
    if (sense.particle !== undefined) continue;
    const found = behind(scene, from, sense, sense.frames & ~barred) ?? toDo(scene, from, sense, hearer);
    if (!found) continue;
    return hearer ? { ...found, recipient: hearer, cueEnd: at + 1 } : found;
  }
  return undefined;
}

/** “a mess” of "called it “a mess”", "described them as “a mess”", "was called “a mess”": what a verb of naming calls what went before. */
export function epithetBehind(scene: Scene, verb: number, { lemma }: CueVerb): Passage | undefined {
  if (!NAMING.has(lemma)) return undefined;
  let at = verb + 1;
  for (const step of [/^(?:it|them|him|her|this|that)$/, /^(?:as|like)$/, /^(?:a|an|the)$/])
    if (step.test(scene.near(verb, at).lower)) at++;
  return scene.quotationOpenedAt(at) ? quotationFrom(scene, at) : undefined;
}

const NAMING: ReadonlySet<string> = new Set([
  'call',
  'describe',
  'label',
  'brand',
  'dub',
  'deem',
  'denounce',
  'dismiss',
]);

/** One use of the verb, with what it takes from a token on. */
function behind(scene: Scene, from: number, { type, over }: Sense, frames: number): Complement | undefined {
  if (isQuotedSpeaker(scene, from)) {
    const whole = frames & OBJECT ? phraseFrom(scene, from) : undefined;
    return whole && { type, content: [whole], cueEnd: from, topic: true };
  }
  const said = frames & (QUOTE | CLAUSE) ? saidBehind(scene, from, frames) : undefined;
  if (said) return { type, content: [said], cueEnd: from };
  const next = scene.near(from - 1, from);
  if (over.has(next.lower) && startsTopic(scene, from + 1)) {
    const content = phraseFrom(scene, from + 1);
    if (content) return { type, content: [content], cueEnd: from + 1, topic: true };
  }
  if (frames & TO && next.lower === 'to') {
    const content = infinitiveFrom(scene, from);
    // "who she claims to be" leaves out what.
    const isEmpty = content && content.last - content.first === 2 && scene.token(from + 1).lower === 'be';
    if (content && !isEmpty) return { type, content: [content], cueEnd: from, topic: true };
  }
  const isSure = (frames & QUOTE) !== 0 && scene.token(from - 1).lower !== 'wrote';
  const bare = frames & BARE ? bareClauseFrom(scene, behindTime(scene, from), isSure) : undefined;
  if (bare) return { type, content: [bare], cueEnd: from };
  const view = VIEWS.test(scene.token(from - 1).lower) ? quotedView(scene, from) : undefined;
  if (view) return { type, content: [view], cueEnd: from };
  const start = behindTime(scene, from);
  const object = frames & OBJECT && startsPhrase(scene, start) ? phraseFrom(scene, start) : undefined;
  return object && { type, content: [object], cueEnd: from, topic: true };
}

/** "quotes “a source close to the council” as saying": who is quoted stands in quotation marks, not what is said. */
function isQuotedSpeaker(scene: Scene, at: number): boolean {
  const quotation = scene.quotationOpenedAt(at);
  if (!quotation) return false;
  const next = scene.near(at, quotation.last + 1);
  const verb = next.lower === 'as' ? scene.near(at, quotation.last + 2) : next;
  return verb.lower.endsWith('ing') && cueVerb(verb.lower) !== undefined;
}

function saidBehind(scene: Scene, from: number, frames: number): Passage | undefined {
  const { at, kind } = openerBehind(scene, from);
  if (kind === 'quote') return frames & QUOTE ? quotationFrom(scene, at) : undefined;
  if (kind === 'wh') return frames & CLAUSE ? upToSemicolon(scene, clauseFrom(scene, at)) : undefined;
  return kind !== 'none' && frames & CLAUSE ? clauseFrom(scene, at) : undefined;
}

/** "thought the letter “more probably late”": what it is taken for is quoted. */
function quotedView(scene: Scene, from: number): Passage | undefined {
  if (!startsPhrase(scene, from)) return undefined;
  for (let at = from + 1; at < from + LONGEST_ADJUNCT; at++) {
    if (scene.near(from, at).start < 0) return undefined;
    const quotation = quotationFrom(scene, at);
    if (quotation) return { first: from, last: quotation.last };
    if (scene.token(at).kind === 'punctuation') return undefined;
  }
  return undefined;
}
const VIEWS = /^(?:think|thinks|thought|consider|considers|considered|find|finds|found|deem|deems|deemed)$/;

/** "asked whether it was safe; the clerk will write": a question ends at the semicolon. */
function upToSemicolon(scene: Scene, clause: Passage | undefined): Passage | undefined {
  if (!clause) return undefined;
  for (let at = clause.first + 1; at < clause.last; at++)
    if (scene.token(at).text === ';') return { first: clause.first, last: at };
  return clause;
}

const startsTopic = (scene: Scene, at: number): boolean =>
  startsPhrase(scene, at) ||
  /ing$|^(?:whether|how|what|why|it|not|himself|herself)$/.test(scene.near(at - 1, at).lower);

/** Over "Monday", "on Tuesday", "later". */
function behindTime(scene: Scene, from: number): number {
  let at = from;
  for (; at < from + 4; at++) {
    const token = scene.near(from - 1, at);
    if (isTime(token) || isAdverb(token.lower)) continue;
    if (token.lower === 'on' && isTime(scene.near(from - 1, at + 1))) continue;
    break;
  }
  return behindOccasion(scene, at) ?? at;
}

/** "said after the hearing he would pay": where the clause begins. */
function behindOccasion(scene: Scene, from: number): number | undefined {
  if (!/^(?:after|before|during|following|in|at)$/.test(scene.near(from - 1, from).lower)) return undefined;
  for (let at = from + 2; at < from + LONGEST_ADJUNCT; at++) {
    const { kind, lower } = scene.near(from, at);
    if (kind !== 'word' || (cueVerb(lower) && !lower.endsWith('ing'))) return undefined;
    if (/^(?:he|she|they|it|we)$/.test(lower)) return FINITE.has(scene.near(from, at + 1).lower) ? at : undefined;
  }
  return undefined;
}

/** "urged the council to pay", "called on the council to pay", "told the council to pay". */
function toDo(scene: Scene, from: number, { type, frames, over }: Sense, hearer?: Source): Complement | undefined {
  if (!(frames & WHOM_TO)) return undefined;
  const start = over.has(scene.near(from - 1, from).lower) ? from + 1 : from;
  const whom = hearer ?? sourceFrom(scene, start);
  if (!whom) return undefined;
  for (let at = whom.last; at < whom.last + LONGEST_ADJUNCT; at++) {
    const token = scene.near(from - 1, at);
    if (token.kind === 'punctuation') return undefined;
    const isTo = token.lower === 'to' || (token.lower === 'not' && scene.near(from - 1, at + 1).lower === 'to');
    if (!isTo) continue;
    const content = infinitiveFrom(scene, at);
    return content && { type, content: [content], cueEnd: start, recipient: whom, topic: true };
  }
  return undefined;
}
const LONGEST_ADJUNCT = 8;

/** The hearer right behind "told", "asked", "assured". */
function hearerAt(scene: Scene, from: number): Source | undefined {
  const next = scene.near(from - 1, from);
  if (/^(?:that|to|about|whether|if|how|what|why|of|him|her|them|me|us|you|it)$/.test(next.lower)) {
    return /^(?:him|her|them|me|us)$/.test(next.lower) ? (sourceFrom(scene, from) ?? undefined) : undefined;
  }
  if (next.kind === 'punctuation') return undefined;
  return sourceFrom(scene, from);
}

/** A hearer further behind: "said … to USA Today", "in an interview with Radio Lund". */
export function hearerBehind(scene: Scene, from: number, verb: CueVerb): Source | undefined {
  if (verb.frames & HEARER && !scene.quotationOpenedAt(from)) {
    const hearer = hearerAt(scene, from);
    if (hearer) return hearer;
  }
  for (let at = from; at < from + LONGEST_RELATIVE; at++) {
    const token = scene.near(from - 1, at);
    if (token.start < 0 || /^[,;:“"”]$/.test(token.text)) return undefined;
    if (/^(?:that|if|whether|to)$/.test(token.lower) && scene.near(at, at + 1).case === 'lower') return undefined;
    const isWith =
      token.lower === 'with' &&
      /^(?:interview|interviews|conversation|talk|email|phone)$/.test(scene.near(from, at - 1).lower);
    if (token.lower !== 'to' && !isWith) continue;
    const mention = scene.mentionStartingAt(at + 1) ?? scene.mentionStartingAt(at + 2);
    if (mention?.form !== 'name' || !endsAdjunct(scene, mention.last)) continue;
    return { first: at + 1, last: mention.last, mention };
  }
  return undefined;
}
const LONGEST_RELATIVE = 20;

/** Behind a hearer the clause ends, or says when and where: "to Radio Lund on Monday", not "to Radio Lund's archive". */
function endsAdjunct(scene: Scene, at: number): boolean {
  const token = scene.near(at - 1, at);
  return (
    token.start < 0 || (token.kind === 'punctuation' && token.text !== '-') || isTime(token) || ADJUNCT.has(token.lower)
  );
}
const ADJUNCT: ReadonlySet<string> = new Set('on in at that last this after before during by'.split(' '));
