import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';

/** Words of the findings on wording, in order. */
function flagged(text: string): string[] {
  return analyse(text)
    .findings.filter(({ rule }) => /^(?:hedge|vague|loaded)\//.test(rule))
    .map(({ start, end }) => text.slice(start, end));
}

describe('wording in odd surroundings', () => {
  test('words split over lines, with either line end', () => {
    expect(flagged('The deal is almost\ncertain to fail.')).toEqual(['almost\ncertain']);
    expect(flagged('> He almost\r\n> certainly knew.\r\n')).toEqual(['almost\r\n> certainly']);
  });
  test('markup inside and around a cue', () => {
    expect(flagged('It **may** rain, and it m*igh*t snow.')).toEqual(['may', 'm*igh*t']);
    expect(flagged('It may\\\nrain.')).toEqual(['may']);
  });
  test('cues that touch code, links, math and footnotes', () => {
    expect(flagged('The flag `--may` may be set.')).toEqual(['may']);
    expect(flagged('It may[^1] rain.\n\n[^1]: Ames.')).toEqual(['may']);
    expect(flagged('See [what may come](may.md) and <https://may.example.org/might>.')).toEqual(['may']);
    expect(flagged('The mass $m_{may}$ may grow.')).toEqual(['may']);
  });
  test('ALL CAPS and Title Case lines', () => {
    expect(flagged('# PORT MAY CLOSE IN MAY')).toEqual(['MAY']);
    expect(flagged('# Port Could Close, Reportedly')).toEqual(['Could', 'Reportedly']);
  });
  test('verse', () => {
    expect(flagged('The night may fall,  \nthe tide may rise,  \nno sail is in the bay.')).toEqual(['may', 'may']);
  });
  test('cells of a table', () => {
    expect(flagged('| What | When |\n|---|---|\n| It may rain in the hills | May |\n')).toEqual(['may']);
  });
  test('front matter, comments, HTML and code say nothing', () => {
    expect(flagged('---\ntitle: It may rain\n---\n\n<!-- It may rain -->\n\n<p title="may rain">Dry.</p>\n')).toEqual(
      [],
    );
    expect(flagged('```\nIt may rain.\n```\n\n    It may rain.\n')).toEqual([]);
  });
  test('other languages', () => {
    expect(flagged('Es könnte regnen, sagte er, und niemand weiss, ob es im Mai aufhört.')).toEqual([]);
    expect(flagged('Il pourrait pleuvoir, dit-on, et personne ne sait si cela va durer.')).toEqual([]);
  });
  test('a byte order mark, emoji and curly quotes keep the places', () => {
    expect(flagged('\uFEFF😀 It may rain, and he’s likely to stay.')).toEqual(['may', 'likely']);
  });
  test('half-typed text', () => {
    for (const text of ['It may', 'It may or may', '“It may', 'It [may', 'may|', '*may', 'If', 'Whether', 'some'])
      expect(() => analyse(text)).not.toThrow();
  });
  test('a sentence of 200 words and one of 50 cues', () => {
    expect(flagged(`The mill ${'by the old river and its many owners '.repeat(28)}may fall.`).at(-1)).toBe('may');
    const crowded = Array.from({ length: 50 }, (_, at) => `part ${at} may fail`).join(' and ');
    expect(flagged(`${crowded}.`).filter((words) => words === 'may')).toHaveLength(50);
  });
});
