import { describe, expect, test } from 'vitest';
import { analyse, type Finding, mergeSettings, RULES } from '../../server/src/core/analysis';
import { readMarkers } from '../support/markers';

const SEVERITIES = ['error', 'warning', 'information', 'hint'];
/** Examples of the rules on wording that can stand inside quotation marks and name no speaker of their own. */
const QUOTABLE = RULES.filter(({ id }) => /^(?:hedge|vague|loaded)\//.test(id))
  .map(({ id, flags }) => ({
    id,
    sentences: flags
      .map((example) => readMarkers(example).text)
      .filter((text) => !/[“”"\n[]|\b(?:said|told|claimed|conceded|admitted)\b/.test(text)),
  }))
  .filter(({ sentences }) => sentences.length > 0);

/** Findings inside the quotation of `“…,” Anna Berg told Radio Lund.` under a setting of `quotes`. */
function quoted(words: string, rule: string, quotes: 'attribute' | 'ignore' | 'report'): Finding[] {
  const text = `“${words}” Anna Berg told Radio Lund on Monday.`;
  return analyse(text, mergeSettings([{ origin: 'settings', settings: { quotes } }])).findings.filter(
    (each) => each.rule === rule && each.start > 0 && each.end < text.lastIndexOf('”'),
  );
}

describe.each(QUOTABLE)('quoted words under $id', ({ id, sentences }) => {
  test.each(sentences)('%s', (sentence) => {
    const words = sentence.replace(/\.$/, ',');
    const reported = quoted(words, id, 'report');
    expect(quoted(words, id, 'ignore')).toEqual([]);
    const attributed = quoted(words, id, 'attribute');
    expect(attributed.map(({ start, end }) => [start, end])).toEqual(reported.map(({ start, end }) => [start, end]));
    for (const [at, { severity, message }] of attributed.entries()) {
      const own = SEVERITIES.indexOf(reported[at]?.severity ?? '');
      expect(SEVERITIES.indexOf(severity)).toBe(Math.min(own + 1, SEVERITIES.length - 1));
      expect(message).toContain('Said by Anna Berg.');
    }
  });
});
