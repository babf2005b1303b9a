/** Deterministic chance: the documents are the same in every run. */
function chance(seed: number): (choices: number) => number {
  let state = seed;
  return (choices) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * choices);
  };
}

const KEYS = [
  'doe99',
  'roe2001',
  'smith:04a',
  'a.b-c',
  'küçük21',
  'Фет1850',
  'x_y',
  'foo.bar',
  '{https://a.org/x?y=1}',
  '99bottles',
  'von+trapp',
];
const LOCATORS = ['p. 3', 'pp. 33–35, 38', 'chap. 2', '§ 4', 'passim', '*sic* p. 4', '[sic] p. 3', 'see also the map'];
const URLS = [
  'https://dam.org/x',
  'http://a.org/b_c',
  'https://en.example.org/wiki/Dam_(river)',
  '<https://b.org/c d>',
  '../map.pdf',
  'https://a.org/?q=1&r=2',
];
const WORDS = [
  'The dam broke',
  'Officials fled',
  'He *saw* water',
  'A **second** crack',
  'It cost 3 dollars',
  'Mail a@b.org',
  'Nobody `knows @code` it',
  'They said so',
  'An \\@escaped sign',
  'The river\\[1\\] rose',
];
const LABELS = ['1', 'note', 'long-label', 'ä', '2x'];

type Pick = <T>(from: readonly T[]) => T;

/** One inline citation of any kind, sometimes odd. */
const CITATIONS: readonly ((pick: Pick) => string)[] = [
  (pick) => `[@${pick(KEYS)}]`,
  (pick) => `[@${pick(KEYS)}, ${pick(LOCATORS)}]`,
  (pick) => `[see @${pick(KEYS)}, ${pick(LOCATORS)}; also @${pick(KEYS)} ${pick(LOCATORS)}]`,
  (pick) => `[-@${pick(KEYS)}]`,
  (pick) => `@${pick(KEYS)}`,
  (pick) => `@${pick(KEYS)} [${pick(LOCATORS)}]`,
  (pick) => `@${pick(KEYS)} [${pick(LOCATORS)}; see @${pick(KEYS)}]`,
  (pick) => `(@${pick(KEYS)})`,
  (pick) => `*@${pick(KEYS)}*`,
  (pick) => `[the report](${pick(URLS)})`,
  (pick) => `[the *whole* report](${pick(URLS)} "Title")`,
  () => '<https://dam.org/auto>',
  () => '[the gazette][g]',
  () => '[gazette][]',
  () => '[gazette]',
  () => '[no such label][nowhere]',
  () => '![The dam](dam.jpg)',
  (pick) => `[^${pick(LABELS)}]`,
  (pick) => `[^${pick(LABELS)}]`,
  (pick) => `[^${pick(LABELS)}][^${pick(LABELS)}]`,
  (pick) => `^[Ministry, ${pick(LOCATORS)}.]`,
  (pick) => `^[See [their page](${pick(URLS)}) and @${pick(KEYS)}.]`,
  (pick) => `^[Twice: [@${pick(KEYS)}; @${pick(KEYS)}].]`,
  () => '[unclosed @doe99',
  () => 'a handle like user@doe99',
  () => '[@doe99](https://a.org)',
  () => '`[@code]`',
  () => '$x_@y$',
  () => '[]',
  () => '[^undefined]',
  () => '\\[@doe99\\]',
  () => '@doe99.',
  () => '@doe99: it',
  () => '@doe99, ',
  () => '[@doe99;]',
  () => '[**@doe99**]',
  () => '[see [@doe99]]',
  () => '[the report by @doe99](https://a.org/r)',
  () => '[@doe99 @roe2001]',
  () => '"[@doe99]"',
  (pick) => `-@${pick(KEYS)}`,
  (pick) => `@${pick(KEYS)}[p. 3]`,
  (pick) => `[@${pick(KEYS)}{p. 3, 5}]`,
  (pick) => `@${pick(KEYS)} {p. 3}`,
  () => '[@doe99; @roe2001; ]',
  () => '[see; @doe99]',
  () => '@doe99--x',
  () => "@doe99's dam",
  () => '@doe99’s dam',
  () => '@a//b',
  () => '@a_.b',
  () => '@_x',
  () => '@-x',
  () => '@{a b}',
  () => '@{x y',
  () => '@{a{b}c}',
  () => '@{a[b]c}',
  () => '**[@doe99]**',
  () => '~~[@doe99]~~',
  () => '[see\n@doe99,\np. 3]',
  () => '@doe99\n[p. 3]',
  () => '[![The dam](dam.jpg)](https://o.org)',
  () => '[the gazette][G]',
  () => '[the *gazette*][ g ]',
  () => '[GAZETTE]',
  () => '[the\ngazette][g]',
  () => '[gazette] []',
  () => '\\^[no note]',
  () => 'x^2^ or H~2~O',
  () => '^[One [@doe99] two ^[three @roe2001]]',
  () => '^[Unclosed @doe99',
  () => '[text @doe99]{.smallcaps}',
  () => '[@doe99](',
  () => "[titled](https://t.org 'It''s')",
  () => '[empty]()',
  () => '[](https://empty.org)',
  () => '[spaced](  https://a.org/b  )',
  () => '[angle](<https://a.org/(b>)',
  () => '[unclosed](https://a.org',
  () => '<a@b.org> and <mailto:c@d.org>',
  () => '<doi:10.1000/182>',
  () => 'https://bare.org/x',
  () => 'https://social.org/@doe99/3',
  () => '<https://social.org/@doe99/3>',
  () => '[a page](https://social.org/@doe99)',
  () => '&#64;doe99 &amp; @roe2001',
  () => '.@doe99 says',
  () => '#@doe99',
  () => '/@doe99',
  () => '—@doe99',
  () => '“@doe99”',
  () => '[@doe99]. [@roe2001]',
  () => '[@doe99][@roe2001]',
  () => '[@doe99] [p. 3]',
  () => '[@doe99: p. 3]',
  () => '[@doe99 , p. 3]',
  () => '[@doe99 [p. 3]]',
  () => '[@doe99, p. 3 [@roe2001]]',
  () => '[cf. -@doe99 and @roe2001, both]',
  () => '[@doe99\\; x; @roe2001]',
  () => '[; @doe99]',
  () => '[ @doe99 ]',
  () => '[*see* @doe99, **p.** 3]',
  () => '[see [this](https://t.org) @doe99]',
  () => '[see `code @x` @doe99]',
  () => '[see https://t.org @doe99]',
  () => '@doe99 [see [this](https://t.org)]',
  () => '@doe99 [the map](https://t.org)',
  () => '@doe99 [the map][g]',
  () => '@doe99 [^1]',
  () => '@doe99[^1]',
  () => '[@doe99][^1]',
  () => '[^1]: mid-line',
  () => '<span>@doe99</span>',
  () => '<!-- @doe99 --> @roe2001',
  () => '[@doe99]: no definition',
  () => '$a$ [@doe99] $b$',
  () => 'it cost $3 and @doe99 paid $4',
  () => '$$[@doe99]$$',
];

