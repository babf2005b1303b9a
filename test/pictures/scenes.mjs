// What the pictures show. Each pose brings the workbench into a state from whatever state it is in.

const row = '.sidebar .pane-body .monaco-list-row';

/** Pictures by name. */
export const scenes = {
  async problems(workbench) {
    await hideSideBar(workbench);
    await workbench.command('Problems: Focus on Problems View');
    await workbench.locator('.markers-panel .monaco-list-row').first().waitFor();
    await goTo(workbench, 'By the standards');
  },
  async actor(workbench) {
    await hidePanel(workbench);
    await goTo(workbench, 'And the army?');
    await workbench.hover('Tomas Behrend', 'Names used here');
  },
  async views(workbench) {
    await showViews(workbench);
    const claim = workbench.locator(row, { hasText: 'General Yusan Dakhar' }).first();
    if ((await claim.getAttribute('aria-expanded')) === 'false') await claim.locator('.monaco-tl-twistie').click();
    await workbench.locator(`${row}[aria-level="3"]`).first().waitFor();
    await goTo(workbench, 'Now for the boat');
    // Rows under the mouse show their buttons.
    await workbench.page.mouse.move(600, 1);
  },
};

/** The animated picture: somebody reads, asks who that is, writes a sentence, and sees what it lacks. */
export async function story(workbench, film) {
  await hideSideBar(workbench);
  await goTo(workbench, 'By the standards');
  await film.take(1500);
  await workbench.hover('Yusan Dakhar', 'Names used here');
  await film.take(3000);
  await workbench.press('Escape');
  await goTo(workbench, 'anyone on that ferry.', 'End');
  const squiggles = await workbench.locator('.monaco-editor [class*="squiggly-"]').count();
  await film.take(500);
  for (const letters of ' Some experts say that a second boat may have crossed.'.match(/.{1,3}/g)) {
    await workbench.page.keyboard.type(letters);
    await film.take(120);
  }
  await workbench.page.waitForFunction(
    (before) => document.querySelectorAll('.monaco-editor [class*="squiggly-"]').length >= before + 2,
    squiggles,
  );
  await film.take(1500);
  await workbench.insist(async (timeout) => {
    const { x, y, width, height } = await workbench.boxOf('experts');
    await workbench.page.mouse.click(x + width / 3, y + height / 2);
    await workbench.press('Control+.');
    await workbench.locator('.action-widget .monaco-list-row').first().waitFor({ timeout });
  });
  await film.take(2500);
  await workbench.locator('.action-widget .monaco-list-row', { hasText: 'Name the group' }).click();
  await workbench.locator('.action-widget').first().waitFor({ state: 'hidden' });
  await film.take(2500);
  await workbench.press('Escape');
  await showViews(workbench);
  await film.take(2500);
}

/** Brings words to the middle of the editor, with nothing selected. */
async function goTo(workbench, words, key = 'Home') {
  await workbench.find(words);
  await workbench.press(key);
}

async function hideSideBar(workbench) {
  if (!(await workbench.locator('.part.sidebar').isVisible())) return;
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** The views with the actors folded, wide enough to read. */
async function showViews(workbench) {
  if (!(await workbench.locator(row).first().isVisible()))
    await workbench.locator('.activitybar .action-label[aria-label^="Source Critic"]').first().click();
  await workbench.locator(`${row}[aria-level="2"]`).first().waitFor();
  const actors = workbench.locator('.sidebar .pane-header[aria-expanded="true"]', { hasText: 'Actors' });
  if (await actors.isVisible()) await actors.click();
  const { x, width } = await workbench.locator('.part.sidebar').boundingBox();
  if (width > 350) return;
  await workbench.page.mouse.move(x + width, 300);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(x + 420, 300, { steps: 5 });
  await workbench.page.mouse.up();
}

async function hidePanel(workbench) {
  if (!(await workbench.locator('.part.panel').isVisible())) return;
  await workbench.command('View: Hide Panel');
  await workbench.locator('.part.panel').waitFor({ state: 'hidden' });
}
