import type { PassageMark } from '../../decisions/passageMarks';
import type { Placed } from '../../project/anchorPlaces';
import type { TreeNode } from './treeNode';

/** How a view shows the marks of one kind that lost their place. */
export interface LostMarksWording<Mark> {
  label: string;
  /** Prefix of the ids of rows; the id of the mark follows. */
  kind: string;
  /** What the mark says: a speaker, an origin. */
  said: (mark: Mark) => string;
  remedy: string;
}

/** Marks whose words are gone or stand in several places alike: none is moved, and none is in force. */
export const lostMarks = <Mark>(placed: readonly Placed<Mark>[]): Placed<Mark>[] =>
  placed.filter(({ anchored }) => anchored.kind !== 'found');

export const whyLost = ({ anchored }: Placed<unknown>): string =>
  anchored.kind === 'ambiguous' ? `fits ${anchored.spans.length} places` : 'words not found';

/** A section of them, or nothing where there are none. */
export function lostMarksTree<Mark extends PassageMark, Range>(
  placed: readonly Placed<Mark>[],
  { label, kind, said, remedy }: LostMarksWording<Mark>,
): TreeNode<Range>[] {
  const lost = lostMarks(placed);
  if (lost.length === 0) return [];
  const children = lost.map((each): TreeNode<Range> => {
    const { id, quote } = each.entry;
    const words = `${said(each.entry)} · ${whyLost(each)}`;
    const tooltip = `${quote}\n${kind}: ${said(each.entry)}\n${remedy}`;
    const row = { id: `${kind}:${id}`, label: quote, description: words, tooltip, kind: 'orphan' as const };
    return { ...row, accessibilityLabel: `${quote}, ${words}`, copy: quote, children: [] };
  });
  const section = { id: `section:${kind}s`, label, description: String(lost.length), kind: 'section' as const };
  return [{ ...section, accessibilityLabel: `${label}, ${lost.length}`, children }];
}
