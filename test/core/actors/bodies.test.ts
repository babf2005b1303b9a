import { expect, it } from 'vitest';
import { actorsOf } from '../../support/article';

it.each<[string, string, string[]]>([
  [
    'a company with and without its legal form, stops in it or not',
    '# Novalane reports record quarter\n\nNovalane N.V. today announced results. Novalane has grown.',
    ['organisation Novalane N.V.: Novalane | Novalane N.V.'],
  ],
  [
    'an alliance by its noun',
    'The Northern Alliance was silent. Later the Alliance spoke.',
    ['organisation Northern Alliance: Northern Alliance | Alliance'],
  ],
  [
    'a firm by what it is called before',
    'The consultancy Delft Maritime found leaks.',
    ['organisation Delft Maritime'],
  ],
  ['an operator', 'It is owned by the ferry operator Northlink Orkney.', ['organisation Northlink Orkney']],
  [
    'a paper, not who backs it',
    'The Kremlin-backed Karsk Today website reported that it rained.',
    ['outlet Karsk Today'],
  ],
  ['a scholar, not how the note begins', '[^1]: Compare Haddon, p. 3.', ['person Haddon']],
  [
    'a bishop by his office',
    'In the hall stood Bishop Henry Aldcombe. The Bishop said that he was ill.',
    ['person Henry Aldcombe: Henry Aldcombe | Bishop'],
  ],
])('%s', (_, text, expected) => {
  expect(actorsOf(text)).toEqual(expect.arrayContaining(expected));
});
