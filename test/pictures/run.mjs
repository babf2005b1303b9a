// `npm run pictures`: takes the pictures of the README from real VS Code, with the packaged extension on the samples.
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packExtension } from '../browser/pack.mjs';
import { Workbench } from '../browser/workbench.mjs';
import { openBrowser } from '../host/browser.mjs';
import { startCodeServer } from '../host/codeServer.mjs';
import { beforeEnd } from '../host/ending.mjs';
import { installHosts } from '../host/install.mjs';
import { ensureInstalled, root } from '../support/install.mjs';

ensureInstalled();
ensureInstalled('test/pictures');
installHosts();
const { still, Film } = await import('./camera.mjs');
const { scenes, story } = await import('./scenes.mjs');

const scratch = mkdtempSync(path.join(tmpdir(), 'source-critic-pictures-'));
beforeEnd(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const target = path.join(root, 'client/media/pictures');
mkdirSync(target, { recursive: true });
const articles = path.join(scratch, 'articles');
cpSync(path.join(root, 'test/articles'), articles, { recursive: true });

/** Nothing on the picture that is not the product or needed to know where one is. */
const SETTINGS = {
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  'editor.lightbulb.enabled': 'off',
  'breadcrumbs.enabled': false,
};

const server = await startCodeServer({ vsix: packExtension(scratch), settings: SETTINGS });
const { page, close } = await openBrowser({ width: 1120, height: 720, scale: 1.5 });
const workbench = new Workbench(page, { screenshots: target, articles });
try {
  const article = server.remoteUri(path.join(articles, 'wartime-blog.md'));
  await page.goto(server.url(articles, [['openFile', article]]));
  await workbench.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
  for (const theme of ['dark', 'light']) {
    if (theme === 'light') {
      await workbench.command('Preferences: Toggle between Light/Dark Themes');
      await workbench.locator('.monaco-workbench.vs').waitFor();
    }
    for (const [name, pose] of Object.entries(scenes)) {
      await pose(workbench);
      keep(`${name}-${theme}.png`, await still(page));
    }
  }
  const film = new Film(page);
  await story(workbench, film);
  keep('writing.gif', await film.develop());
} finally {
  await close();
  await server.stop();
}
process.exit(0);

function keep(name, bytes) {
  const file = path.join(target, name);
  writeFileSync(file, bytes);
  console.log(`${name}: ${Math.round(statSync(file).size / 1000)} KB`);
}
