import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = path.resolve(import.meta.dirname, '../../dist');

describe('what ships', () => {
  const notices = readFileSync(path.join(DIST, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const headings = [...notices.matchAll(/^(@?[\w./-]+) \d[\w.-]* \((.+)\)$/gm)];

  it('names the packages it includes, with their licences', () => {
    const names = headings.map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['@lezer/markdown', 'vscode-languageserver', 'yaml', 'zod']));
    for (const name of names) expect(notices).toContain(`${name} `);
  });

  it('includes only licences that ask for nothing but to be named', () => {
    for (const [, name, licence] of headings)
      expect(licence, name).toMatch(/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)$/);
  });
});
