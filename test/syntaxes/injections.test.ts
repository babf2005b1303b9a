import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { markdownGrammar, wordsWith } from './tokenize';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await markdownGrammar();
});

describe('citation keys', () => {
  const keys = (text: string) => wordsWith(grammar, text, 'constant.other.reference.citation');

  it.each([
    ['in brackets', 'So it was [@gibbon1776].', ['gibbon1776']],
    ['with prefix and locator', 'As [see @doe99, pp. 33-35; also -@roe01] says', ['doe99', 'roe01']],
    ['bare, in the sentence', 'As @smith04 says [p. 33].', ['smith04']],
    ['with the author left out', 'Smith says [-@smith04].', ['smith04']],
    ['with inner punctuation', 'See @doi:10.1000/x-1. And on.', ['doi:10.1000/x-1']],
    ['in braces', 'See @{https://example.com/a?b}.', ['{https://example.com/a?b}']],
    ['in other scripts', 'См. [@иванов2001].', ['иванов2001']],
    ['after a bracket', 'It was so (@doe99).', ['doe99']],
    ['over two lines', 'It was so [@doe99;\n@roe01].', ['doe99', 'roe01']],
  ])('are found %s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    ['e-mail addresses', 'Write to jane.doe@example.com or [ask a@b.org].'],
    ['URLs', 'See https://example.com/@jane/post.'],
    ['link targets', 'See [Jane](https://example.com/@jane).'],
    ['link texts with a target', '[see @jane](https://example.com)'],
    ['inline code', 'The decorator `@override` is code.'],
    ['fenced code', '```ts\n@Component class A {}\n```'],
    ['indented code', '    @Component'],
    ['comments', '<!-- ask @jane -->'],
    ['escaped at-signs', 'Not a key: \\@jane.'],
    ['a lone at-sign', 'Meet @ noon.'],
  ])('are not found in %s', (_, text) => {
    expect(keys(text)).toEqual([]);
  });

  it('tells locators apart', () => {
    expect(wordsWith(grammar, 'So [@doe99, p. 3; @roe01].', 'string.unquoted.locator')).toEqual(['p. 3']);
  });
});

describe('suppression comments', () => {
  const comment = '<!-- source-critic-disable-next-block hedge/modal-verb "may have" -- quoted from the report -->';

  it.each([
    ['keyword.control.directive', ['source-critic-disable-next-block']],
    ['support.constant.rule', ['hedge/modal-verb']],
    ['string.quoted.double', ['"may have"']],
    ['string.unquoted.reason', [' quoted from the report ']],
  ])('show %s', (scope, expected) => {
    expect(wordsWith(grammar, comment, scope)).toEqual(expected);
  });

  it.each(['disable', 'enable', 'disable-next-block'])('know %s', (kind) => {
    const directive = `source-critic-${kind}`;
    expect(wordsWith(grammar, `<!-- ${directive} -->`, 'keyword.control.directive')).toEqual([directive]);
  });

  it('end where the comment ends', () => {
    expect(wordsWith(grammar, `${comment} It may rain.`, 'comment').join('')).toBe(comment);
  });

  it('go over several lines', () => {
    const text = '<!-- source-critic-disable\n  claim/unnamed-source\n  -- protected -->\nText.';
    expect(wordsWith(grammar, text, 'support.constant.rule')).toEqual(['claim/unnamed-source']);
    expect(wordsWith(grammar, text, 'string.unquoted.reason')).toEqual([' protected ']);
  });

  it.each([
    ['other comments', '<!-- source-critical reading -->'],
    ['unknown directives', '<!-- source-critic-disable-all -->'],
    ['code', '`<!-- source-critic-disable -->`'],
    ['fenced code', '```md\n<!-- source-critic-disable -->\n```'],
  ])('are not found in %s', (_, text) => {
    expect(wordsWith(grammar, text, 'keyword.control.directive')).toEqual([]);
  });
});
