// Runs tests inside a workbench page: the workbench calls two functions of the page, one for each line that the
// extension host prints and one when the tests have ended.
import { format } from 'node:util';

/** Lines that the workbench prints about itself. */
const CHATTER =
  /gallery|bindings file|watchdog|connection token|Creating a socket|reconnection-grace|AgentHost|AccountPolicyGate|Service Worker|builtin extensions cache|authentication provider|\[mcp|Extension host agent|update#|ERR_|WARN|Activating/i;

/** Opens the address and resolves to the exit code of the tests. */
export async function runTestsInPage(page, address, { deadline = 300_000 } = {}) {
  const ended = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationLog', (_type, args) => {
      const line = format(...args);
      if (process.env.SOURCE_CRITIC_HOST_LOG || !CHATTER.test(line)) console.log(line);
    });
    void page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    page.on('crash', () => reject(new Error('The workbench page crashed.')));
    setTimeout(() => reject(new Error(`The tests did not end within ${deadline / 1000} s.`)), deadline).unref();
  });
  await page.goto(address);
  return ended;
}
