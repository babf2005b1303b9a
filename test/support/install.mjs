// Installs what a package-lock.json asks for, unless it is installed already. Used by the commands that must work on a
// fresh clone: it may import nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The project itself, or a package of its own inside of it. */
export function ensureInstalled(folder = '.') {
  const cwd = path.join(root, folder);
  const wanted = readFileSync(path.join(cwd, 'package-lock.json'), 'utf8');
  const marker = path.join(cwd, 'node_modules/.package-lock.json');
  if (existsSync(marker) && sameVersions(wanted, readFileSync(marker, 'utf8'))) return;
  console.log('Installing npm packages …');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd });
}

/** Runs a command in the project with its output shown; a failure ends the process with the same exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Optional packages of other platforms are in the lock file and not on disk. */
function sameVersions(lock, installed) {
  const wanted = JSON.parse(lock).packages;
  const present = JSON.parse(installed).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}
