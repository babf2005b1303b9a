// The browser build of mocha puts itself on the global object, and its UMD header takes `module.exports` if it can:
// so the entry point is exported after it was loaded.
require('mocha/mocha');

const { tellRetry } = require('./retry');

/** Entry of the suite in the web worker extension host. */
async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: 60_000, retries: 1 });
  require('./suite/index');
  await new Promise<void>((resolve, reject) => {
    mocha
      .run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()))
      .on('retry', tellRetry);
  });
}

module.exports = { run };
