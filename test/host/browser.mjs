// Headless Chromium with a profile of its own.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEnd } from './ending.mjs';
import { here } from './install.mjs';

const require = createRequire(path.join(here, 'package.json'));

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser({ width = 1440, height = 900, scale = 1 } = {}) {
  const { chromium } = require('playwright-core');
  const profile = mkdtempSync(path.join(tmpdir(), 'source-critic-chromium-'));
  const removeProfile = beforeEnd(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  // Webviews of the web workbench live on another host: blocking third-party cookies would break them.
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await executable(),
    headless: true,
    args: FLAGS,
    viewport: { width, height },
    deviceScaleFactor: scale,
    chromiumSandbox: false,
    // Signals end this process through ending.mjs; the browser ends with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    reducedMotion: 'reduce',
  });
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close();
      removeProfile();
    },
  };
}

/** The system's Chromium where there is one, else the one from npm. */
async function executable() {
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  return installed ?? (await require('@sparticuz/chromium').default.executablePath());
}
