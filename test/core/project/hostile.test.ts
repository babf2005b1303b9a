import { describe, expect, it } from 'vitest';
import { ArticleSession, analyse, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';

const SENTENCE = 'The mayor, who may resign, told Radio Lund that sources said “we will see” on Monday. ';

/** Every span lies in the text and is no wider than it. */
function expectSound(text: string): void {
  const { findings, sentences, citations, actors, attributions } = analyse(text);
  const mentions = actors.flatMap((actor) => actor.mentions);
  const contents = attributions.flatMap(({ content }) => content);
  for (const { start, end } of [...findings, ...sentences, ...citations, ...mentions, ...contents]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

describe('hostile text', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['lone surrogates', 'It may \uD83D rain \uDE00 today. \uD83D'],
    ['NUL bytes', 'PK\u0000\u0001\u0002 may\u0000be'],
    ['an unclosed fence', '```\nIt may rain.\n\nIt may snow.'],
    ['an unclosed front matter', '---\ntitle: x\n\nIt may rain.'],
    ['unclosed everything', '“It *may _be `so [that ![x](y <z $q ^[w [@k | \\'],
    ['zero-width and right-to-left marks', 'It \u200Bmay\u200B rain, \u202Esaid\u202C the \u200Fmayor\u200E.'],
    ['a paragraph of 90,000 characters', SENTENCE.repeat(1_000)],
    ['one 1 MB line', SENTENCE.repeat(12_000)],
    ['a 1 MB word', 'may'.repeat(350_000)],
    ['deep quotes', `${'> '.repeat(3_000)}It may rain.`],
    ['deep lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- It may rain.`).join('\n')],
    ['10,000 open brackets', '['.repeat(10_000)],
    ['10,000 open inline notes', '^['.repeat(10_000)],
    ['10,000 stars', `${'*'.repeat(10_000)}may${'_'.repeat(10_000)}`],
    ['10,000 quotation marks', '“"‘'.repeat(10_000)],
    ['10,000 at signs', '@a '.repeat(10_000)],
    ['5,000 notes that cite themselves', Array.from({ length: 5_000 }, (_, i) => `[^${i}]: see [^${i}]`).join('\n\n')],
    ['mixed line ends', 'It may\r\nrain.\rIt may\n\rsnow.\r\n\r\nSo be it.'],
  ])('%s', (_, text) => {
    expectSound(text);
  });

  it('of one endless line is refused with a message, and the rest is read', () => {
    const { findings, problems } = analyse(`${SENTENCE.repeat(2_000)}\n\nIt may rain.`);
    expect(problems).toEqual([{ start: 0, end: 40, message: expect.stringContaining('is not read') }]);
    expect(findings.map(({ rule }) => rule)).toEqual(['hedge/modal-verb']);
  });

  it('in another language is recognised and left in peace', () => {
    const german =
      'Der Bürgermeister sagte am Montag, dass die Brücke im Mai wohl gesperrt werden könne, weil das Amt keine Mittel habe und niemand wisse, was die Prüfung ergeben werde. ';
    const { language, findings } = analyse(german.repeat(5));
    expect(language).toBe('und');
    expect(findings).toEqual([]);
  });

  it('can be read in small steps', () => {
    const session = new ArticleSession(`${SENTENCE}\n\n`.repeat(5_000), silentLogger);
    let steps = 0;
    for (const reading = session.read(); !reading.next().done; ) steps++;
    expect(steps).toBeGreaterThan(5_000);
    expect(session.findings(DEFAULT_SETTINGS).findings).toHaveLength(500);
  });
});
