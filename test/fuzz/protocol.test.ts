import { afterAll, beforeAll, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lspClient';
import fc from '../support/properties';
import { countCases, runs } from './count';

const count = countCases('protocol');
const FOLDER = 'file:///desk';
let pulling: LspClient;
let pushed: LspClient;

beforeAll(async () => {
  pulling = await LspClient.start({ folders: [FOLDER] });
  pushed = await LspClient.start({ folders: [FOLDER], pushes: true });
});
afterAll(async () => {
  expect(await pulling.stop()).toBe(0);
  expect(await pushed.stop()).toBe(0);
});

const uri = fc.constantFrom(
  ...['file:///desk/a.md', 'file:///desk/b.md', 'file:///desk/100%.md', 'untitled:Untitled-1', 'file:///desk/%zz/é.md'],
  ...['nonsense', '', 'vscode-vfs://github/o/r/a.md', 'file:///desk/../a.md', 'file:///DESK/a.md#L1?x'],
);
const number = fc.oneof(fc.nat(30), fc.constantFrom(-1, 2 ** 31 - 1, 1e9));
/** Mostly one that is later than that of any message before it; now and then one that is not. */
const version = fc.oneof({ weight: 3, arbitrary: fc.constant('next' as const) }, fc.nat(9));
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const text = fc.constantFrom(
  'It may rain. 😀',
  '“',
  '\r\n\r\n',
  '[^1]',
  '',
  '---\nsource-critic: off\n---\n',
  '\uD83D',
);

type Message = { request?: true; method: string; params: object };

let versions = 10;
/** The message with a number for `next`. */
const numbered = (params: object): object =>
  JSON.parse(JSON.stringify(params), (key, value) => (key === 'version' && value === 'next' ? ++versions : value));
const document = uri.map((each) => ({ textDocument: { uri: each } }));
const request = (method: string, params: fc.Arbitrary<object>) =>
  params.map((each): Message => ({ request: true, method, params: each }));
const at = fc.tuple(document, position).map(([params, each]) => ({ ...params, position: each }));
const diagnostic = fc.record({
  range,
  message: text,
  source: fc.constantFrom('source-critic', 'other'),
  code: fc.constantFrom<string | number | undefined>('hedge/modal-verb', 'none', 7, undefined),
});

const message: fc.Arbitrary<Message> = fc.oneof(
  fc.tuple(uri, text).map(([each, content]) => ({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: each, languageId: 'markdown', version: 1, text: content } },
  })),
  fc
    .tuple(uri, fc.array(fc.oneof(fc.record({ range, text }), fc.record({ text })), { maxLength: 3 }), version)
    .map(([each, contentChanges, version]) => ({
      method: 'textDocument/didChange',
      params: { textDocument: { uri: each, version }, contentChanges },
    })),
  document.map((params) => ({ method: 'textDocument/didClose', params })),
  request('textDocument/diagnostic', document),
  request('textDocument/hover', at),
  request(
    'textDocument/codeAction',
    fc
      .tuple(document, range, fc.array(diagnostic, { maxLength: 2 }))
      .map(([params, each, diagnostics]) => ({ ...params, range: each, context: { diagnostics } })),
  ),
  request(
    'workspace/textDocumentContent',
    uri.map((each) => ({ uri: each })),
  ),
  request('sourceCritic/citations', fc.record({ uri, grouping: fc.constantFrom('source', 'document', 'none') })),
  request('textDocument/none', document),
  fc
    .tuple(uri, fc.integer({ min: 0, max: 4 }))
    .map(([each, type]) => ({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: each, type }] } })),
);

/** How long to wait for an answer before it counts as never coming: far more than any machine needs. */
const PATIENCE_MS = 30_000;

async function inTime<T>(work: Promise<T>, otherwise: string): Promise<T> {
  let watchdog: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    watchdog = setTimeout(() => reject(new Error(otherwise)), PATIENCE_MS);
  });
  return Promise.race([work, never]).finally(() => clearTimeout(watchdog));
}

it('no message ends the server, and every request is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 25 }), async (messages) => {
      for (const client of [pulling, pushed]) {
        const answers: Promise<unknown>[] = [];
        for (const { request: asks, method, params } of messages) {
          // Notifications in an order that no editor sends are dropped or obeyed, never fatal.
          if (asks) answers.push(client.connection.sendRequest(method, params).catch((error: Error) => error.message));
          else await client.connection.sendNotification(method, numbered(params));
        }
        await inTime(Promise.all(answers), 'a request is not answered');
        expect(client.process.exitCode).toBeNull();
      }
      count(messages.length * 2);
    }),
    { numRuns: runs(15), endOnFailure: true },
  );
  expect([...pulling.log, ...pushed.log].filter((line) => / failed: /.test(line))).toEqual([]);
});

it('the text is the same at both ends after any edits', async () => {
  const story = 'file:///desk/story.md';
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ range, text }), { minLength: 1, maxLength: 6 }), async (changes) => {
      const before = 'The 😀 mayor may resign.\r\n\r\nIt may rain.\n';
      await pulling.open(story, before);
      let now = before;
      for (const change of changes) {
        const { start, end } = change.range;
        await pulling.change(story, [start.line, start.character], [end.line, end.character], change.text);
        const document = TextDocument.create(story, 'markdown', 1, now);
        const [from = 0, to = 0] = [document.offsetAt(start), document.offsetAt(end)].sort((a, b) => a - b);
        now = now.slice(0, from) + change.text + now.slice(to);
      }
      // What the server keeps step by step is what it reads from the whole text.
      const edited = await pulling.diagnostics(story);
      const copy = 'file:///desk/copy.md';
      await pulling.open(copy, now);
      expect(await pulling.diagnostics(copy)).toEqual(edited);
      await pulling.close(story);
      await pulling.close(copy);
      count();
    }),
    { numRuns: runs(15) },
  );
});
