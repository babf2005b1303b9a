import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../support/program';

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');
let folder: string;

const check = (...args: string[]) => runProgram(process.execPath, [CLI, 'check', ...args], { cwd: folder });
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
/** Names of the files that have findings. */
const found = (...args: string[]): string[] => [
  ...new Set([...check(...args).stdout.matchAll(/^([^:\n]+\.md):/gm)].map(([, name = '']) => name)),
];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-critic-folders-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('checking a folder', () => {
  it('leaves out what .gitignore files say, up to the root of the repository, unless a file is named', () => {
    write('.git/HEAD', '');
    write('.gitignore', 'drafts/\n*.tmp.md\n');
    write('desk/.gitignore', 'old.md\n!kept.tmp.md\n');
    for (const name of ['a.md', 'drafts/b.md', 'desk/c.tmp.md', 'desk/kept.tmp.md', 'desk/old.md', 'old.md'])
      write(name, 'It may rain.\n');
    expect(found('.')).toEqual(['a.md', 'desk/kept.tmp.md', 'old.md']);
    expect(found('desk')).toEqual(['desk/kept.tmp.md']);
    expect(found('**/*.md')).toEqual(['a.md', 'desk/kept.tmp.md', 'old.md']);
    expect(found('drafts/b.md')).toEqual(['drafts/b.md']);
  });

  it('goes in no circle', () => {
    write('a/b.md', 'It may rain.\n');
    symlinkSync(folder, path.join(folder, 'a/loop'), 'dir');
    expect(found('.')).toEqual(['a/b.md']);
  });

  it('sees that files of the run cite each other for one claim, and names the other file', () => {
    write('dams.md', 'The [northern dam had deep cracks](notes/locks.md) in spring.\n');
    write('notes/locks.md', 'Deep cracks ran through the [northern dam](../dams.md).\n');
    expect(found('.')).toEqual(['dams.md', 'notes/locks.md']);
    expect(found('dams.md')).toEqual([]);
    const { runs } = JSON.parse(check('.', '--format', 'sarif').stdout);
    const uris = runs[0].results.map(
      ({ relatedLocations: [place] }: { relatedLocations: [{ physicalLocation: { artifactLocation: object } }] }) =>
        place.physicalLocation.artifactLocation,
    );
    expect(uris).toMatchObject([{ uri: 'notes/locks.md' }, { uri: 'dams.md' }]);
  });
});
