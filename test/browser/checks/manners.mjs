import { must } from '../workbench.mjs';

export const manners = [
  {
    title: 'no notification was shown',
    async check(workbench) {
      const texts = await workbench.locator('.notifications-toasts .notification-list-item').allInnerTexts();
      const ours = texts.filter((text) => /source.?critic/i.test(text));
      must(ours.length === 0, `Notifications: ${ours.join(' | ')}`);
    },
  },
  {
    title: 'nothing left this machine',
    async check(workbench) {
      must(workbench.foreignRequests.length === 0, `Requests: ${[...new Set(workbench.foreignRequests)].join(', ')}`);
    },
  },
  {
    title: 'the dark theme shows the same',
    async check(workbench) {
      await workbench.command('Preferences: Toggle between Light/Dark Themes');
      await workbench.locator('.monaco-workbench.vs-dark').waitFor();
      await workbench.screenshot('dark');
    },
  },
];
