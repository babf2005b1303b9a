import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/program';

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');
let folder: string;

const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = runProgram(process.execPath, [CLI, ...args], {
    cwd: folder,
    input,
  });
  return { status, stdout, stderr };
};
const write = (name: string, text: string | Buffer) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-critic-cli-'));
  write('.git/HEAD', '');
  write('story.md', 'Calm.\n\nThe mayor may resign.\n');
  write('calm.md', 'Calm.\n');
  write('README.md', 'It may rain.\n');
  write('writer/.source-critic.json', '{ "rules": { "hedge/modal-verb": "off" } } // quiet');
  write('writer/story.md', 'The mayor may resign.\n');
  write('broken/.source-critic.json', '{\n  "rules": }');
  write('broken/story.md', 'x');
  write('binary.md', Buffer.from([0x50, 0x4b, 0, 1, 2]));
  write('latin1.md', Buffer.from([0x63, 0x61, 0x66, 0xe9]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check', () => {
  it('prints place, severity, message and rule, and exits with 1', () => {
    const { status, stdout } = run(['check', 'story.md']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^story\.md:3:11 information .+ \(hedge\/modal-verb\)$/m);
    expect(stdout).toContain('1 finding in 1 file.');
  });

  it('exits with 0 when there is nothing at or above the threshold', () => {
    expect(run(['check', 'calm.md']).status).toBe(0);
    expect(run(['check', 'story.md', '--severity', 'warning']).status).toBe(0);
  });

  it('obeys stored ignores, names damaged lines, and says which ignores fit several places', () => {
    const line = (quote: string, prefix: string, suffix: string) =>
      JSON.stringify({ v: 1, file: 'a/b.md', rule: 'hedge/modal-verb', quote, prefix, suffix, start: 0, reason: 'r' });
    write('ignored/a/b.md', 'The mayor may resign.\n\nIt might rain.\n\nIt might rain.\n');
    write('ignored/.source-critic/ignores.jsonl', `{\n${line('may', 'The mayor ', ' resign. It')}\n`);
    const first = run(['check', 'ignored']);
    expect(first.stdout).toContain('2 findings in 1 file.');
    expect(first.stderr).toMatch(/ignores\.jsonl:1: Not valid JSON/);
    write('ignored/.source-critic/ignores.jsonl', line('might', 'It ', ' rain.'));
    const second = run(['check', 'ignored/a/b.md']);
    expect(second.stdout).toContain('3 findings in 1 file.');
    expect(second.stderr).toMatch(/b\.md:3:4: A stored ignore of hedge\/modal-verb \(line 1 .* fits 2 places/);
  });

  it('reads the registry of actors, names what of it makes no sense, and stops where it cannot be read', () => {
    write('known/a/b.md', 'Anna Berg said that it rained.\n');
    write(
      'known/.source-critic/actors.json',
      '{ "actors": [\n  { "name": "A. Berg", "aliases": ["Anna Berg"] },\n  {} ] }',
    );
    const names = (args: string[], input = '') => {
      const { stdout, stderr } = run(['analyze', ...args], input);
      return { names: JSON.parse(stdout).actors.map(({ name }: { name: string }) => name), stderr };
    };
    expect(names(['known/a/b.md'])).toEqual({
      names: ['A. Berg'],
      stderr: expect.stringMatching(/actors\.json:3: “name”/),
    });
    const line = JSON.stringify({ id: '1', text: 'Anna Berg said that it rained.' });
    const piped = names(['-', '--format', 'ndjson', '--stdin-filename', 'known/a/c.md'], line);
    expect(piped.names).toEqual(['A. Berg']);
    write('known/.source-critic/actors.json', '{\n  "actors": ]');
    const { status, stderr } = run(['check', 'known/a/b.md']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/actors\.json:2: Not valid JSON/)]);
  });

  it('obeys corrected speakers, and says which have lost their place', () => {
    const line = (quote: string) =>
      JSON.stringify({ v: 1, id: quote, file: 'b.md', speaker: 'Dora Lind', quote, prefix: '', suffix: '.', start: 0 });
    write('spoken/b.md', 'Officials said that it was dry.\n');
    write('spoken/.source-critic/speakers.jsonl', `${line('it was dry')}\n${line('it was wet')}\n`);
    const { actors } = JSON.parse(run(['analyze', 'spoken/b.md']).stdout);
    expect(actors.map(({ name }: { name: string }) => name)).toEqual(['Dora Lind']);
    expect(run(['check', 'spoken/b.md']).stderr).toMatch(
      /b\.md: A corrected speaker is not in force \(words not found\): Dora Lind for “it was wet”/,
    );
  });

  it('says which marked origins have lost their place', () => {
    const place = { quote: 'the report', prefix: '', suffix: '', start: 0 };
    const mark = JSON.stringify({ v: 1, id: '1', file: 'b.md', origin: 'Water Board', ...place });
    write('marked/b.md', 'It was dry.\n');
    write('marked/.source-critic/origins.jsonl', `${mark}\n`);
    expect(run(['check', 'marked/b.md']).stderr).toMatch(
      /b\.md: A marked origin is not in force \(words not found\): Water Board for “the report”/,
    );
  });

  it('prints JSON with lines and offsets', () => {
    const [report] = JSON.parse(run(['check', 'story.md', '--format', 'json']).stdout);
    expect(report).toMatchObject({
      file: 'story.md',
      findings: [{ rule: 'hedge/modal-verb', line: 3, column: 11, start: 17, end: 20, words: 'may' }],
    });
  });

  it('reads folders and globs, leaves README files alone unless named', () => {
    const files = (args: string[]) =>
      JSON.parse(run(['check', '--format', 'json', ...args]).stdout).map(({ file }: { file: string }) => file);
    expect(files(['writer'])).toEqual(['writer/story.md']);
    expect(files(['*.md']).filter((file: string) => !/binary|latin1/.test(file))).toEqual(['calm.md', 'story.md']);
    expect(files(['README.md'])).toEqual(['README.md']);
  });

  it('obeys the nearest project file and the one named', () => {
    expect(run(['check', 'writer/story.md']).status).toBe(0);
    expect(run(['check', 'story.md', '--config', 'writer/.source-critic.json']).status).toBe(0);
  });

  it('names file, line and remedy for what it cannot read, and exits with 2', () => {
    expect(run(['check', 'broken/story.md'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/broken.\.source-critic\.json:2:\d+: Not valid JSON/),
    });
    expect(run(['check', 'binary.md'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('binary.md is not text'),
    });
    expect(run(['check', 'latin1.md'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not valid UTF-8'),
    });
    expect(run(['check', 'none.md'])).toMatchObject({ status: 2, stderr: expect.stringContaining('none.md') });
    expect(run(['check'])).toMatchObject({ status: 2 });
    expect(run(['check', 'story.md', '--format', 'xml'])).toMatchObject({ status: 2 });
  });

  it('reads the other files when one cannot be read', () => {
    const { status, stdout } = run(['check', 'binary.md', 'story.md']);
    expect(status).toBe(2);
    expect(stdout).toContain('story.md:3:11');
  });

  it('obeys the front matter as the editor does', () => {
    const header = (text: string) => `---\nsource-critic: ${text}\n---\nIt may rain. The likely winner is Lund.\n`;
    expect(run(['check', '-'], header('off')).status).toBe(0);
    const { stdout } = run(['check', '-'], header('{ rules: { hedge/adjective: off, hedge/modal-verb: warning } }'));
    expect(stdout).toMatch(/^stdin\.md:4:4 information .*\(hedge\/modal-verb\)\n1 finding/);
  });

  it('obeys suppressions as the editor does', () => {
    const text =
      '<!-- source-critic-disable-next-block hedge/modal-verb "may" -- tested -->\n\nIt may rain.\n\nIt may snow.\n';
    expect(run(['check', '-'], text).stdout).toMatch(/^stdin\.md:5:4 .*\n1 finding/);
  });
});

describe('analyze', () => {
  it('prints the whole analysis', () => {
    const analysis = JSON.parse(run(['analyze', 'story.md']).stdout);
    expect(Object.keys(analysis)).toEqual([
      'schema',
      'language',
      'problems',
      'sentences',
      'findings',
      'actors',
      'attributions',
      'citations',
      'claims',
    ]);
    expect(analysis.sentences).toHaveLength(2);
  });

  it('streams a line for a line, in order, and goes on after a bad one', () => {
    const input = ['{"id":"a","text":"It may rain."}', 'nonsense', '{"id":"b"}', '{"id":"c","text":""}'].join('\n');
    const { status, stdout } = run(['analyze', '-', '--format', 'ndjson'], input);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, line }) => id ?? line)).toEqual(['a', 2, 3, 'c']);
    expect(lines[1].error).toContain('not JSON');
    expect(status).toBe(1);
  });

  it('answers while standard input is still open', async () => {
    const child = spawn(process.execPath, [CLI, 'analyze', '-', '--format', 'ndjson'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const first = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    child.stdin.write('{"id":"a","text":"It may rain."}\n');
    expect(JSON.parse(await first).id).toBe('a');
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    expect(await exited).toBe(0);
  });
});

describe('report', () => {
  it('says how an article knows what it says', () => {
    write('dam.md', 'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify it.\n');
    const { status, stdout } = run(['report', 'dam.md']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# How this article knows: dam\.md\n/);
    expect(stdout).toContain('“the dam had cracked” (line 1). The text says so itself: “could not verify”');
  });
});

describe('report in other formats', () => {
  it('writes claims as a table, as annotations, and as reviews of those that a human has rated', () => {
    write('dam.md', 'Ada Lind said that the road was dry.\n');
    const format = (name: string) => run(['report', 'dam.md', '--format', name]).stdout;
    expect(format('csv')).toContain('\r\n1,the road was dry,unverified,');
    expect(JSON.parse(format('web-annotation')).items).toHaveLength(1);
    expect(JSON.parse(format('claim-review'))['@graph']).toEqual([]);
    expect(run(['report', 'dam.md', '--format', 'pdf']).status).toBe(2);
  });
});

describe('explain', () => {
  it('prints the page of a rule', () => {
    expect(run(['explain', 'hedge/modal-verb']).stdout).toContain('# Modal verb');
  });

  it('names the remedy for an unknown rule', () => {
    expect(run(['explain', 'hedge/none'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('“source-critic explain” lists them'),
    });
  });
});
