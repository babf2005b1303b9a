import { looksLikePast } from '../language/en/wordClasses';
import type { BlockAttribution } from './blockAttribution';
import { complementOf, epithetBehind } from './complement';
import { clauseFrom, infinitiveFrom } from './content';
import { type CueVerb, cueVerb, HEARER, OBJECT, TO, WHOM_TO } from './en/cueVerbs';
import { nounPhraseEndingAt } from './nounPhrase';
import { attributionOf } from './parts';
import type { Passage, Scene } from './scene';
import { type Source, sourceFrom, subjectBefore } from './subject';
import type { VerbGroup } from './verbGroup';

/** "is expected to", "was accused of", "was told that", "was praised by". */
export function passive(scene: Scene, group: VerbGroup, verb: CueVerb): BlockAttribution | undefined {
  const subject = subjectBefore(scene, group.first);
  const agent = agentBehind(scene, group.verb + 1);
  const next = scene.near(group.verb, group.verb + 1);
  const epithet = agent && epithetBehind(scene, group.verb, verb);
  const complement = complementOf(scene, group, verb);
  const isHearer = (verb.frames & HEARER) !== 0;
  const opinion = !isHearer && /^(?:to|that)$/.test(next.lower) && PASSIVE_OPINIONS.has(verb.lemma);
  const toDo = verb.frames & WHOM_TO && next.lower === 'to';
  const led = complement !== undefined && complement.cueEnd > group.verb + 1;
  const acts = verb.senses.some(({ frames, over }) => frames & (OBJECT | WHOM_TO) || over.size > 0);
  if (!agent && !opinion && !toDo && !led && !(isHearer && complement)) return undefined;
  if (agent && !acts && !complement) return undefined;
  const found = complement?.content ?? (epithet ? [epithet] : []);
  const content = group.helped ? found : found.map((each) => beforeVerbOfSentence(scene, each));
  if (toDo || opinion) {
    const clause = next.lower === 'that' ? clauseFrom(scene, group.verb + 2) : infinitiveFrom(scene, group.verb + 1);
    if (clause && content.length === 0) content.push(clause);
  }
  const about = subject && !isHearer && !subject.firstPerson ? [{ first: subject.first, last: subject.last }] : [];
  // "The dam is said to have cracked": what is said has its subject before the verb.
  if (opinion && next.lower === 'to' && content.length === 1) content.unshift(...about);
  const all = content.length > 0 ? content : about;
  if (all.length === 0) return undefined;
  const type =
    complement?.type ??
    verb.senses.find(({ frames }) => frames & (OBJECT | WHOM_TO | TO))?.type ??
    verb.senses[0]?.type ??
    'assertion';
  return attributionOf(scene, {
    source: agent,
    cue: { first: group.first, last: complement?.cueEnd ?? group.verb + 1 },
    lemma: verb.lemma,
    type,
    content: all,
    topic: !epithet && !opinion && (complement === undefined || complement.topic === true),
    ...(isHearer && subject ? { recipient: subject } : {}),
  });
}

/** "a clerk accused of hiding money told the court": what he is accused of ends before the verb of the sentence. */
function beforeVerbOfSentence(scene: Scene, { first, last }: Passage): Passage {
  for (let at = first + 2; at < last; at++) {
    const verb = cueVerb(scene.token(at).lower);
    if (verb && looksLikePast(scene.token(at).lower) && scene.token(at - 1).kind === 'word') return { first, last: at };
  }
  return { first, last };
}

const PASSIVE_OPINIONS: ReadonlySet<string> = new Set(
  'believe think expect report say know suspect understand allege fear estimate consider assume project predict'.split(
    ' ',
  ),
);

/** "… by Anna Berg" behind a passive, over words that are quoted. */
function agentBehind(scene: Scene, from: number): Source | undefined {
  let end = from + 6;
  for (let at = from; at < end; at++) {
    const quotation = scene.quotationOpenedAt(at);
    if (quotation) {
      end += quotation.last + 1 - at;
      at = quotation.last;
      continue;
    }
    const token = scene.near(from - 1, at);
    if (token.start < 0 || token.kind === 'punctuation' || token.lower === 'to' || token.lower === 'that')
      return undefined;
    if (token.lower === 'by')
      return scene.near(at, at + 1).lower.endsWith('ing') || isMeasure(scene, at + 1)
        ? undefined
        : sourceFrom(scene, at + 1);
  }
  return undefined;
}

/** "approved by 14 votes to 11", "by a majority": how, not by whom. */
const isMeasure = (scene: Scene, at: number): boolean =>
  /^(?:votes?|majority|margin|percent|per|points?|ballots?|referendum|acclamation)$/.test(scene.near(at, at + 1).lower);

/** "a plan backed by Anna Berg". */
export function reducedPassive(scene: Scene, group: VerbGroup, verb: CueVerb): BlockAttribution | undefined {
  if (group.helped || scene.near(group.verb, group.verb + 1).lower !== 'by') return undefined;
  if (!verb.senses.some(({ frames }) => frames & OBJECT)) return undefined;
  const agent = agentBehind(scene, group.verb + 1);
  const phrase = nounPhraseEndingAt(scene, scene.token(group.first - 1).text === ',' ? group.first - 1 : group.first);
  if (!agent || !phrase) return undefined;
  return attributionOf(scene, {
    source: agent,
    cue: { first: group.first, last: group.verb + 2 },
    lemma: verb.lemma,
    type: verb.senses.find(({ frames }) => frames & OBJECT)?.type ?? 'assertion',
    content: [{ first: phrase.first, last: phrase.last }],
    topic: true,
  });
}
