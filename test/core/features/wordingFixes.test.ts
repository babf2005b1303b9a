import { describe, expect, test } from 'vitest';
import {
  ArticleSession,
  DEFAULT_SETTINGS,
  type QuickFix,
  RULES,
  silentLogger,
} from '../../../server/src/core/analysis';
import { withRuleOff } from '../../../server/src/core/config/switchOff';
import { applied } from '../../support/appliedFix';

/** The article after a fix of its first finding by a rule, with blanks in ‹…›. */
function fixed(text: string, rule: string, title: string): string | undefined {
  const fix = fixesOf(text, rule).find((each) => each.title.startsWith(title));
  return fix && applied(text, fix);
}

function fixesOf(text: string, rule: string): QuickFix[] {
  const session = new ArticleSession(text, silentLogger);
  const finding = session.findings(DEFAULT_SETTINGS).findings.find((each) => each.rule === rule);
  return finding ? session.quickFixes(finding, finding.rule) : [];
}

describe('a fix fills in what is missing', () => {
  test.each([
    [
      'hedge/modal-verb',
      'State how likely',
      'The bridge may stay closed until autumn, the council said.',
      'The bridge may stay closed until autumn (‹how likely›, because ‹reason›), the council said.',
    ],
    [
      'hedge/adverb',
      'Name the evidence',
      'The driver probably fell asleep; nobody was hurt.',
      'The driver probably fell asleep (‹evidence›); nobody was hurt.',
    ],
    [
      'vague/sourceless-reportative',
      'Add “according to',
      'The general reportedly fled by boat. He is 70.',
      'The general reportedly fled by boat, according to ‹source›. He is 70.',
    ],
    [
      'vague/agentless-passive',
      'Say by whom',
      'The abbot is said to haunt the stair.',
      'The abbot is said by ‹whom› to haunt the stair.',
    ],
    [
      'vague/collective',
      'Name the group',
      'Many historians believe the letter is forged.',
      'Many historians, among them ‹names›, believe the letter is forged.',
    ],
    [
      'vague/research',
      'Cite in a note',
      'Studies show that naps help.\n\nMore.[^1]\n\n[^1]: Ames.\n',
      'Studies show that naps help.[^2]\n\nMore.[^1]\n\n[^1]: Ames.\n\n[^2]: ‹who, where, when›\n',
    ],
    [
      'loaded/attribution-verb',
      'Write “said”',
      'The owner has pointed out that the roof was sound.',
      'The owner has said that the roof was sound.',
    ],
    ['loaded/attribution-verb', 'Write “says”', 'She insists that it rained.', 'She says that it rained.'],
    [
      'loaded/fragment-quote',
      'Quote the sentence',
      'The minister’s “reform” left the tariff as it was.',
      'The minister’s “reform” (in full: “‹sentence›”, ‹source›) left the tariff as it was.',
    ],
    [
      'hedge/question',
      'Answer',
      'Did the mayor of Lund sell the bridge to Holm?',
      'Did the mayor of Lund sell the bridge to Holm? ‹answer and its source›',
    ],
    ['loaded/editorial-adverb', 'Drop', 'Interestingly, no invoice was kept.', 'No invoice was kept.'],
    ['loaded/booster', 'Drop', 'The contract was clearly a sham.', 'The contract was a sham.'],
    [
      'loaded/factive-framing',
      'Write “the report that”',
      'The blow was softened by the fact that the envoys had come.',
      'The blow was softened by the report that the envoys had come.',
    ],
  ])('%s: %s', (rule, title, text, expected) => expect(fixed(text, rule, title)).toBe(expected));

  test('keeps the line ends of the article', () => {
    const text = 'Studies show that naps help.\r\n';
    expect(fixed(text, 'vague/research', 'Cite')).toBe(`${text.trimEnd()}[^1]\r\n\r\n[^1]: ‹who, where, when›\r\n`);
  });
});

describe('a fix never', () => {
  test('writes into somebody else’s words', () => {
    expect(fixesOf('“It may rain on Sunday,” she said.', 'hedge/modal-verb')).toEqual([]);
    expect(fixesOf('> The dam may fail.', 'hedge/modal-verb')).toEqual([]);
  });
  test('deletes a hedge: all that stood there still stands there', () => {
    const hedging = RULES.filter(({ id }) => /^(?:hedge|vague)\//.test(id) && id !== 'vague/dangling-source');
    for (const rule of hedging)
      for (const example of rule.flags) {
        const text = example.replace(/[⟦⟧]/g, '');
        for (const fix of fixesOf(text, rule.id)) expect(fix.edits.every(({ start, end }) => start === end)).toBe(true);
      }
  });
  test('offers to drop “alleged”', () => {
    const titles = fixesOf('The alleged forger lives in Graz.', 'vague/sourceless-reportative').map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['Add “according to …”', 'Cite in a note [^1]']);
  });
});

describe('switching a rule off in the project file', () => {
  test('makes a file', () => {
    expect(JSON.parse(withRuleOff(undefined, 'hedge/adverb') ?? '')).toEqual({ rules: { 'hedge/adverb': 'off' } });
  });
  test('keeps comments and the other rules', () => {
    const text = '{\n  // ours\n  "rules": {\n    "hedge/noun": "off"\n  }\n}\n';
    const changed = withRuleOff(text, 'hedge/adverb');
    expect(changed).toContain('// ours');
    expect(changed).toContain('"hedge/noun": "off"');
    expect(changed).toContain('"hedge/adverb": "off"');
  });
  test('replaces a level', () => {
    expect(withRuleOff('{"rules": {"hedge/adverb": "hint"}}', 'hedge/adverb')).toContain('"off"');
  });
  test('leaves a broken file to its owner', () => {
    expect(withRuleOff('{"rules": ', 'hedge/adverb')).toBeUndefined();
    expect(withRuleOff('{"rules": []}', 'hedge/adverb')).toBeUndefined();
  });
});
