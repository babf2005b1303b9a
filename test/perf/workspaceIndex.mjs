// How long the server takes to know a whole workspace: for the first time, and again from what it has kept.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleOf } from './corpus.mjs';
import { start } from './overProtocol.mjs';

/** Seconds cold and warm, and megabytes that the server holds after each and at most (undefined where nobody tells). */
export async function workspaceIndex(count) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'source-critic-workspace-'));
  try {
    const folder = path.join(scratch, 'articles');
    for (let i = 0; i < count; i++) {
      const below = path.join(folder, String(i % 50));
      mkdirSync(below, { recursive: true });
      writeFileSync(path.join(below, `${i}.md`), citingArticle(i, count));
    }
    const options = {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'articles' }],
      initializationOptions: { workspaceStorage: pathToFileURL(path.join(scratch, 'kept')).href },
    };
    return { cold: await asked(options, folder), warm: await asked(options, folder) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** An article that cites what others cite too: a work, a page beside it, a key. */
const citingArticle = (i, count) =>
  `${articleOf(5_800, i * 7)}

The council heard of it from [report ${i % 100}](https://news.example/${i % 100}) and [a note](../${(i * 3) % 50}/${(i * 3) % count}.md) [@key${i % 200}, p. ${i}].
`;

/** Asks who cites one of the articles, which needs all of them. */
async function asked(options, folder) {
  const { server, connection, stop } = await start(options);
  const started = performance.now();
  const item = { data: { article: pathToFileURL(path.join(folder, '3/3.md')).href } };
  const citing = await connection.sendRequest('callHierarchy/incomingCalls', { item });
  const seconds = (performance.now() - started) / 1000;
  if (citing.length === 0) throw new Error('The index does not know who cites an article.');
  const [megabytes, most] = ['VmRSS', 'VmHWM'].map((name) => memoryOf(server, name));
  await stop();
  return { seconds, megabytes, most };
}

function memoryOf({ pid }, name) {
  if (process.platform !== 'linux') return undefined;
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}
