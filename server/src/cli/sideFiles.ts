import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Decisions,
  IGNORES_FILE,
  type IgnoresFile,
  NO_DECISIONS,
  readIgnores,
  SIDE_FOLDER,
} from '../core/analysis';
import { UserError } from './exit';

/** What one folder of side files holds; `base` is the folder that names of articles are relative to. */
interface SideFiles {
  base: string;
  ignores: IgnoresFile | undefined;
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
  return { ignores: found.ignores?.byArticle.get(name) ?? [] };
}

const read = new Map<string, SideFiles>();

function nearest(folder: string): SideFiles | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const ignores = path.join(at, SIDE_FOLDER, IGNORES_FILE);
    const known = read.get(at);
    if (known) return known;
    if (existsSync(ignores)) {
      const found = { base: at, ignores: load(ignores) };
      read.set(at, found);
      return found;
    }
    if (existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
  }
}

/** Damaged lines are reported and left out; a file that cannot be read at all is an error. */
function load(file: string): IgnoresFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`cannot read ${file}: ${(error as Error).message}`);
  }
  const found = readIgnores(text);
  for (const { line, message } of found.problems) process.stderr.write(`source-critic: ${file}:${line}: ${message}\n`);
  return found;
}
