import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ActorRegistry,
  type Decisions,
  IGNORES_FILE,
  type IgnoresFile,
  LEDGER_FOLDER,
  type LedgerClaim,
  LineIndex,
  NO_DECISIONS,
  ORIGINS_FILE,
  type OriginsFile,
  REGISTRY_FILE,
  readIgnores,
  readLedger,
  readOrigins,
  readRegistry,
  readSpeakers,
  SIDE_FOLDER,
  SPEAKERS_FILE,
  type SpeakersFile,
  strays,
  uniteLedger,
} from '../core/analysis';
import { UserError } from './exit';

/** What one folder of side files holds; `base` is the folder that names of articles are relative to. */
interface SideFiles {
  base: string;
  ignores: IgnoresFile | undefined;
  ledger: ReadonlyMap<string, readonly LedgerClaim[]>;
  speakers: SpeakersFile | undefined;
  origins: OriginsFile | undefined;
  registry: ActorRegistry | undefined;
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
  const { ignores, ledger, speakers, origins, registry } = found;
  return {
    ignores: ignores?.byArticle.get(name) ?? [],
    ledger: ledger.get(name) ?? [],
    strays: strays(ledger, name, (gone) => !existsSync(path.join(found.base, gone))),
    notes: [],
    speakers: speakers?.byArticle.get(name) ?? [],
    origins: origins?.byArticle.get(name) ?? [],
    registry,
  };
}

const read = new Map<string, SideFiles>();

function nearest(folder: string): SideFiles | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const ignores = path.join(at, SIDE_FOLDER, IGNORES_FILE);
    const ledger = path.join(at, SIDE_FOLDER, LEDGER_FOLDER);
    const speakers = path.join(at, SIDE_FOLDER, SPEAKERS_FILE);
    const origins = path.join(at, SIDE_FOLDER, ORIGINS_FILE);
    const registry = path.join(at, SIDE_FOLDER, REGISTRY_FILE);
    const known = read.get(at);
    if (known) return known;
    if ([ignores, ledger, speakers, origins, registry].some((file) => existsSync(file))) {
      const found = {
        base: at,
        ignores: existsSync(ignores) ? readIgnores(load(ignores)) : undefined,
        ledger: loadLedger(ledger),
        speakers: existsSync(speakers) ? readSpeakers(load(speakers)) : undefined,
        origins: existsSync(origins) ? readOrigins(load(origins)) : undefined,
        registry: existsSync(registry) ? loadRegistry(registry) : undefined,
      };
      tell(ignores, found.ignores?.problems ?? []);
      tell(speakers, found.speakers?.problems ?? []);
      tell(origins, found.origins?.problems ?? []);
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
  const read = files.map((file) => {
    const found = readLedger(load(file));
    tell(file, found.problems);
    return found;
  });
  return uniteLedger(
    read.flatMap(({ events }) => events),
    read.flatMap(({ moves }) => moves),
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

/** What is damaged is reported and left out. */
function tell(file: string, problems: readonly { line: number; message: string }[]): void {
  for (const { line, message } of problems) process.stderr.write(`source-critic: ${file}:${line}: ${message}\n`);
}

/** A registry that is no JSON is an error: a check that quietly ran without it would mislead. */
function loadRegistry(file: string): ActorRegistry {
  const text = load(file);
  const lines = new LineIndex(text);
  const { registry, problems } = readRegistry(text);
  const placed = problems.map(({ start, message }) => ({ line: lines.positionAt(start).line + 1, message }));
  if (!registry) throw new UserError(placed.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
  tell(file, placed);
  return registry;
}
