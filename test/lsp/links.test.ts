import { afterEach, describe, expect, it } from 'vitest';
import { type LinkCheck, linksChecked, linksRequest } from '../../server/src/lsp/protocol/links';
import { LspClient } from '../support/lspClient';

let client: LspClient;
afterEach(async () => {
  await client.stop();
});

const ARTICLE = 'file:///desk/dams.md';
const TEXT = `The [dam](https://a.example/dam#top) broke. See <https://b.example/list>, [again](https://a.example/dam) and [here][x].

[x]: www.c.example
`;
const GONE: LinkCheck = { url: 'https://a.example/dam', outcome: 'dead', status: 404 };
const UNCLEAR: LinkCheck = { url: 'https://b.example/list', outcome: 'unclear', why: 'answer 503' };

async function open(): Promise<void> {
  client = await LspClient.start({ files: new Map() });
  await client.open(ARTICLE, TEXT);
}

const found = async () =>
  (await client.diagnostics(ARTICLE))
    .filter(({ code }) => code === 'sourcing/dead-link')
    .map(({ range: { start }, severity, message }) => [start.line, start.character, severity, message]);

/** Tells what a check has found, and waits until the server asks for diagnostics anew. */
async function tell(checks: LinkCheck[]): Promise<void> {
  const before = client.refreshes;
  await client.connection.sendRequest(linksChecked, { uri: ARTICLE, day: '2026-05-03', checks });
  await client.until(() => client.refreshes > before);
}

describe('the links of an article', () => {
  it('are told to whoever asks, each once, without the place in the page', async () => {
    await open();
    const { urls } = await client.connection.sendRequest<{ urls: string[] }>(linksRequest, { uri: ARTICLE });
    expect(urls).toEqual(['https://a.example/dam', 'https://b.example/list', 'https://www.c.example']);
  });

  it('have what was found at every place, dead ones as warnings, others as hints', async () => {
    await open();
    expect(await found()).toEqual([]);
    await tell([GONE, UNCLEAR]);
    const gone = 'Nothing is there: the host answered 404 when this link was checked on 2026-05-03.';
    expect(await found()).toEqual([
      [0, 4, 2, gone],
      [0, 48, 4, 'This link could not be checked on 2026-05-03: answer 503.'],
      [0, 74, 2, gone],
    ]);
  });

  it('lose it when the address is changed, when they are checked again, and when the article is closed', async () => {
    await open();
    await tell([GONE]);
    await client.change(ARTICLE, [0, 31], [0, 31], '2');
    expect((await found()).map(([, at]) => at)).toEqual([75]);
    await tell([]);
    expect(await found()).toEqual([]);
    await tell([GONE]);
    await client.close(ARTICLE);
    await client.open(ARTICLE, TEXT);
    expect(await found()).toEqual([]);
  });
});
