const rows = '.pane-body .monaco-list-row';

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
];
