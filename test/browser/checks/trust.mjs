export const trust = [
  {
    title: 'a folder that nobody has trusted is in Restricted Mode, and its articles are read',
    async check(workbench) {
      await workbench.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
      await workbench.locator('.monaco-editor .squiggly-info').first().waitFor();
      await workbench.screenshot('restricted');
    },
  },
];
