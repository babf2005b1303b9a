import { describe, expect, it } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';
import fc from '../../support/properties';

const session = (text: string) => new ArticleSession(text, silentLogger);
const analysis = (text: string) => session(text).analysis(DEFAULT_SETTINGS);

/** Whose words the hedges of a text are, in order: `words: who name`. */
function voices(text: string): string[] {
  const { findings, actors } = analysis(text);
  return findings
    .filter(({ rule }) => rule.startsWith('hedge/'))
    .map(({ start, end, voice }) =>
      [
        `${text.slice(start, end)}: ${voice?.who}`,
        ...actors.filter(({ id }) => id === voice?.actor).map(({ name }) => name),
      ].join(' '),
    );
}

const guesses = (text: string): string[] =>
  analysis(text)
    .findings.filter(({ rule }) => rule === 'claim/author-speculation')
    .map(({ start, end }) => text.slice(start, end));

const TALK = `# A talk with Ada Lind

Ada Lind has run the mill since 1990. The mill presumably has no heir.

**MERCURY:** Did the dam crack?

**LIND:** I think it cracked in the night. Erik Holm told me that the wall was wet.

It presumably stood for a hundred years.

**MERCURY:** Who knew?

**LIND:** My guess is that nobody knew.

## Afterwards

I think the board knew.
`;

describe('an interview with names before colons', () => {
  it('gives each answer to the one who is named, up to the next name or heading', () => {
    expect(voices(TALK)).toEqual([
      'presumably: author',
      'think: speaker Ada Lind',
      'presumably: speaker',
      'My guess is: speaker Ada Lind',
      'think: author',
    ]);
    expect(guesses(TALK)).toEqual(['The mill presumably has no heir', 'the board knew']);
  });

  it('makes no claim of a question, and knows through whom the rest comes', () => {
    const { claims, actors } = analysis(TALK);
    const wall = claims.find(({ spans: [first] }) => TALK.startsWith('the wall was wet', first?.start));
    expect(wall?.origins.map((id) => actors.find((actor) => actor.id === id)?.name)).toEqual(['Erik Holm']);
    expect(claims.map(({ spans: [first] }) => TALK.slice(first?.start, first?.end))).not.toContain('Who knew?');
  });

  it.each([
    ['Lisbon: perhaps the river bridge was closed.', 'Warning: perhaps it was wet.', 'Cost: presumably 40 crowns.'],
    ['Cost: perhaps it was free.', 'Cost: perhaps it was dear.', 'Cost: presumably nobody paid.'],
  ])('is none where colons do not stand behind people who speak by turns', (...lines) => {
    expect(voices(lines.join('\n\n')).every((each) => each.endsWith(': author'))).toBe(true);
  });
});

describe('an interview as question and answer', () => {
  it('is known by its letters, also within one paragraph', () => {
    const text =
      '**Q:** Did the dam crack?\n**A:** I think it cracked.\n\nQ: Who knew?\n\nA: Presumably nobody.\n\nIt was probably dark.\n';
    expect(voices(text)).toEqual(['think: speaker', 'Presumably: speaker', 'probably: speaker']);
    expect(guesses(text)).toEqual([]);
  });

  const answers = ['I think the dam cracked.', 'We presumably lost the key.', 'My guess is that nobody saw us.'];
  const asked = ['What did you see?', '**Why did you lock your mill?**', '## Who saw you there?'];

  it('is known by questions to whoever answers', () => {
    const text = `The dam presumably cracked in May.\n\n${asked.map((each, i) => `${each}\n\n${answers[i]}`).join('\n\n')}\n\n# About us\n\nI think we are a paper.\n`;
    expect(guesses(text)).toEqual(['The dam presumably cracked in May', 'we are a paper']);
  });

  it('is none where the author asks himself', () => {
    const text = `${['Who saw it?', 'What next?', 'Why now?'].map((each, i) => `${each}\n\n${answers[i]}`).join('\n\n')}\n`;
    expect(guesses(text)).toHaveLength(3);
  });
});

it('is read the same after edits as from scratch', () => {
  const parts = [...TALK.split('\n\n'), 'Q: Did you see it?', 'A: I think so.', 'LIND: Perhaps the wall was wet.'];
  fc.assert(
    fc.property(
      fc.array(fc.nat(parts.length - 1), { minLength: 2, maxLength: 12 }),
      fc.array(fc.record({ at: fc.nat(600), cut: fc.nat(60), put: fc.constantFrom('', ':', '\n\n', '?', 'LIND: ') }), {
        maxLength: 6,
      }),
      (order, edits) => {
        let text = order.map((index) => parts[index]).join('\n\n');
        const edited = session(text);
        edited.analysis(DEFAULT_SETTINGS);
        for (const { at, cut, put } of edits) {
          const start = Math.min(at, text.length);
          const end = Math.min(text.length, start + cut);
          text = text.slice(0, start) + put + text.slice(end);
          edited.edit({ start, end, text: put }, text);
          expect(edited.analysis(DEFAULT_SETTINGS)).toEqual(analysis(text));
        }
      },
    ),
    { numRuns: 60 },
  );
});
