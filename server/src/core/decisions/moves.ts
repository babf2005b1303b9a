import * as z from 'zod';

/** An article that was renamed or moved, with the claims of the ledger that went along. */
export interface LedgerMove {
  id: string;
  /** Paths from the folder that holds the side files. */
  from: string;
  to: string;
  claims: string[];
}

/** What marks the line of a move: other lines are decisions. */
export const moveShape = {
  id: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  claims: z.array(z.string()),
};

/** Moves by the claims that they take along. */
export function movesByClaim(moves: readonly LedgerMove[]): Map<string, LedgerMove[]> {
  const found = new Map<string, LedgerMove[]>();
  for (const move of new Map(moves.map((each) => [each.id, each])).values()) {
    for (const claim of move.claims) found.set(claim, [...(found.get(claim) ?? []), move]);
  }
  return found;
}

/**
 * Where a claim is after its moves: each is made once, from wherever the one before led. Clocks say nothing, and a
 * move that later decisions have seen is behind them.
 */
export function movedFrom(
  file: string,
  moves: readonly LedgerMove[],
  seen: ReadonlySet<string>,
): { file: string; made: string[] } {
  const left = moves.filter(({ id }) => !seen.has(id));
  const made: string[] = [];
  let at = file;
  for (
    let next = left.findIndex(({ from }) => from === at);
    next >= 0;
    next = left.findIndex(({ from }) => from === at)
  ) {
    const [move] = left.splice(next, 1);
    if (!move) break;
    at = move.to;
    made.push(move.id);
  }
  return { file: at, made };
}
