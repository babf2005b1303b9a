import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbench } from '../workbench.mjs';

const rows = '.pane-body .monaco-list-row';
const MANY = 5000;

export const citations = [
  {
    title: 'the Citations tree lists sources, expands, and a click moves the editor',
    async check(workbench) {
      await workbench.locator('.activitybar .action-label[aria-label^="Source Critic"]').first().click();
      const work = workbench.locator(`.sidebar ${rows}[aria-level="2"][aria-expanded="false"]`).first();
      // The row itself leads to the article; its arrow opens it.
      await work.locator('.monaco-tl-twistie').click();
      const place = workbench.locator(`.sidebar ${rows}[aria-level="3"]`).first();
      await place.waitFor();
      await workbench.screenshot('citations-light');
      const cursor = workbench.locator('.statusbar-item [aria-label^="Ln"]').first();
      await workbench.find('Loose ends');
      const before = await cursor.innerText();
      await place.click();
      await workbench.page.waitForFunction(
        (old) => document.querySelector('.statusbar-item [aria-label^="Ln"]')?.textContent?.trim() !== old,
        before.trim(),
      );
    },
  },
  {
    title: `a list of ${MANY} works is paged through to its last, which opens`,
    async check(workbench) {
      const article = path.join(workbench.articles, 'bills.md');
      const paragraphs = Array.from({ length: MANY }, (_, i) => `Town ${i} paid ([bill](https://bills.example/${i})).`);
      writeFileSync(article, `${paragraphs.join('\n\n')}\n`);
      const page = await workbench.page.context().newPage();
      try {
        const tab = new Workbench(page, workbench);
        await page.goto(workbench.page.url().replace('wartime-blog.md', 'bills.md'));
        await tab.boxOf('Town 1');
        await tab.command('Focus on Citations View');
        const row = (words) => tab.locator(`.sidebar ${rows}`, { hasText: words }).first();
        await row('Works cited').locator('.monaco-tl-twistie').click();
        await row('bills.example/0').waitFor();
        await tab.command('Focus on Citations View');
        for (let page = 0; page < 5; page++) await tab.press('PageDown');
        await row('bills.example/0').waitFor({ state: 'detached' });
        await tab.press('End');
        await row(`bills.example/${MANY - 1}`).waitFor();
        await tab.press('ArrowRight');
        // What is below it comes from the server, and stands below the edge of the view.
        const place = tab.locator(`.sidebar ${rows}[aria-level="3"]`).first();
        await tab.insist(async (timeout) => {
          await tab.press('ArrowDown');
          await place.waitFor({ timeout });
        });
        await tab.screenshot('citations-many');
      } finally {
        await page.close();
        await workbench.page.bringToFront();
        rmSync(article);
      }
    },
  },
];
