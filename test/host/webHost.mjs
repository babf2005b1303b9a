// VS Code for the web with its web worker extension host, served on the loopback interface by @vscode/test-web.
import { createRequire } from 'node:module';
import path from 'node:path';
import { here, WEB_BUILDS, webBuilds } from './install.mjs';
import { freePort } from './ports.mjs';

const require = createRequire(path.join(here, 'package.json'));

/** `build`: `current`, or `oldest` for the oldest VS Code that the manifest supports. */
export async function startWebHost({ build, extension, tests, folder }) {
  const { open } = require('@vscode/test-web');
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    host: 'localhost',
    port,
    quality: 'stable',
    commit: WEB_BUILDS[build].commit,
    testRunnerDataDir: webBuilds,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
  });
  const payload = JSON.stringify([['skipWelcome', 'true']]);
  return {
    url: `http://localhost:${port}/?payload=${encodeURIComponent(payload)}`,
    stop: () => server.dispose(),
  };
}
