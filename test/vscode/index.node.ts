import Mocha from 'mocha';
import { tellRetry } from './retry';

/** Entry of the suite in the Node extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 60_000, retries: 1 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite/index');
  await import('./suite/linkCheck');
  await import('./suite/serverKilled');
  await new Promise<void>((resolve, reject) => {
    mocha
      .run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()))
      .on('retry', tellRetry);
  });
}
