import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/program';

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');
let folder: string;

const run = (...args: string[]) => runProgram(process.execPath, [CLI, 'citations', ...args], { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-critic-citations-'));
  writeFileSync(
    path.join(folder, 'dams.md'),
    '---\nbibliography: dams.bib\n---\n\nThe dam broke [@doe99, p. 3]. It was [old](https://dam.org/x).\n',
  );
  writeFileSync(
    path.join(folder, 'more.md'),
    'It broke ([a paper](https://doi.org/10.1000/182)). See https://dam.org/x/.\n',
  );
  writeFileSync(
    path.join(folder, 'dams.bib'),
    '@book{doe99, author = {Doe, Jane}, title = {Dams}, year = 1999}\n@misc{,}\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('citations', () => {
  it('prints each source with its places and what they carry', () => {
    const { status, stdout, stderr } = run('dams.md');
    expect(status).toBe(0);
    expect(stdout).toBe(
      '@doe99 (work)\n  dams.md:5:16 [@doe99, p. 3]\n    The dam broke.\n' +
        'dam.org/x (work)\n  dams.md:5:38 old\n    It was old.\n',
    );
    expect(stderr).toMatch(/dams\.bib:2:1: This entry has no key/);
  });

  it('quotes sentences with the keys that belong to them, and without those behind them', () => {
    writeFileSync(
      path.join(folder, 'keys.md'),
      'As @doe99 [p. 3] says, it broke [@roe04]. See also [@roe04] and <https://dam.org/y>.\n\nIt was old.[^1]\n\n[^1]: See [@doe99] or [@roe04].\n',
    );
    const { stdout } = run('keys.md');
    expect(stdout).toContain('    As @doe99 says, it broke.\n');
    expect(stdout).toContain('    See also [@roe04] and https://dam.org/y.\n');
    expect(stdout).toContain('    It was old.\n');
  });

  it('prints JSON with lines', () => {
    const [{ file, sources }] = JSON.parse(run('dams.md', '--format', 'json').stdout);
    expect(file).toBe('dams.md');
    expect(sources[0]).toMatchObject({
      key: 'key:doe99',
      reference: { title: 'Dams' },
      places: [{ line: 5, column: 16, locator: 'p. 3', hasLink: true, claims: [{ text: 'The dam broke.', line: 5 }] }],
    });
  });

  it('exports works of several articles once, as CSL-JSON and BibTeX', () => {
    const items = JSON.parse(run('dams.md', 'more.md', '--format', 'csl-json').stdout);
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['doe99', 'dam.org/x', 'doi:10.1000/182']);
    expect(run('dams.md', '--format', 'bibtex').stdout).toMatch(/@book\{doe99,[^@]*title = \{Dams\}[^@]*@misc\{/);
  });

  it('exports the short dates of CSL-YAML as CSL-JSON has them', () => {
    writeFileSync(
      path.join(folder, 'dates.md'),
      '---\nreferences:\n- {id: a, title: A, issued: 2020}\n- {id: b, title: B, issued: {year: 1999, month: 5}}\n- {id: c, title: C, issued: 2001-05-03}\n- {id: d, title: D, issued: circa 1911}\n---\n\nOld [@a; @b; @c; @d].\n',
    );
    const items = JSON.parse(run('dates.md', '--format', 'csl-json').stdout);
    expect(items.map(({ issued }: { issued: object }) => issued)).toEqual([
      { 'date-parts': [[2020]] },
      { 'date-parts': [[1999, 5]] },
      { 'date-parts': [[2001, 5, 3]] },
      { literal: 'circa 1911' },
    ]);
  });

  it('goes on where a bibliography is a page of HTML, and says so', () => {
    writeFileSync(path.join(folder, 'page.bib'), '<!doctype html><title>404</title>\n');
    writeFileSync(
      path.join(folder, 'page.md'),
      '---\nbibliography: page.bib\n---\n\nThe dam broke [@doe99; @doe99].\n',
    );
    const { status, stdout, stderr } = run('page.md');
    expect(status).toBe(0);
    expect(stdout).toContain('page.md:5:16 [@doe99]');
    expect(stderr).toMatch(/page\.bib:1:1: This is a page of HTML/);
  });

  it('says which file is not there', () => {
    const { status, stdout, stderr } = run('none.md', 'more.md');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/no such file/);
  });
});
