import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';
import { actorsOf, readArticle } from '../../support/article';

describe('names', () => {
  it.each<[string, string, string[]]>([
    [
      'a person with a role',
      'Anna Berg, head of the Lund Port Authority, said so.',
      ['person Anna Berg', 'organisation Lund Port Authority'],
    ],
    [
      'titles are no part of the name',
      'Brig. Gen. Karim Haddad met Dr. Lena Olsen.',
      ['person Karim Haddad', 'person Lena Olsen'],
    ],
    [
      'particles',
      'Hadi al Amiri and Ludwig van Houten spoke to Omar bin Saleh.',
      ['person Hadi al Amiri', 'person Ludwig van Houten', 'person Omar bin Saleh'],
    ],
    ['hyphens and apostrophes', "Mary O'Brien-Keller's book", ["person Mary O'Brien-Keller"]],
    ['initials', 'The letter went to J. R. Whitfield on Monday.', ['person J. R. Whitfield']],
    ['markup in a name', 'So **Anna** *Berg* said.', ['person Anna Berg']],
    ['a line end in a name', 'So said Anna\nBerg on Monday.', ['person Anna Berg']],
    ['an outlet that looks like a surname', 'McClatchy reports that it rained.', ['outlet McClatchy']],
    ['an outlet with a common name, where it reports', 'TIME has not been able to confirm that.', ['outlet TIME']],
    ['a common word that somebody tells something', 'Boatmen told the Mercury that it rained.', ['outlet Mercury']],
    ['a common word that checks', 'But the Tribune could not independently verify it.', ['outlet Tribune']],
    ['a small head word', 'Members voted for the Dawa party on Sunday.', ['organisation Dawa party']],
  ])('%s', (_, text, expected) => {
    expect(actorsOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each<[string, string]>([
    ['months and weekdays', 'On Monday, 12 May, it rained. In August it did not.'],
    ['nationalities', 'The Iranian border was closed to French lorries.'],
    ['the first word of a sentence', 'Perhaps rain will come. Bridges need care. Yesterday it rained.'],
    ['time, post, press and sun', 'No time was lost. The blog post says nothing. The sun shone on the press.'],
    ['couriers', 'He told the courier to wait. The courier could not find the house.'],
  ])('%s are no actors', (_, text) => {
    expect(actorsOf(text)).toEqual([]);
  });

  it('a place that only says where something is gets no card', () => {
    const { clusters } = readArticle(
      'The fighting in Basra went on. In Baghdad it was calm. Iran told Oslo so.',
    ).actors;
    expect(clusters.map(({ name, kind, locates }) => `${kind} ${name}${locates ? ' (locates)' : ''}`)).toEqual([
      'place Basra (locates)',
      'place Baghdad (locates)',
      'place Iran',
      'place Oslo',
    ]);
  });

  it.each<[string, string, boolean]>([
    ['in a direction', 'Rain fell in eastern Basra on Monday.', true],
    ['before a noun that it tells apart', 'The Basra talks may fail. No Basra report is complete.', true],
    ['as the subject of a verb', 'Iran invades the islands.', false],
    ['as the subject of an auxiliary', 'Iran has sent two ships.', false],
  ])('a place %s', (_, text, locates) => {
    const places = analyse(text).actors.filter(({ kind }) => kind === 'place');
    expect(places.map((place) => place.locates === true)).toEqual([locates]);
  });

  it('a word at the start of a sentence is a name when the article uses it as one', () => {
    expect(actorsOf('Berg was late. Later, Anna Berg spoke.')).toEqual(['person Anna Berg: Anna Berg | Berg']);
    expect(actorsOf('Hope was late. There was little hope. The hope is gone.')).toEqual([]);
  });
});

describe('one actor', () => {
  it.each<[string, string, string]>([
    ['surname', 'Anna Berg came. Later, Berg left.', 'person Anna Berg: Anna Berg | Berg'],
    ['title and surname', 'Nouri al Malik came. Then Mr. Malik left.', 'person Nouri al Malik: Nouri al Malik | Malik'],
    [
      'transliteration',
      'They met Muqtada al Sadiq. Now Muqtada Sadiq is gone.',
      'person Muqtada al Sadiq: Muqtada al Sadiq | Muqtada Sadiq',
    ],
    [
      'a defined acronym',
      'The Lund Harbour Workers Union (LHWU) met. The LHWU voted.',
      'organisation Lund Harbour Workers Union: LHWU | Lund Harbour Workers Union',
    ],
    [
      'a misspelling',
      'The Mardi Army left. The Mari Army came back, and the Mardi Army stayed.',
      'organisation Mardi Army: Mardi Army | Mari Army',
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsOf(text)).toContain(expected);
  });

  it('two people with one surname stay apart', () => {
    const actors = actorsOf('Anna Berg met Jonas Berg in the hall.');
    expect(actors).toEqual(['person Anna Berg', 'person Jonas Berg']);
  });

  it('a surname is not the militia of the same name', () => {
    const actors = actorsOf('Adel Abdul Mardi spoke about the Mardi Army.');
    expect(actors).toEqual(['person Adel Abdul Mardi', 'organisation Mardi Army']);
  });

  it('unnamed sources never merge', () => {
    const actors = actorsOf('A source told Radio Lund that it rained. A source told Radio Lund that it snowed.');
    expect(actors.filter((actor) => actor === 'unnamed A source')).toHaveLength(2);
  });
});

describe('unnamed sources', () => {
  it.each([
    ['A source told CNN that it rained.', 'A source'],
    ['Sources in Lund say that it rained.', 'Sources in Lund'],
    ['“It rained,” said a former officer who helped plan the march.', 'a former officer who helped plan the march'],
    ['It rained, members of parliament said.', 'members of parliament'],
    ['It rained, according to one of his aides.', 'one of his aides'],
  ])('in %j', (text, expected) => {
    expect(
      analyse(text)
        .actors.filter(({ kind }) => kind === 'unnamed')
        .map(({ name }) => name),
    ).toEqual([expected]);
  });

  it.each([
    'A spokesman, Ali Hassan, said that it rained.',
    'The source of the river lies in the hills.',
    'He gave two officials a map.',
  ])('none in %j', (text) => {
    expect(analyse(text).actors.filter(({ kind }) => kind === 'unnamed')).toEqual([]);
  });
});

it.each([
  'The minister, Laura Quist, overruled her own engineers in May.',
  'Edith Lind, whose *Bread and Justice* (1971) is the standard account, doubts it.',
  'See Edith Lind, *Bread and Justice*, p. 88.',
])('a predicate or a title is no role: %j', (text) => {
  const lind = analyse(text).actors.find(({ name }) => /Quist|Lind/.test(name));
  expect(lind?.roles.filter((role) => /overruled|Justice/.test(role.text))).toEqual([]);
});

it.each([
  ['In March, council leader Fiona Drum told them so.', 'council leader'],
  ['“It was good,” said Chief Executive Officer Marieke Houten.', 'Chief Executive Officer'],
  ['The former leader Jonas Holt said so.', 'former leader'],
  ['Police spokesman Ivan Holt met leader Ada Lind.', 'Police spokesman'],
])('a role is whole: %j', (text, role) => {
  expect(analyse(text).actors[0]?.roles.map((each) => each.text)).toEqual([role]);
});

it('roles are quoted as the text gives them', () => {
  const text = 'Prime Minister Lena Olsen met Anna Berg, head of the Lund Port Authority, on Monday.';
  const roles = Object.fromEntries(
    analyse(text).actors.map(({ name, roles: own }) => [name, own.map((role) => role.text)]),
  );
  expect(roles['Lena Olsen']).toEqual(['Prime Minister']);
  expect(roles['Anna Berg']).toEqual(['head of the Lund Port Authority']);
});

describe('relations', () => {
  const relationsOf = (text: string): string[] => {
    const { actors } = analyse(text);
    const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
    return actors.flatMap(({ name, relations }) =>
      relations.map(
        ({ kind, to, evidence }) => `${name} ${kind} ${nameOf.get(to)}: ${text.slice(evidence.start, evidence.end)}`,
      ),
    );
  };

  it.each<[string, string[]]>([
    [
      'Anna Berg, head of the Lund Port Authority, said so.',
      ['Anna Berg commands Lund Port Authority: head of the Lund Port Authority'],
    ],
    [
      'Omar Haddad, a member of Nouri al Malik’s Dawa party, said so.',
      ['Omar Haddad member-of Dawa party: a member of Nouri al Malik’s Dawa party'],
    ],
    [
      'Maria Okoye, a spokeswoman for the Lund Port Authority, said so.',
      ['Maria Okoye speaks-for Lund Port Authority: a spokeswoman for the Lund Port Authority'],
    ],
    [
      'Jonas Berg, who leads the Lund Port Authority, said so.',
      ['Jonas Berg commands Lund Port Authority: leads the Lund Port Authority'],
    ],
    ['On Monday Prime Minister Lena Olsen met the press.', []],
    ['Anna Berg and the Lund Port Authority met on Monday.', []],
  ])('%s', (text, expected) => {
    expect(relationsOf(text)).toEqual(expected);
  });
});

describe('aliases that must not be taken for one', () => {
  it.each<[string, string, string[]]>([
    ['countries that look alike', 'The Iran Office met. The Iraq Office met.', ['Iran Office', 'Iraq Office']],
    ['first names that look alike', 'Joan Miller met John Miller.', ['Joan Miller', 'John Miller']],
    [
      'a man and a woman of one surname',
      'Mrs. Berg spoke first. Then Mr. Berg spoke. Mrs. Berg left.',
      ['Berg', 'Berg'],
    ],
  ])('%s', (_, text, names) => {
    expect(analyse(text).actors.map(({ name }) => name)).toEqual(names);
  });

  it('a surname of two people goes to the one named last, and is unsure', () => {
    const text = 'Anna Berg met Jonas Berg. Mr. Haddad came. Then Berg left the hall.';
    const { clusters } = readArticle(text).actors;
    const jonas = clusters.find(({ name }) => name === 'Jonas Berg');
    expect(jonas?.mentions.map(({ mention, unsure }) => [mention.text, unsure])).toEqual([
      ['Jonas Berg', undefined],
      ['Berg', true],
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'a rank and an ordinal are no part of a name',
      'Karim Haddad II ruled. Emperor Karim Haddad was ill. Haddad left.',
      ['Emperor Karim Haddad', 'Karim Haddad II', 'Haddad'],
    ],
    [
      'a body goes by its noun once it has been named',
      'The Lund Harbour Commission met on Monday. On Tuesday the Commission said that it was over.',
      ['Lund Harbour Commission', 'Commission'],
    ],
    [
      'a known name goes to its end',
      'It fought the Islamic State of Iraq and the Levant. On Monday ISIL said that it was over.',
      ['Islamic State of Iraq and the Levant', 'ISIL'],
    ],
  ])('%s', (_, text, names) => {
    const [actor] = analyse(text).actors;
    expect([...(actor?.aliases ?? [])].sort()).toEqual([...names].sort());
  });

  it('a noun stands for no body where two could be meant, or before one is named', () => {
    const names = (text: string) => analyse(text).actors.map(({ name }) => name);
    const two = 'The Lund Harbour Commission met the Aarhus Trade Commission. On Tuesday the Commission said so.';
    expect(names(two)).toContain('Commission');
    const before = 'On Monday the Commission said so. On Tuesday the Lund Harbour Commission met.';
    expect(names(before)).toContain('Commission');
  });

  it('known names of one body are one actor', () => {
    const actors = actorsOf('The United States agreed. Later the U.S. denied it, and America fell silent.');
    expect(actors).toHaveLength(1);
  });
});
