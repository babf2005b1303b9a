import { describe, expect, it } from 'vitest';
import { sourcesIn } from '../../../server/src/core/citations/sources';
import { workOf } from '../../../server/src/core/citations/work';
import { articleOf, citationsOf, citedWords } from './fixture';

describe('citations in markup', () => {
  it.each([
    ['links', 'The dam [broke](https://dam.org/x) on Sunday.', ['link: [broke](https://dam.org/x)']],
    ['reference links', 'The dam [broke][1] or [fell][].', ['reference-link: [broke][1]', 'reference-link: [fell][]']],
    ['autolinks', 'See <https://dam.org>.', ['autolink: <https://dam.org>']],
    ['bare URLs', 'See https://dam.org/x for more.', ['bare-url: https://dam.org/x']],
    ['images', '![The dam](dam.jpg) is gone.', ['image: ![The dam](dam.jpg)']],
    ['notes', 'It broke.[^1]', ['footnote: [^1]']],
    ['inline notes', 'It broke.^[Ministry, 3 May.]', ['inline-footnote: ^[Ministry, 3 May.]']],
    ['each citation key', 'So [see @doe99, p. 3; -@roe].', ['pandoc: @doe99', 'pandoc: -@roe']],
    ['keys in the sentence', 'As @smith04 says.', ['pandoc: @smith04']],
    ['keys with the page behind', 'As @smith04 [p. 3; see @doe] says.', ['pandoc: @smith04', 'pandoc: @doe']],
    ['keys in braces', 'So [@{https://a.org/x?y=1}].', ['pandoc: @{https://a.org/x?y=1}']],
    ['keys that a brace closes', 'So [@{a{b}c}] and -@doe says.', ['pandoc: @{a{b}c}', 'pandoc: @doe']],
    [
      'links beside keys',
      'So [see [it](https://a.org), `@x`, https://b.org; @doe].',
      ['link: [it](https://a.org)', 'bare-url: https://b.org', 'pandoc: @doe'],
    ],
    [
      'addresses that are words of a link',
      'See [https://a.org](https://b.org).',
      ['link: [https://a.org](https://b.org)'],
    ],
    ['addresses before a semicolon', 'See https://a.org/x; it is so.', ['bare-url: https://a.org/x']],
    ['keys around brackets', 'So [@doe, [sic] p. 3].', ['pandoc: @doe']],
    ['pages of a wiki', 'See [[Dam]] and [[Dam#1|it]].', ['wikilink: [[Dam]]', 'wikilink: [[Dam#1|it]]']],
    ['embedded pages', 'See ![[dam.mp4]].', ['embed: ![[dam.mp4]]']],
    ['HTML links', 'The dam <a href="https://d.org">broke</a>.', ['html-link: <a href="https://d.org">broke</a>']],
    ['embedded HTML', '<iframe src="https://v.org/1"></iframe>', ['embed: <iframe src="https://v.org/1">']],
    ['DOIs', 'See doi:10.1000/182 (or 10.1000/a(b)c).', ['identifier: doi:10.1000/182', 'identifier: 10.1000/a(b)c']],
    ['arXiv numbers', 'See arXiv:2101.00001v2.', ['identifier: arXiv:2101.00001v2']],
    ['ISBNs', 'See ISBN 0-306-40615-2.', ['identifier: ISBN 0-306-40615-2']],
  ])('are found: %s', (_, text, expected) => {
    expect(citedWords(text)).toEqual(expected);
  });

  it.each([
    ['links to a heading of the same page', 'See [below](#methods).'],
    ['mail addresses', 'Write to [her](mailto:a@b.org) or <a@b.org>.'],
    ['code', 'Write `[^1]` or `@key`.'],
    ['task boxes', '- [x] call the ministry'],
    ['omissions', 'He was “there […] and left”.'],
    ['[sic]', 'They was [sic] there.'],
    ['ISBNs that cannot be', 'See ISBN 0-306-40615-3.'],
    ['HTML links that lead nowhere', '<a name="x">Here</a> it ends.'],
    ['handles of another server', 'So @doe@social.org wrote.'],
    ['handles and mail in the sentence', 'Mail a@b.org or c.@d.'],
  ])('are not found in %s', (_, text) => {
    expect(citedWords(text)).toEqual([]);
  });

  it('keeps shortcut references only for articles that define them', () => {
    expect(citationsOf('The [gazette] said so.')).toMatchObject([{ kind: 'reference-link', ifDefined: true }]);
  });

  it('labels a key with its locator and a link with its text', () => {
    expect(citationsOf('So [see @doe99, p. 3] and [*they* say](https://a.org).').map(({ label }) => label)).toEqual([
      '[@doe99, p. 3]',
      'they say',
    ]);
  });

  it('ends a locator with its bracket, whatever stands behind that', () => {
    const locators = (text: string) => citationsOf(text).map(({ locator }) => locator);
    expect(locators('It broke [@doe99, p. 3]; see @roe [p. 9; @poe, fig. 2]; all say so.')).toEqual([
      'p. 3',
      'p. 9',
      'fig. 2',
    ]);
    expect(locators('It broke [@doe99]; [@roe; @poe].')).toEqual([undefined, undefined, undefined]);
  });

  it('carries the sentence that a note closes, and the one a link stands in', () => {
    const text = 'One broke. Two fell.[^1] Three [stood](https://a.org).';
    expect(citationsOf(text).map(({ sentences }) => sentences)).toEqual([[1], [2]]);
  });

  it('carries nothing where a URL stands alone', () => {
    expect(citationsOf('https://a.org/x')).toMatchObject([{ sentences: [] }]);
  });
});

