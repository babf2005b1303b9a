import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import glob from 'fast-glob';
import { UserError } from './exit';
import { GitIgnored } from './gitIgnored';

export const STDIN = '-';
const MARKDOWN = '**/*.{md,markdown,mdown,qmd,rmd}';

/** A file to read; `named` on the command line, or found in a folder, where exclusions count. */
export interface InputFile {
  path: string;
  named: boolean;
}

/** Files for arguments: a file, all Markdown below a folder, or what a glob matches. */
export function inputFiles(args: readonly string[]): InputFile[] {
  const files = new Map<string, InputFile>();
  for (const arg of args) {
    for (const file of filesOf(arg)) if (!files.has(file.path)) files.set(file.path, file);
  }
  return [...files.values()];
}

function filesOf(arg: string): InputFile[] {
  if (arg === STDIN) return [{ path: STDIN, named: true }];
  const stats = statSync(arg, { throwIfNoEntry: false });
  if (stats?.isFile()) return [{ path: arg, named: true }];
  const found = stats?.isDirectory() ? below(arg, MARKDOWN) : below('.', arg);
  if (found.length === 0) {
    throw new UserError(stats ? `no Markdown files in ${arg}` : `no such file, and no file matches: ${arg}`);
  }
  return found.sort().map((file) => ({ path: file, named: false }));
}

/** Links to folders may lead in a circle, and a folder that may not be read is passed over. */
function below(folder: string, pattern: string): string[] {
  const found = glob.sync(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  const ignored = new GitIgnored(folder);
  return found.map((file) => path.join(folder, file)).filter((file) => !ignored.leavesOut(file));
}

/** The text of a file or of standard input. Bytes that are no UTF-8 text are refused. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === STDIN ? 0 : file);
  } catch (error) {
    throw new UserError(`cannot read ${file}: ${(error as Error).message}`);
  }
  if (bytes.includes(0)) throw new UserError(`${file} is not text (it holds a NUL byte)`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`${file} is not valid UTF-8; convert it, for instance with “iconv -t utf-8”`);
  }
}
