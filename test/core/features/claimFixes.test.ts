import { describe, expect, test } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, type QuickFix, silentLogger } from '../../../server/src/core/analysis';
import { applied } from '../../support/appliedFix';

/** The fixes for the first finding of a rule whose words begin so. */
function fixesOf(text: string, rule: string, words = ''): QuickFix[] {
  const session = new ArticleSession(text, silentLogger);
  const settings = { ...DEFAULT_SETTINGS, rules: { 'claim/unsourced-fact': 'hint', 'claim/single-source': 'hint' } };
  const finding = session
    .findings(settings as typeof DEFAULT_SETTINGS)
    .findings.find((each) => each.rule === rule && text.startsWith(words, each.start));
  return finding ? session.quickFixes(finding, finding.rule) : [];
}

function fixed(text: string, rule: string, title: string, words?: string): string | undefined {
  const fix = fixesOf(text, rule, words).find((each) => each.title.startsWith(title));
  return fix && applied(text, fix);
}

describe('a fix says more about a claim', () => {
  test.each([
    [
      'claim/unnamed-source',
      'Say how the source knows',
      'A source told Radio Lund that the talks had failed.',
      'A source, who ‹saw it, took part, was told by whom›, told Radio Lund that the talks had failed.',
    ],
    [
      'claim/unnamed-source',
      'Give the reason',
      'The vault was empty, according to one of his aides.',
      'The vault was empty, according to one of his aides, who asked not to be named because ‹reason›.',
    ],
    [
      'claim/unnamed-source',
      'Give the reason',
      'She spoke on condition of anonymity on Monday.',
      'She spoke on condition of anonymity, because ‹reason›, on Monday.',
    ],
    [
      'claim/hearsay-chain',
      'Link the nearest original',
      'A clerk told CNN that the vault was empty.',
      'A clerk [told](‹address›) CNN that the vault was empty.',
    ],
    [
      'claim/stacked-inference',
      'Repeat the condition',
      'My guess is that the treasurer kept two books. In other words, the audit was a show.',
      'My guess is that the treasurer kept two books. In other words, the audit was a show, if ‹the report› is right.',
    ],
    [
      'claim/certainty-escalation',
      'Restore the attribution',
      'Two aides said that the treasurer had moved the silver abroad. The fact that the treasurer moved silver abroad shows his fear.',
      'Two aides said that the treasurer had moved the silver abroad. The fact that, according to two aides, the treasurer moved silver abroad shows his fear.',
    ],
    [
      'claim/certainty-escalation',
      'Restore the caveat',
      '# Rebels shelled northern harbour\n\nThere are unconfirmed reports that rebels shelled the northern harbour.',
      '# Unconfirmed: Rebels shelled northern harbour\n\nThere are unconfirmed reports that rebels shelled the northern harbour.',
    ],
    [
      'claim/author-speculation',
      'Split fact from inference',
      'They presumably left the valley that night.',
      '‹What is known, and from whom.› From this I infer: They presumably left the valley that night.',
    ],
    [
      'claim/acknowledged-unknown',
      'Say what would settle it',
      'It is unclear who paid for the boat.',
      'It is unclear who paid for the boat. It would be settled by ‹evidence›.',
    ],
  ])('%s: %s', (rule, title, text, expected) => expect(fixed(text, rule, title)).toBe(expected));
});

describe('an unconfirmed claim', () => {
  const text = [
    'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.',
    '',
    'They presumably left the valley that night.',
    '',
  ].join('\n');

  test('gets its caveat wherever something builds on it, in one go', () => {
    expect(fixed(text, 'claim/explicitly-unconfirmed', 'Repeat the caveat', 'the dam')).toBe(
      text.replace('that night.', 'that night, if ‹the report› is right.'),
    );
  });

  test('is called so where it stands, when the text says so only in another sentence', () => {
    expect(fixed(text, 'claim/explicitly-unconfirmed', 'Say beside', 'the dam')).toBe(
      text.replace('had cracked.', 'had cracked (not confirmed).'),
    );
    const beside = 'The ministry could not verify whether the shells were fired from the north.';
    expect(fixed(beside, 'claim/explicitly-unconfirmed', 'Say beside', 'the shells')).toBeUndefined();
  });
});

test('the name of a source is never all that is asked for, and quoted words stay as they are', () => {
  const titles = fixesOf('A source told Radio Lund that the talks had failed.', 'claim/unnamed-source').map(
    ({ title }) => title,
  );
  expect(titles).toEqual([
    'Say how the source knows',
    'Give the reason for anonymity',
    'Name the source, if it needs no protection',
  ]);
  expect(fixesOf('> A source told Radio Lund that the talks had failed.', 'claim/unnamed-source')).toEqual([]);
});