it('the link definition of a file with spaces has no brackets', () => {
  expect(articleOf('See [map].\n\n[map]: <a map.pdf>\n').linkDefinitions.get('MAP')).toMatchObject({
    url: 'a map.pdf',
  });
});

it('a note within a note is read, and carries what the outer one carries', () => {
  const article = articleOf('One.^[See @a, ^[and @b].] Two.^[See @c.]');
  expect(
    article.blocks.map(({ layers }) =>
      layers.citations.flatMap(({ kind, target }) => (kind === 'pandoc' ? target : [])),
    ),
  ).toEqual([[], ['a'], ['b'], ['c']]);
  const places = sourcesIn(article).flatMap(({ key, places }) =>
    places.map(({ claims }) => `${key} ${claims.map(({ block, sentence }) => `${block}/${sentence}`).join(' ')}`),
  );
  expect(places).toEqual(['key:a 0/0', 'key:b 0/0', 'key:c 0/1']);
});

describe('broken markup', () => {
  it.each([
    [
      'brackets that do not close',
      'So [@doe, p. 3 and (see https://a.org',
      ['pandoc: @doe', 'bare-url: https://a.org'],
    ],
    ['a note that does not close', 'So ^[see @doe and on', ['pandoc: @doe']],
    ['a citation within a citation', 'So [see [@doe]; @roe says.', ['pandoc: @doe', 'pandoc: @roe']],
    [
      'keys with other letters',
      'So [@Фет1850; @küçük21; @北京].',
      ['pandoc: @Фет1850', 'pandoc: @küçük21', 'pandoc: @北京'],
    ],
    ['keys with punctuation', 'So [@a.b:c_d-e/f].', ['pandoc: @a.b:c_d-e/f']],
  ])('leaves what stands: %s', (_, text, expected) => {
    expect(citedWords(text)).toEqual(expected);
  });

  it('a note that refers to itself is cited once and carries what the first reference carries', () => {
    const sources = sourcesIn(articleOf('It broke.[^a]\n\n[^a]: See @doe and again[^a][^a].\n'));
    const [work] = sources.filter(({ key }) => key === 'key:doe');
    expect(work?.places.map(({ claims }) => claims)).toEqual([[{ block: 0, sentence: 0 }]]);
  });
});

