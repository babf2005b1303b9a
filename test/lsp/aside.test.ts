import { afterEach, describe, expect, it } from 'vitest';
import { IGNORE_FINDING, type IgnoreRequest } from '../../server/src/lsp/protocol/article';
import {
  type ClaimsResult,
  type CompactLedgerResult,
  claimsRequest,
  compactLedgerRequest,
  type DecideResult,
  decideRequest,
} from '../../server/src/lsp/protocol/claims';
import { asideRequest, sideFileChanged } from '../../server/src/lsp/protocol/files';
import { LspClient } from '../support/lspClient';

const STORAGE = 'vscode-userdata:/User/globalStorage/source-critic';
const DAM = 'archive:/press/stories/dam.md';
const TEXT = 'Boatmen told the Mercury that the dam had cracked.\n\nAda Lind said that the road may be dry.\n';

let desk: LspClient;
afterEach(async () => {
  await desk.stop();
});

const start = async (files: Map<string, string>, folders: string[] = ['archive:/press']) => {
  desk = await LspClient.start({ folders, files, storage: STORAGE, runsCommands: true });
};

const statuses = async (uri: string): Promise<(string | undefined)[]> => {
  const { nodes } = await desk.tree<ClaimsResult>(claimsRequest, {
    uri,
    grouping: 'document',
    filter: 'all',
  });
  return nodes.map(({ description }) => description?.split(' · ')[0]);
};

let clock = 0;

/** Decides about the words given; the line and the file that it belongs into. */
async function decision(uri: string, words: string, status: string): Promise<{ uri: string; line: string }> {
  const before = TEXT.slice(0, TEXT.indexOf(words)).split('\n');
  const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const answer = await desk.connection.sendRequest<DecideResult>(decideRequest, {
    uri,
    range: { start: at, end: at },
    about: 'claim',
    status,
  });
  if ('problem' in answer) throw new Error(answer.problem);
  const id = `event-${++clock}`;
  const line = JSON.stringify({ id, claim: id, at: `2026-01-01T00:00:${10 + clock}Z`, ...answer.record });
  return { uri: `${answer.folder}ledger/window-${clock}.jsonl`, line: `${line}\n` };
}

const asideOf = async (uri: string): Promise<string> => {
  const aside = await desk.connection.sendRequest<{ uri: string } | null>(asideRequest, { uri });
  if (!aside) throw new Error('there is no place for it');
  return aside.uri;
};

async function put(files: Map<string, string>, uri: string, text: string): Promise<void> {
  files.set(uri, text);
  await desk.connection.sendNotification(sideFileChanged, { uri });
}

describe('a folder that cannot be written to', () => {
  it('has its decisions kept in the storage of the client, in this session and the next', async () => {
    const files = new Map<string, string>();
    await start(files);
    await desk.open(DAM, TEXT);
    const first = await decision(DAM, 'the dam had', 'disputed');
    expect(first.uri).toMatch(/^archive:\/press\/\.source-critic\/ledger\//);
    const aside = await asideOf(first.uri);
    expect(aside).toMatch(/^vscode-userdata:.*\/aside\/press-[^/]+\/ledger\/window-\d+\.jsonl$/);
    await put(files, aside, first.line);
    expect(await statuses(DAM)).toEqual(['disputed', 'unverified']);
    await desk.stop();

    await start(files);
    await desk.open(DAM, TEXT);
    expect(await statuses(DAM)).toEqual(['disputed', 'unverified']);
  });

  it('shows them with those of others that stand in the folder, each claim once', async () => {
    const files = new Map<string, string>();
    await start(files);
    await desk.open(DAM, TEXT);
    const theirs = await decision(DAM, 'the dam had', 'disputed');
    await put(files, theirs.uri, theirs.line);
    const ours = await decision(DAM, 'the dam had', 'withdrawn');
    await put(files, await asideOf(ours.uri), ours.line);
    expect(await statuses(DAM)).toEqual(['withdrawn', 'unverified']);
    const compacted = await desk.connection.sendRequest<CompactLedgerResult | null>(compactLedgerRequest, {
      uri: DAM,
      history: true,
    });
    expect(compacted).toMatchObject({ folder: 'archive:/press/.source-critic/', before: 2, after: 2 });
    expect(compacted?.replaced).toEqual([theirs.uri, await asideOf(ours.uri)]);
  });

  it('keeps apart what belongs to another folder of the same name', async () => {
    await start(new Map(), ['archive:/press', 'archive:/old/press']);
    const [one, other] = ['archive:/press', 'archive:/old/press'].map((at) =>
      asideOf(`${at}/.source-critic/ledger/x.jsonl`),
    );
    expect(await one).not.toBe(await other);
    expect(await asideOf('archive:/press/.source-critic/ledger/x.jsonl')).toBe(await one);
    expect(await desk.connection.sendRequest(asideRequest, { uri: 'archive:/press/dam.md' })).toBeNull();
  });

  it('has ignores kept there as well', async () => {
    const files = new Map<string, string>();
    await start(files);
    await desk.open(DAM, TEXT);
    const modal = async () => (await desk.diagnostics(DAM)).find(({ code }) => code === 'hedge/modal-verb');
    const diagnostic = await modal();
    const actions = await desk.connection.sendRequest<{ command?: { command: string; arguments: IgnoreRequest[] } }[]>(
      'textDocument/codeAction',
      { textDocument: { uri: DAM }, range: diagnostic?.range, context: { diagnostics: [diagnostic] } },
    );
    const request = actions.find(({ command }) => command?.command === IGNORE_FINDING)?.command?.arguments[0];
    if (!request) throw new Error('nothing can be ignored');
    await put(
      files,
      await asideOf(request.sideFile),
      `${JSON.stringify({ ...request.record, reason: 'a forecast' })}\n`,
    );
    expect(await modal()).toBeUndefined();
  });
});

describe('an article in no folder', () => {
  it('takes its decisions along when its folder is opened, and may be decided about anew', async () => {
    const files = new Map<string, string>();
    await start(files, []);
    await desk.open(DAM, TEXT);
    const loose = await decision(DAM, 'the dam had', 'disputed');
    expect(loose.uri).toMatch(/^vscode-userdata:.*source-critic\/ledger\//);
    await put(files, loose.uri, loose.line);
    expect(await statuses(DAM)).toEqual(['disputed', 'unverified']);
    await desk.stop();

    await start(files);
    await desk.open(DAM, TEXT);
    expect(await statuses(DAM)).toEqual(['disputed', 'unverified']);
    const next = await decision(DAM, 'the dam had', 'withdrawn');
    await put(files, next.uri, next.line);
    expect(await statuses(DAM)).toEqual(['withdrawn', 'unverified']);
  });

  it('is known by its words once it is saved, and not mistaken for another that is still there', async () => {
    const files = new Map<string, string>([['archive:/loose/rain(1).md', TEXT]]);
    await start(files, []);
    const untitled = 'untitled:Untitled-1';
    await desk.open(untitled, TEXT);
    const made = await decision(untitled, 'the dam had', 'disputed');
    await put(files, made.uri, made.line);
    await desk.close(untitled);
    await desk.open(DAM, TEXT);
    expect(await statuses(DAM)).toEqual(['disputed', 'unverified']);
    files.delete(made.uri);

    const rain = 'archive:/loose/rain%281%29.md';
    await desk.open(rain, TEXT);
    const kept = await decision(rain, 'the dam had', 'withdrawn');
    await put(files, kept.uri, kept.line);
    expect(await statuses(rain)).toEqual(['withdrawn', 'unverified']);
    expect(await statuses(DAM)).toEqual(['unverified', 'unverified']);
  });
});
