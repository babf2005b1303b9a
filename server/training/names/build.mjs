// Rebuilds server/models/names.bin bit for bit. Takes some minutes; needs `npm ci` in server/training and the open sets.
//   GOLD_DIR=… node server/training/names/build.mjs [--check]   with --check: compare, write nothing
import path from 'node:path';
import { importBundled } from '../../../test/support/bundle.mjs';
import { root } from '../../../test/support/install.mjs';

const openSets = process.env.GOLD_DIR;
if (!openSets) {
  console.error('Set GOLD_DIR to the folder that holds ner-open/ (see server/training/README.md).');
  process.exit(2);
}
const { build } = await importBundled('server/training/names/build.ts');
const isSame = build({
  root,
  openSets: path.join(openSets, 'ner-open'),
  check: process.argv.includes('--check'),
});
process.exit(isSame ? 0 : 1);
