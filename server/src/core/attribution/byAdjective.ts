import { BE } from '../language/en/wordClasses';
import type { BlockAttribution } from './blockAttribution';
import { clauseFrom, phraseFrom, startsPhrase } from './content';
import { ADJECTIVES, STANCES } from './en/cueAdjectives';
import { attributionOf } from './parts';
import { isPlausible } from './plausible';
import type { Scene } from './scene';
import { subjectBefore } from './subject';
import { isAdverb, verbGroupAt } from './verbGroup';

/** "is confident that the quay will open", "was critical of the plan": a belief or stance of the subject. */
export function byAdjective(scene: Scene, at: number): BlockAttribution | undefined {
  const word = scene.token(at).lower;
  const over = ADJECTIVES.get(word);
  if (!over) return undefined;
  let verb = at - 1;
  while (verb > at - 3 && isAdverb(scene.near(at, verb).lower) && !BE.has(scene.near(at, verb).lower)) verb--;
  if (!BE.has(scene.near(at, verb).lower)) return undefined;
  const group = verbGroupAt(scene, verb);
  const source = subjectBefore(scene, group.first);
  if (!source || !isPlausible(scene, group, source) || scene.token(source.first).lower === 'it') return undefined;
  const next = scene.near(at, at + 1).lower;
  const isClause = next === 'that';
  if (!isClause && !(over.has(next) && startsPhrase(scene, at + 2))) return undefined;
  const content = isClause ? clauseFrom(scene, at + 2) : phraseFrom(scene, at + 2);
  return (
    content &&
    attributionOf(scene, {
      source,
      cue: { first: group.first, last: isClause ? at + 1 : at + 2 },
      lemma: word,
      type: STANCES.has(word) ? 'stance' : 'belief',
      content: [content],
      topic: !isClause,
    })
  );
}
