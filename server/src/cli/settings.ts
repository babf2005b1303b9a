import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  frontMatterSettings,
  type Layer,
  LineIndex,
  mergeSettings,
  PROJECT_FILE,
  readFrontMatter,
  readProjectFile,
  type Settings,
  type UserSettings,
} from '../core/analysis';
import { UserError } from './exit';

export interface SettingsOptions {
  config?: string;
  profile?: 'reader' | 'writer';
  stdinFilename?: string;
}

/** Settings for the files of a folder, and the folder that their globs are relative to. */
interface FileSettings {
  layers: Layer[];
  root: string;
}

const cache = new Map<string, FileSettings>();

/**
 * Settings for a file: the project file named on the command line, else the nearest one up to the repository root.
 * A broken project file is an error here: a check that quietly ran with other settings would mislead.
 */
export function settingsFor(file: string, options: SettingsOptions): FileSettings {
  const folder = path.dirname(path.resolve(file));
  const key = options.config ?? folder;
  const known = cache.get(key);
  if (known) return known;
  const project = options.config === undefined ? nearestProjectFile(folder) : path.resolve(options.config);
  const root = project ? path.dirname(project) : process.cwd();
  const fromProject = project ? readSettings(project) : {};
  const layers: Layer[] = [
    { origin: 'settings', settings: options.profile ? { profile: options.profile } : {} },
    { origin: 'project file', settings: fromProject },
  ];
  const found = { layers, root };
  cache.set(key, found);
  return found;
}

/** Settings for one article: what its front matter says comes on top. */
export const settingsForText = (layers: readonly Layer[], text: string): Settings =>
  mergeSettings([{ origin: 'front matter', settings: frontMatterSettings(readFrontMatter(text).fields) }, ...layers]);

function nearestProjectFile(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const candidate = path.join(at, PROJECT_FILE);
    if (existsSync(candidate)) return candidate;
    if (existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
  }
}

function readSettings(file: string): UserSettings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`cannot read the project file ${file}: ${(error as Error).message}`);
  }
  const { settings, problems } = readProjectFile(text);
  const first = problems[0];
  if (first) {
    const { line, character } = new LineIndex(text).positionAt(first.start);
    throw new UserError(`${file}:${line + 1}:${character + 1}: ${first.message}`);
  }
  return settings ?? {};
}
