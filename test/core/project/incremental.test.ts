import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  DEFAULT_SETTINGS,
  NO_DECISIONS,
  readRegistry,
  silentLogger,
} from '../../../server/src/core/analysis';
import fc from '../../support/properties';

/** Pieces that change how the text around them is read. */
const PIECES = [
  'The minister may resign. ',
  'Anna Berg, head of the Port Authority, said so. ',
  '“We lost,” he told CNN. ',
  'Sources in Lund say it could rain.',
  'Anna Berg wrote to the board:',
  '\n\n',
  '\n',
  '\r\n',
  '> ',
  '- ',
  '# ',
  '```\n',
  '    ',
  '---\n',
  '[^a]',
  '[^a]: note\n',
  '^[aside] ',
  '[x](https://example.org) ',
  '[@key, p. 3] ',
  '<!-- source-critic-disable hedge/modal-verb -- tested -->\n\n',
  '<!-- source-critic-enable -->\n\n',
  '"',
  '“',
  '”',
  '*',
  '`',
  '|a|b|\n|-|-|\n|c|d|\n',
  '😀',
  '\uFEFF',
  'source-critic: off\n',
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(25),
  added: fc.constantFrom('', ...PIECES),
});

/** All that an analysis says, from a session that has seen edits or none. */
const analysisOf = (session: ArticleSession) => {
  session.finish();
  return session.analysis(DEFAULT_SETTINGS);
};

