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
  [
    'a firm by what it is said to be behind its name',
    'The bridge was built by Tarrant Keld, a civil engineering firm based in Lund. Later Tarrant Keld left.',
    ['organisation Tarrant Keld'],
  ],
  ['nobody who works for one', 'Gareth Ollerton, a spokesman for the company, said no.', ['person Gareth Ollerton']],
  [
    'a paper by what it passes on from others',
    'Bladet Vest, citing two officials, said the wall fell.',
    ['outlet Bladet Vest'],
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
  [
    'a firm by the first word of its name, whatever that looks like',
    'Talverin Holdings cut its forecast. Analysts said Talverin was slow.',
    ['organisation Talverin Holdings: Talverin Holdings | Talverin'],
  ],
  [
    'a body whose acronym spells where its name begins',
    'The Harbours and Inland waters Safety Agency (HISA) closed the quay.',
    ['organisation Harbours and Inland waters Safety Agency: Harbours and Inland waters Safety Agency | HISA'],
  ],
  [
    'an authority named behind a comma',
    'It was sent by the Danish water authority, Vandtilsynet, on Monday.',
    ['organisation Vandtilsynet'],
  ],
  [
    'a captain by his short title',
    'Captain Magnus Rae-Hill told the court so. Counsel put it to Capt Rae-Hill that he lied.',
    ['person Magnus Rae-Hill: Magnus Rae-Hill | Rae-Hill'],
  ],
  ['counsel', 'Hester Moyle KC said that the books were false.', ['person Hester Moyle']],
  [
    'a detective by rank',
    'Detective Sergeant Tariq Malik gave evidence. DS Malik said no.',
    ['person Tariq Malik: Tariq Malik | Malik'],
  ],
  [
    'a peer and her relative',
    'Baroness Kessie’s nephew, Kofi Kessie, rose. Mr Kessie said that it was late.',
    ['person Kessie', 'person Kofi Kessie: Kofi Kessie | Kessie'],
  ],
  [
    'a name with “bin”, by the part before it',
    'The seat went to Tengku Razali bin Tengku Omar. “We won,” said Tengku Razali.',
    ['person Tengku Razali bin Tengku Omar: Tengku Razali bin Tengku Omar | Tengku Razali'],
  ],
  [
    'a name with “y”, by the surname before it',
    'General Tomás Ferrer y Alcalá sent a wire. Ferrer denied it.',
    ['person Tomás Ferrer y Alcalá: Tomás Ferrer y Alcalá | Ferrer'],
  ],
  ['a paper, not what it is', 'The Danish tabloid Aften Bladet claimed it.', ['outlet Aften Bladet']],
])('%s', (_, text, expected) => {
  expect(actorsOf(text)).toEqual(expect.arrayContaining(expected));
});

it.each([
  ['what a share is called', 'The mill (NYSE: QVN) and the foundry (QRST.O) closed.'],
  ['a work', 'She wrote *Salt and Iron* and *A Paper Moon* in one year.'],
  ['an illness', 'He died of Tarlow syndrome.'],
  ['an act', 'It was got under the Freedom of Records Act last year.'],
  ['what somebody is', 'A Jesuit came for it.'],
])('no actor: %s', (_, text) => {
  expect(actorsOf(text)).toEqual([]);
});

it('names no word that has a capital only because it opens the sentence', () => {
  expect(actorsOf('That Tribune report came early.')).toEqual(['organisation Tribune']);
});
