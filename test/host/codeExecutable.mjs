#!/usr/bin/env node
// Stands in for the desktop `code` executable where that cannot be had: takes the arguments that
// @vscode/test-electron passes, runs the tests in code-server with a headless browser, exits with their code.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './codeServer.mjs';
import { installHosts } from './install.mjs';
import { runTestsInPage } from './workbenchTests.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

// Whoever started this holds the other end of standard input: when that is gone, nobody waits for these tests.
process.stdin.resume().once('end', () => process.exit(1));

installHosts();
const server = await startCodeServer({
  drivesTests: true,
  userData: values['user-data-dir'],
  extensions: values['extensions-dir'],
});
const { page, close } = await openBrowser();
let code = 1;
try {
  const remote = (file) => server.remoteUri(path.resolve(file));
  const address = server.url(path.resolve(positionals[0] ?? '.'), [
    ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(values.extensionTestsPath)],
  ]);
  code = await runTestsInPage(page, address);
} catch (error) {
  console.error(String(error));
} finally {
  await close();
  await server.stop();
}
process.exit(code);
