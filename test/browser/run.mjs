// The page suite: packs the extension, installs it into VS Code as users do, and looks at it in a browser.
//   node test/browser/run.mjs
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../host/browser.mjs';
import { startCodeServer } from '../host/codeServer.mjs';
import { beforeEnd } from '../host/ending.mjs';
import { installHosts } from '../host/install.mjs';
import { root } from '../support/install.mjs';
import { checks } from './checks/index.mjs';
import { packExtension } from './pack.mjs';
import { Workbench } from './workbench.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'source-critic-page-'));
beforeEnd(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

const vsix = packExtension(scratch);
installHosts();

const articles = path.join(scratch, 'articles');
cpSync(path.join(root, 'test/articles'), articles, { recursive: true });
const screenshots = path.join(root, 'test/browser/screenshots');
mkdirSync(screenshots, { recursive: true });

// Nobody has trusted the folder: everything must work in Restricted Mode. The in-host suite runs in trusted folders.
const server = await startCodeServer({
  vsix,
  isRestricted: true,
  settings: {
    'workbench.colorTheme': 'Default Light Modern',
    'sourceCritic.reviewer': 'A. Reader',
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  },
});
const browser = await openBrowser();
const workbench = new Workbench(browser.page, { screenshots, articles });
let failed = 0;
try {
  const article = `vscode-remote://${server.authority}${path.join(articles, 'wartime-blog.md')}`;
  await browser.page.goto(server.url(articles, [['openFile', article]]));
  for (const { title, check } of checks) {
    try {
      await check(workbench);
      console.log(`ok      ${title}`);
    } catch (error) {
      failed++;
      console.log(`NOT OK  ${title}\n${error instanceof Error ? error.message : error}`);
      await workbench.screenshot(`failed-${failed}`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`page suite: ${checks.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
