// Names and who speaks, as court reports, obituaries, parliamentary and match reports, business wires and military releases write.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';
import { actorsOf, attributionsOf } from '../../support/article';

/** Roles of an actor as the text gives them. */
const rolesOf = (text: string, actor: string): string[] | undefined =>
  analyse(text)
    .actors.find(({ name }) => name === actor)
    ?.roles.map((role) => role.text);

describe('letters behind a name', () => {
  it.each<[string, string, string]>([
    ['Anna Reed KC said the case was weak.', 'Anna Reed', 'KC'],
    ['The chair, Jonas Holt MP, told the House so.', 'Jonas Holt', 'MP'],
    ['On Monday Mary Field, MD, PhD, who led the trial, said so.', 'Mary Field', 'MD, PhD'],
    ['The prize went to Dame Ruth Penhale DBE on Friday.', 'Ruth Penhale', 'DBE'],
  ])('%s', (text, name, letters) => {
    expect(actorsOf(text)).toContain(`person ${name}`);
    expect(rolesOf(text, name)).toContain(letters);
  });

  it('a surname alone is the same person’s', () => {
    expect(actorsOf('Gareth Pugh KC said no. Later Pugh left.')).toEqual(['person Gareth Pugh: Gareth Pugh | Pugh']);
  });

  it('whoever bears them speaks', () => {
    expect(attributionsOf('Tomas Lind, PhD, of the Harbour Institute in Lund, said it was safe.')).toEqual([
      'Tomas Lind, PhD | said | it was safe',
    ]);
    expect(attributionsOf('Harriet Cole MP, chair of the committee, told the House that it was late.')).toEqual([
      'Harriet Cole MP | told | it was late → the House',
    ]);
  });

  it('elsewhere they are left as they are', () => {
    expect(actorsOf('The MP left early.').filter((actor) => actor.startsWith('person'))).toEqual([]);
  });
});

describe('who is a person', () => {
  it.each<[string, string]>([
    ['On Friday Det Insp Jo Farrell of Lund Police asked for help.', 'person Jo Farrell'],
    ['The crowd booed Referee Colin Pratt at the end.', 'person Colin Pratt'],
    [
      'It killed a firefighter, Dean Prowse. “Dean was the first in,” she said.',
      'person Dean Prowse: Dean Prowse | Dean',
    ],
    ['“We will see,” said Brack. Brack, 12, left.', 'person Brack'],
    ['She leaves a daughter and her son, Matthias, of Lund.', 'person Matthias'],
    ['Dear Hannah:\n\nWe are back.', 'person Hannah'],
    ['So Holt et al. found the same.', 'person Holt'],
  ])('%s', (text, expected) => expect(actorsOf(text)).toContain(expected));

  it('a title goes with a given name as well', () => {
    const text = 'Marguerite Vane drew the sets. “Dame Marguerite was impossible,” said Jonas Holt.';
    expect(actorsOf(text)).toContain('person Marguerite Vane: Marguerite Vane | Marguerite');
  });

  it('a list of kin gives nobody the role of the next', () => {
    const text = 'She leaves her daughter, Clara, her son, Matthias, and a cat.';
    expect(rolesOf(text, 'Clara')).toEqual([]);
  });

  it('whoever is named in passing does not take the surname of the one whom the article is about', () => {
    const text = [
      'Marguerite Vane has died. Marguerite Vane drew sets. She was born to Arthur Vane, a tram conductor.',
      'The war came. The school closed.',
      'Vane herself thought little of it. In Lund they gave Marguerite Vane a prize.',
    ].join('\n\n');
    const aliases = Object.fromEntries(analyse(text).actors.map((actor) => [actor.name, actor.aliases]));
    expect(aliases['Marguerite Vane']).toContain('Vane');
    expect(aliases['Arthur Vane']).not.toContain('Vane');
  });
});

describe('who is an organisation', () => {
  it.each<[string, string]>([
    ['The mill belongs to Harcourt Estates.', 'organisation Harcourt Estates'],
    ['She taught at Westmarsh School until May.', 'organisation Westmarsh School'],
    ['An analyst at Hale & Dorn cut the rating.', 'organisation Hale & Dorn'],
    ['Yesterday Hartley’s said it might follow.', "organisation Hartley's"],
    ['On Monday Iraqi security forces left the town.', 'organisation Iraqi security forces'],
    ['The rise was too small, the Turkish central bank said.', 'organisation Turkish central bank'],
    ['He joined the 407th Air Transport Group in May.', 'organisation 407th Air Transport Group'],
    ['It was called “unforgettable” in the Observer.', 'outlet Observer'],
  ])('%s', (text, expected) => expect(actorsOf(text)).toContain(expected));

  it('a club goes by the last word of its name', () => {
    const text = 'Northdale Rovers won. Jonas Holt scored as Rovers beat Marlow United. Rovers go third.';
    expect(actorsOf(text)).toEqual(
      expect.arrayContaining([
        'organisation Northdale Rovers: Rovers | Northdale Rovers',
        'organisation Marlow United',
      ]),
    );
  });

  it('a university goes by its noun, wherever that stands in its name', () => {
    const text = 'The University of Westmarsh will close. On Monday the University said so.';
    expect(actorsOf(text)).toEqual(['organisation University of Westmarsh: University of Westmarsh | University']);
  });
});

