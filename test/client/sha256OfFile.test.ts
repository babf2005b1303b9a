import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sha256OfFile } from '../../client/src/sha256OfFile';

const folder = mkdtempSync(path.join(tmpdir(), 'copies-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The first two are the examples of FIPS 180-4; the third is longer than what is read at once.
it.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('a kept copy is told by the SHA-256 of its bytes', async (text, digits) => {
  const file = path.join(folder, 'copy.txt');
  writeFileSync(file, text);
  expect(await sha256OfFile(file)).toBe(digits);
});

it('a copy that is not there is an error, not a hash', async () => {
  await expect(sha256OfFile(path.join(folder, 'gone.pdf'))).rejects.toThrow('ENOENT');
});
