import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../server/src/core/actors/names/base64';
import { readModel, writeModel } from '../../../server/src/core/actors/names/modelFile';
import { bestTags, Part, spansOf, TAG_COUNT, tagOf } from '../../../server/src/core/actors/names/tags';
import { listsFingerprint } from '../../../server/src/core/actors/names/wordFacts';
import { analyse } from '../../../server/src/core/analysis';
import { actorsOf } from '../../support/article';

const bytes = new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../../server/models/names.bin')));

describe('the model that ships', () => {
  it('was trained with the word lists of today: after changing one, build it anew (server/training)', () => {
    expect(readModel(bytes).lists).toBe(listsFingerprint());
  });

  it('survives writing and reading', () => {
    expect(Buffer.from(writeModel(readModel(bytes))).equals(bytes)).toBe(true);
  });

  it('refuses what is no model', () => {
    expect(() => readModel(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow(/NAM1/);
  });

  it.each(['', 'a', 'ab', 'abc', '\u0000\u00ff'])('base64 of %j', (text) => {
    expect(fromBase64(Buffer.from(text, 'latin1').toString('base64'))).toEqual(
      new Uint8Array(Buffer.from(text, 'latin1')),
    );
  });
});

describe('tags', () => {
  it('the best sequence is whole although single tags would score more', () => {
    const scores = new Float32Array(2 * TAG_COUNT);
    scores[tagOf(0, Part.Begin)] = 5;
    scores[TAG_COUNT] = 1;
    scores[TAG_COUNT + tagOf(0, Part.Last)] = 0.5;
    const tags = bestTags(scores, 2, new Float32Array(TAG_COUNT * TAG_COUNT));
    expect(spansOf(tags)).toEqual([{ first: 0, last: 2, type: 0 }]);
  });
});

describe('difficult names', () => {
  it.each<[string, string, string[]]>([
    ['particles', 'Later Ursula von der Heide met Ibn Khaldun al Masri.', ['Ursula von der Heide']],
    ['hyphens', 'The judge, Marie-Claire Dupont-Weiss, said so.', ['Marie-Claire Dupont-Weiss']],
    ['curly apostrophes', 'The mayor, Sean O’Malley, told reporters so.', ['Sean O’Malley'.replace('’', "'")]],
    ['initials', 'The letter was signed by J. K. Petersen.', ['J. K. Petersen']],
    ['a name that is a word, with a title', 'On Friday Mrs. May told the house that she was tired.', ['May']],
    ['accents', 'The writer Łukasz Żuławski met José Peña in Łódź.', ['Łukasz Żuławski', 'José Peña']],
    ['a name split by a line end', 'The harbour master, Anna\r\nLindqvist, said so.', ['Anna Lindqvist']],
    ['emoji beside a name', 'Thanks 😀 Anna Lindqvist said.', ['Anna Lindqvist']],
  ])('%s', (_, text, names) => {
    expect(
      analyse(text)
        .actors.filter(({ kind }) => kind === 'person')
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(names));
  });

  it.each<[string, string]>([
    ['single letters', 'Plan A failed. Plan B did not. See appendix C.'],
    ['a line in capitals', 'DO NOT PARK HERE'],
    ['a headline in Title Case', '# Ten Easy Ways To Cook Rice At Home'],
    ['words that open sentences', 'Hope is not lost. Bridges need paint. Will it rain?'],
    ['words between markup', '**Note** that *Figure* 3 is new.'],
  ])('no person in %s', (_, text) => {
    expect(actorsOf(text).filter((actor) => actor.startsWith('person'))).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'a body before the title of its head',
      'Then European Commission President Greta Holm spoke.',
      ['organisation European Commission', 'person Greta Holm'],
    ],
    [
      'an employer before an economist',
      'Prices fall, wrote Nordbank economist Jan Holt.',
      ['organisation Nordbank', 'person Jan Holt'],
    ],
    ['a countryman', 'The prize went to Welshman Gareth Pugh.', ['person Gareth Pugh']],
    ['a day behind a body', 'He thanked the U.S. Congress on Friday.', ['organisation U.S. Congress']],
    [
      'a credit line before a dateline',
      'Photo: Yves Herman DUBLIN (Reuters) - The port is shut.',
      ['person Yves Herman', 'place DUBLIN', 'outlet Reuters'],
    ],
    ['words about pictures', 'FILE PHOTO: The quay in winter.', []],
    [
      'an acronym of small words',
      'Nurses had no protective equipment (PE). PE came late, said the dock workers union (DWU).',
      ['organisation DWU'],
    ],
  ])('%s', (_, text, actors) => {
    expect(actorsOf(text)).toEqual(actors);
  });

  it('an apposition does not begin with “and”', () => {
    const [holm] = analyse('She met Premier Greta Holm, and the bank economist Jan Holt.').actors;
    expect(holm?.roles.map(({ text }) => text)).toEqual(['Premier']);
  });

  it('text in another script does no harm', () => {
    expect(() => analyse('Москва — столица. 東京は大きい。 بغداد مدينة.')).not.toThrow();
  });

  it('half-typed text does no harm', () => {
    for (let length = 0; length < 60; length++)
      expect(() => analyse('“Mr. Al-‘Ansari (IRGC) and O’'.slice(0, length))).not.toThrow();
  });

  it('2,000 names in one file stay 2,000 actors', () => {
    const syllables = ['ka', 'lo', 'mi', 'nu', 're', 'sa', 'ti', 'vo', 'we', 'zu'];
    const word = (i: number) => [...String(i).padStart(3, '0')].map((digit) => syllables[Number(digit)] ?? '').join('');
    const nameOf = (i: number) => {
      const [first, last] = [word(i % 100), word(Math.floor(i / 2))].map(
        (each) => each.charAt(0).toUpperCase() + each.slice(1),
      );
      return `${first}-${i % 2 ? 'Anna' : 'Jonas'} ${last}berg`;
    };
    const text = Array.from({ length: 2_000 }, (_, i) => `The witness, Mr. ${nameOf(i)}, told the court so.`).join(
      '\n\n',
    );
    expect(analyse(text).actors.filter(({ kind }) => kind === 'person').length).toBeGreaterThan(1_900);
  });
});
