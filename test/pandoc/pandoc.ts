import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reference } from '../../server/src/core/citations/bibliography/reference';
import { runProgram } from '../support/program';
import { type Facts, factsOfTree } from './facts';

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
    const { stdout, stderr } = runProgram('pandoc', ['-f', format, '-t', 'json', '--file-scope', ...files], {
      cwd,
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
    const { stdout, stderr } = runProgram('pandoc', options, {
      cwd,
      input: '---\nnocite: "@*"\n---\n',
    });
    if (stdout === '') throw new Error(`pandoc says: ${stderr}`);
    return stdout.trim();
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
