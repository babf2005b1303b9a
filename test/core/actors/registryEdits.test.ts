import { describe, expect, it } from 'vitest';
import { editRegistry, type RegistryAction, readRegistry, type ShownActor } from '../../../server/src/core/analysis';

const actor = (name: string, ...aliases: string[]): ShownActor => ({ name, aliases, kind: 'person' });

const edited = (text: string | undefined, action: RegistryAction): string => {
  const result = editRegistry(text, action);
  if ('refused' in result) throw new Error(result.refused);
  expect(readRegistry(result.text).problems).toEqual([]);
  return result.text;
};
const refused = (text: string | undefined, action: RegistryAction): string => {
  const result = editRegistry(text, action);
  return 'refused' in result ? result.refused : 'written';
};
const namesIn = (text: string) =>
  readRegistry(text).registry?.entries.map(({ name, aliases = [] }) => [name, ...aliases].join(' | '));

const FILE = `// kept by the desk
{
  "actors": [
    // the harbour
    {
      "name": "Anna Berg", // since 2019
      "aliases": [
        "Berg" // most often
      ]
    },
    { "name": "Carl Holm" }
  ]
}
`;

describe('editing the registry', () => {
  it('makes a file with the first actor, with the names that the article uses', () => {
    const text = edited(undefined, { action: 'add', actor: actor('Anna Berg', 'Berg') });
    expect(namesIn(text)).toEqual(['Anna Berg | Berg']);
    expect(namesIn(edited(' \n', { action: 'add', actor: actor('Anna Berg') }))).toEqual(['Anna Berg']);
  });

  it('changes nothing but what it has to: comments, order and line ends stay', () => {
    const more = edited(FILE, { action: 'add', actor: actor('Dora Lind') });
    expect(namesIn(more)).toEqual(['Anna Berg | Berg', 'Carl Holm', 'Dora Lind']);
    expect(more.startsWith(FILE.slice(0, FILE.indexOf('"Carl Holm" }') + 13))).toBe(true);
    const alias = edited(FILE, { action: 'alias', alias: 'A. Berg', of: actor('Anna Berg') });
    expect(alias).toContain('"Berg",\n        "A. Berg" // most often');
    const windows = edited(FILE.replaceAll('\n', '\r\n'), { action: 'add', actor: actor('Dora Lind') });
    expect(windows.replaceAll('\r\n', '').includes('\n')).toBe(false);
    const bom = edited(`\uFEFF${FILE}`, { action: 'add', actor: actor('Dora Lind') });
    expect(bom.startsWith('\uFEFF//')).toBe(true);
  });

  it('merges two actors, on record or not', () => {
    const both = edited(FILE, { action: 'merge', actor: actor('Carl Holm'), other: actor('Berg') });
    expect(namesIn(both)).toEqual(['Carl Holm | Anna Berg | Berg']);
    const one = edited(FILE, { action: 'merge', actor: actor('Dora Lind', 'Lind'), other: actor('Carl Holm') });
    expect(namesIn(one)).toEqual(['Anna Berg | Berg', 'Dora Lind | Lind | Carl Holm']);
    const none = edited(undefined, { action: 'merge', actor: actor('Dora Lind'), other: actor('D. L.', 'DL') });
    expect(namesIn(none)).toEqual(['Dora Lind | D. L. | DL']);
    expect(refused(FILE, { action: 'merge', actor: actor('Anna Berg'), other: actor('Berg') })).toMatch(/one actor/);
  });

  it('splits a name off, on record or not, and remembers from whom', () => {
    const fromRecord = edited(FILE, { action: 'split', alias: 'Berg', from: actor('Anna Berg', 'Berg') });
    expect(namesIn(fromRecord)).toEqual(['Anna Berg', 'Carl Holm', 'Berg']);
    expect(readRegistry(fromRecord).registry?.find('Berg')?.differentFrom).toEqual(['Anna Berg']);
    const fromText = edited(undefined, { action: 'split', alias: 'Holm', from: actor('Carl Holm', 'Holm') });
    expect(readRegistry(fromText).registry?.find('Holm')?.differentFrom).toEqual(['Carl Holm']);
    expect(refused(FILE, { action: 'split', alias: 'Carl Holm', from: actor('Carl Holm') })).toMatch(
      /nothing to split/,
    );
  });

  it('notes what is no actor, and forgets it when it is put on record after all', () => {
    const text = edited(FILE, { action: 'notAnActor', name: 'Harbour Act' });
    expect(readRegistry(text).registry?.notActors.has('Harbour Act')).toBe(true);
    expect(refused(text, { action: 'notAnActor', name: 'Harbour Act' })).toMatch(/already/);
    expect(refused(text, { action: 'notAnActor', name: 'Berg' })).toMatch(/on record as Anna Berg/);
    const back = edited(text, { action: 'add', actor: actor('Harbour Act') });
    expect(readRegistry(back).registry?.notActors.size).toBe(0);
  });

  it('refuses what is there already, and what belongs to somebody else', () => {
    expect(refused(FILE, { action: 'add', actor: actor('Berg') })).toMatch(/on record already/);
    expect(refused(FILE, { action: 'alias', alias: 'Berg', of: actor('Carl Holm') })).toMatch(/stands for Anna Berg/);
  });

  it('never writes over a file that cannot be read, and says in which line', () => {
    const action: RegistryAction = { action: 'add', actor: actor('Dora Lind') };
    expect(refused('{\n  "actors": [\n', action)).toMatch(/nothing was written\. Line \d/);
    expect(refused('not ours', action)).toMatch(/nothing was written\. Line 1/);
    expect(refused('["Anna"]', action)).toMatch(/nothing was written/);
  });

  it('leaves entries alone that it does not understand', () => {
    const odd = '{ "actors": [{ "name": "Anna Berg", "shoe": 39 }, { "name": "Carl Holm" }] }';
    const result = editRegistry(odd, { action: 'alias', alias: 'Holm', of: actor('Carl Holm') });
    expect('text' in result && result.text).toContain('"shoe": 39');
    expect('text' in result && namesIn(result.text)).toEqual(['Carl Holm | Holm']);
  });

  it('edits a registry of 20,000 actors', () => {
    const actors = Array.from({ length: 20_000 }, (_, at) => ({ name: `Person ${at}`, aliases: [`P${at}`] }));
    const text = JSON.stringify({ actors }, null, 2);
    const more = edited(text, { action: 'merge', actor: actor('Person 3'), other: actor('Person 19998') });
    expect(readRegistry(more).registry?.find('P19998')?.name).toBe('Person 3');
  });

  it('gives an actor its id of Wikidata, and puts it on record for that', () => {
    const q = (text: string | undefined, name: string, wikidata = 'Q42', ...aliases: string[]) =>
      edited(text, { action: 'identify', actor: actor(name, ...aliases), wikidata });
    const idsIn = (text: string) => readRegistry(text).registry?.entries.map(({ name, ids }) => [name, ids?.wikidata]);
    const first = q(undefined, 'Anna Berg', 'Q42', 'Berg');
    expect([namesIn(first), idsIn(first)]).toEqual([['Anna Berg | Berg'], [['Anna Berg', 'Q42']]]);
    const known = q(FILE, 'Berg');
    expect(known).toContain(
      '"Berg" // most often\n      ],\n      "ids": {\n        "wikidata": "Q42"\n      }\n    },',
    );
    expect(known.replace(/,\n {6}"ids": \{[^}]*\}/, '')).toBe(FILE);
    const line = q(FILE, 'Carl Holm');
    expect(idsIn(line)).toEqual([
      ['Anna Berg', undefined],
      ['Carl Holm', 'Q42'],
    ]);
    expect(line.slice(0, line.indexOf('"Carl Holm"'))).toBe(FILE.slice(0, FILE.indexOf('"Carl Holm"')));
    const more = '{ "actors": [{ "name": "Carl Holm", "ids": { /* seen */ "viaf": "1", }, }], }';
    expect(q(more, 'Carl Holm')).toMatch(/\/\* seen \*\/ "viaf": "1",\s*"wikidata": "Q42"/);
    const other = '{ "actors": [{ "name": "Carl Holm", "ids": { "wikidata": "Q1" /* wrong? */ } }] }';
    expect(q(other, 'Carl Holm')).toBe(other.replace('Q1', 'Q42'));
    expect(idsIn(q('{ "notActors": ["Carl Holm"] }', 'Carl Holm'))).toEqual([['Carl Holm', 'Q42']]);
  });

  it('takes no id that is none, none twice, and leaves a broken file alone', () => {
    const why = (text: string, wikidata: string) =>
      refused(text, { action: 'identify', actor: actor('Carl Holm'), wikidata });
    for (const id of ['', 'P31', 'Q0', 'Q1 ', '42', 'https://www.wikidata.org/wiki/Q42'])
      expect(why(FILE, id)).toMatch(/like Q42/);
    const done = edited(FILE, { action: 'identify', actor: actor('Carl Holm'), wikidata: 'Q42' });
    expect(why(done, 'Q42')).toMatch(/on record already/);
    expect(why('{ "actors": [ }', 'Q42')).toMatch(/nothing was written\. Line 1/);
  });

  it('removes no comment of anybody else, and no comma too many', () => {
    const list = '{ "actors": [{ "name": "A" }, /* second */ { "name": "B" }, { "name": "C" } /* last */, ], }';
    const merge = (into: string, other: string, text = list) =>
      edited(text, { action: 'merge', actor: actor(into), other: actor(other) });
    expect(merge('A', 'C')).toBe(
      '{ "actors": [{ "name": "A", "aliases": ["C"] }, /* second */ { "name": "B" } /* last */, ], }',
    );
    expect(merge('C', 'A')).toBe(
      '{ "actors": [ /* second */ { "name": "B" }, { "name": "C", "aliases": ["A"] } /* last */, ], }',
    );
    const lines = '{ "actors": [\n  // a, b\n  { "name": "A" } /* x, */, // of A\n  // of B\n  { "name": "B" }\n] }';
    expect(merge('B', 'A', lines)).toBe(
      '{ "actors": [\n  // a, b\n   /* x, */ // of A\n  // of B\n  { "name": "B", "aliases": ["A"] }\n] }',
    );
    expect(merge('B', 'A', lines.replace(/ \/\*.*of B/s, ','))).toBe(
      '{ "actors": [\n  // a, b\n  { "name": "B", "aliases": ["A"] }\n] }',
    );
    expect(namesIn(merge('D', 'C'))).toEqual(['A', 'B', 'D | C']);
    expect(namesIn(merge('D', 'A', '{ "actors": [{ "name": "A", "aliases": ["AA"] },] }'))).toEqual(['D | A | AA']);
    expect(namesIn(merge('D', 'A', '{ "actors": [\n  // one\n  { "name": "A" } // it\n] }'))).toEqual(['D | A']);
    const split = edited('{ "actors": [{ "name": "A", "aliases": ["AA",] }] }', {
      action: 'split',
      alias: 'AA',
      from: actor('A', 'AA'),
    });
    expect(namesIn(split)).toEqual(['A', 'AA']);
    const none = '{ "actors": [], "notActors": ["A", "B",] }';
    expect(namesIn(edited(none, { action: 'add', actor: actor('A') }))).toEqual(['A']);
    expect(edited('{ "notActors": ["A",], "actors": [{ "name": "B" }] }', { action: 'add', actor: actor('A') })).toBe(
      '{ "notActors": [], "actors": [{ "name": "B" }, {"name":"A","kind":"person"}] }',
    );
  });

  it('leaves names to nobody that two claim, until one of them goes', () => {
    const text =
      '{ "actors": [{ "name": "A", "aliases": ["X"] }, { "name": "B", "aliases": ["X"] }, { "name": "C" }] }';
    const result = editRegistry(text, { action: 'merge', actor: actor('B'), other: actor('A') });
    if ('refused' in result) throw new Error(result.refused);
    expect(namesIn(result.text)).toEqual(['B | X | A', 'C']);
    expect(readRegistry(result.text).problems).toEqual([]);
  });
});
