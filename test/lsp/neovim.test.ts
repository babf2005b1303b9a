import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isThere, runProgram } from '../support/program';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPTS = path.join(import.meta.dirname, 'neovim');
const { bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

interface Row {
  line: number;
  words: string;
  source: string;
  code: string;
}
interface Session {
  problem?: string;
  left?: object;
  opened: Row[];
  hover: string;
  typed: Row[];
  actions: string[];
  fixed: string[];
  exit: number;
}

/** Runs a Lua script in Neovim, in a folder with one article; resolves to what it printed. */
function inNeovim(script: string, variables: (folder: string) => Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'source-critic-neovim-'));
  try {
    writeFileSync(path.join(folder, 'story.md'), 'Good 😀 day. \n\nThe 😀 mayor may resign.\n');
    const { stdout, stderr } = runProgram(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${path.join(SCRIPTS, 'run.lua')}`],
      {
        cwd: folder,
        env: {
          ...process.env,
          SCRIPT: path.join(SCRIPTS, script),
          FOLDER: folder,
          XDG_STATE_HOME: folder,
          XDG_DATA_HOME: folder,
          ...variables(folder),
        },
      },
    );
    if (stdout === '') throw new Error(`Neovim said nothing:\n${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function session(): Session {
  const server = `${process.execPath} ${path.join(ROOT, bin['source-critic-lsp'])} --stdio`;
  const printed = inNeovim('session.lua', () => ({ SERVER: server }));
  return JSON.parse(printed.slice(printed.indexOf('{')));
}

describe.skipIf(!isThere('nvim', 'neovim', 'the server in Neovim'))('in Neovim', () => {
  it('findings, hovers, fixes and edits among emoji work over source-critic-lsp --stdio', () => {
    const { problem, left, opened, hover, typed, actions, fixed, exit } = session();
    expect(problem, JSON.stringify(left)).toBeUndefined();
    const may: Row = { line: 3, words: 'may', source: 'source-critic', code: 'hedge/modal-verb' };
    expect(opened).toEqual([may]);
    expect(hover).toContain('Modal verb');
    expect(typed).toEqual([{ ...may, line: 1, words: 'might' }, may]);
    expect(actions.length).toBeGreaterThan(0);
    expect(fixed.join('\n')).toContain('source-critic-disable-next-block hedge/modal-verb');
    expect(exit).toBe(0);
  });

  it('the configuration that the README prints is enough', () => {
    const [, snippet = ''] = /```lua\n(.*?)```/s.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8')) ?? [];
    const printed = inNeovim('snippet.lua', (folder) => {
      const file = path.join(folder, 'init.lua');
      writeFileSync(
        file,
        snippet.replace('/path/to/dist', path.join(ROOT, 'dist')).replace("'node'", `'${process.execPath}'`),
      );
      return { SNIPPET: file };
    });
    expect(printed).toBe('source-critic: hedge/modal-verb');
  });
});
