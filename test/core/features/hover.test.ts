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

describe('the hover on a link', () => {
  test('says how far what it carries is confirmed, and what is missing', () => {
    const text =
      'A clerk said that [the dam had cracked](https://dam.example/a). The board could not verify that claim.\n';
    const hover = hoverAt(text, 'dam had');
    expect(hover).toContain('dam\\.example/a');
    expect(hover).toMatch(
      /Carries:\n\n- A clerk said that the dam had cracked\\\. \((?:unverified|explicitly unconfirmed)\)/,
    );
    expect(hoverAt('It is [here](https://web.archive.org/web/2020/https://dam.example/a).', 'here')).toContain(
      'archived',
    );
  });

  test('is not there where the link says all there is', () => {
    expect(hoverAt('See [the minutes](https://dam.example/a).', 'the minutes')).toBe('');
  });
});

describe('the hover on a claim', () => {
  const dam = [
    'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.',
    '',
    'They presumably left the valley that night. In other words, the mill stood empty.',
    '',
  ].join('\n');

  test('shows whose word it is, what it rests on and what rests on it, from the ground up', () => {
    const hover = hoverAt(dam, 'left the valley');
    expect(hover.split('What is built on what, from the ground up:\n\n')[1]?.split('\n')).toEqual([
      '- “the dam had cracked” · line 1 · the text itself calls it unconfirmed',
      '  - “They presumably left the valley that night\\.” · line 3 · a guess of the author’s · **here**',
      '    - “In other words, the mill stood empty\\.” · line 3',
    ]);
    expect(hoverAt(dam, 'dam had')).toContain('this article ← Mercury ← Boatmen');
  });

  test('says what clashes with it', () => {
    const text = 'Ada Lind said that the road was dry. The miller denied that the road was dry.';
    expect(hoverAt(text, 'denied')).toMatch(/Clashes with “.*road was dry.*” \(line 1\)/);
  });

  test('adds nothing where there is nothing to tell', () => {
    expect(hoverAt('Ada Lind said that the road was dry.', 'road')).toBe('');
  });
});
