import { afterEach, describe, expect, it } from 'vitest';
import { type CodeAction, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { citationsRequest, type OriginSubject } from '../../server/src/lsp/protocol/citations';
import { sideFileChanged } from '../../server/src/lsp/protocol/files';
import type { RowsAnswer } from '../../server/src/lsp/protocol/rows';
import { LspClient } from '../support/lspClient';

let client: LspClient;
afterEach(async () => {
  await client.stop();
});

const FOLDER = 'file:///desk';
const ARTICLE = `${FOLDER}/dams.md`;
const ORIGINS = `${FOLDER}/.source-critic/origins.jsonl`;
const TEXT =
  'The [Ledger](https://ledger.example/dam) wrote that the dam had cracks. So does the [Tribune](https://tribune.example/dam).\n';

interface Found {
  sideFile: string;
  records: { replaces: string[] }[];
  isMarked: boolean;
  origins: string[];
}
const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character: character + 1 } });
const askAbout = (about: OriginSubject, ...characters: number[]) =>
  client.connection.sendRequest<Found>('sourceCritic/origin', { uri: ARTICLE, about, ranges: characters.map(at) });
const ask = (...characters: number[]) => askAbout('origin', ...characters);

async function open(text = TEXT): Promise<Map<string, string>> {
  const files = new Map([[ARTICLE, text]]);
  client = await LspClient.start({ files, folders: [FOLDER], runsCommands: true });
  await client.open(ARTICLE, text);
  return files;
}

/** Writes what the client would, and tells the server. */
const mark = (files: Map<string, string>, found: Found, origin: string | null) => say(files, found, { origin });

async function say(files: Map<string, string>, { sideFile, records }: Found, said: object): Promise<void> {
  const before = files.get(sideFile) ?? '';
  const signed = { ...said, who: 'Ines', at: '2026-03-04T10:00:00Z' };
  const lines = records.map((record, index) =>
    JSON.stringify({ ...record, id: `${before.length}${index}`, ...signed }),
  );
  files.set(sideFile, `${before}${lines.join('\n')}\n`);
  const refreshes = client.refreshes;
  await client.connection.sendNotification(sideFileChanged, { uri: sideFile });
  await client.until(() => client.refreshes > refreshes);
}

const echoed = async () =>
  (await client.diagnostics(ARTICLE))
    .filter(({ code }) => code === 'sourcing/echoed-origin')
    .map(({ range }) => range.start.character);
const badges = async () => {
  const { nodes } = await client.tree(citationsRequest, { uri: ARTICLE, grouping: 'source' });
  return nodes.map(({ label, children }) => [
    label,
    ...children.map(({ description }) => /same origin ×\d/.exec(description ?? '')?.[0]),
  ]);
};

describe('citations that somebody marks as of one origin', () => {
  it('count as one, in the text and in the tree, until the mark is taken back', async () => {
    const files = await open();
    expect(await echoed()).toEqual([]);
    const found = await ask(6, 90);
    expect(found).toMatchObject({ sideFile: ORIGINS, isMarked: false, records: [{ replaces: [] }, { replaces: [] }] });
    await mark(files, found, 'Water Board');
    expect(await echoed()).toEqual([84]);
    expect(await badges()).toEqual([['Works cited', 'same origin ×2', 'same origin ×2']]);
    const again = await ask(6, 90);
    expect([again.isMarked, again.origins[0]]).toEqual([true, 'Water Board']);
    await mark(files, again, null);
    expect(await echoed()).toEqual([]);
  });

  it('do not while the origins differ; marks that lose their words are listed and moved nowhere', async () => {
    const files = await open();
    await mark(files, await ask(6), 'Water Board');
    await mark(files, await ask(90), 'The ministry');
    expect(await echoed()).toEqual([]);
    await client.change(ARTICLE, [0, 0], [0, 72], '');
    expect((await badges()).at(-1)).toEqual(['Marked origins that lost their place', undefined]);
  });

  it('can be marked from the finding that they have one origin, which then becomes a quiet one', async () => {
    const files = await open(
      'Anna Berg told CNN that the vault was empty on Monday. Berg told Reuters that the vault had been empty on Monday.\n',
    );
    const echo = async () =>
      (await client.diagnostics(ARTICLE)).filter(({ code }) => code === 'sourcing/echoed-origin');
    const fixes = async (diagnostics: Diagnostic[]): Promise<CodeAction[]> =>
      await client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: ARTICLE },
        range: diagnostics[0]?.range,
        context: { diagnostics, triggerKind: 1 },
      });
    const [before] = await echo();
    const mark = (await fixes(before ? [before] : [])).find(({ title }) => title === 'Mark as one origin: Anna Berg');
    const [places, , origin] = mark?.command?.arguments ?? [];
    const found = await client.connection.sendRequest<Found>('sourceCritic/origin', { ...places, about: 'origin' });
    expect(found.records).toHaveLength(2);
    await say(files, found, { origin });
    const [after] = await echo();
    expect([before?.severity, after?.severity]).toEqual([DiagnosticSeverity.Warning, DiagnosticSeverity.Hint]);
    expect(after?.message).toContain('Marked as going back to Anna Berg.');
    expect((await fixes(after ? [after] : [])).map(({ title }) => title)).not.toContain(mark?.title);
    expect(JSON.stringify(await badges())).toContain('same origin ×2');
  });

  it('cannot be where nothing is cited', async () => {
    await open();
    expect(await ask(60)).toEqual({ problem: 'Nothing is cited there.' });
  });
});

