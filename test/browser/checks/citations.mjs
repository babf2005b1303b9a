import { must } from '../workbench.mjs';

const rows = '.pane-body .monaco-list-row';

export const citations = [
  {
    title: 'the Citations tree lists sources, expands, and a click moves the editor',
    async check(workbench) {
      await workbench.locator('.activitybar .action-label[aria-label^="Source Critic"]').first().click();
      const tree = workbench.locator('.sidebar .tree-explorer-viewlet-tree-view');
      const first = workbench.locator(`.sidebar ${rows}`).first();
      await first.waitFor();
      const before = await tree.locator('.monaco-list-row').count();
      await first.click();
      await workbench.press('ArrowRight');
      await workbench.page.waitForFunction(
        ({ selector, count }) => document.querySelectorAll(selector).length > count,
        { selector: `.sidebar ${rows}`, count: before },
      );
      await workbench.screenshot('citations-light');
      const cursor = () => workbench.locator('.statusbar-item [aria-label^="Ln"]').first().innerText();
      const place = await cursor();
      const leaves = workbench.locator(`.sidebar ${rows}[aria-level="2"]`);
      await leaves.last().click();
      await workbench.page.waitForFunction(
        (old) => document.querySelector('.statusbar-item [aria-label^="Ln"]')?.textContent !== old,
        place,
      );
      must((await cursor()) !== place, 'The click did not move the cursor.');
    },
  },
];
