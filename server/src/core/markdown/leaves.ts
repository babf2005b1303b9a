import type { SyntaxNode, Tree, TreeCursor } from '@lezer/common';
import type { BlockKind } from './block';

/** Where a leaf block stands and in what; offsets are relative to the parsed body. */
export interface LeafPlace {
  from: number;
  to: number;
  kind: BlockKind;
  quoteDepth: number;
  inList: boolean;
  footnote?: string;
  level?: number;
}

/** A leaf block with its syntax. Nodes keep their whole tree alive: do not store them. */
export interface Leaf extends LeafPlace {
  node: SyntaxNode;
}

type Surroundings = Pick<LeafPlace, 'quoteDepth' | 'inList'> & { footnote?: string };

const HEADING = /^(?:ATX|Setext)Heading(\d)$/;

const KINDS: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  TableCell: 'cell',
  LinkReference: 'definition',
  CommentBlock: 'directive',
  HTMLBlock: 'html',
};

const CONTAINERS: ReadonlySet<string> = new Set([
  'Document',
  'Blockquote',
  'BulletList',
  'OrderedList',
  'ListItem',
  'Table',
  'TableHeader',
  'TableRow',
  'FootnoteDefinition',
]);

/** Containers nested deeper than this are read as one level: nobody writes them, and recursion must end. */
const DEEPEST = 200;

/** What a syntax tree holds for a reader, in document order. Code, HTML and thematic breaks hold no prose. */
export interface Outline {
  leaves: Leaf[];
  /** Footnote definitions, also those whose body is still empty. The span is the `[^label]:`. */
  footnotes: FootnoteLabel[];
}

export interface FootnoteLabel {
  label: string;
  from: number;
  to: number;
}

/** The outline, one top-level block at a time. */
export function* partsOf(tree: Tree, body: string): Generator<Outline> {
  const cursor = tree.cursor();
  if (!cursor.firstChild()) return;
  do {
    const outline: Outline = { leaves: [], footnotes: [] };
    collectNode(cursor, TOP, 0, body, outline);
    yield outline;
  } while (cursor.nextSibling());
}

const TOP: Surroundings = { quoteDepth: 0, inList: false };

/** Does nothing stand around the block? Then how the text goes on does not depend on what came before it. */
export const isTopLevel = ({ quoteDepth, inList, footnote }: LeafPlace): boolean =>
  quoteDepth === 0 && !inList && footnote === undefined;

function collectNode(cursor: TreeCursor, around: Surroundings, depth: number, body: string, outline: Outline): void {
  const { name } = cursor;
  if (CONTAINERS.has(name)) {
    if (depth < DEEPEST) collectChildren(cursor, within(cursor, around, body), depth + 1, body, outline);
    return;
  }
  if (name === 'FootnoteLabel') {
    outline.footnotes.push({ label: footnoteLabel(body, cursor.from), from: cursor.from, to: cursor.to });
  }
  const heading = HEADING.exec(name);
  const kind = heading ? 'heading' : KINDS[name];
  if (kind === undefined || cursor.from === cursor.to) return;
  outline.leaves.push({
    from: cursor.from,
    to: cursor.to,
    kind,
    ...around,
    ...(heading ? { level: Number(heading[1]) } : {}),
    node: cursor.node,
  });
}

function collectChildren(
  cursor: TreeCursor,
  around: Surroundings,
  depth: number,
  body: string,
  outline: Outline,
): void {
  if (!cursor.firstChild()) return;
  do collectNode(cursor, around, depth, body, outline);
  while (cursor.nextSibling());
  cursor.parent();
}

function within(cursor: TreeCursor, around: Surroundings, body: string): Surroundings {
  switch (cursor.name) {
    case 'Blockquote':
      return { ...around, quoteDepth: around.quoteDepth + 1 };
    case 'ListItem':
      return { ...around, inList: true };
    case 'FootnoteDefinition':
      return { ...around, footnote: footnoteLabel(body, cursor.from) };
    default:
      return around;
  }
}

/** The label of a definition that starts at `from` with `[^label]:`. */
const footnoteLabel = (body: string, from: number): string => body.slice(from + 2, body.indexOf(']', from));
