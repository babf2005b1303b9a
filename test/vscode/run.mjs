// Runs the in-host suite inside real VS Code: a Node extension host and the web worker host.
//   node test/vscode/run.mjs [--host all|node|web|oldest]     SOURCE_CRITIC_VSCODE names a desktop `code` executable
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { openBrowser } from '../host/browser.mjs';
import { beforeEnd } from '../host/ending.mjs';
import { installHosts } from '../host/install.mjs';
import { startWebHost } from '../host/webHost.mjs';
import { runTestsInPage } from '../host/workbenchTests.mjs';
import { root } from '../support/install.mjs';
import { bundleSuite, suites } from './bundle.mjs';

const hosts = {
  node: onNodeHost,
  web: (workspace) => onWebHost('current', workspace),
  oldest: (workspace) => onWebHost('oldest', workspace),
};

const { host: wanted } = parseArgs({ options: { host: { type: 'string', default: 'all' } } }).values;
if (wanted !== 'all' && !(wanted in hosts)) {
  console.error(`“--host ${wanted}” is not known. Use all, ${Object.keys(hosts).join(', ')}.`);
  process.exit(2);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'source-critic-suite-'));
const removeScratch = beforeEnd(() => rmSync(scratch, { recursive: true, force: true }));

await bundleSuite();
if (!process.env.SOURCE_CRITIC_VSCODE || wanted !== 'node') installHosts();
let failed = 0;
try {
  for (const [name, run] of Object.entries(hosts)) {
    if (wanted !== 'all' && wanted !== name) continue;
    console.log(`-- ${name} host`);
    // Tests change settings: each host gets a workspace of its own.
    const workspace = path.join(scratch, name);
    cpSync(path.join(root, 'test/vscode/workspace'), workspace, { recursive: true });
    const before = servers();
    const code = await run(workspace).catch((error) => {
      console.error(String(error));
      return 1;
    });
    const left = servers().filter((line) => !before.includes(line));
    if (left.length > 0) console.error(`Left running:\n${left.join('\n')}`);
    if (code !== 0 || left.length > 0) failed++;
    console.log(`-- ${name} host: ${code === 0 && left.length === 0 ? 'passed' : 'FAILED'}`);
  }
} finally {
  removeScratch();
}
process.exit(failed > 0 ? 1 : 0);

/** Language servers of this folder that run, where the system can tell. */
function servers() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').filter((line) => line.includes(path.join(root, 'dist/server.node.js')));
}

/** Through the same library and arguments that start desktop VS Code. */
function onNodeHost(workspace) {
  return runTests({
    vscodeExecutablePath: process.env.SOURCE_CRITIC_VSCODE ?? path.join(root, 'test/host/codeExecutable.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: suites.node,
    launchArgs: [path.join(workspace, 'two.code-workspace'), `--user-data-dir=${path.join(scratch, 'data')}`],
  });
}

async function onWebHost(build, workspace) {
  const host = await startWebHost({ build, extension: root, tests: suites.web, folder: workspace });
  const browser = await openBrowser();
  try {
    return await runTestsInPage(browser.page, host.url);
  } finally {
    await browser.close();
    await host.stop();
  }
}
