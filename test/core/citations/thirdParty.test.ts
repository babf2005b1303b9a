import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { BibliographyFile } from '../../../server/src/core/citations/bibliography/bibliography';
import { yearField } from '../../../server/src/core/citations/bibliography/dates';
import { formatBibtex } from '../../../server/src/core/citations/bibliography/formatBibtex';
import { readBibliography } from '../../../server/src/core/citations/bibliography/readBibliography';
import { namesField, type Reference, textField } from '../../../server/src/core/citations/bibliography/reference';
import { ensureInstalled } from '../../support/install.mjs';

/**
 * Files that we did not write: the test data of the npm package `bibtex-parse` 2.1 (MIT), which its author took from the
 * tests of Better BibTeX for Zotero, biblatex, biber, BibTeX::Parser for Perl, bibtexparser for Python, JabRef and ORCID.
 * They are read where npm has put them, in a package of its own (`test/thirdParty`); none is part of this project. No package was found that ships CSL-JSON or Pandoc
 * test data: CSL-JSON and CSL-YAML are tried on the same works, Pandoc's syntax in `test/pandoc`.
 */
const PACKAGE = path.resolve(import.meta.dirname, '../../thirdParty');
ensureInstalled('test/thirdParty');
const packages = createRequire(path.join(PACKAGE, 'package.json'));
const FOLDER = path.join(PACKAGE, 'node_modules/bibtex-parse/test');
const peer = packages('bibtex-parse') as { entries(text: string): { key: string | null }[] };

interface Example {
  name: string;
  text: string;
  file: BibliographyFile;
}

const read = (folder: string): Promise<Example[]> =>
  Promise.all(
    readdirSync(path.join(FOLDER, folder))
      .filter((name) => name.endsWith('.bib'))
      .map(async (name) => {
        const text = readFileSync(path.join(FOLDER, folder, name), 'utf8');
        return { name, text, file: await readBibliography(name, text) };
      }),
  );

/** Without a library of 12 MB, which takes the other parser too long. */
const valid = (await read('valid')).filter(({ text }) => text.length < 1_000_000);
const invalid = await read('invalid');
const references = valid.flatMap(({ file }) => file.entries.flatMap((entry) => entry.read() ?? []));

describe('third-party BibTeX files', () => {
  it('hold the keys that another parser finds, the first of each', () => {
    const differing = valid.filter(({ name, text, file }) => {
      const keys = peer.entries(text).flatMap(({ key }) => (key === null ? [] : key));
      return !OTHERWISE.has(name) && [...new Set(keys)].join('\n') !== file.entries.map(({ key }) => key).join('\n');
    });
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  it('say where an entry has no key', () => {
    const without = valid.filter(({ text }) => peer.entries(text).some(({ key }) => key === null));
    expect(without.length).toBeGreaterThan(10);
    for (const { file } of without)
      expect(file.problems).toContainEqual(expect.objectContaining({ message: expect.stringMatching(/no key/) }));
  });

  it('are read, but for a few that the library cannot read', () => {
    const unread = valid.flatMap(({ name, file }) =>
      file.entries.filter((entry) => !entry.read()).map(({ key }) => `${name}: ${key}`),
    );
    expect(references.length).toBeGreaterThan(2_000);
    expect(unread).toEqual(UNREAD);
  });

  it('that are broken are reported and lose no entry that stands', () => {
    for (const { name, file } of invalid) expect(file.problems.length, name).toBeGreaterThan(0);
  });

  it('come back from CSL-JSON and CSL-YAML as they went', async () => {
    const works = [...new Map(references.map((reference) => [reference.id, reference])).values()].map(
      (work) => JSON.parse(JSON.stringify(work)) as Reference,
    );
    for (const [name, text] of [
      ['works.json', JSON.stringify(works, null, 2)],
      ['works.yaml', stringify({ references: works })],
    ] as const) {
      const { entries, problems } = await readBibliography(name, text);
      expect(problems).toEqual([]);
      expect(entries.map((entry) => entry.read())).toEqual(works);
    }
  });

  it('come back from BibTeX with their authors, titles and years', async () => {
    const bibtex = await formatBibtex(references.map((reference, index) => ({ ...reference, id: `work${index}` })));
    const { entries } = await readBibliography('works.bib', bibtex);
    const kept = references.filter((reference, index) => essence(entries[index]?.read()) === essence(reference));
    // What Citation.js writes of the others is poorer: dates in words, commands it does not know, names in quotation marks.
    expect(entries.length).toBe(references.length);
    expect(kept.length / references.length).toBeGreaterThan(0.98);
  });
});

const essence = (reference: Reference | undefined): string =>
  reference
    ? [
        ...namesField(reference, 'author').map(({ family, literal }) => family ?? literal),
        yearField(reference, 'issued'),
        // BibTeX writes small digits, accents and commands in ways of its own.
        textField(reference, 'title')
          ?.normalize('NFKD')
          .replace(/[^a-zA-Z0-9]/g, ''),
      ].join(' | ')
    : 'unread';

/** Keys with a quotation mark or a bracket in them, and types with an underscore: read by one program and not by the other. */
const OTHERWISE: ReadonlySet<string> = new Set(['example1.bib', 'example2.bib']);

const JABREF = 'Better BibTeX Maintain the JabRef group and subgroup structure when importing a BibTeX db #97.bib';
/** A dollar sign that opens no formula, fields without a value, and names of fields that are none. */
const UNREAD: readonly string[] = [
  `${JABREF}: Olsen_1980_proc`,
  `${JABREF}: Trivich_1978`,
  `${JABREF}: Wang_1980_proc`,
  'example2.bib: thing_a',
  'php-bibtex-parser-no-tag-content.bib: foo',
  'php-bibtex-parser-tag-contents-basic.bib: kNull',
  'python-bibtexparser-fieldname.bib: Bird1987',
];
