import { must } from '../workbench.mjs';

export const hovers = [
  {
    title: 'a hover on a cue says what it is and who speaks',
    async check(workbench) {
      await workbench.find('almost certainly');
      const text = await workbench.hover('almost certainly', 'Who speaks');
      must(/Kent|ICD 203/.test(text), `No likelihood band with its scale: ${text}`);
      await workbench.screenshot('hover-cue-light');
      await workbench.press('Escape');
    },
  },
  {
    title: 'a hover on an actor shows its card',
    async check(workbench) {
      await workbench.press('Control+Home');
      const text = await workbench.hover('Ruscova', 'Names used here');
      must(/deputy foreign minister/.test(text), `No role as the text gives it: ${text}`);
      await workbench.screenshot('hover-actor-light');
      await workbench.press('Escape');
    },
  },
];
