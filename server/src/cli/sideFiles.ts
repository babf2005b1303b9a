import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Decisions,
  IGNORES_FILE,
  type IgnoresFile,
  LEDGER_FOLDER,
  type LedgerClaim,
  NO_DECISIONS,
  readIgnores,
  readLedger,
  SIDE_FOLDER,
  uniteLedger,
} from '../core/analysis';
import { UserError } from './exit';

/** What one folder of side files holds; `base` is the folder that names of articles are relative to. */
interface SideFiles {
  base: string;
  ignores: IgnoresFile | undefined;
  ledger: ReadonlyMap<string, readonly LedgerClaim[]>;
}

const cache = new Map<string, SideFiles | undefined>();

/** What people have decided about a file: from the nearest folder of side files up to the repository root. */
export function decisionsFor(file: string): Decisions {
  const full = path.resolve(file);
  const folder = path.dirname(full);
  if (!cache.has(folder)) cache.set(folder, nearest(folder));
  const found = cache.get(folder);
  if (!found) return NO_DECISIONS;
  const name = path.relative(found.base, full).split(path.sep).join('/');
  return { ignores: found.ignores?.byArticle.get(name) ?? [], ledger: found.ledger.get(name) ?? [] };
}

const read = new Map<string, SideFiles>();

function nearest(folder: string): SideFiles | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const ignores = path.join(at, SIDE_FOLDER, IGNORES_FILE);
    const ledger = path.join(at, SIDE_FOLDER, LEDGER_FOLDER);
    const known = read.get(at);
    if (known) return known;
    if (existsSync(ignores) || existsSync(ledger)) {
      const found = {
        base: at,
        ignores: existsSync(ignores) ? readIgnores(load(ignores)) : undefined,
        ledger: loadLedger(ledger),
      };
      tell(ignores, found.ignores?.problems ?? []);
      read.set(at, found);
      return found;
    }
    if (existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
  }
}

/** All files of the ledger as one. */
function loadLedger(folder: string): ReadonlyMap<string, readonly LedgerClaim[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  const files = names.sort().map((name) => path.join(folder, name));
  return uniteLedger(
    files.flatMap((file) => {
      const { events, problems } = readLedger(load(file));
      tell(file, problems);
      return events;
    }),
  );
}

/** A file that cannot be read at all is an error. */
function load(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

/** Damaged lines are reported and left out. */
function tell(file: string, problems: readonly { line: number; message: string }[]): void {
  for (const { line, message } of problems) process.stderr.write(`source-critic: ${file}:${line}: ${message}\n`);
}
