import type { CallHierarchyItem, CancellationToken, Range } from 'vscode-languageserver';
import type { ServerContext } from './context';

/**
 * One sort of things that rest on each other, as a call hierarchy shows it: what rests on an item comes in, what it
 * rests on goes out.
 */
export interface Hierarchy {
  /** What of this sort stands at a place; what the cursor means most likely first. */
  at(context: ServerContext, uri: string, position: Position, token: CancellationToken): Promise<CallHierarchyItem[]>;
  /** Is this one of its items? They come back as they were given, perhaps after edits. */
  owns(item: CallHierarchyItem): boolean;
  incoming(context: ServerContext, item: CallHierarchyItem, token: CancellationToken): Promise<Link[]>;
  outgoing(context: ServerContext, item: CallHierarchyItem, token: CancellationToken): Promise<Link[]>;
}

type Position = Range['start'];

/** An item at the other end of a link, and where the link shows: in the one of the two that rests on the other. */
export interface Link {
  item: CallHierarchyItem;
  ranges: Range[];
}
