import { describe, expect, test } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';
import { ownBibliography } from '../../../server/src/core/citations/bibliography/loadBibliography';
import { applied } from '../../support/appliedFix';

/** The article after a fix of its first finding by a rule, with blanks in ‹…›. */
function fixed(text: string, rule: string, title: string): string | undefined {
  const session = new ArticleSession(text, silentLogger);
  session.useBibliography(ownBibliography(text));
  const finding = session.findings(DEFAULT_SETTINGS).findings.find((each) => each.rule === rule);
  const fix = finding && session.quickFixes(finding, finding.rule).find((each) => each.title.startsWith(title));
  return fix && applied(text, fix);
}

const REFERENCES = '---\nreferences:\n- id: doe99\n  title: Dams\n---\n\n';

const BOOK =
  '---\nreferences:\n- id: roe\n  title: Locks\n- id: doe99\n  type: book\n  author: [{family: Doe}]\n  title: Dams\n  issued: {date-parts: [[1999]]}\n---\n\n';

describe('a fix on sources', () => {
  test.each([
    [
      'sourcing/missing-bib-key',
      'Cite “doe99”',
      `${REFERENCES}Old [see -@do99, p. 3].`,
      `${REFERENCES}Old [see -@doe99, p. 3].`,
    ],
    [
      'sourcing/missing-bib-key',
      'Add an entry',
      `${REFERENCES}Old [@roe, p. 3].`,
      `${REFERENCES.replace('---\n\n', '- id: roe\n  author: [{literal: "‹author›"}]\n  title: "‹title›"\n  issued: "‹date›"\n---\n\n')}Old [@roe, p. 3].`,
    ],
    [
      'sourcing/undefined-footnote',
      'Write the note',
      'It broke.[^x]\r\n',
      'It broke.[^x]\r\n\r\n[^x]: ‹who, where, when›\r\n',
    ],
    [
      'sourcing/unused-footnote',
      'Refer to the note',
      'It broke.\n\nIt was old.\n\n[^x]: Doe, Dams.\n',
      'It broke.\n\nIt was old.[^x]\n\n[^x]: Doe, Dams.\n',
    ],
    [
      'sourcing/unused-footnote',
      'Delete the note',
      'It broke.[^y]\n\n[^x]: Doe, Dams.\n\n    And more.\n\n[^y]: Roe.\n',
      'It broke.[^y]\n\n[^y]: Roe.\n',
    ],
    [
      'sourcing/dead-link',
      'Say where a copy',
      'As the [board](http//board.example) says.',
      'As the [board](http//board.example) ([archived](‹address of the copy›) on ‹date›) says.',
    ],
    [
      'sourcing/bare-url',
      'Cite “doe99” by its key',
      `${REFERENCES.replace('Dams', 'Dams\n  URL: https://board.example/minutes')}It broke, see https://board.example/minutes on that.`,
      `${REFERENCES.replace('Dams', 'Dams\n  URL: https://board.example/minutes')}It broke, see [@doe99] on that.`,
    ],
    [
      'sourcing/dead-link',
      'Say that the link is dead',
      'As the [board](http//board.example) says.',
      'As the [board](http//board.example) (dead link, ‹date›) says.',
    ],
    [
      'sourcing/quote-without-speaker',
      'Say who said it',
      'It rained. “The water came up to the roof.” Nobody was hurt.',
      'It rained. “The water came up to the roof.” ‹who› said. Nobody was hurt.',
    ],
    [
      'sourcing/quote-without-citation',
      'Cite a work',
      `${REFERENCES}“The water came up to the roof,” said Jane Doe.`,
      `${REFERENCES}“The water came up to the roof,” [@‹key›, p. ‹page›] said Jane Doe.`,
    ],
    [
      'sourcing/blockquote-without-source',
      'Add a credit line with',
      'It rained for days.\n\n> The water came up to the roof and we left.\n',
      'It rained for days.\n\n> The water came up to the roof and we left.\n>\n> — [‹who, where, when›](‹address›)\n',
    ],
    [
      'sourcing/blockquote-without-source',
      'Say that this is your own',
      'It rained for days.\n\n> The water came up to the roof and we left.\n',
      'It rained for days.\n\n> The water came up to the roof and we left.\n>\n> — Own summary\n',
    ],
    [
      'sourcing/elision-hides-source',
      'Say what was left out',
      '> The water came up to the roof […]\n>\n> He said that nobody was hurt.\n>\n> — Jane Doe\n',
      '> The water came up to the roof […] [‹what was left out, and who speaks›]\n>\n> He said that nobody was hurt.\n>\n> — Jane Doe\n',
    ],
    [
      'sourcing/unused-bib-entry',
      'Cite “roe” here',
      `${BOOK}It broke [see @doe99, p. 3].`,
      `${BOOK}It broke [@roe; see @doe99, p. 3].`,
    ],
    [
      'sourcing/incomplete-citation',
      'Fill in',
      '---\nreferences:\n- id: doe99\n  type: book\n  title: Dams\n---\n\nIt broke [@doe99].',
      '---\nreferences:\n- id: doe99\n  author: [{literal: "‹author›"}]\n  issued: "‹date›"\n  type: book\n  title: Dams\n---\n\nIt broke [@doe99].',
    ],
    ['sourcing/undefined-link-reference', 'Say where', 'It [broke][gaz].', 'It [broke][gaz].\n\n[gaz]: ‹address›\n'],
    [
      'sourcing/bare-url',
      'Say what is there',
      'The clip is here: https://v.org/a_(b)',
      'The clip is here: [‹title, author, date›](<https://v.org/a_(b)>)',
    ],
    [
      'sourcing/bare-url',
      'Move the address',
      'The clip is here: https://v.org/a_(b). Later it rained.',
      'The clip is here:[^1]. Later it rained.\n\n[^1]: ‹who, title, date›, <https://v.org/a_(b)>.\n',
    ],
    [
      'sourcing/bare-url',
      'Say where a copy',
      'The clip is here: https://v.org/a',
      'The clip is here: https://v.org/a ([archived](‹address of the copy›) on ‹date›)',
    ],
    [
      'sourcing/undefined-footnote',
      'Refer to the note [^dam]',
      'It broke.[^dan]\n\n[^dam]: Ministry of Water.\n',
      'It broke.[^dam]\n\n[^dam]: Ministry of Water.\n',
    ],
    ['sourcing/outlet-without-link', 'Link', 'He told CNN that it broke.', 'He told [CNN](‹address›) that it broke.'],
    [
      'sourcing/outlet-without-link',
      'Cite in a note',
      'He told CNN that it broke. Later it rained.',
      'He told CNN that it broke.[^1] Later it rained.\n\n[^1]: ‹author›, “‹title›”, CNN, ‹date›.\n',
    ],
    [
      'sourcing/inconsistent-actor-name',
      'Write',
      'The Mardi Army left the town. A spokesman for the Mardi Army denied it. The Mari Army came back at night.',
      'The Mardi Army left the town. A spokesman for the Mardi Army denied it. The Mardi Army came back at night.',
    ],
    [
      'sourcing/suppression-needs-reason',
      'Give a reason',
      '<!-- source-critic-disable-next-block hedge/modal-verb -->\n\nIt may rain.\n',
      '<!-- source-critic-disable-next-block hedge/modal-verb -- ‹reason› -->\n\nIt may rain.\n',
    ],
    [
      'sourcing/suppression-needs-reason',
      'Remove the comment',
      'It rained.\n\n<!-- source-critic-disable-next-block hedge/modal-verb -->\n\nIt may rain.\n',
      'It rained.\n\nIt may rain.\n',
    ],
    [
      'sourcing/unanchored-date',
      'Say which day',
      'The quay was closed yesterday.',
      'The quay was closed yesterday (‹date›).',
    ],
    [
      'sourcing/unanchored-date',
      'Date the article',
      'The quay was closed yesterday.\r\n',
      '---\r\ndate: ‹YYYY-MM-DD›\r\n---\r\n\r\nThe quay was closed yesterday.\r\n',
    ],
    [
      'sourcing/unanchored-date',
      'Date the article',
      '---\ntitle: Quay\n---\n\nThe quay was closed yesterday.',
      '---\ndate: ‹YYYY-MM-DD›\ntitle: Quay\n---\n\nThe quay was closed yesterday.',
    ],
    [
      'sourcing/unused-bib-entry',
      'Show them',
      `${BOOK}Old [@doe99, p. 3].`,
      `${BOOK.replace('---\n', '---\nnocite: "@roe"\n')}Old [@doe99, p. 3].`,
    ],
    [
      'sourcing/incomplete-citation',
      'Say on which page',
      `${BOOK}He called it “a dam that will never break” [see @doe99; @roe].`,
      `${BOOK}He called it “a dam that will never break” [see @doe99, p. ‹page›; @roe].`,
    ],
    [
      'sourcing/incomplete-citation',
      'Say on which page',
      `${BOOK}@doe99 called it “a dam that will never break”.`,
      `${BOOK}@doe99 [p. ‹page›] called it “a dam that will never break”.`,
    ],
    [
      'sourcing/blockquote-without-source',
      'Add a credit line',
      'Then this:\n\n> It broke.\n>\n> It fell.\n\nSo it was.',
      'Then this:\n\n> It broke.\n>\n> It fell.\n>\n> — ‹who, where, when›\n\nSo it was.',
    ],
  ])('%s: %s', (rule, title, text, expected) => {
    expect(fixed(text, rule, title)).toBe(expected);
  });
});

describe('a hover on a citation', () => {
  const hoverAt = (text: string, words: string) => {
    const session = new ArticleSession(text, silentLogger);
    session.useBibliography(ownBibliography(text));
    return session.hover(text.indexOf(words) + 1, DEFAULT_SETTINGS)?.markdown ?? '';
  };

  test('on a key shows the reference and what it carries, as text', () => {
    const shown = hoverAt(
      `${REFERENCES.replace('Dams', '"Dams <b>of</b> [x](command:y)"')}The dam was old [@doe99].`,
      '@doe99',
    );
    expect(shown).toMatch(/Dams/);
    expect(shown).not.toMatch(/[^\\]\[x/);
    expect(shown).toMatch(/Carries:\n\n- The dam was old/);
  });

  test('on a key without an entry says so', () => {
    expect(hoverAt(`${REFERENCES}Old [@roe].`, '@roe')).toMatch(/no bibliography of this article has an entry/);
    expect(hoverAt('Old [@roe].', '@roe')).toMatch(/no bibliography is named/);
  });

  test('on a note shows its words', () => {
    expect(hoverAt('It broke.[^a]\n\n[^A]: Ministry of *Water*, 3 May.', '[^a]')).toMatch(/Ministry of Water, 3 May/);
  });
});