const CLERK =
  'A clerk told the Mercury that the dam had cracks. It is known from one witness, as the [minutes](https://dam.example/minutes) say.\n';
const codes = async () =>
  (await client.diagnostics(ARTICLE)).map(({ code }) => code).filter((code) => String(code).startsWith('claim/'));
const words = async () =>
  JSON.stringify((await client.tree(citationsRequest, { uri: ARTICLE, grouping: 'document' })).nodes);

describe('a citation that somebody marks as a primary source', () => {
  it('is told as one, and what it bears out is no hearsay and no single source, until that is taken back', async () => {
    const files = await open(CLERK);
    expect(await codes()).toEqual(expect.arrayContaining(['claim/hearsay-chain', 'claim/single-source']));
    expect(await words()).toContain('second hand');
    const found = await askAbout('primary', 18, 92);
    expect([found.isMarked, found.records.length]).toEqual([false, 2]);
    await say(files, found, { primary: true });
    expect(await codes()).not.toContain('claim/hearsay-chain');
    expect(await codes()).not.toContain('claim/single-source');
    expect(await words()).toMatch(/primary source.*primary source/);
    expect(await words()).not.toContain('second hand');
    const again = await askAbout('primary', 18, 92);
    expect(again.isMarked).toBe(true);
    await say(files, again, { primary: null });
    expect(await codes()).toContain('claim/single-source');
  });

  it('bears out the sentence that refers to the note in which it is cited', async () => {
    const text =
      'The wall leaked, as a clerk knew from one witness.[^3]\n\nNobody came.^[See [the log](https://dam.example/log).]\n\n[^3]: Board, [minutes](https://dam.example/minutes).\n';
    const files = await open(text);
    const on = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    const ask = (about: OriginSubject, ...ranges: ReturnType<typeof on>[]) =>
      client.connection.sendRequest<Found>('sourceCritic/origin', { uri: ARTICLE, about, ranges });
    const hoverAt = async (line: number, character: number) =>
      JSON.stringify(await client.hover(ARTICLE, line, character));
    expect(await codes()).toContain('claim/single-source');
    await say(files, await ask('primary', on(4, 15)), { primary: true });
    expect(await codes()).not.toContain('claim/single-source');
    expect(await hoverAt(0, 52)).toContain('primary source');
    await say(files, await ask('origin', on(4, 15), on(2, 21)), { origin: 'Water Board' });
    await say(files, await ask('copy', on(2, 21)), { copy: { place: 'scans/log.pdf' } });
    expect(await hoverAt(0, 52)).toContain('same origin ×2');
    expect(await hoverAt(2, 12)).toMatch(/archived.*same origin ×2.*scans\/log/);
    await client.change(ARTICLE, [4, 13], [4, 20], 'record');
    expect(await codes()).toContain('claim/single-source');
  });

  it('may have an origin and a copy besides: each mark replaces only its like', async () => {
    const files = await open(CLERK);
    await say(files, await askAbout('primary', 92), { primary: true });
    expect(await askAbout('origin', 92)).toMatchObject({ isMarked: false, records: [{ replaces: [] }] });
    await say(files, await askAbout('copy', 92), { copy: { place: 'https://archive.example/1' } });
    expect((await askAbout('primary', 92)).isMarked).toBe(true);
  });
});

describe('a copy that somebody keeps', () => {
  it('is told at the citation, in its tooltip and in its card, with its hash', async () => {
    const files = await open(CLERK);
    const sha256 = '0123456789abcdef'.repeat(4);
    await say(files, await askAbout('copy', 92), { copy: { place: 'scans/minutes.pdf', sha256 } });
    expect(await words()).toContain('archived');
    const at = { start: { line: 0, character: 92 }, end: { line: 0, character: 92 } };
    const params = { uri: ARTICLE, grouping: 'document', sought: { at } };
    const { found } = await client.connection.sendRequest<RowsAnswer>(citationsRequest, params);
    expect(found?.[0]?.row.tooltip).toContain(`Copy: scans/minutes.pdf, SHA-256 ${sha256} (Ines, 2026-03-04)`);
    const card = await client.hover(ARTICLE, 0, 92);
    expect(card).toContain('archived');
    expect(card).toContain(sha256);
  });

  it('whose words are gone is listed and told of, and nothing else is lost', async () => {
    const files = await open(CLERK);
    await say(files, await askAbout('copy', 92), { copy: { place: 'scans/minutes.pdf' } });
    await client.change(ARTICLE, [0, 50], [0, 129], '');
    expect(await words()).toContain('copy scans/minutes.pdf · words not found');
  });
});
