import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleSession, LineIndex, silentLogger } from '../../../server/src/core/analysis';
import { summaryOf } from './fixture';

const ARTICLES = path.resolve(import.meta.dirname, '../../articles');
const words = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

const TEXT = `---
title: Dams
permalink: https://desk.example/dams
bibliography: refs.bib
nocite: "@listed"
---

Anna Berg told CNN that the [northern dam had cracks](locks.md#cracks). Carl Roe, the minister, denied it.[^1]

The council met on Monday [@doe99, p. 3].

[^1]: https://news.example/roe
`;

describe('the summary of an article', () => {
  const summary = summaryOf(TEXT);

  it('says what the front matter says that matters to others', () => {
    expect(summary.header).toEqual({
      title: 'Dams',
      addresses: ['url:desk.example/dams'],
      bibliography: ['refs.bib'],
    });
  });

  it('says what is cited, where, and for what', () => {
    const cited = summary.sources.map(({ kind, key, places }) => [
      kind,
      key,
      places.map((place) => [words(TEXT, place), place.claims.map((index) => summary.claims[index]?.text)]),
    ]);
    const first = 'Anna Berg told CNN that the northern dam had cracks.';
    expect(cited).toEqual([
      ['outlet', 'outlet:CNN', [['CNN', [first]]]],
      ['work', 'url:locks.md', [['[northern dam had cracks](locks.md#cracks)', [first]]]],
      ['work', 'key:doe99', [['@doe99', ['The council met on Monday.']]]],
      ['work', 'url:news.example/roe', [['https://news.example/roe', ['Carl Roe, the minister, denied it.']]]],
    ]);
  });

  it('knows pages of the workspace by their path, and what is said where they are cited', () => {
    const page = summary.sources.find(({ path }) => path !== undefined);
    expect(page?.path).toBe('locks.md');
    expect(page?.places[0]?.words).toContain('crack');
  });

  it('has every place of a key', () => {
    expect(summary.keys.map(({ key, places }) => [key, places.map((place) => words(TEXT, place))])).toEqual([
      ['listed', ['listed']],
      ['doe99', ['doe99']],
    ]);
  });

  it('names the actors, with the place of the first mention', () => {
    expect(summary.actors.map((actor) => [actor.kind, actor.name, words(TEXT, actor)])).toEqual([
      ['person', 'Anna Berg', 'Anna Berg'],
      ['outlet', 'CNN', 'CNN'],
      ['person', 'Carl Roe', 'Carl Roe'],
    ]);
  });

  it('says what outlets pass on, and from whom', () => {
    expect(summary.relays).toEqual([expect.objectContaining({ outlet: 'CNN', origin: 'Anna Berg' })]);
  });

  it('is plain JSON, and enough to tell lines', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    const at = TEXT.indexOf('Carl');
    expect(new LineIndex(summary.lines).positionAt(at)).toEqual(new LineIndex(TEXT).positionAt(at));
  });

  it('tells whether the file says itself that it is an article', () => {
    expect(summaryOf('---\nsource-critic: off\n---\n').header.reads).toBe('off');
    expect(summaryOf('---\nsource-critic: on\n---\n').header.reads).toBe('on');
  });

  it('is the same whether all layers were read or only those that it needs', () => {
    for (const name of readdirSync(ARTICLES).filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(path.join(ARTICLES, name), 'utf8');
      expect(new ArticleSession(text, silentLogger).summary(), name).toEqual(summaryOf(text));
    }
  });
});
