import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileRegionsCache, type Region } from '@microsoft/sarif';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES, rulePage } from '../../server/src/core/analysis';
import { runProgram } from '../support/program';

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');
const SCHEMA = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
let folder: string;

const run = (...args: string[]) => {
  const { status, stdout, stderr } = runProgram(process.execPath, [CLI, 'check', ...args], {
    cwd: folder,
  });
  return { status, stdout, stderr };
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-critic-formats-'));
  mkdirSync(path.join(folder, '.git'));
  cpSync(path.resolve(import.meta.dirname, '../articles'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'hårbor #1.md'), 'Ok 😀 day.\r\n\r\nThe 😀 mayor may resign.\r\n');
  writeFileSync(path.join(folder, 'marked.md'), '\uFEFFIt may rain.\n');
  writeFileSync(path.join(folder, 'latin1.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  writeFileSync(
    path.join(folder, 'payload.md'),
    [
      'See [the report][%0A::error file=a.md::owned, really].',
      'See [the note][\u001bc\u202Ered].',
      'See [the paper][{0} \\[click\\](https://evil.example)].',
    ].join('\n\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('--format sarif', () => {
  const log = (...args: string[]): Log => JSON.parse(run('--format', 'sarif', ...args).stdout);
  const results = (of: Log): Result[] => of.runs.flatMap((each) => each.results ?? []);

  it('is valid by the schema of SARIF 2.1.0', () => {
    const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    for (const each of [log('*.md'), log('marked.md'), log('payload.md')]) {
      validate(each);
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(results(log('*.md')).length).toBeGreaterThan(100);
  });

  it('has regions from which a viewer reads the flagged words', () => {
    const viewer = new FileRegionsCache();
    for (const { locations, message } of results(log('wartime-blog.md', 'hårbor #1.md', 'crlf/short-notice.md'))) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      const { snippet, ...place } = region as Region;
      const file = new URL(artifactLocation?.uri ?? '', `${pathToFileURL(folder)}/`).href;
      const seen = viewer.populateTextRegionProperties(place, file, true);
      expect(seen.snippet?.text, message.text).toBe((snippet as { text: string }).text);
    }
  });

  it('brings every rule with its page, and names the rule of each result', () => {
    const [{ tool }] = log('local-news.md').runs as [Log['runs'][0]];
    expect(tool.driver.rules?.map(({ id, help }) => [id, help?.markdown])).toEqual(
      RULES.map((rule) => [rule.id, rulePage(rule)]),
    );
    for (const { ruleId, ruleIndex } of results(log('local-news.md')))
      expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it('says nothing of the machine: paths are relative and encoded', () => {
    const { stdout } = run('--format', 'sarif', 'hårbor #1.md');
    expect(stdout).not.toContain(folder);
    expect(JSON.parse(stdout).runs[0].artifacts[0].location).toEqual({
      uri: 'h%C3%A5rbor%20%231.md',
      uriBaseId: '%SRCROOT%',
    });
  });

  it('keeps fingerprints while other places are edited', () => {
    const fingerprints = () => results(log('marked.md')).map(({ partialFingerprints }) => partialFingerprints);
    const before = fingerprints();
    writeFileSync(path.join(folder, 'marked.md'), '\uFEFFA calm day, all in all.\n\nIt may rain.\n');
    expect(fingerprints()).toEqual(before);
    writeFileSync(path.join(folder, 'marked.md'), '\uFEFFIt may rain.\n');
  });

  it('tells what could not be read', () => {
    const { status, stdout } = run('--format', 'sarif', 'latin1.md', 'marked.md');
    const [invocation] = (JSON.parse(stdout) as Log).runs[0]?.invocations ?? [];
    expect(status).toBe(2);
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain('not valid UTF-8');
    expect(results(JSON.parse(stdout))).toHaveLength(1);
  });

  it('makes no link and no placeholder of quoted words', () => {
    const texts = results(log('payload.md')).map(({ message }) => message.text ?? '');
    const paper = texts.find((text) => text.includes('click'));
    expect(paper).toContain('{{0}}');
    expect(paper).not.toMatch(/(^|[^\\])\[/);
  });
});

describe('--format github', () => {
  it('writes an annotation a finding', () => {
    expect(run('--format', 'github', 'hårbor #1.md').stdout).toMatch(
      /^::notice file=hårbor #1\.md,line=3,endLine=3,col=14,endColumn=17,title=hedge\/modal-verb::“may” .+\n$/,
    );
  });

  it('lets no article write commands of its own', () => {
    const lines = run('--format', 'github', 'payload.md').stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(line).toMatch(/^::(notice|warning|error) file=payload\.md,/);
    expect(lines.join()).not.toMatch(/%0A::/);
  });
});

describe('--format rdjsonl', () => {
  it('writes a diagnostic a line, with columns in UTF-8 bytes', () => {
    expect(JSON.parse(run('--format', 'rdjsonl', 'hårbor #1.md').stdout)).toEqual({
      message: expect.stringContaining('“may”'),
      location: {
        path: 'hårbor #1.md',
        range: { start: { line: 3, column: 16 }, end: { line: 3, column: 19 } },
      },
      severity: 'INFO',
      source: { name: 'source-critic' },
      code: { value: 'hedge/modal-verb' },
    });
  });
});

describe('--format text', () => {
  it('counts columns as editors do, which show no byte order mark', () => {
    expect(run('marked.md').stdout).toMatch(/^marked\.md:1:4 /);
  });

  it('lets no article steer the terminal or the runner that shows it', () => {
    const { stdout } = run('payload.md');
    for (const mark of ['\u001b', '\u202E']) expect(stdout).not.toContain(mark);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^(payload\.md:|\d+ findings)/);
  });
});

describe('--format json', () => {
  it('is an array, also of no file', () => {
    writeFileSync(path.join(folder, 'off.md'), '---\nsource-critic: off\n---\nIt may rain.\n');
    expect(JSON.parse(run('--format', 'json', 'off.md').stdout)).toEqual([]);
    expect(JSON.parse(run('--format', 'json', 'marked.md', 'local-news.md').stdout)).toHaveLength(2);
  });
});
