import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runProgram } from '../support/program';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = 'client/media/pictures';
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/(?:src(?:set)?="|\]\()(client\/[^")]+\.(?:png|gif))/g)].map(
  ([, file]) => file ?? '',
);

it('the README shows every picture there is, each light one with its dark one', () => {
  const files = readdirSync(path.join(ROOT, FOLDER)).map((file) => `${FOLDER}/${file}`);
  expect([...shown].sort()).toEqual(files.sort());
  for (const file of shown) expect(existsSync(path.join(ROOT, file.replace('-light', '-dark')))).toBe(true);
});

it('says what is on every picture, for those who do not see it', () => {
  const texts = [...readme.matchAll(/<img alt="([^"]*)"|!\[([^\]]*)\]/g)].map(([, html, markdown]) => html ?? markdown);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text?.length).toBeGreaterThan(40);
});

it('pictures are small', () => {
  for (const file of shown) expect(statSync(path.join(ROOT, file)).size, file).toBeLessThan(600_000);
});

/** The page of the extension, written in a folder of its own. */
function galleryPage(env: Record<string, string> = {}): { status: number | null; page: string; stderr: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'source-critic-page-'));
  try {
    mkdirSync(path.join(folder, 'dist'));
    cpSync(path.join(ROOT, 'README.md'), path.join(folder, 'README.md'));
    mkdirSync(path.join(folder, 'client'));
    cpSync(path.join(ROOT, 'client/galleryPage.mjs'), path.join(folder, 'client/galleryPage.mjs'));
    const { status, stderr } = runProgram(process.execPath, ['client/galleryPage.mjs'], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
    const written = path.join(folder, 'dist/README.md');
    return { status, stderr, page: existsSync(written) ? readFileSync(written, 'utf8') : '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const farLinks = (page: string) => [...page.matchAll(/\]\((?!https:|#)[^)]*\)/g)].map(([link]) => link);

it('the page of the extension shows no broken picture and no link that leads nowhere', () => {
  const { status, page } = galleryPage();
  expect(status).toBe(0);
  expect(page).toContain('## What it does');
  expect(page).not.toMatch(/<img|<picture|!\[/);
  expect(farLinks(page)).toEqual([]);
});

it('shows every picture once it is told where they are', () => {
  const { page } = galleryPage({ IMAGES_URL: 'https://pictures.example/source-critic/' });
  const pictures = [...page.matchAll(/!\[[^\]]{40,}\]\(([^)]*)\)/g)].map(([, address]) => address);
  const wanted = shown
    .filter((file) => !file.includes('-dark'))
    .map((file) => `https://pictures.example/source-critic/${file}`);
  expect(pictures).toEqual(wanted);
  expect(page).not.toMatch(/<img|<picture/);
  expect(farLinks(page)).toEqual([]);
  const refused = galleryPage({ IMAGES_URL: 'pictures' });
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('https://')]);
});
