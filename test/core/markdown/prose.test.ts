import { describe, expect, it } from 'vitest';
import { GLUE, OBJECT } from '../../../server/src/core/markdown/block';
import { readLeaf } from '../../../server/src/core/markdown/prose';
import { leavesOf } from '../../support/reading';

const blocksOf = (text: string) =>
  leavesOf(text).flatMap((leaf) => {
    const { block, asides } = readLeaf(text, leaf);
    return [{ from: leaf.from, block }, ...asides];
  });

/** Prose with the mask taken away: what a reader hears. */
const heard = (text: string) =>
  blocksOf(text).map(({ block }) =>
    block.prose.replaceAll(GLUE, '').replaceAll(OBJECT, '▢').replace(/\s+/g, ' ').trim(),
  );

describe('the prose view', () => {
  it.each([
    ['link text, not the target', 'See [the report](https://example.org/may "perhaps").', ['See the report.']],
    ['a heading', '## It may rain', ['It may rain']],
    ['a setext heading', 'It may rain\n===', ['It may rain']],
    ['emphasis inside a word', 'un**believ**able', ['unbelievable']],
    ['markup inside a phrase', 'may **not** be', ['may not be']],
    ['inline code as an object', 'the `may()` call', ['the ▢ call']],
    ['math as an object', 'where $x_1 = 2$ holds', ['where ▢ holds']],
    ['prices as prose', 'from $5 to $6', ['from $5 to $6']],
    ['a bare URL as an object', 'at https://example.org/may today', ['at ▢ today']],
    ['an image as an object', 'a ![possibly a cat](cat.png) here', ['a ▢ here']],
    ['no comment', 'one <!-- perhaps --> two', ['one two']],
    ['no HTML tag', '<b title="maybe">bold</b> text', ['bold text']],
    ['no footnote mark', 'He left.[^1] She stayed.', ['He left. She stayed.']],
    ['no citation group', 'He left [@doe1999, p. 3; see -@roe]. End', ['He left . End']],
    ['an author in text as an object', 'As @doe1999 says', ['As ▢ says']],
    ['character references decoded', '&ldquo;No&rdquo; &#8212; she said', ['“No” — she said']],
    ['soft line breaks as spaces', 'one\r\ntwo\nthree', ['one two three']],
    ['table cells, each for itself', '| a | b |\n|---|---|\n| may | not |', ['a', 'b', 'may', 'not']],
    ['blockquote lines without their marks', '> one\n> two', ['one two']],
    ['task items without their box', '- [x] done', ['done']],
    ['elisions and corrections as written', 'He said […] it [sic] went', ['He said […] it [sic] went']],
  ])('keeps %s', (_, text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it.each([
    ['fenced code', '```\nit may\n```'],
    ['an unclosed fence', '```\nit may'],
    ['indented code', '    it may'],
    ['an HTML block', '<div>\nit may\n</div>'],
    ['a reference definition', '[it may]: https://example.org "perhaps"'],
    ['a comment block', '<!-- it may -->'],
  ])('leaves out %s', (_, text) => {
    expect(heard(text).join('')).toBe('');
  });

  it('is as long as the source, whatever stands in it', () => {
    const text =
      '# 😀 *A*\r\n\r\n> “B” [c](d) `e` &amp; \\* ^[note *n*] [^f] @g\r\n\r\n- h  \r\n  i ~~j~~ https://k.l\r\n';
    for (const { from, block } of blocksOf(text)) {
      expect(text.slice(from, from + block.source.length)).toBe(block.source);
      expect(block.prose).toHaveLength(block.source.length);
    }
  });

  it('reads an inline footnote as a block of its own, in place', () => {
    const text = 'Prices rose.^[The *ministry* did not reply.] Wages fell.';
    const [paragraph, note] = blocksOf(text);
    expect(paragraph?.block.prose.replaceAll(GLUE, '')).toBe('Prices rose. Wages fell.');
    expect(text.slice(note?.from).startsWith('The *ministry*')).toBe(true);
    expect(note?.block.footnote).toBe('^');
  });

  it('knows what a block stands in', () => {
    const text = '> > deep\n\n- item\n\n[^n]: body\n\n    second paragraph\n\n### Heading\n';
    expect(
      blocksOf(text).map(({ block: { quoteDepth, inList, footnote, level } }) => ({
        quoteDepth,
        inList,
        footnote,
        level,
      })),
    ).toEqual([
      { quoteDepth: 2, inList: false },
      { quoteDepth: 0, inList: true },
      { quoteDepth: 0, inList: false, footnote: 'n' },
      { quoteDepth: 0, inList: false, footnote: 'n' },
      { quoteDepth: 0, inList: false, level: 3 },
    ]);
  });

  it('remembers links, notes and keys', () => {
    const text = '[a](b) [c][d] [e][] [f] ![g](h) <https://i.j> [^k] [see @l, pp. 3–5; -@m] x@n.org';
    expect(blocksOf(text)[0]?.block.inlines).toMatchObject([
      { kind: 'link', url: 'b' },
      { kind: 'reference-link', form: 'full', label: 'd' },
      { kind: 'reference-link', form: 'collapsed', label: 'e' },
      { kind: 'reference-link', form: 'shortcut', label: 'f' },
      { kind: 'image', url: 'h' },
      { kind: 'autolink', url: 'https://i.j' },
      { kind: 'footnote-reference', label: 'k' },
      { kind: 'pandoc', key: 'l', locator: 'pp. 3–5', suppressAuthor: false },
      { kind: 'pandoc', key: 'm', suppressAuthor: true },
      { kind: 'bare-url', url: 'x@n.org' },
    ]);
  });
});
