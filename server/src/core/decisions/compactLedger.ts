import { type LedgerFile, readLedger, uniteLedger } from './ledger';

/** What becomes of the files of a ledger. */
export interface CompactedLedger {
  /** Lines of the one file that takes the place of the others. */
  text: string;
  /** URIs of the files that it takes the place of; those with damaged lines stay as they are. */
  replaced: string[];
  before: number;
  after: number;
}

/**
 * Makes one file of many: each line once, in the order of the files. Without `history` only what holds now is kept:
 * the latest decisions about each claim, with the moves that bring it to its file.
 */
export function compactLedger(
  files: readonly { uri: string; text: string }[],
  { history }: { history: boolean },
): CompactedLedger {
  const read = files.map(({ uri, text }) => ({ uri, file: readLedger(text) }));
  const sound = read.filter(({ file }) => file.problems.length === 0);
  const lines = new Map(sound.flatMap(({ file }) => [...file.events, ...file.moves].map((line) => [line.id, line])));
  // What stands in damaged files counts for what is the latest.
  const latest = history ? undefined : headsOf(read.map(({ file }) => file));
  const kept = [...lines.values()].filter((line) => !latest || 'to' in line || latest.has(line.id));
  return {
    text: kept.map((line) => `${JSON.stringify(line)}\n`).join(''),
    replaced: sound.map(({ uri }) => uri),
    before: sound.reduce((sum, { file }) => sum + file.events.length + file.moves.length, 0),
    after: kept.length,
  };
}

function headsOf(files: readonly LedgerFile[]): Set<string> {
  const united = uniteLedger(
    files.flatMap(({ events }) => events),
    files.flatMap(({ moves }) => moves),
  );
  return new Set([...united.values()].flat().flatMap(({ heads }) => heads));
}
