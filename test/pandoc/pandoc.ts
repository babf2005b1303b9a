import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reference } from '../../server/src/core/citations/bibliography/reference';
import { type Facts, factsOfTree } from './facts';

/** Is pandoc there? On Debian, root installs it. */
export function hasPandoc(): boolean {
  if (isThere()) return true;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    spawnSync('apt-get', ['update', '-qq']);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'pandoc']);
    if (isThere()) return true;
  }
  console.warn(
    'Not compared with pandoc: there is no “pandoc”. Install it, for instance with “apt-get install pandoc”.',
  );
  return false;
}

const isThere = (): boolean => spawnSync('pandoc', ['--version']).status === 0;

/** Stands between two documents in what pandoc writes. */
const SEPARATOR = '<!-- the next document -->';

/** What pandoc finds in each document; one process reads them all, each by itself. */
export function pandocFacts(documents: readonly string[], format: string): Facts[] {
  const cwd = mkdtempSync(path.join(tmpdir(), 'source-critic-pandoc-'));
  try {
    writeFileSync(path.join(cwd, 'separator'), `${SEPARATOR}\n`);
    documents.forEach((document, index) => {
      writeFileSync(path.join(cwd, `${index}`), document);
    });
    const files = documents.flatMap((_, index) => [`${index}`, 'separator']);
    const { stdout, stderr } = spawnSync('pandoc', ['-f', format, '-t', 'json', '--file-scope', ...files], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (stdout === '') throw new Error(`pandoc says: ${stderr}`);
    const facts: Facts[] = [[]];
    for (const block of (JSON.parse(stdout) as { blocks: { t: string; c: [string, string] }[] }).blocks) {
      if (block.t === 'RawBlock' && block.c[1].trim() === SEPARATOR) facts.push([]);
      else facts.at(-1)!.push(...factsOfTree(block));
    }
    return facts.slice(0, documents.length);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** A reference in the style that pandoc has without being given one: Chicago, author–date. */
export function pandocReference(reference: Reference): string {
  const cwd = mkdtempSync(path.join(tmpdir(), 'source-critic-pandoc-'));
  try {
    const id = 'work';
    writeFileSync(path.join(cwd, 'works.json'), JSON.stringify([{ ...reference, id }]));
    const options = ['--citeproc', '--bibliography', 'works.json', '-t', 'plain', '--wrap', 'none'];
    const { stdout, stderr } = spawnSync('pandoc', options, {
      cwd,
      encoding: 'utf8',
      input: '---\nnocite: "@*"\n---\n',
    });
    if (stdout === '') throw new Error(`pandoc says: ${stderr}`);
    return stdout.trim();
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