const BLOCKS: readonly ((sentences: string, pick: Pick) => string)[] = [
  (s) => s,
  (s) => s,
  (s) => s,
  (s) => `> ${s}`,
  (s) => `- ${s}\n- ${s}`,
  (s) => `1. ${s}\n\n   ${s}`,
  (s) => `## ${s.replaceAll('\n', ' ')}`,
  (s) => `> > ${s}`,
  (s) => `Term\n\n${s}`,
  (s) => `    ${s}`,
  (s) => `\`\`\`\n${s}\n\`\`\``,
  (s) => `| a | b |\n|---|---|\n| ${s.replaceAll('|', '')} | x |`,
  (s) => `<!-- ${s.replaceAll('--', '')} -->`,
];

/** Articles of every syntax that carries sources, put together at random. */
export function generatedDocuments(count: number): string[] {
  return Array.from({ length: count }, (_, seed) => {
    const draw = chance(seed + 1);
    const pick: Pick = (from) => from[draw(from.length)]!;
    const sentence = () => `${pick(WORDS)} ${pick(CITATIONS)(pick)}${pick(['.', ' today.', ', too.', '; so.', '?'])}`;
    const blocks = Array.from({ length: 2 + draw(5) }, () => {
      const sentences = Array.from({ length: 1 + draw(3) }, sentence).join(' ');
      return pick(BLOCKS)(sentences, pick);
    });
    const labels = LABELS.filter(() => draw(3) > 0).map(
      (label) => `[^${label}]: ${sentence()}${draw(3) === 0 ? `\n\n    ${sentence()}` : ''}`,
    );
    return `${[...blocks, ...labels, '[g]: https://gazette.org/1 "G"', '[gazette]: <https://gazette.org/2>'].join('\n\n')}\n`;
  });
}
