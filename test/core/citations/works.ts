import type { Reference } from '../../../server/src/core/citations/bibliography/reference';

const PRESS = { publisher: 'Stone Press', 'publisher-place': 'Lund' };

/** Works of the kinds that articles cite, made up. Their titles have capitals as Chicago wants them. */
export const WORKS: readonly Reference[] = [
  {
    id: 'book',
    type: 'book',
    title: 'Locks',
    author: [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Carl' },
    ],
    edition: '2',
    issued: { 'date-parts': [[2001]] },
    ...PRESS,
  },
  {
    id: 'article',
    type: 'article-journal',
    title: 'Cracks in Old Dams',
    'container-title': 'Journal of Stones',
    volume: '12',
    issue: '3',
    page: '45-67',
    author: [
      { family: 'Berg', given: 'Anna' },
      { family: 'Lind', given: 'Ada' },
      { family: 'Holm', given: 'Nils' },
    ],
    issued: { 'date-parts': [[2004, 5]] },
    DOI: '10.1000/xyz',
  },
  {
    id: 'chapter',
    type: 'chapter',
    title: 'How It Broke',
    'container-title': 'Floods of the North',
    author: [{ family: 'Doe', given: 'Jane' }],
    editor: [{ family: 'Roe', given: 'Carl' }],
    page: '3-19',
    issued: { 'date-parts': [[1987]] },
    ...PRESS,
  },
  {
    id: 'news',
    type: 'article-newspaper',
    title: 'The River Rises',
    'container-title': 'The Daily Ledger',
    author: [{ family: 'Falk', given: 'Olof' }],
    issued: { 'date-parts': [[2011, 5, 3]] },
    URL: 'https://ledger.example/river',
  },
  {
    id: 'unsigned',
    type: 'article-newspaper',
    title: 'A Night on the Wall',
    'container-title': 'The Daily Ledger',
    issued: { 'date-parts': [[2011, 5, 4]] },
  },
  {
    id: 'undated page',
    type: 'webpage',
    title: 'Who Watches?',
    URL: 'https://who.example',
    accessed: { 'date-parts': [[2020, 1, 2]] },
  },
  {
    id: 'edited',
    type: 'book',
    title: 'Rivers',
    editor: [
      { family: 'Roe', given: 'Carl' },
      { family: 'Lind', given: 'Ada' },
    ],
    issued: { 'date-parts': [[1976]] },
    ...PRESS,
  },
  {
    id: 'page',
    type: 'webpage',
    title: 'Notice to Boatmen',
    author: [{ literal: 'Water Board' }],
    'container-title': 'Water Board Online',
    issued: { 'date-parts': [[2011, 5, 3]] },
    URL: 'https://board.example/notice',
  },
  {
    id: 'circa',
    type: 'book',
    title: 'Four Hands',
    author: ['Ann', 'Bo', 'Cy', 'Di'].map((given) => ({ family: `Of${given}`, given })),
    issued: { literal: 'circa 1911' },
    ...PRESS,
  },
];
