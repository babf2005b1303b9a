// The browser build of mocha puts itself on the global object, and its UMD header takes `module.exports` if it can:
// so the entry point is exported after it was loaded.
require('mocha/mocha');

/** Entry of the suite in the web worker extension host. */
async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: 60_000 });
  require('./suite/index');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}

module.exports = { run };
