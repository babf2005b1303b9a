import { describe, expect, test } from 'vitest';
import { analyse, mergeSettings, RULES, type RuleId } from '../../server/src/core/analysis';
import { readMarkers, writeMarkers } from '../support/markers';

/** What one rule reports in a text, marked. Articles with an opt-in rule are read as if it were on. */
function marked(rule: RuleId, text: string): string {
  const settings = RULES.some(({ id, optIn }) => id === rule && optIn) ? { rules: { [rule]: 'hint' as const } } : {};
  const found = analyse(text, mergeSettings([{ origin: 'settings', settings }])).findings.filter(
    (finding) => finding.rule === rule,
  );
  return writeMarkers(text, found);
}

for (const rule of RULES) {
  describe(rule.id, () => {
    test.each(rule.flags)('flags: %s', (example) => {
      expect(marked(rule.id, readMarkers(example).text)).toBe(example);
    });
    test.each(rule.passes)('passes: %s', (example) => {
      expect(marked(rule.id, example)).toBe(example);
    });
    test('has enough examples, a rationale and a standard', () => {
      expect(rule.flags.length).toBeGreaterThanOrEqual(3);
      expect(rule.passes.length).toBeGreaterThanOrEqual(3);
      expect(rule.rationale).not.toBe('');
      expect(rule.standards.length).toBeGreaterThan(0);
    });
  });
}
