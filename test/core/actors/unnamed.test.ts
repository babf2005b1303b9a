// Who speaks without a name, and who only does something.
import { describe, expect, it } from 'vitest';
import { actorsOf } from '../../support/article';

const unnamedIn = (text: string): string[] =>
  actorsOf(text).flatMap((actor) => (actor.startsWith('unnamed ') ? [actor.slice('unnamed '.length)] : []));

describe('sources without a name', () => {
  it.each<[string, string]>([
    ['One of them said that the gate was open.', 'One of them'],
    ['Another said: “It is a road.”', 'Another'],
    ['A third told us that it was late.', 'A third'],
    ['“It is over,” a Lib Dem MP tells me.', 'a Lib Dem MP'],
    ['A senior Republican said that it was late.', 'A senior Republican'],
    ['One doctor, who lives above the shop, said it was late.', 'One doctor'],
    ['One parent, who asked us not to use her name, said no.', 'One parent, who asked us not to use her name'],
    ['A second MoD official said that it was late.', 'A second MoD official'],
    ['A local source texts: “It is gone.”', 'A local source'],
  ])('%s', (text, expected) => expect(unnamedIn(text)).toEqual([expected]));

  it.each([
    'Councillors in Lund have voted to close it.',
    'He said that residents wanted to close it.',
    'A third of local doctors told the survey that it was late.',
    'Jonas Holt, the billionaire investor, said no.',
    'Another day had passed.',
    '“No,” said its spokesman in Lund, Lee Kah Wai.',
    'One of them left.',
    'The Republican doctors say so.',
  ])('none: %s', (text) => expect(unnamedIn(text)).toEqual([]));
});
