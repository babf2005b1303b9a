import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LspClient } from '../support/lspClient';
import { runProgram } from '../support/program';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARTICLES = path.join(ROOT, 'test/articles');
const articles = readdirSync(ARTICLES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.md') && !/^expected|README/.test(file),
);

let client: LspClient;
beforeAll(async () => {
  client = await LspClient.start({ folders: [pathToFileURL(ARTICLES).href] });
});
afterAll(async () => {
  await client.stop();
});

describe('editor and command line', () => {
  it.each(articles)('say the same about %s', async (file) => {
    const full = path.join(ARTICLES, file);
    const uri = pathToFileURL(full).href;
    await client.open(uri, readFileSync(full, 'utf8'));
    const inEditor = (await client.diagnostics(uri)).map(({ code, message, range: { start, end } }) => ({
      rule: code,
      message,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    }));
    const { stdout } = runProgram(process.execPath, [
      path.join(ROOT, 'dist/cli.js'),
      'check',
      full,
      '--format',
      'json',
      '--severity',
      'hint',
    ]);
    const [{ findings }] = JSON.parse(stdout);
    const onCommandLine = findings.map(
      ({ rule, message, line, column, endLine, endColumn }: Record<string, unknown>) => ({
        rule,
        message,
        line,
        column,
        endLine,
        endColumn,
      }),
    );
    expect(inEditor.length).toBeGreaterThan(0);
    expect(onCommandLine).toEqual(inEditor);
  });
});
