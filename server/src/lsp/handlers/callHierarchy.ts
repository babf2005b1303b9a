import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver';
import { citationHierarchy, outletHierarchy } from '../citationHierarchy';
import { claimHierarchy } from '../claimHierarchy';
import type { ServerContext } from '../context';
import { guarded } from '../guard';
import type { Hierarchy } from '../hierarchies';

/** What can stand under the cursor, in the order in which it is shown. */
const HIERARCHIES: readonly Hierarchy[] = [citationHierarchy, claimHierarchy, outletHierarchy];

const ownerOf = (item: CallHierarchyItem): Hierarchy | undefined => HIERARCHIES.find((each) => each.owns(item));

/** Who rests on whom. */
export function handleCallHierarchy(context: ServerContext): void {
  const { console, languages } = context.connection;
  languages.callHierarchy.onPrepare(
    guarded<CallHierarchyPrepareParams, CallHierarchyItem[] | null>(
      console,
      'call hierarchy',
      null,
      async ({ textDocument: { uri }, position }, token) => {
        const found = await Promise.all(HIERARCHIES.map((each) => each.at(context, uri, position, token)));
        const items = found.flat();
        return items.length > 0 ? items : null;
      },
    ),
  );
  languages.callHierarchy.onIncomingCalls(
    guarded<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[]>(
      console,
      'incoming calls',
      [],
      async ({ item }, token) => {
        const links = (await ownerOf(item)?.incoming(context, item, token)) ?? [];
        return links.map(({ item, ranges }) => ({ from: item, fromRanges: ranges }));
      },
    ),
  );
  languages.callHierarchy.onOutgoingCalls(
    guarded<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[]>(
      console,
      'outgoing calls',
      [],
      async ({ item }, token) => {
        const links = (await ownerOf(item)?.outgoing(context, item, token)) ?? [];
        return links.map(({ item, ranges }) => ({ to: item, fromRanges: ranges }));
      },
    ),
  );
}
