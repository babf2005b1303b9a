import type { LedgerClaim } from './ledger';

/** How much of what the ledger keeps of a missing file has to stand in an article for it to be that file. */
const ENOUGH = 0.5;

/**
 * Claims of files that are gone: renamed outside of the editor, or on another branch under another name. They belong
 * to an article that has no claims of its own where at least half of a file's claims stand in it, words and all.
 */
export function strays(
  ledger: ReadonlyMap<string, readonly LedgerClaim[]>,
  own: string,
  isGone: (file: string) => boolean,
): LedgerClaim[] {
  if (ledger.has(own)) return [];
  return [...ledger].flatMap(([file, claims]) =>
    isGone(file) ? claims.map((claim) => ({ ...claim, strayOf: file })) : [],
  );
}

/** Leaves out the strays that do not belong: all of a file or none. */
export function withoutStrangers<Placed extends { entry: LedgerClaim; anchored: { kind: string } }>(
  placed: readonly Placed[],
): Placed[] {
  const byFile = new Map<string, { found: number; all: number }>();
  for (const { entry, anchored } of placed) {
    if (entry.strayOf === undefined) continue;
    const count = byFile.get(entry.strayOf) ?? { found: 0, all: 0 };
    byFile.set(entry.strayOf, { found: count.found + (anchored.kind === 'found' ? 1 : 0), all: count.all + 1 });
  }
  if (byFile.size === 0) return [...placed];
  return placed.filter(({ entry: { strayOf } }) => {
    const { found, all } = (strayOf === undefined ? undefined : byFile.get(strayOf)) ?? { found: 1, all: 1 };
    return found >= all * ENOUGH && found > 0;
  });
}
