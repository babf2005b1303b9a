// A process of its own: whoever started it can end it when it hangs, and knows over which file.
import { importBundled } from '../support/bundle.mjs';

const { readHostileFiles } = await importBundled('test/fuzz/hostileReading.ts');
readHostileFiles((message) => process.stdout.write(`${JSON.stringify(message)}\n`));