describe('quotations', () => {
  it.each([
    ['of four words and more', 'He wrote: “We saw the water.”', ['quotation: “We saw the water.”']],
    ['shorter ones not', 'He has “formal links” there.', []],
    ['titles not', 'She read “The Wealth of Nations” twice.', []],
  ])('%s', (_, text, expected) => {
    expect(citedWords(text)).toEqual(expected);
  });

  it('are found however short where somebody is said to speak', () => {
    const given = { persons: ['Sadr'], said: [{ by: 'Sadr', what: '“formal links”' }] };
    const [citation] = citationsOf('Sadr admits “formal links” with them.', given);
    expect(citation).toMatchObject({ kind: 'quotation', mention: 0, attribution: 0 });
  });

  it('within quotations are found only with a speaker of their own', () => {
    const text = '“She told me ‘we all saw the water’ and left,” he said.';
    expect(citedWords(text)).toHaveLength(1);
  });
});

describe('blockquotes', () => {
  it('are one citation with the name in the credit line as speaker', () => {
    const given = { persons: ['Jane Doe'] };
    expect(citationsOf('> The water came at night.\n> — Jane Doe, Letters', given)).toMatchObject([
      { kind: 'blockquote', label: 'The water came at night.', mention: 0, sentences: [0] },
    ]);
  });

  it('are not callouts', () => {
    expect(citationsOf('> [!NOTE]\n> Read this first.')).toEqual([]);
  });
});

describe('outlets in the prose', () => {
  const outlets = ['CNN', 'McClatchy', 'TIME', 'Time', 'Reuters', 'USA Today', 'BBC', 'Agence France-Presse', 'AFP'];

  it.each([
    ['A source tells CNN that they left.', ['outlet: CNN']],
    ['One of his men told the BBC that it is over.', ['outlet: BBC']],
    ['McClatchy concedes that they left.', ['outlet: McClatchy']],
    ['TIME has not yet been able to confirm this.', ['outlet: TIME']],
    ['The answer lies in that Time quote: they left.', ['back-reference: that Time quote']],
    ['They left, according to Reuters.', ['outlet: Reuters']],
    ['They left, said a politician from Baghdad to USA Today.', ['outlet: USA Today']],
    ['BAGHDAD (Reuters) - They left.', ['outlet: Reuters']],
    ['The men, quoted by AFP, left.', ['outlet: AFP']],
    ['An interview with the BBC made it worse.', ['outlet: BBC']],
    ['A CNN report says they left.', ['outlet: CNN']],
    ['[CNN reports](https://cnn.com/x) that they left.', ['link: [CNN reports](https://cnn.com/x)']],
    ['Nobody could confirm those reports.', ['back-reference: those reports']],
  ])('%s', (text, expected) => {
    expect(citedWords(text, { outlets })).toEqual(expected);
  });

  it.each([
    'He works for CNN in Atlanta.',
    'CNN is based in Atlanta.',
    'He moved from Reuters to AFP.',
    'This blog post is late.',
    'If he presses on, he is a tyrant at that time of day.',
    'The agency, Agence France-Presse (AFP), was founded in 1944.',
  ])('not: %s', (text) => {
    expect(citedWords(text, { outlets })).toEqual([]);
  });

  it('not where the surroundings speak louder for something else', () => {
    const given = { outlets: [], persons: ['Independent'] };
    expect(citedWords('Independent said so.', given)).toEqual([]);
  });

  it('knows the outlet of a link', () => {
    expect(citationsOf('[CNN reports](https://cnn.com/x) it.', { outlets })).toMatchObject([{ mention: 0 }]);
  });

  it('takes an outlet that somebody speaks to, with what is said', () => {
    const given = { outlets, persons: ['Doe'], said: [{ by: 'Doe', to: 'CNN', what: 'They left.' }] };
    expect(citationsOf('They left. Doe was on with CNN.', given)).toMatchObject([
      { kind: 'outlet', attribution: 0, sentences: [0, 1] },
    ]);
  });
});