describe('reading after edits', () => {
  it('tells citations of paragraphs with the same words apart', () => {
    const alike = 'The mayor told Radio Lund that sources said “we will see” on Monday.\n\n'.repeat(3);
    const session = new ArticleSession(`${alike}Rain`, silentLogger);
    session.finish();
    session.edit({ start: alike.length, end: alike.length, text: 'A' }, `${alike}ARain`);
    session.read().next();
    session.edit({ start: 0, end: 0, text: '&copy\n' }, `&copy\n${alike}ARain`);
    const scratch = new ArticleSession(`&copy\n${alike}ARain`, silentLogger);
    expect(analysisOf(session).citations).toEqual(analysisOf(scratch).citations);
  });

  it('reads a first block anew whose head was cut off', () => {
    const before = '    The minister may resign.\n\nRain fell.\n';
    const session = new ArticleSession(before, silentLogger);
    session.finish();
    session.edit({ start: 0, end: 1, text: '' }, before.slice(1));
    expect(analysisOf(session)).toEqual(analysisOf(new ArticleSession(before.slice(1), silentLogger)));
    expect(analysisOf(session).findings).toHaveLength(1);
  });

  it('gives what reading from scratch gives, with corrected speakers and quotations over several paragraphs', () => {
    const pieces = [
      '“It rained.',
      '“It poured.” ',
      'Anna Berg said: ',
      'He said that it was dry. ',
      'Then Desk nine of Lund said so. ',
      '\n\n',
      '”',
      '> ',
    ];
    const sentences = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((each) => each.join(''));
    const anchor = { prefix: 'that ', suffix: '.', start: 0 };
    const speakers = [
      { id: 'a', speaker: 'Dora Lind', quote: 'it was dry', ...anchor },
      { id: 'b', speaker: 'Anna Berg', quote: '“It poured.”', prefix: '', suffix: ' ', start: 3 },
    ];
    const { registry } = readRegistry('{ "actors": [{ "name": "Desk nine of Lund", "kind": "organisation" }] }');
    const opened = (words: string) => {
      const session = new ArticleSession(words, silentLogger);
      session.decisions = { ...NO_DECISIONS, speakers, registry };
      return session;
    };
    fc.assert(
      fc.property(sentences, fc.array(edit, { minLength: 1, maxLength: 5 }), (before, edits) => {
        let now = before;
        const session = opened(now);
        for (const { at, removed, added } of edits) {
          analysisOf(session);
          const start = Math.floor(at * now.length);
          const end = Math.min(now.length, start + removed);
          now = now.slice(0, start) + added + now.slice(end);
          session.edit({ start, end, text: added }, now);
        }
        expect(analysisOf(session)).toEqual(analysisOf(opened(now)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives what reading from scratch gives', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), fc.boolean(), (before, edits, readBetween) => {
        let now = before;
        const session = new ArticleSession(now, silentLogger);
        session.finish();
        for (const { at, removed, added } of edits) {
          const start = Math.floor(at * now.length);
          const end = Math.min(now.length, start + removed);
          now = now.slice(0, start) + added + now.slice(end);
          session.edit({ start, end, text: added }, now);
          // Readings that the next edit overtakes must leave no trace.
          if (readBetween) session.finish();
          else session.read().next();
        }
        expect(analysisOf(session)).toEqual(analysisOf(new ArticleSession(now, silentLogger)));
      }),
      { numRuns: 1500 },
    );
  });

  it('compares what paragraphs say about one thing as reading from scratch does', () => {
    const pieces = [
      'Anna Berglund came. ',
      'Anna Bergland came. ',
      '“We lost the match today,” said Anna Berglund. ',
      'Anna Berglund told a court in 2004: “We lost the match today.” ',
      'CNN reported that the dam broke at dawn, citing Carl Lund. ',
      'Reuters reported that the dam broke at dawn, citing Carl Lund. ',
      'BASEL (CNN) — It rained. ',
      'A clerk told CNN that the vault was empty. ',
      'It rained yesterday. ',
      'It rained on Monday. ',
      'It rained on 3 May 2024. ',
      'See [1] and [2]. ',
      '[3] Smith. ',
      '[1]: https://example.org\n',
      'Noted.[^a] ',
      '[^a]: A note.\n',
      '\n\n',
      '\n\n',
      '> ',
    ];
    const words = fc.array(fc.constantFrom(...pieces), { minLength: 5, maxLength: 30 }).map((each) => each.join(''));
    const typed = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(80)),
      added: fc.constantFrom('', 'e', '\n\n', ...pieces),
    });
    fc.assert(
      fc.property(words, fc.array(typed, { minLength: 1, maxLength: 6 }), (before, edits) => {
        let now = before;
        const session = new ArticleSession(now, silentLogger);
        for (const { at, removed, added } of edits) {
          session.findings(DEFAULT_SETTINGS);
          const start = Math.floor(at * now.length);
          const end = Math.min(now.length, start + removed);
          now = now.slice(0, start) + added + now.slice(end);
          session.edit({ start, end, text: added }, now);
        }
        const scratch = new ArticleSession(now, silentLogger);
        expect(session.findings(DEFAULT_SETTINGS)).toEqual(scratch.findings(DEFAULT_SETTINGS));
      }),
      { numRuns: 150 },
    );
  });

  it('reads only the paragraph that changed', () => {
    const paragraphs = Array.from({ length: 200 }, (_, i) => `Paragraph ${i} may say something about the harbour.`);
    const before = paragraphs.join('\n\n');
    const session = new ArticleSession(before, silentLogger);
    const old = session.finish().blocks;
    const start = before.indexOf('Paragraph 100');
    session.edit({ start, end: start, text: 'New. ' }, `${before.slice(0, start)}New. ${before.slice(start)}`);
    const blocks = session.finish().blocks;
    const read = blocks.filter(({ layers }, i) => layers.reading !== old[i]?.layers.reading);
    expect(read).toHaveLength(1);
  });

  it('keeps two paragraphs of the same words apart', () => {
    const words = 'Sources in Lund say it could rain.';
    const session = new ArticleSession(words, silentLogger);
    session.finish();
    session.edit({ start: 0, end: 0, text: `${words}\n\n` }, `${words}\n\n${words}`);
    expect(analysisOf(session)).toEqual(analysisOf(new ArticleSession(`${words}\n\n${words}`, silentLogger)));
  });

  it('can become empty', () => {
    const session = new ArticleSession('One.\n\nTwo.', silentLogger);
    session.finish();
    session.edit({ start: 0, end: 10, text: '' }, '');
    expect(session.finish().blocks).toEqual([]);
    expect(session.analysis(DEFAULT_SETTINGS).sentences).toEqual([]);
  });
});
