import { describe, expect, test } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';

/** The hover at the first place of some words. */
function hoverAt(text: string, words: string): string {
  const session = new ArticleSession(text, silentLogger);
  return session.hover(text.indexOf(words) + 1, DEFAULT_SETTINGS)?.markdown ?? '';
}

describe('the hover on a cue', () => {
  test('names cue, type, scope, band with its scale, standard and rule', () => {
    const hover = hoverAt('The driver probably fell asleep, but nobody was hurt.', 'probably');
    expect(hover).toContain('“probably” · epistemic');
    expect(hover).toContain('The doubt covers “The driver probably fell asleep”.');
    expect(hover).toContain('Kent 1964: 75 ± 12 %');
    expect(hover).toMatch(/Standard: Kent/);
    expect(hover).toContain('Rule hedge/adverb');
  });

  test('says that a wording has no band', () => {
    expect(hoverAt('The dam may fail.', 'may')).toContain('Likelihood: No band on the Kent, ICD 203 or IPCC scales');
  });

  test('says who speaks', () => {
    expect(hoverAt('The dam may fail.', 'may')).toContain('Who speaks: the author.');
    expect(hoverAt('“The dam may fail,” said Ada Lim.', 'may')).toContain('Who speaks: Ada Lim, quoted.');
    expect(hoverAt('“The dam may fail.”', 'may')).toContain('the text does not name the speaker here');
  });

  test('says through whom it was passed on', () => {
    const hover = hoverAt('Ada Lim said the ministry had said that the dam may fail.', 'may');
    expect(hover).toMatch(/Who speaks: the ministry, as the article reports it; passed on by Ada Lim\./i);
  });

  test('shows no markup of the article', () => {
    expect(hoverAt('The <b>dam</b> may *fail* [now](x).', 'may')).not.toMatch(/<b>|\]\(x\)/);
  });
});
