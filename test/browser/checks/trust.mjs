export const trust = [
  {
    title: 'all this was in Restricted Mode: nobody has trusted the folder',
    async check(workbench) {
      // VS Code says so once its window has the focus.
      await workbench.page.bringToFront();
      await workbench.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
      await workbench.screenshot('restricted');
    },
  },
];
