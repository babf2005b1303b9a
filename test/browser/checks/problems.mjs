import { must } from '../workbench.mjs';

export const problems = [
  {
    title: 'squiggles appear in the article',
    async check(workbench) {
      await workbench.locator('.monaco-editor .view-lines').first().waitFor();
      await workbench.locator('.monaco-editor .squiggly-info').first().waitFor();
      await workbench.screenshot('squiggles-light');
    },
  },
  {
    title: 'the Problems panel lists findings in plain words',
    async check(workbench) {
      await workbench.press('Control+Shift+M');
      const rows = workbench.locator('.markers-panel .monaco-list-row');
      await rows.first().waitFor();
      const text = await workbench.locator('.markers-panel').innerText();
      must(text.includes('source-critic'), `No row of ours in the Problems panel: ${text.slice(0, 400)}`);
      must(!/\b(false|fake|biased|lie)\b/i.test(text), 'A message judges instead of describing.');
      await workbench.screenshot('problems-light');
    },
  },
  {
    title: 'the code of a problem opens the page of its rule',
    async check(workbench) {
      const code = workbench.locator('.markers-panel a', { hasText: 'claim/explicitly-unconfirmed' }).first();
      await code.click({ modifiers: ['Control'] });
      await workbench.locator('.tab.active', { hasText: 'explicitly-unconfirmed' }).first().waitFor();
      await workbench.boxOf('Flagged');
      await workbench.screenshot('rule-page-light');
      await workbench.locator('.tab', { hasText: 'wartime-blog' }).first().click();
      await workbench.locator('.tab.active', { hasText: 'wartime-blog' }).first().waitFor();
      await workbench.command('View: Toggle Panel Visibility');
    },
  },
];
