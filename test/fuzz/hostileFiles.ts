/**
 * Files that break readers of Markdown: huge, nested, unclosed, mixed, invisible. Made when asked for, since some
 * measure megabytes.
 */
interface HostileFile {
  name: string;
  text: () => string;
}

const SENTENCE = 'The mayor, who may resign, told Radio Lund that sources said “we will see” on Monday. ';
const LINE = `${SENTENCE}\n`;
const PARAGRAPH = `${SENTENCE}\n\n`;
const lines = (count: number, of: (i: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(between);

/** `FUZZ=5` makes files five times as long; a block stays below what is refused as too long. */
const SCALE = Math.min(5, Number(process.env.FUZZ ?? 1));
const BLOCK = 19_800 * SCALE;
const filling = (piece: string): string => piece.repeat(Math.floor(BLOCK / piece.length));

const SIZE: [string, () => string][] = [
  ['nothing', () => ''],
  ['one byte order mark', () => '\uFEFF'],
  ['line ends alone', () => '\n'.repeat(200_000)],
  ['spaces alone', () => ' '.repeat(1_000_000)],
  ['a 5 MB paragraph on one line', () => SENTENCE.repeat(60_000)],
  ['a 5 MB paragraph on many lines', () => LINE.repeat(60_000)],
  ['a 5 MB word', () => 'may'.repeat(1_700_000)],
  ['a book of 500 paragraphs', () => PARAGRAPH.repeat(500)],
  ['a 1 MB heading', () => `# ${SENTENCE.repeat(12_000)}`],
  ['a table of 1,000 rows', () => `|a|b|\n|-|-|\n${'| It may rain. | Sources say so. |\n'.repeat(1_000)}`],
  ['a table of 500 columns', () => `${'|may'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|may'.repeat(500)}|`],
  ['1,000 list items', () => '- It may rain.\n'.repeat(1_000)],
  ['1,000 headings', () => '# It may rain\n'.repeat(1_000)],
  ['100,000 full stops', () => 'x. '.repeat(100_000)],
  ['one million full stops in a row', () => '.'.repeat(1_000_000)],
  ['200,000 capitals', () => 'Anna Berg Lund '.repeat(70_000)],
  ['1,000 different names', () => lines(1_000, (i) => `Anna${i} Berg${i} of Lund said so.`, '\n\n')],
];

const LINKS: [string, () => string][] = [
  ['50,000 links in one paragraph', () => lines(50_000, (i) => `[the report](https://example.org/${i} "t")`)],
  ['a paragraph full of links', () => filling('[a](https://b.org "c") ')],
  ['1,000 links in a paragraph each', () => lines(1_000, (i) => `See [it](https://example.org/${i}).`, '\n\n')],
  ['1,000 reference links without targets', () => lines(1_000, (i) => `See [it][r${i}].`, '\n\n')],
  ['5,000 link definitions', () => lines(5_000, (i) => `[r${i}]: https://example.org/${i}`)],
  ['100,000 footnotes', () => lines(100_000, (i) => `[^${i}]: x`, '\n\n')],
  ['1,000 footnote references', () => lines(1_000, (i) => `It may rain.[^${i}]`, '\n\n')],
  ['2,000 notes that cite themselves', () => lines(2_000, (i) => `[^${i}]: see [^${i}]`, '\n\n')],
  ['2,000 notes that cite each other', () => lines(2_000, (i) => `[^${i}]: see [^${(i + 1) % 2_000}]`, '\n\n')],
  ['one label defined 1,000 times', () => '[^a]: It may rain.\n\n'.repeat(1_000)],
  ['1,000 Pandoc keys', () => lines(1_000, (i) => `It may rain [@k${i}, p. ${i}].`, '\n\n')],
  ['one citation of 2,000 keys', () => `Rain [${lines(2_000, (i) => `@k${i}`, '; ')}].`],
  ['an endless link target', () => `[it](https://example.org/${'a'.repeat(BLOCK)}) may rain.`],
  ['an endless label', () => `It may rain.[^${'a'.repeat(BLOCK)}]`],
  ['a paragraph full of bare addresses', () => filling('https://example.org/a?b=c&d ')],
  ['a paragraph full of at signs', () => filling('@a ')],
];

const NESTED: [string, () => string][] = [
  ['10,000 nested block quotations', () => `${'> '.repeat(10_000)}It may rain.`],
  ['10,000 nested block quotations on two lines', () => `${`${'>'.repeat(10_000)} It may rain.\n`.repeat(2)}`],
  ['deep lists', () => lines(400, (i) => `${'  '.repeat(i)}- It may rain.`)],
  ['lists and quotations in turn', () => `${'> - '.repeat(3_000)}It may rain.`],
  ['5,000 numbered items on a line', () => `${'1. '.repeat(5_000)}It may rain.`],
  ['10,000 open quotation marks', () => '“'.repeat(10_000)],
  ['10,000 quotation marks of three kinds', () => '“"‘'.repeat(10_000)],
  ['400 nested quotations', () => `${'“he said ‘'.repeat(400)}it may rain${'’ she said”'.repeat(400)}`],
  ['a quotation open for 300 paragraphs', () => `“${PARAGRAPH.repeat(300)}`],
  ['a paragraph full of open brackets', () => filling('[')],
  ['a paragraph full of closing brackets', () => filling(']')],
  ['a paragraph full of open images', () => filling('![a](')],
  ['10,000 open inline notes', () => '^['.repeat(10_000)],
  ['10,000 nested brackets', () => `${'['.repeat(10_000)}may${']'.repeat(10_000)}(x)`],
  ['10,000 nested parentheses', () => `It ${'('.repeat(10_000)}may${')'.repeat(10_000)} rain.`],
  ['asides in asides', () => filling('It — he said — may — she said — rain ')],
];

const MARKUP: [string, () => string][] = [
  ['stars and underscores', () => `${'*'.repeat(BLOCK / 2)}may${'_'.repeat(BLOCK / 2 - 9)}`],
  ['emphasis that never closes', () => filling('*a **b _c __d ')],
  ['emphasis in turn', () => filling('*a_ ')],
  ['stars between letters', () => filling('a**b')],
  ['backticks of growing length', () => lines(400, (i) => '`'.repeat(i), ' a ')],
  ['open code spans', () => filling('`a ')],
  ['tildes', () => filling('~~a~ ')],
  ['dollar signs', () => filling('$x^2 $$ ')],
  ['backslashes', () => filling('\\')],
  ['entities', () => filling('&amp;&#x1F600;&nope;&')],
  ['open tags', () => filling('a <a href="')],
  ['open comments', () => filling('a <!-- may ')],
  ['open declarations', () => filling('a <!A <?x <![CDATA[')],
  ['unclosed everything', () => '“It *may _be `so [that ![x](y <z $q ^[w [@k | \\'],
  ['an unclosed fence', () => `\`\`\`\n${PARAGRAPH.repeat(1_000)}`],
  ['10,000 fences', () => '```\nmay\n~~~\n'.repeat(10_000)],
  ['setext underlines', () => 'It may rain\n===\n---\n'.repeat(500)],
  [
    '300 suppression comments',
    () => '<!-- source-critic-disable-next-block hedge/modal-verb "may" -- x -->\n\nIt may rain.\n\n'.repeat(300),
  ],
  ['suppressions never enabled again', () => '<!-- source-critic-disable -->\n\nIt may rain.\n\n'.repeat(1_000)],
];

const HEADERS: [string, () => string][] = [
  ['front matter never closed', () => `---\ntitle: x\n${LINE.repeat(1_000)}`],
  ['front matter of 2 MB', () => `---\n${lines(60_000, (i) => `key${i}: It may rain`)}\n---\nIt may rain.`],
  ['front matter of tabs and anchors', () => '---\n\ta: &x [*x, *x]\n---\nIt may rain.'],
  [
    'front matter that multiplies itself',
    () =>
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${lines(9, (i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${lines(9, () => `*${'abcdefghi'[i]}`, ',')}]`)}\n---\nIt may rain.`,
  ],
  ['front matter nested 5,000 deep', () => `---\na: ${'['.repeat(5_000)}\n---\nIt may rain.`],
  [
    'front matter with settings of every wrong type',
    () =>
      '---\nsource-critic:\n  rules: [off]\n  profile: 7\n  cues: { ignore: { a: 1 } }\n  quotes: null\n---\nIt may rain.',
  ],
  ['front matter in JSON', () => '---\n{"source-critic": {"rules": {"hedge/modal-verb": "off"\n---\nIt may rain.'],
  ['TOML front matter', () => '+++\ntitle = "It may rain"\n+++\nIt may rain.'],
  [
    'front matter with __proto__',
    () =>
      '---\n__proto__: { enable: false }\nsource-critic: { __proto__: { enable: false }, constructor: off }\n---\nIt may rain.',
  ],
];

const CHARACTERS: [string, () => string][] = [
  ['lone surrogates', () => 'It may \uD83D rain \uDE00 today. \uD83D'.repeat(2_000)],
  ['NUL bytes', () => 'PK\u0000\u0001\u0002 may\u0000be '.repeat(2_000)],
  [
    'every control character',
    () => lines(32, (i) => `It${String.fromCharCode(i)}may${String.fromCharCode(127 + i)}rain.`, ' '),
  ],
  [
    'zero-width and right-to-left marks',
    () => filling('It \u200Bmay\u200B rain, \u202Esaid\u202C the \u200Fmayor\u200E. '),
  ],
  ['isolates never closed', () => filling('\u2066It \u2067may \u2068rain. ')],
  [
    'names in look-alike letters',
    () => 'Аnna Веrg (Anna Berg) of Τhе Guаrdian said it mаy rain; Αnna Bеrg may know. '.repeat(150),
  ],
  ['mixed line ends', () => 'It may\r\nrain.\rIt may\n\rsnow.\r\n\r\nSo be it.\u2028Or\u2029not.\u0085'.repeat(300)],
  ['carriage returns alone', () => 'It may rain.\r\rSo be it.\r'.repeat(1_000)],
  ['byte order marks everywhere', () => 'It \uFEFFmay\uFEFF rain.\n\uFEFF\n'.repeat(500)],
  ['combining marks without end on one letter', () => `It may rai${filling('\u0301')}n.`],
  ['emoji families', () => filling('It 👩‍👩‍👧‍👦 may 🏳️‍🌈 rain 🇸🇪🇸🇪. ')],
  ['letters beyond the first plane', () => filling('𝕴𝖙 𝖒𝖆𝖞 𝖗𝖆𝖎𝖓. It 𐐷may𐐷 rain. ')],
  ['full-width letters', () => filling('Ｉｔ ｍａｙ ｒａｉｎ． It may rain。')],
  ['soft hyphens and joiners', () => filling('It m\u00ADa\u00ADy ra\u2060in, re\u200Dport\u200Cedly. ')],
  ['every kind of dash and space', () => filling('It‒may–rain—so―he\u2007said\u202Fto\u3000her\u00A0now. ')],
  ['private use and non-characters', () => filling('It \uE000may\uFFFE rain\uFFFF. ')],
  ['tag characters', () => `It may${filling('\u{E0041}\u{E0042}')} rain.`],
];

export const HOSTILE_FILES: readonly HostileFile[] = [
  ...SIZE,
  ...LINKS,
  ...NESTED,
  ...MARKUP,
  ...HEADERS,
  ...CHARACTERS,
].map(([name, text]) => ({ name, text }));
