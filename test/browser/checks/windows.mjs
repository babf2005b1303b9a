import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { must, Workbench } from '../workbench.mjs';

const COMMAND = 'Source Critic: Mark Sentence Checked';

export const windows = [
  {
    title: 'two tabs of one folder write ledger files of their own and lose nothing',
    async check(workbench) {
      const folder = path.join(workbench.articles, '.source-critic');
      const page = await workbench.page.context().newPage();
      try {
        const other = new Workbench(page, workbench);
        await page.goto(workbench.page.url());
        await other.locator('.monaco-editor .squiggly-info').first().waitFor();
        for (const [tab, words] of [
          [workbench, 'Loose ends'],
          [other, 'almost certainly'],
        ]) {
          await tab.page.bringToFront();
          await tab.find(words);
          const before = linesIn(folder).length;
          await tab.command(COMMAND);
          await tab.insist(async () => must(linesIn(folder).length === before + 1, 'The sentence was not ticked.'));
        }
        const names = readdirSync(path.join(folder, 'ledger'));
        must(names.length === 2, `One file of the ledger a tab, not ${names.join(', ')}`);
        must(new Set(linesIn(folder).map(({ id }) => id)).size === 2, 'A decision was lost.');
      } finally {
        await page.close();
        await workbench.page.bringToFront();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];

/** All lines of the ledger, whoever has written them. */
function linesIn(folder) {
  const ledger = path.join(folder, 'ledger');
  if (!existsSync(ledger)) return [];
  return readdirSync(ledger).flatMap((name) =>
    readFileSync(path.join(ledger, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
}
