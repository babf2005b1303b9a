import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';

/** Names and texts of the mentions by name of each actor. */
const actorsIn = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    analyse(text).actors.map(({ name, mentions }) => [
      name,
      mentions.filter(({ form }) => form === 'name').map(({ start, end }) => text.slice(start, end)),
    ]),
  );

describe('offices and bodies with a capital', () => {
  it('an office that the text gives to one person means that person', () => {
    expect(actorsIn('President Anna Berg came. “It will take years,” the President said. Berg left.')).toEqual({
      'Anna Berg': ['Anna Berg', 'President', 'Berg'],
    });
  });

  it('an office in front of a name in commas is that person’s', () => {
    const text = 'The Foreign Secretary, Boris Holt, said so. In May the Foreign Secretary had denied it.';
    expect(actorsIn(text)).toEqual({ 'Boris Holt': ['Foreign Secretary', 'Boris Holt', 'Foreign Secretary'] });
  });

  it('an office says of what in front, and later need not', () => {
    const text = 'The Transport Minister, Hanne Vik, left. In May the Minister had stayed.';
    expect(actorsIn(text)).toEqual({ 'Hanne Vik': ['Transport Minister', 'Hanne Vik', 'Minister'] });
  });

  it('an office that two people hold stays by itself', () => {
    const text = 'President Anna Berg met President Jon Holt. Later the President left.';
    expect(actorsIn(text)).toMatchObject({
      'Anna Berg': ['Anna Berg'],
      'Jon Holt': ['Jon Holt'],
      President: ['President'],
    });
  });

  it.each([
    ['may it please the Court: we agree', 'Court'],
    ['the bill passed in the House last week', 'House'],
    ['in 2004 our Prime Minister was away', 'Prime Minister'],
    ['a letter from the Secretary of State arrived', 'Secretary of State'],
  ])('%j names %s', (text, name) => expect(Object.keys(actorsIn(`Yesterday ${text}.`))).toContain(name));

  it.each([
    ['the president said nothing'],
    ['a President has duties'],
    ['every Court would agree'],
    ['in court and in the house'],
  ])('%j names nobody', (text) => expect(actorsIn(`Yesterday ${text}.`)).toEqual({}));

  it('the people of a country stand for it as one body only', () => {
    expect(actorsIn('The talks failed because the Iranians left.')).toEqual({ Iranians: ['Iranians'] });
    expect(actorsIn('The war made millions of Iranians poor.')).toEqual({});
  });
});

describe('where names end', () => {
  it.each<[string, string[]]>([
    ['Picture: Ola Ek/Pool via REUTERS Lund has closed its port.', ['Lund']],
    ['The talks in Britain’s European Union mission failed.', ['Britain', 'European Union']],
    ['Officer John “J.D.” Dorrian said so.', ['John “J.D.” Dorrian']],
    ['After the vote Health Minister Enrique Paz resigned.', ['Enrique Paz']],
    ['She admired Stephen King and Billie Jean King.', ['Stephen King', 'Billie Jean King']],
  ])('%j', (text, names) => expect(Object.keys(actorsIn(text))).toEqual(expect.arrayContaining(names)));

  it('a picture agency in capitals is an outlet, whatever follows', () => {
    const { actors } = analyse('Picture: Ola Ek/Pool via REUTERS Lund has closed its port.');
    expect(actors.find(({ name }) => name === 'REUTERS')?.kind).toBe('outlet');
  });
});

describe('what is one actor, and what is none', () => {
  it('a company by its name with and without its legal form, but not where it sits', () => {
    const text = 'The valves of Nordlinje AS failed. Later Nordlinje paid. Hansa Hydraulik GmbH of Lund made them.';
    expect(Object.keys(actorsIn(text))).toEqual(['Nordlinje AS', 'Hansa Hydraulik GmbH']);
  });

  it('a town stays apart from the paper that is named after it', () => {
    const text = 'The ferry sank off Karlshavn. The e-mails were seen by the Karlshavn Tidende. Karlshavn mourns.';
    expect(Object.keys(actorsIn(text))).toEqual(['Karlshavn', 'Karlshavn Tidende']);
  });

  it('a paper by the last word of its name, once it has been named', () => {
    const text = 'She told the Westmarsh Argus so. Later the Argus denied it.';
    expect(actorsIn(text)).toEqual({ 'Westmarsh Argus': ['Westmarsh Argus', 'Argus'] });
  });

  it('a ship is nobody', () => {
    expect(actorsIn('The operator of the ferry *Havørn* was told. The *Havørn* drifted.')).toEqual({});
  });

  it('a given name that is a word belongs to the name', () => {
    expect(Object.keys(actorsIn('Its chief executive, Per Anker Dahl, left.'))).toEqual(['Per Anker Dahl']);
  });

  it.each(['the Seafarers’ Union', 'the EU', 'the United Nations'])('%s is an organisation', (name) => {
    expect(analyse(`Last week ${name} said so.`).actors.map(({ kind }) => kind)).toEqual(['organisation']);
  });
});

describe('acronyms', () => {
  it.each([
    'GDP grew while AI firms, HIV tests and DNA kits rose.',
    'An MRI showed it in 508 BC.',
    'The NGOs left in WWII.',
  ])('things are no actors: %s', (text) => expect(actorsIn(text)).toEqual({}));

  it.each([
    ['Naval Forces Central Command (NAVCENT)', 'NAVCENT'],
    ['al-Qaeda in Iraq (AQI)', 'AQI'],
    ['the Lund Harbour Workers Union (LHWU)', 'LHWU'],
    ['the Centre for Conflict Data (CCD)', 'CCD'],
  ])('%s is one actor by both names', (definition, acronym) => {
    const { actors } = analyse(`Reports name ${definition} first. Later ${acronym} said nothing.`);
    const [actor] = actors.filter(({ aliases }) => aliases.includes(acronym));
    expect(actor?.aliases).toHaveLength(2);
  });
});
