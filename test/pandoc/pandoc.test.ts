import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatReference } from '../../server/src/core/citations/bibliography/formatReference';
import { WORKS } from '../core/citations/works';
import { isThere } from '../support/program';
import { generatedDocuments } from './documents';
import { type Facts, ourFacts } from './facts';
import { pandocFacts, pandocReference } from './pandoc';

const hasPandoc = isThere('pandoc', 'pandoc', 'the comparison with pandoc');

const ROOT = path.resolve(import.meta.dirname, '../..');
const PANDOC = 'markdown+autolink_bare_uris';

/** The documents in which pandoc finds something else than we do. */
function differences(
  documents: readonly string[],
  format = PANDOC,
  ours = ourFacts,
): { text: string; facts: Facts[] }[] {
  const theirs = pandocFacts(documents, format);
  return documents.flatMap((text, index) => {
    const facts = [ours(text), theirs[index]!];
    return facts[0]!.join('\n') === facts[1]!.join('\n') ? [] : [{ text, facts }];
  });
}

const markdownIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'));

/** The READMEs of packages that are installed: every third, which is enough and takes no time. */
const packageReadmes = (): string[] =>
  namesIn('node_modules')
    .flatMap((name) => (name.startsWith('@') ? namesIn(`node_modules/${name}`).map((own) => `${name}/${own}`) : name))
    .map((name) => path.join(ROOT, 'node_modules', name, 'README.md'))
    .filter((file) => existsSync(file))
    .filter((_, index) => index % 3 === 0)
    .map((file) => readFileSync(file, 'utf8'));

const namesIn = (folder: string): string[] => readdirSync(path.join(ROOT, folder)).sort();

const DEFINITIONS = '\n\n[gazette]: <https://gazette.org/2>\n';

/** Where we mean to differ: what stands there, what we find, what pandoc 2.17 finds, and why we stay with ours. */
const MEANT: { why: string; text: string; ours: Facts; theirs: Facts }[] = [
  {
    why: 'no space behind the semicolon: the writer meant two keys, pandoc sees one',
    text: 'So [@doe, p. 3;@roe].',
    ours: ['key doe', 'key roe'],
    theirs: ['key doe'],
  },
  {
    why: 'a link in the words of a link: in CommonMark the inner one counts (the rest is text with a bare address)',
    text: 'So [outer [inner](https://i.org) words](https://o.org).',
    ours: ['link https://i.org', 'link https://o.org'],
    theirs: ['link https://o.org'],
  },
  {
    why: 'a key before a label: a block cannot know whether the label is defined, and [@a][@b] are two citations',
    text: `So [@doe][gazette].${DEFINITIONS}`,
    ours: ['key doe', 'link https://gazette.org/2'],
    theirs: ['link https://gazette.org/2', 'key doe'],
  },
  {
    why: 'a defined label behind a key: a block cannot know the definition, and takes the bracket for a locator',
    text: `So says @doe [gazette].${DEFINITIONS}`,
    ours: ['key doe'],
    theirs: ['key doe', 'link https://gazette.org/2'],
  },
  {
    why: 'a title in round brackets is CommonMark; pandoc knows quotation marks only',
    text: 'So [it](https://t.org (a title)).',
    ours: ['link https://t.org'],
    theirs: ['link https://t.org (a title)'],
  },
  {
    why: 'an address with a space is no link in CommonMark',
    text: 'So [it](map of a.pdf).',
    ours: [],
    theirs: ['link map of a.pdf'],
  },
  {
    why: 'a handle of a social network is no citation key',
    text: 'So @doe99@social.org wrote.',
    ours: [],
    theirs: ['key doe99', 'key social.org'],
  },
  {
    why: 'of a note that is defined twice, pandoc keeps the last body; we show both, and a rule reports it',
    text: 'So.[^1]\n\n[^1]: See @doe.\n\n[^1]: See @roe.\n',
    ours: ['note(', 'key doe', 'key roe', ')'],
    theirs: ['note(', 'key roe', ')'],
  },
];

describe.skipIf(!hasPandoc)('references in Chicago’s author–date style', () => {
  it.each(WORKS)('are those of pandoc’s own processor: $id', (work) => {
    const ours = formatReference(work, 'chicago-author-date');
    expect(pandocReference(work)).toBe(ours);
  });
});

describe.skipIf(!hasPandoc)('keys, notes, links and images are those of pandoc', () => {
  it('in 250 generated articles', () => {
    expect(differences(generatedDocuments(250))).toEqual([]);
  });

  it('in the sample articles and the documents of the project', () => {
    expect(
      differences(['.', 'test/articles', 'test/articles/crlf', 'test/articles/expected'].flatMap(markdownIn)),
    ).toEqual([]);
  });

  it('in the READMEs of the packages that are installed, which are GFM: no keys, and a label may begin with @', () => {
    const documents = packageReadmes().filter((text) => !/^\[@[^\]]+\]:/m.test(text));
    expect(documents.length).toBeGreaterThan(50);
    const withoutKeys = (text: string) => ourFacts(text).filter((fact) => !fact.startsWith('key '));
    expect(differences(documents, 'gfm+footnotes', withoutKeys)).toEqual([]);
  });

  it.each(MEANT)('but where we mean to differ: $why', ({ text, ours, theirs }) => {
    expect(ourFacts(text)).toEqual(ours);
    // Another version of pandoc may have come to agree.
    expect([ours, theirs]).toContainEqual(pandocFacts([text], PANDOC)[0]);
  });
});
