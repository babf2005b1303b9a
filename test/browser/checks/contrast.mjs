import { must } from '../workbench.mjs';

/** Least ratio of words to their background by WCAG 2.2, success criterion 1.4.6 (AAA). */
const LEAST = 7;

export const contrast = [
  ['Dark High Contrast', 'hc-black'],
  ['Light High Contrast', 'hc-light'],
].map(([theme, mark]) => ({
  title: `${theme}: words stand out, and findings and rows say in words what colours say`,
  async check(workbench) {
    const input = workbench.locator('.quick-input-widget .quick-input-box input').first();
    await workbench.insist(async (timeout) => {
      await workbench.press('Control+k');
      await workbench.press('Control+t');
      await input.fill(theme, { timeout });
      await workbench.locator('.quick-input-widget .monaco-list-row', { hasText: theme }).first().click({ timeout });
    });
    await workbench.locator(`.monaco-workbench.${mark}`).waitFor();
    await workbench.press('Control+Home');
    await workbench.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
    await workbench.command('Problems: Focus on Problems View');
    await workbench.locator('.markers-panel .monaco-list-row').first().waitFor();
    await workbench.screenshot(mark);
    const faint = await faintWords(workbench.page);
    must(faint.length === 0, `Words that hardly stand out: ${faint.join(', ')}`);
    const mute = await unlabelledRows(workbench.page);
    must(mute.length === 0, `Rows without words for a screen reader: ${mute.join(', ')}`);
    await workbench.command('View: Hide Panel');
  },
}));

/** Words in the editor and in our views whose colour is too near to that of their background. */
function faintWords(page) {
  return page.evaluate((least) => {
    const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const backgroundOf = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const [r, g, b, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
        if (r !== undefined && alpha === 1) return [r, g, b];
      }
      return [255, 255, 255];
    };
    const found = new Set();
    const words = document.querySelectorAll(
      '.monaco-editor .view-line span > span, .sidebar .monaco-list-row .label-name, .sidebar .monaco-list-row .label-description',
    );
    for (const each of words) {
      const said = each.textContent.trim();
      if (said === '' || each.children.length > 0) continue;
      const [front, back] = [luminance(channels(getComputedStyle(each).color)), luminance(backgroundOf(each))];
      const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
      if (ratio < least) found.add(`“${said.slice(0, 30)}” ${ratio.toFixed(1)}`);
    }
    return [...found];
  }, LEAST);
}

/** Rows of our views that a screen reader would say nothing about. */
function unlabelledRows(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sidebar .pane-body .monaco-list-row, .markers-panel .monaco-list-row')]
      .filter((row) => (row.getAttribute('aria-label') ?? '').trim() === '')
      .map((row) => row.textContent.slice(0, 40)),
  );
}
