// The workbench as a person uses it: words, rows, keys. Everything waits for what it needs, nothing for time to pass.
import path from 'node:path';

const PATIENCE = 30_000;

export class Workbench {
  /** Addresses outside of this machine that the page asked for. */
  foreignRequests = [];

  /** `articles` is the folder that the page shows. */
  constructor(page, { screenshots, articles }) {
    this.page = page;
    this.screenshots = screenshots;
    this.articles = articles;
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => {
      const url = new URL(request.url());
      const isOwn =
        /^(127\.0\.0\.1|localhost)$|\.localhost$/.test(url.hostname) || !/^(https?|wss?):$/.test(url.protocol);
      if (!isOwn) this.foreignRequests.push(request.url());
    });
  }

  locator(selector, options) {
    return this.page.locator(selector, options);
  }

  screenshot(name) {
    return this.page.screenshot({ path: path.join(this.screenshots, `${name}.png`) });
  }

  press(keys) {
    return this.page.keyboard.press(keys);
  }

  /** Runs a command by its title in the command palette, which closes when the focus moves elsewhere: then again. */
  async command(title) {
    const input = this.locator('.quick-input-widget .quick-input-box input').first();
    const row = this.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first();
    await this.insist(async (timeout) => {
      await this.press('F1');
      await input.fill(`>${title}`, { timeout });
      await row.waitFor({ timeout });
      await row.click({ timeout });
    });
    await input.waitFor({ state: 'hidden' });
  }

  /** Does something again with short patience each time, until it works or the usual patience is over. */
  async insist(attempt) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      try {
        return await attempt(PATIENCE / 10);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Where words stand on the screen. An editor line is one span of many words, so a DOM range measures them. */
  async boxOf(words) {
    const handle = await this.page.waitForFunction((wanted) => {
      for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.data.replaceAll('\u00a0', ' ').indexOf(wanted);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
      }
      return false;
    }, words);
    return handle.jsonValue();
  }

  /** Moves the mouse over words in the editor and resolves to the text of the hover that holds `expected`. */
  async hover(words, expected) {
    const hover = this.locator('.monaco-hover:visible', { hasText: expected }).first();
    return this.insist(async (timeout) => {
      const { x, y, width, height } = await this.boxOf(words);
      await this.page.mouse.move(x + 2, y + height / 2);
      await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
      await hover.waitFor({ timeout });
      // It fades in: what can be read by then is grey on a picture.
      await this.page.waitForFunction(
        (each) =>
          each.getAnimations({ subtree: true }).every(({ playState }) => playState !== 'running') &&
          [each, each.firstElementChild, each.parentElement].every(
            (part) => !part || getComputedStyle(part).opacity === '1',
          ),
        await hover.elementHandle({ timeout }),
        { timeout },
      );
      return hover.innerText({ timeout });
    });
  }

  /** Goes to the line of some words with the editor's own search. */
  async find(words) {
    const input = this.locator('.find-widget.visible .find-part textarea').first();
    await this.insist(async (timeout) => {
      await this.locator('.monaco-editor .view-lines').first().click({ timeout });
      await this.press('Control+f');
      await input.fill(words, { timeout });
    });
    await this.press('Enter');
    await this.press('Escape');
    await this.boxOf(words.split(' ')[0]);
  }
}

export function must(condition, message) {
  if (!condition) throw new Error(message);
}
