import { describe, expect, it } from 'vitest';
import { ArticleSession, circumstancesOf, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';
import {
  CITATION_STYLES,
  type CitationStyle,
  formatReference,
} from '../../../server/src/core/citations/bibliography/formatReference';
import { ownBibliography } from '../../../server/src/core/citations/bibliography/loadBibliography';
import type { Reference } from '../../../server/src/core/citations/bibliography/reference';
import { WORKS } from './works';

const work = (id: string): Reference => WORKS.find((each) => each.id === id) as Reference;

/** One work of each kind, style by style, in the order of the list of styles. */
const EXPECTED: [string, string[]][] = [
  [
    'book',
    [
      'Doe, Jane, and Carl Roe. 2001. Locks. 2nd ed. Lund: Stone Press.',
      'Jane Doe and Carl Roe, Locks, 2nd ed. (Lund: Stone Press, 2001).',
      'Doe, J., & Roe, C. (2001). Locks (2nd ed.). Stone Press.',
      'Doe, Jane, and Carl Roe. Locks. 2nd ed., Stone Press, 2001.',
      'Jane Doe and Carl Roe, “Locks”, Stone Press, 2001',
    ],
  ],
  [
    'article',
    [
      'Berg, Anna, Ada Lind, and Nils Holm. 2004. “Cracks in Old Dams.” Journal of Stones 12 (3): 45–67. https://doi.org/10.1000/xyz.',
      'Anna Berg, Ada Lind, and Nils Holm, “Cracks in Old Dams,” Journal of Stones 12, no. 3 (May 2004): 45–67, https://doi.org/10.1000/xyz.',
      'Berg, A., Lind, A., & Holm, N. (2004). Cracks in Old Dams. Journal of Stones, 12(3), 45–67. https://doi.org/10.1000/xyz',
      'Berg, Anna, et al. “Cracks in Old Dams.” Journal of Stones, vol. 12, no. 3, May 2004, pp. 45–67, https://doi.org/10.1000/xyz.',
      'Anna Berg, Ada Lind and Nils Holm, “Cracks in Old Dams”, Journal of Stones, May 2004, pages 45–67, https://doi.org/10.1000/xyz',
    ],
  ],
  [
    'chapter',
    [
      'Doe, Jane. 1987. “How It Broke.” In Floods of the North, edited by Carl Roe, 3–19. Lund: Stone Press.',
      'Jane Doe, “How It Broke,” in Floods of the North, ed. Carl Roe (Lund: Stone Press, 1987), 3–19.',
      'Doe, J. (1987). How It Broke. In C. Roe (Ed.), Floods of the North (pp. 3–19). Stone Press.',
      'Doe, Jane. “How It Broke.” Floods of the North, edited by Carl Roe, Stone Press, 1987, pp. 3–19.',
      'Jane Doe, “How It Broke”, Floods of the North, 1987, pages 3–19',
    ],
  ],
  [
    'news',
    [
      'Falk, Olof. 2011. “The River Rises.” The Daily Ledger, May 3, 2011. https://ledger.example/river.',
      'Olof Falk, “The River Rises,” The Daily Ledger, May 3, 2011, https://ledger.example/river.',
      'Falk, O. (2011, May 3). The River Rises. The Daily Ledger. https://ledger.example/river',
      'Falk, Olof. “The River Rises.” The Daily Ledger, 3 May 2011, https://ledger.example/river.',
      'Olof Falk, “The River Rises”, The Daily Ledger, 3 May 2011, https://ledger.example/river',
    ],
  ],
  [
    'unsigned',
    [
      'The Daily Ledger. 2011. “A Night on the Wall,” May 4, 2011.',
      '“A Night on the Wall,” The Daily Ledger, May 4, 2011.',
      'A Night on the Wall. (2011, May 4). The Daily Ledger.',
      '“A Night on the Wall.” The Daily Ledger, 4 May 2011.',
      '“A Night on the Wall”, The Daily Ledger, 4 May 2011',
    ],
  ],
  [
    'undated page',
    [
      '“Who Watches?” n.d. Accessed January 2, 2020. https://who.example.',
      '“Who Watches?” https://who.example.',
      'Who Watches? (n.d.). Retrieved January 2, 2020, from https://who.example',
      '“Who Watches?” https://who.example. Accessed 2 Jan. 2020.',
      '“Who Watches?”, undated, https://who.example',
    ],
  ],
  [
    'edited',
    [
      'Roe, Carl, and Ada Lind, eds. 1976. Rivers. Lund: Stone Press.',
      'Carl Roe and Ada Lind, eds., Rivers (Lund: Stone Press, 1976).',
      'Roe, C., & Lind, A. (Eds.). (1976). Rivers. Stone Press.',
      'Roe, Carl, and Ada Lind, editors. Rivers. Stone Press, 1976.',
      'Carl Roe and Ada Lind, “Rivers”, Stone Press, 1976',
    ],
  ],
];

describe.each(EXPECTED)('a reference to: %s', (id, expected) => {
  it.each(CITATION_STYLES.map((style, at) => [style, expected[at]] as const))('in the style %s', (style, text) => {
    expect(formatReference(work(id), style)).toBe(text);
  });
});

describe('any reference', () => {
  const many: Reference = {
    id: 'many',
    type: 'book',
    title: 'Hands',
    author: Array.from({ length: 25 }, (_, at) => ({ family: `Name${at}`, given: 'Ann' })),
    issued: 1999,
  };

  it('names no more people than its style does', () => {
    const people = (style: (typeof CITATION_STYLES)[number]) =>
      [...formatReference(many, style).matchAll(/Name\d+/g)].length;
    expect(CITATION_STYLES.map(people)).toEqual([7, 1, 20, 1, 1]);
  });

  it.each(CITATION_STYLES)('is written in the style %s whatever it lacks or holds', (style) => {
    const odd: unknown[] = [
      undefined,
      null,
      3,
      '',
      'words',
      [],
      {},
      [{}],
      [null, 3],
      { 'date-parts': [[]] },
      { raw: 7 },
    ];
    for (const type of [
      'book',
      'chapter',
      'webpage',
      'article-journal',
      'article-newspaper',
      undefined,
      'unheard-of',
    ]) {
      for (const value of odd) {
        for (const field of ['author', 'title', 'issued', 'accessed', 'page', 'container-title', 'editor', 'DOI']) {
          const text = formatReference({ id: 'x', ...(type ? { type } : {}), [field]: value }, style);
          expect(text).not.toMatch(/undefined|NaN|\[object|null/);
        }
      }
    }
  });
});

describe('an article that names a style for Pandoc', () => {
  const tooltip = (header: string, style: CitationStyle = 'chicago-author-date') => {
    const text = `---\n${header}references:\n- {id: doe99, type: book, title: Dams, author: [{family: Doe, given: Jane}], issued: 1999, publisher: Press}\n---\n\nIt broke [@doe99].\n`;
    const session = new ArticleSession(text, silentLogger);
    session.useBibliography(ownBibliography(text));
    session.useCircumstances(circumstancesOf({ ...DEFAULT_SETTINGS, citationStyle: style }, 'dams.md'));
    const [works] = session.citations.tree({ grouping: 'source' }, DEFAULT_SETTINGS, (span) => span);
    return works?.children[0]?.tooltip?.split('\n')[0];
  };

  it.each([
    ['csl: apa.csl\n', 'Doe, J. (1999). Dams. Press.'],
    ['csl: https://www.zotero.org/styles/modern-language-association-8th-edition\n', 'Doe, Jane. Dams. Press, 1999.'],
    ['citation-style: ../styles/chicago-note-bibliography.csl\n', 'Jane Doe, Dams (Press, 1999).'],
  ])('is shown in it where it is one of ours: %s', (header, expected) => {
    expect(tooltip(header)).toBe(expected);
  });

  it('is shown in the style of the settings where it is not', () => {
    expect(tooltip('csl: house-style.csl\n', 'apa')).toBe('Doe, J. (1999). Dams. Press.');
    expect(tooltip('csl: [apa.csl]\n')).toBe('Doe, Jane. 1999. Dams. Press.');
  });
});
