import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Milliseconds; below the time limit of a test, which cannot end a worker that waits for another program. */
const TIME_LIMIT = 50_000;

/**
 * Runs a program to its end, text in and out. A program that cannot be started has no `status`; one that does not end
 * within `timeout` is killed, and the error says what it had printed.
 */
export function runProgram(command: string, args: readonly string[], options: SpawnSyncOptions = {}) {
  const { timeout = TIME_LIMIT } = options;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    maxBuffer: 2 ** 30,
    ...options,
    encoding: 'utf8',
    timeout,
    killSignal: 'SIGKILL',
  });
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT')
    throw new Error(`${command} did not end within ${timeout / 1000} s: ${args.join(' ')}\n${stdout}\n${stderr}`);
  return { status, stdout, stderr };
}

/** Can this program be started? On Debian, root installs it; where it is missing, says that a test is left out. */
export function isThere(command: string, debianPackage: string, what: string): boolean {
  const starts = () => runProgram(command, ['--version']).status === 0;
  if (starts()) return true;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    // Two tests may want to install something at once: the second waits for the first.
    const apt = (...args: string[]) =>
      runProgram('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
        timeout: 150_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', debianPackage);
    if (starts()) return true;
  }
  console.warn(
    `No “${command}”, so left out: ${what}. Install it, for instance with “apt-get install ${debianPackage}”.`,
  );
  return false;
}
