import { describe, expect, it } from 'vitest';
import { type Anchor, anchorOf, chooseAnchored } from '../../../server/src/core/text/anchor';

const spanOf = (text: string, words: string, nth = 0) => {
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left--) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};
const anchor = (text: string, words: string, nth = 0): Anchor => anchorOf(text, spanOf(text, words, nth));
/** Everywhere that the words of an anchor stand, broken over lines or not. */
const places = (text: string, { quote }: Anchor) =>
  [...text.matchAll(new RegExp(quote.replaceAll('.', '\\.').replaceAll(' ', '\\s+'), 'g'))].map(
    ({ 0: words, index }) => ({ start: index, end: index + words.length }),
  );
const found = (text: string, made: Anchor): string => {
  const result = chooseAnchored(text, made, places(text, made));
  if (result.kind !== 'found') return result.kind;
  return `${text.slice(0, result.span.start)}⟦${text.slice(result.span.start, result.span.end)}⟧${text.slice(result.span.end)}`;
};

const TEXT = 'The mayor may resign on Monday.\n\nThe council may follow him on Tuesday, people in Lund say.\n';

describe('an anchor', () => {
  it('finds its own words among others that are spelled alike', () => {
    expect(found(TEXT, anchor(TEXT, 'may', 1))).toContain('mayor ⟦may⟧ resign');
    expect(found(TEXT, anchor(TEXT, 'may', 2))).toContain('council ⟦may⟧ follow');
  });

  it('outlives edits elsewhere, emoji and other line ends', () => {
    const made = anchor(TEXT, 'may', 2);
    const edited = `# News 😀\n\nMore came in. It may rain.\n\n${TEXT}`.replaceAll('\n', '\r\n');
    expect(found(edited, made)).toContain('council ⟦may⟧ follow');
  });

  it('outlives an edit on one side', () => {
    const made = anchor(TEXT, 'may', 2);
    expect(found(TEXT.replace('The council', 'A party'), made)).toContain('A party ⟦may⟧ follow');
    expect(found(TEXT.replace('follow him on Tuesday', 'stay'), made)).toContain('council ⟦may⟧ stay');
  });

  it('is lost rather than moved to words that look alike', () => {
    const made = anchor(TEXT, 'may', 2);
    expect(found('The mayor may resign on Monday.', made)).toBe('lost');
    expect(found('', made)).toBe('lost');
  });

  it('is ambiguous where two places are equal, but for the one where it was made', () => {
    const line = 'It may rain in the north and in the south of the country.\n\n';
    const made = anchor(line, 'may');
    expect(found(`Weather.\n\n${line}${line}${line}${line}`, made)).toBe('ambiguous');
    const twice = `${'-'.repeat(40)}\n\n${line.repeat(4)}`;
    expect(found(twice, anchor(twice, 'may', 1))).toContain('⟦may⟧');
  });

  it('knows a long sentence again without anything around it', () => {
    const sentence = 'The council may follow him on Tuesday, people in Lund say.';
    const made = anchor(TEXT, sentence);
    expect(found(`Quite another text. ${sentence} And so on and so forth.`, made)).toContain(`⟦${sentence}⟧`);
  });

  it('finds words that are broken over two lines', () => {
    const made = anchor('He said that the old quay\nwas safe for now.', 'old quay\nwas safe');
    expect(found('He said that the old quay was safe for now.', made)).toContain('⟦old quay was safe⟧');
  });
});
