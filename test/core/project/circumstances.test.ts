import { describe, expect, it } from 'vitest';
import { analyse, DEFAULT_SETTINGS, NO_DECISIONS, silentLogger } from '../../../server/src/core/analysis';
import { ownBibliography } from '../../../server/src/core/citations/bibliography/loadBibliography';
import { mergeSettings, type UserSettings } from '../../../server/src/core/config/settings';

const rulesIn = (text: string, file: string, own: UserSettings = {}): string[] => {
  const settings = mergeSettings([{ origin: 'settings', settings: own }]);
  const analysis = analyse(text, settings, silentLogger, NO_DECISIONS, ownBibliography(text), file);
  return analysis.findings.map(({ rule }) => rule);
};

describe('the name of a file', () => {
  const YESTERDAY = 'The dam broke yesterday, and nobody was told.';

  it.each(['2024-05-01-dam.md', 'https://x.example/posts/2024-05-01_dam.md', 'file:///desk/2024-05-01%20dam.md'])(
    'gives the date of the article: %s',
    (file) => expect(rulesIn(YESTERDAY, decodeURIComponent(file))).not.toContain('sourcing/unanchored-date'),
  );

  it.each(['dam.md', '2024-13-01-dam.md', '2024-05-dam.md', 'v2024-05-01-dam.md', '2024-05-01/dam.md'])(
    'does not: %s',
    (file) => expect(rulesIn(YESTERDAY, file)).toContain('sourcing/unanchored-date'),
  );
});

describe('a source for a figure of today', () => {
  const TEXT =
    '---\nreferences:\n- id: doe\n  type: report\n  title: Ports\n  issued: 2010\n---\n\nThe port has 40,000 workers [@doe].';
  const RULE = 'sourcing/stale-citation';

  it('is old by the day in the name of the file, where the front matter has none', () => {
    expect(rulesIn(TEXT, '2024-05-01-ports.md')).toContain(RULE);
    expect(rulesIn(TEXT, '2014-05-01-ports.md')).not.toContain(RULE);
    expect(rulesIn(TEXT.replace('---', '---\ndate: 2014-05-01'), '2024-05-01-ports.md')).not.toContain(RULE);
  });

  it('is old after as many years as the reader says', () => {
    expect(rulesIn(TEXT, '2014-05-01-ports.md', { staleAfter: 3 })).toContain(RULE);
    expect(rulesIn(TEXT, '2024-05-01-ports.md', { staleAfter: 20 })).not.toContain(RULE);
  });

  it('is never old in history, unless somebody asks for it', () => {
    expect(rulesIn(TEXT, '2024-05-01-ports.md', { history: true })).not.toContain(RULE);
    expect(rulesIn(TEXT, '2024-05-01-ports.md', { history: true, rules: { [RULE]: 'hint' } })).toContain(RULE);
    expect(DEFAULT_SETTINGS.history).toBe(false);
  });
});
