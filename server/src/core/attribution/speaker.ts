import type { BlockAttribution } from './blockAttribution';
import { describedSubject } from './describedSubject';
import { shared } from './nonfinite';
import { agrees, isPlausible } from './plausible';
import type { Scene } from './scene';
import { type Source, subjectBefore } from './subject';
import type { VerbGroup } from './verbGroup';

/**
 * Who speaks where a finite verb stands behind its subject: the noun phrase before it, whoever is described further
 * before it, or the subject of the verb that it goes on from.
 */
export function speakerOf(
  scene: Scene,
  group: VerbGroup,
  earlier: readonly BlockAttribution[],
  described = describedSubject(scene, group.first),
): Source | undefined {
  const near = subjectBefore(scene, group.first);
  const isNear = near && (!described || (near.first < described.last && !near.plain));
  const source = (isNear ? near : described) ?? shared(scene, group.first, earlier);
  return source && agrees(scene, group, source) && isPlausible(scene, group, source) ? source : undefined;
}
