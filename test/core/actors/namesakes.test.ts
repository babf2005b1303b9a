// Who is one and who is another where names are alike.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';
import { actorsOf } from '../../support/article';

/** How often each actor of the text is named. */
const counts = (text: string): Record<string, number> =>
  Object.fromEntries(
    analyse(text).actors.map(({ kind, name, mentions }) => [
      `${kind} ${name}`,
      mentions.filter(({ form }) => form === 'name').length,
    ]),
  );

describe('a company that is called after somebody', () => {
  it('goes on being meant where the text has called it so before it names him', () => {
    const text =
      'Tellmark AB cut its outlook. Tellmark fell in May.\n\nJohan Tellmark, who chairs it, was calm.\n\nThe unions of Tellmark are not.';
    expect(counts(text)).toEqual({ 'organisation Tellmark AB': 3, 'person Johan Tellmark': 1 });
  });

  it('is not meant where he comes first', () => {
    const text = 'Johan Tellmark was born in 1950. He founded Tellmark AB.\n\nYears later Tellmark sold it.';
    expect(counts(text)).toEqual({ 'organisation Tellmark AB': 1, 'person Johan Tellmark': 2 });
  });

  it('is one with and without its legal form, of two words as well', () => {
    const text = 'They watched Hallen Marine for a decade. Hallen Marine Ltd lost three sheds.';
    expect(counts(text)).toEqual({ 'organisation Hallen Marine Ltd': 2 });
  });
});

it('a family is people', () => {
  const text = 'Arthur Pascoe and Kit Pascoe left. The Pascoes were calm.';
  expect(actorsOf(text)).toContain('person Pascoes');
});

it('who is always “Ms” is not meant without it', () => {
  const text =
    'Captain Henry Lyle wrote it. Susannah Lyle gave it away. Ms Lyle was calm.\n\nLater on Lyle was told of it.\n\nNobody asked Ms Lyle.';
  expect(counts(text)).toMatchObject({ 'person Henry Lyle': 2, 'person Susannah Lyle': 3 });
});

it.each<[string, string, string]>([
  ['a short name', 'Desmond Orrin left. Later Des came back.', 'person Desmond Orrin: Desmond Orrin | Des'],
  [
    'the first of two surnames',
    'Pedro Salinas Quiroga left. Later Salinas came back.',
    'person Pedro Salinas Quiroga: Pedro Salinas Quiroga | Salinas',
  ],
  [
    'letters of which some are small',
    'The Valdorian Ministry of Defence (MoD) was silent. The MoD spoke later.',
    'organisation Valdorian Ministry of Defence: MoD | Valdorian Ministry of Defence',
  ],
  [
    'a surname in front, with a title',
    'Pham Thi Lan left. Later Ms Pham came back.',
    'person Pham Thi Lan: Pham Thi Lan | Pham',
  ],
  [
    'a title of her country',
    'Ngozi Eze-Orji left. Later Madam Eze-Orji called.',
    'person Ngozi Eze-Orji: Ngozi Eze-Orji | Eze-Orji',
  ],
])('one actor: %s', (_, text, expected) => expect(actorsOf(text)).toContain(expected));

it('“people” is nobody’s short name', () => {
  expect(actorsOf('It asked the People’s Committee. “People laughed,” he wrote.')).toEqual([
    "organisation People's Committee",
  ]);
});

it('what a sentence says behind “according to” is no role', () => {
  const [actor] = analyse('According to Anna Berg, 900 residents left.').actors;
  expect(actor?.roles).toEqual([]);
});
