import type { Scene } from './scene';

/**
 * "LUND — The quay …", "LUND (Reuters) - The quay …", "LUND, 4 May 2026 – The quay …": where a report began is no part
 * of what it says. Two dashes are an aside: "NATO — the alliance — would act".
 */
export function behindDateline(scene: Scene, first: number): number {
  if (first > 0) return first;
  for (let at = first; at < first + LONGEST_DATELINE; at++) {
    const { text, kind, case: letters } = scene.token(at);
    if (at > first && isDash(scene, at)) return hasDash(scene, at + 1) ? first : at + 1;
    const isPart =
      letters === 'upper' || kind === 'number' || /^[(),.]$/.test(text) || scene.token(at - 1).text === '(';
    if (!isPart && !(kind === 'word' && scene.token(first).case === 'upper' && letters === 'initial')) return first;
  }
  return first;
}
const LONGEST_DATELINE = 8;

const isDash = (scene: Scene, at: number): boolean =>
  /^(?:—|–|--|-)$/.test(scene.token(at).text) && scene.token(at).spaced;

function hasDash(scene: Scene, from: number): boolean {
  for (let at = from; scene.near(from - 1, at).start >= 0; at++) if (isDash(scene, at)) return true;
  return false;
}