describe('what is no actor', () => {
  it.each([
    'He signed it, according to the Register of Interests.',
    'They meant to change the Withdrawal Agreement and the Protocol on Fisheries.',
    'Last May the court read the Criminal Code aloud.',
    'His songs, Childish Memories (1806), sold well.',
    'He ran the Lund Marathon and watched the Portugal Open.',
    'It had cost US$ 10 million by then.',
    'The people had fled Cyclone Ada. Then Ada turned north.',
    'The crew left HMS Valiant at noon. Valiant sank.',
  ])('%s', (text) => expect(actorsOf(text)).toEqual([]));

  it('a dateline before a dash is a place of its own', () => {
    expect(actorsOf('LUND — Coalition aircraft struck two depots on Thursday, a statement said.')).toEqual([
      'place LUND',
      'organisation Coalition',
    ]);
  });

  it('a month and a day in a dateline', () => {
    expect(actorsOf('LUND, May 12 (Reuters) - The port is shut.')).toEqual(['place LUND', 'outlet Reuters']);
  });
});

describe('offices', () => {
  it.each<[string, string]>([
    ['The Speaker, Sir Lionel Carr, told them so.', 'person Lionel Carr: Speaker | Lionel Carr'],
    ['Anna Berg, Mayor of Lund, said so. Later the Mayor left.', 'person Anna Berg: Anna Berg | Mayor'],
    [
      'President Anna Berg spoke. By law the President of the United States leaves office in May.',
      'person Anna Berg: Anna Berg | President of the United States',
    ],
  ])('%s', (text, expected) =>
    expect(actorsOf(text).map((actor) => actor.split(/: | \| /).sort())).toContainEqual(
      expected.split(/: | \| /).sort(),
    ),
  );

  it('the same office of another place is somebody else', () => {
    const text = 'Anna Berg, Mayor of Lund, said so. The Mayor of Oslo did not.';
    expect(actorsOf(text)).toContain('person Mayor of Oslo');
  });

  it.each(['A President has duties.', 'No Senator was there, and every Governor knew.'])(
    'whoever holds one: %s',
    (text) => expect(actorsOf(text)).toEqual([]),
  );

  it('an office that a body’s words mention is not the body’s', () => {
    const text = 'Neither the Senate, the Speaker said, nor the House agreed.';
    expect(actorsOf(text)).toContain('person Speaker');
  });
});

describe('places', () => {
  it.each([
    ['It struck eastern Deran province on Thursday.', 'place Deran'],
    ['They entered the town of Halim at noon.', 'place Halim'],
    ['In 1942 the Japanese occupied the island.', 'place Japanese'],
    ['We asked twice, but the French have refused.', 'place French'],
  ])('%s', (text, expected) => expect(actorsOf(text)).toContain(expected));

  it('a nationality before what is theirs is nobody', () => {
    expect(actorsOf('We saw the French airline and the Dutch painted tiles.')).not.toContain('place French');
  });

  it('what follows somebody’s town is said of somebody', () => {
    expect(rolesOf('She grew up in Lund, the daughter of a baker. Lund said no.', 'Lund')).toEqual([]);
  });
});

describe('what somebody calls something', () => {
  it.each([
    ['Jonas Holt called it “the best day of all”.', 'Jonas Holt | called | “the best day of all”'],
    ['Jonas Holt dismissed them as “idle and unfair”.', 'Jonas Holt | dismissed | “idle and unfair”'],
    ['The floor was called “unforgettable” by Kenneth Tynan.', 'Kenneth Tynan | was called | “unforgettable”'],
  ])('%s', (text, expected) => expect(attributionsOf(text)).toEqual([expected]));

  it.each(['Anna Berg was called to the bar in 1978.', 'Liam Oakes showed no emotion in court.'])(
    'nobody says anything in: %s',
    (text) => expect(attributionsOf(text)).toEqual([]),
  );
});

describe('whose verb it is', () => {
  it.each([
    ['Liam Oakes, 34, of Tenter Lane, Lund, said that he was sorry.', 'Liam Oakes | said | he was sorry'],
    ['The report, seen by the Lund Courier, warns that gates may fail.', 'The report | warns | gates may fail'],
    ['In 1961 Peter Holt said that it was over.', 'Peter Holt | said | it was over'],
  ])('%s', (text, expected) => expect(attributionsOf(text)).toEqual([expected]));

  it('a word of a name is none', () => {
    expect(attributionsOf('The United States Congress met. Congress was late. He wrote to Congress.')).toEqual([]);
  });
});
