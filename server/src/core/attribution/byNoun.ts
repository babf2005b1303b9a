import { BE, HAVE, looksLikePast, MODALS } from '../language/en/wordClasses';
import type { BlockAttribution } from './blockAttribution';
import { clauseFrom, phraseFrom } from './content';
import { type CueNoun, cueNoun } from './en/cueNouns';
import { nounPhraseEndingAt } from './nounPhrase';
import { attributionOf } from './parts';
import { isPlausible } from './plausible';
import type { Passage, Scene } from './scene';
import { type Source, sourceFrom, sourceOf, subjectBefore } from './subject';
import { verbGroupAt } from './verbGroup';

/** "his claim that …", "Anna Berg's support for …", "made repeated declarations that …", "criticism from the port". */
export function byNoun(scene: Scene, at: number): BlockAttribution | undefined {
  const token = scene.token(at);
  const noun = token.kind === 'word' ? cueNoun(token.lower) : undefined;
  if (!noun) return undefined;
  const behind = complement(scene, at, noun);
  if (!behind) return undefined;
  const owner = possessor(scene, at) ?? maker(scene, at);
  if (!owner) return undefined;
  const found = attributionOf(scene, {
    source: owner.source,
    cue: { first: owner.first, last: behind.cueEnd },
    lemma: token.lower,
    type: noun.type,
    content: [behind.content],
    topic: behind.topic,
  });
  return { ...found, noun: true };
}

function complement(
  scene: Scene,
  at: number,
  { clause, to, over }: CueNoun,
): { content: Passage; cueEnd: number; topic: boolean } | undefined {
  const next = scene.near(at, at + 1);
  if (clause && BE.has(next.lower) && scene.near(at, at + 2).lower === 'that') {
    const content = clauseFrom(scene, at + 3);
    return content && { content, cueEnd: at + 2, topic: false };
  }
  if (clause && next.lower === 'that' && !isRelative(scene, at + 2)) {
    const content = clauseFrom(scene, at + 2);
    return content && { content, cueEnd: at + 1, topic: false };
  }
  if (to && next.lower === 'to') {
    const content = clauseFrom(scene, at + 1);
    return content && { content, cueEnd: at + 1, topic: true };
  }
  if (!over.has(next.lower)) return undefined;
  const content = phraseFrom(scene, at + 2);
  return content && { content, cueEnd: at + 2, topic: true };
}

/** "a land claim that dragged on": a verb right behind "that" tells about the claim itself. */
function isRelative(scene: Scene, at: number): boolean {
  const { lower } = scene.near(at - 1, at);
  return looksLikePast(lower) || BE.has(lower) || HAVE.has(lower) || MODALS.has(lower);
}

const MOST_MODIFIERS = 4;

/** "Anna Berg's repeated claim", "his claim". */
function possessor(scene: Scene, at: number): { source: Source; first: number } | undefined {
  for (let back = at - 1; back >= at - MOST_MODIFIERS; back--) {
    const token = scene.near(at, back);
    if (token.kind !== 'word' && token.text !== "'") return undefined;
    if (/^(?:my|our)$/.test(token.lower))
      return { source: { first: back, last: back + 1, firstPerson: true }, first: back + 1 };
    if (/^(?:his|her|their)$/.test(token.lower)) return { source: { first: back, last: back + 1 }, first: back + 1 };
    if (token.lower === "'s" || token.text === "'") {
      const phrase = nounPhraseEndingAt(scene, back);
      return phrase && { source: sourceOf(scene, phrase), first: back + 1 };
    }
    if (/^(?:the|a|an|of|for|to|and|or|in|on|any|no)$/.test(token.lower)) return undefined;
  }
  return undefined;
}

const MAKERS: ReadonlySet<string> = new Set(
  'made makes make making issued issues issue repeated repeats expressed expresses voiced voices raised raises offered offers gave gives rejected dismissed denied has had have reiterated renewed announced outlined unveiled find finds found saw seen'.split(
    ' ',
  ),
);

/** "made repeated declarations that". */
function maker(scene: Scene, at: number): { source: Source; first: number } | undefined {
  for (let back = at - 1; back >= at - MOST_MODIFIERS; back--) {
    const token = scene.near(at, back);
    if (token.kind !== 'word') return undefined;
    if (!MAKERS.has(token.lower)) continue;
    const group = verbGroupAt(scene, back);
    const source = subjectBefore(scene, group.first);
    if (source && isPlausible(scene, group, source)) return { source, first: group.first };
  }
  return agent(scene, at);
}

/** "criticism from the port", "calls by the council". */
function agent(scene: Scene, at: number): { source: Source; first: number } | undefined {
  for (let next = at + 1; next < at + MOST_MODIFIERS; next++) {
    const { lower } = scene.near(at, next);
    if (lower !== 'from' && lower !== 'by') continue;
    const source = sourceFrom(scene, next + 1);
    return source && { source, first: at };
  }
  return undefined;
}
