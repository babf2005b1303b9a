import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../../server/src/core/analysis';
import fc from '../../support/properties';
import { indexOf, ROOT, summaryOf } from './fixture';

const DAMS = 'Anna Berg told CNN that the [dam had cracks](notes/locks.md), see @doe99.\n';
const LOCKS =
  'The [dam had cracks](../dams.md), CNN reported. See [[Rivers]] and https://news.example/a?utm_source=x.\n';
const RIVERS =
  '---\npermalink: https://desk.example/rivers\n---\n\nBerg was in Lund, according to [news](https://www.news.example/a).\n';

const index = indexOf({ 'dams.md': DAMS, 'notes/locks.md': LOCKS, 'notes/Rivers.md': RIVERS });
const citing = (key: string, of = index) => of.citing(key).map(({ article }) => article.uri.slice(ROOT.length));

describe('the index of a workspace', () => {
  it('knows who cites a work, under whatever address', () => {
    expect(citing('url:news.example/a')).toEqual(['notes/Rivers.md', 'notes/locks.md']);
    expect(citing('key:doe99')).toEqual(['dams.md']);
    const outlet = index.citedBy(`${ROOT}dams.md`).find(({ source }) => source.kind === 'outlet');
    expect(citing(outlet?.key ?? '')).toEqual(['dams.md', 'notes/locks.md']);
  });

  it('knows which articles cite an article: by path, as a wiki page, by its public address', () => {
    const citingArticle = (path: string) => index.citingArticle(ROOT + path).map(({ article }) => article.uri);
    expect(citingArticle('notes/locks.md')).toEqual([`${ROOT}dams.md`]);
    expect(citingArticle('dams.md')).toEqual([`${ROOT}notes/locks.md`]);
    expect(citingArticle('notes/Rivers.md')).toEqual([`${ROOT}notes/locks.md`]);
    const address = indexOf({ 'a.md': RIVERS, 'b.md': 'See [rivers](https://desk.example/rivers).' });
    expect(address.citingArticle(`${ROOT}a.md`).map(({ article }) => article.uri)).toEqual([`${ROOT}b.md`]);
  });

  it('knows pages without extension and folders by their index', () => {
    const site = indexOf({ 'a/index.md': 'x', 'b.md': 'See [a](/a/), [a](a.html), [far](../../../a).' });
    expect(site.citingArticle(`${ROOT}a/index.md`)).toHaveLength(2);
  });

  it('knows which articles name an actor, under any of the names', () => {
    const naming = index.naming(['Anna Berg', 'Berg']).map(({ article, actor }) => [article.uri, actor.name]);
    expect(naming).toEqual([
      [`${ROOT}dams.md`, 'Anna Berg'],
      [`${ROOT}notes/Rivers.md`, 'Berg'],
    ]);
  });

  it('forgets an article that is gone, and what an older version of one said', () => {
    const changing = indexOf({ 'a.md': 'See [x](https://x.example).', 'b.md': 'See [x](https://x.example).' });
    changing.remove(`${ROOT}a.md`);
    changing.put({ uri: `${ROOT}b.md`, root: ROOT, summary: summaryOf('See [y](https://y.example).') });
    expect([citing('url:x.example', changing), citing('url:y.example', changing)]).toEqual([[], ['b.md']]);
    expect(changing.size).toBe(1);
  });

  it('is the same after any changes as when it is made anew', () => {
    const texts = [DAMS, LOCKS, RIVERS, '', 'Carl Roe told Reuters that Lund was flooded [-@doe99].'];
    const summaries = texts.map(summaryOf);
    const step = fc.record({
      name: fc.constantFrom('a.md', 'b.md', 'c/d.md'),
      text: fc.option(fc.nat(texts.length - 1)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const changed = new WorkspaceIndex();
        const last = new Map<string, number>();
        for (const { name, text } of steps) {
          const uri = ROOT + name;
          if (text === null) {
            changed.remove(uri);
            last.delete(uri);
          } else {
            changed.put({ uri, root: ROOT, summary: summaries[text]! });
            last.set(uri, text);
          }
        }
        const anew = new WorkspaceIndex();
        for (const [uri, text] of [...last].sort()) anew.put({ uri, root: ROOT, summary: summaries[text]! });
        const told = (of: WorkspaceIndex) => ({
          sources: of.sources(),
          citing: of.sources().map(({ key }) => of.citing(key)),
          pages: of.articles().map(({ uri }) => [of.citingArticle(uri), of.citedBy(uri)]),
          naming: of.naming(['Anna Berg', 'Carl Roe', 'CNN']),
          keys: of.placesOfKey('doe99'),
          relaying: ['barg', 'raa'].map((surname) => of.relaying(surname)),
        });
        expect(told(changed)).toEqual(told(anew));
      }),
    );
  });
});