describe('documents that a text takes something from', () => {
  it.each([
    ['The union said in a statement on Monday that it would strike.', 'document: a statement on Monday'],
    ['The bridge is safe, according to a police report.', 'document: a police report'],
    ['The parish inventory of 1911 lists two bells.', 'document: The parish inventory of 1911'],
    ['The truce formed the basis of his statement Sunday.', 'document: his statement Sunday'],
    ['The two signed an agreement with the harbour.', 'document: an agreement'],
    ['Enjoy this video taken at the gate.', 'document: this video'],
  ])('%s', (text, expected) => {
    expect(citedWords(text)).toEqual([expected]);
  });

  it.each([
    'She took note of it and left.',
    'He wrote a letter to his mother.',
    'The files were never found.',
    'A statement would be helpful.',
    '“In a statement, they lied,” he said.',
    '## In a statement, the union said no',
  ])('not: %s', (text) => {
    expect(citedWords(text).filter((each) => each.startsWith('document'))).toEqual([]);
  });
});

describe('pointing back', () => {
  it.each([
    ['I wondered a few days ago if it would last.', 'self-reference: I wondered a few days ago'],
    ['As I wrote in October, the board likes it.', 'self-reference: I wrote in October'],
    ['We had reported last week that it closed.', 'self-reference: We had reported last week'],
  ])('%s', (text, expected) => {
    expect(citedWords(text)).toContain(expected);
  });

  it.each(['I wrote to him.', '“I wrote in October,” she said.', 'I asked for tea and wrote.'])('not: %s', (text) => {
    expect(citedWords(text).filter((each) => each.startsWith('self'))).toEqual([]);
  });
});

describe('lead-ins', () => {
  it.each([
    ['He is their man — this ought to settle it:', ['lead-in: this ought to settle it:']],
    ['But then there’s this:', ['lead-in: But then there’s this:']],
    ['Consider this:', []],
    ['This is what we need: flour and salt.', []],
  ])('%s', (text, expected) => {
    expect(citedWords(text)).toEqual(expected);
  });
});

describe('images', () => {
  it.each([
    ['![Dam](dam.jpg "Photo: Jane Doe")', 'Jane Doe'],
    ['![Dam](dam.jpg) *Photo by Jane Doe / AP*', 'Jane Doe / AP'],
    ['![Dam, © City Archive](dam.jpg)', 'City Archive'],
  ])('have a credit line: %s', (text, credit) => {
    expect(citationsOf(text)).toMatchObject([{ kind: 'image', credit }]);
  });

  it('have none where nobody is named', () => {
    expect(citationsOf('![The dam](dam.jpg) at dusk.')[0]).not.toHaveProperty('credit');
  });
});

describe('a work on the web', () => {
  it.each([
    ['an archived page', 'https://web.archive.org/web/20200102030405/https://www.dam.org/report', 'url:dam.org/report'],
    ['an archived page, short', 'https://archive.ph/20200102/http://dam.org/report', 'url:dam.org/report'],
    ['a DOI as an address', 'https://dx.doi.org/10.1000/ABC', 'doi:10.1000/abc'],
    ['an arXiv paper', 'http://arxiv.org/pdf/2101.00001v3.pdf', 'arxiv:2101.00001'],
  ])('is known behind %s', (_, url, key) => {
    expect(workOf(url).key).toBe(key);
  });

  it.each([
    'https://www.Dam.org/report/',
    'http://dam.org/report#page-3',
    'https://dam.org/report?utm_source=mail&fbclid=1',
    'https://dam.org/report/index.html',
    'www.dam.org/report',
  ])('is the same under %s', (url) => {
    expect(workOf(url).key).toBe('url:dam.org/report');
  });

  it.each(['https://dam.org/Report', 'https://dam.org/report?id=2', 'https://news.dam.org/report'])(
    'is another under %s',
    (url) => {
      expect(workOf(url).key).not.toBe('url:dam.org/report');
    },
  );
});
