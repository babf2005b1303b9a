import type { Analysis, Claim } from '../../contract';
import type { PrivateNote } from '../../decisions/privateNotes';
import type { Placed } from '../../project/anchorPlaces';
import { overlaps, type Span } from '../../text/span';
import { wordsOf } from '../words';
import type { TreeNode } from './treeNode';

export type PlacedNote = Placed<PrivateNote>;

/** Private notes on a claim. */
export const notesOn = ({ spans }: Claim, notes: readonly PlacedNote[]): PrivateNote[] =>
  notes.flatMap(({ entry, anchored }) =>
    anchored.kind === 'found' && spans.some((span) => overlaps(span, anchored.span)) ? [entry] : [],
  );

/** Private notes that stand below no claim: on other words, or on words that are gone. */
export function notesTree<Range>(
  { claims }: Analysis,
  text: string,
  notes: readonly PlacedNote[],
  place: (span: Span) => Range,
): TreeNode<Range>[] {
  const below = new Set(claims.flatMap((claim) => notesOn(claim, notes)));
  const others = notes.filter(({ entry }) => !below.has(entry));
  if (others.length === 0) return [];
  return [
    {
      id: 'section:notes',
      label: 'Private notes',
      description: String(others.length),
      kind: 'section',
      accessibilityLabel: `Private notes, ${others.length}`,
      children: others.map(({ entry, anchored }) => {
        const span = anchored.kind === 'found' ? anchored.span : undefined;
        const about = span ? wordsOf(text, span).short : `${entry.quote} · words not found`;
        return {
          id: `note:${entry.id}`,
          label: entry.text,
          description: about,
          tooltip: `${entry.text}\n${about}`,
          kind: 'note',
          accessibilityLabel: `${entry.text}, ${about}`,
          copy: entry.text,
          ...(span ? { range: place(span) } : {}),
          children: [],
        };
      }),
    },
  ];
}
