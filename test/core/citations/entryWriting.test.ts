import { describe, expect, it } from 'vitest';
import type { BibliographyFile } from '../../../server/src/core/citations/bibliography/bibliography';
import { readBibliography } from '../../../server/src/core/citations/bibliography/readBibliography';
import type { Insertion } from '../../../server/src/core/citations/bibliography/writing/entryWriting';

/** Files with one book each, laid out in different ways. */
const FILES: readonly (readonly [what: string, name: string, text: string])[] = [
  ['BibTeX', 'a.bib', '@book{roe,\n\ttitle = {Locks}\n}\n'],
  ['BibTeX with the line ends of Windows', 'a.bib', '@book{roe,\r\n    title = {Locks}\r\n}\r\n'],
  ['BibTeX on one line', 'a.bib', '@book{roe, title = {Locks}}'],
  ['CSL-JSON', 'a.json', '[\n  {\n    "type": "book",\n    "id": "roe",\n    "title": "Locks"\n  }\n]\n'],
  ['CSL-JSON with tabs', 'a.json', '{"items": [\r\n\t{\r\n\t\t"id": 7,\r\n\t\t"type": "book"\r\n\t}\r\n]}\r\n'],
  ['CSL-JSON without a space', 'a.json', '[{"id":"roe","type":"book","title":"Locks"}]'],
  ['CSL-JSON, an item a line', 'a.json', '[\n{"type": "book", "id": "roe"}\n]'],
  ['CSL-YAML', 'a.yaml', '---\nreferences:\n- id: roe # a book\n  type: book\n  title: "Locks"\n...\n'],
  ['CSL-YAML with the line ends of Windows', 'a.yaml', 'references:\r\n  -   type: book\r\n      id: roe\r\n'],
  ['CSL-YAML in braces', 'a.yaml', "- {id: 'roe', type: book}"],
  ['RIS', 'a.ris', 'TY  - BOOK\r\nID  - roe\r\nTI  - Locks\r\nER  - \r\n'],
];

/** A text after an insertion, with the blanks filled in. */
const filled = (text: string, insertion: Insertion | undefined): string => {
  if (!insertion) return text;
  const words = insertion.text.map((part) => (typeof part === 'string' ? part : (VALUES[part.blank] ?? '')));
  return text.slice(0, insertion.at) + words.join('') + text.slice(insertion.at);
};
const VALUES: Readonly<Record<string, string>> = { author: 'Roe, Ann', title: 'Dams: a history', date: '2021-03-04' };

const read = (name: string, text: string): Promise<BibliographyFile> => readBibliography(name, text);
const newlines = (text: string): string[] => [...new Set(text.match(/\r?\n/g))];

describe('what an entry lacks', () => {
  it.each(FILES)('is put into %s so that it is read, and all else stays', async (_, name, text) => {
    const file = await read(name, text);
    const [entry] = file.entries;
    const insertion = entry && file.writing?.fields(entry, ['author', 'issued']);
    const after = filled(text, insertion);
    const { entries, problems } = await read(name, after);
    expect([problems, entries.length, entries[0]?.key]).toEqual([[], 1, entry?.key]);
    const reference = entries[0]?.read();
    expect(JSON.stringify(reference)).toMatch(/Roe.*Ann|Ann.*Roe/);
    expect(JSON.stringify(reference?.['issued'])).toMatch(/2021.*0?3.*0?4/);
    expect(reference).toMatchObject({ type: 'book' });
    expect(newlines(after)).toEqual(newlines(text));
    const at = insertion?.at ?? 0;
    expect([after.slice(0, at), after.slice(after.length - (text.length - at))]).toEqual([
      text.slice(0, at),
      text.slice(at),
    ]);
  });

  it('is indented as the entry is', async () => {
    const lines = async (name: string, text: string) => {
      const file = await read(name, text);
      const [entry] = file.entries;
      return filled(text, entry && file.writing?.fields(entry, ['title'])).split(/\r?\n/);
    };
    expect(await lines('a.bib', '@book{roe,\n\tyear = {2020}\n}\n')).toContain('\ttitle = {Dams: a history},');
    expect(await lines('a.json', '[\n\t{\n\t\t"id": "roe",\n\t\t"type": "book"\n\t}\n]')).toContain(
      '\t\t"title": "Dams: a history",',
    );
    expect(await lines('a.yaml', '  - id: roe\n    type: book\n')).toContain('    title: "Dams: a history"');
    expect(await lines('a.ris', 'TY - BOOK\nID - roe\nER - \n')).toContain('TI - Dams: a history');
  });
});

describe('a new entry', () => {
  it.each(FILES)('stands behind the last one of %s and is read', async (_, name, text) => {
    const file = await read(name, text);
    const after = filled(text, file.writing?.stub('doe99'));
    const { entries, problems } = await read(name, after);
    expect([problems, entries.map(({ key }) => key)]).toEqual([[], [file.entries[0]?.key, 'doe99']]);
    expect(entries[1]?.read()).toMatchObject({ title: 'Dams: a history' });
    expect(newlines(after).slice(0, 1)).toEqual(
      newlines(text).length > 0 ? newlines(text) : newlines(after).slice(0, 1),
    );
  });
});

it('keys in braces may hold what means something else in the file', async () => {
  for (const [name, text] of [
    ['a.yaml', '- id: roe\n  type: book\n'],
    ['a.json', '[{"id": "roe", "type": "book"}]'],
  ] as const) {
    const { writing } = await read(name, text);
    const { entries, problems } = await read(name, filled(text, writing?.stub('doe: 99')));
    expect([problems, entries.map(({ key }) => key)]).toEqual([[], ['roe', 'doe: 99']]);
  }
});

describe('a file that cannot be parsed', () => {
  it.each([
    ['a.json', '[{"id": "roe", "type": "book"}, {"id": ]'],
    ['a.yaml', 'references:\n- id: roe\n  type: book\n- id: doe\n  title: "Dams\n'],
    ['a.ris', 'TY  - BOOK\nID  - roe\n'],
    ['a.bib', '<!doctype html><p>@book{roe, title = {Locks}}'],
  ])('is never written to (%s)', async (name, text) => {
    expect((await read(name, text)).writing).toSatisfy(
      (writing: BibliographyFile['writing']) => writing === undefined || writing.stub('doe99') === undefined,
    );
  });
});
