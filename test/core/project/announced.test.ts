import { describe, expect, it } from 'vitest';
import { ArticleSession, analyse, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';

/** Who is given the words that hold these ones. */
function speakerOf(text: string, words: string): string | undefined {
  const { attributions, actors } = analyse(text);
  const at = text.indexOf(words);
  const said = attributions.find(({ content }) => content.some(({ start, end }) => start <= at && at < end));
  if (!said) return undefined;
  return actors.find(({ mentions }) =>
    mentions.some(({ start, end }) => start === said.source?.start && end === said.source.end),
  )?.name;
}

describe('words that the paragraph before announces', () => {
  it.each<[string, string, string, string]>([
    [
      'a blockquote',
      'Anna Berg wrote to the board:\n\n> The quay may sink.\n>\n> We need a diver.\n',
      'We need',
      'Anna Berg',
    ],
    ['a quotation', 'Anna Berg continued:\n\n“The quay is safe.”\n', 'safe', 'Anna Berg'],
    ['a pronoun', 'Anna Berg looked at the quay. She said:\r\n\r\n> It may sink.\r\n', 'It may', 'Anna Berg'],
    [
      'a second verb',
      'Anna Berg left the room and wrote in a letter to the board:\n\n> It may sink.\n',
      'It may',
      'Anna Berg',
    ],
  ])('are those of whoever it names: %s', (_, text, words, name) => {
    expect(speakerOf(text, words)).toBe(name);
  });

  it.each([
    ['It was late in Lund, where Anna Berg lives:\n\n> The quay is old.\n'],
    ['Anna Berg said so.\n\n> The quay is old.\n'],
    ['Anna Berg wrote:\n\n> The quay is old.\n>\n> — Ines Lind, surveyor\n'],
    ['Anna Berg wrote:\n\nNobody came.\n\n> The quay is old.\n'],
  ])('are nobody’s in %j', (text) => {
    expect(speakerOf(text, text.includes('The quay') ? 'The quay' : 'Nobody')).not.toBe('Anna Berg');
  });

  it('hold what others say within them', () => {
    const text = 'Anna Berg wrote:\n\n> The mayor said that nobody had checked it.\n';
    const { attributions } = analyse(text);
    expect(attributions.map(({ within }) => within)).toEqual([attributions[1]?.id, undefined]);
  });

  it('are nobody’s no longer where the text does not name who is announced', () => {
    const text = 'The mayor continued:\n\n“The quay is safe, and it will stay safe.”\n\nRain fell.\n';
    expect(analyse(text).findings.map(({ rule }) => rule)).not.toContain('sourcing/quote-without-speaker');
  });

  it('change with the paragraph before', () => {
    const session = new ArticleSession('Anna Berg wrote:\n\n> It may sink.\n', silentLogger);
    const sources = () => {
      session.finish();
      return session.analysis(DEFAULT_SETTINGS).attributions.length;
    };
    expect(sources()).toBe(1);
    session.edit({ start: 15, end: 16, text: '.' }, 'Anna Berg wrote.\n\n> It may sink.\n');
    expect(sources()).toBe(0);
    session.edit({ start: 15, end: 16, text: ':' }, 'Anna Berg wrote:\n\n> It may sink.\n');
    expect(sources()).toBe(1);
  });
});
