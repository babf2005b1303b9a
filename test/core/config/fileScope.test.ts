import { describe, expect, it } from 'vitest';
import { whyNoArticle } from '../../../server/src/core/config/fileScope';
import { mergeSettings, type UserSettings } from '../../../server/src/core/config/settings';

const isArticle = (path: string, settings: UserSettings = {}) =>
  whyNoArticle(path, mergeSettings([{ origin: 'settings', settings }])) === undefined;

describe('which files are articles', () => {
  it.each(['story.md', 'a/b/story.md', 'readers.md', 'history-of-licences.md'])('%s is', (path) => {
    expect(isArticle(path)).toBe(true);
  });

  it.each([
    'README.md',
    'docs/readme.md',
    'CHANGELOG.md',
    'a/LICENSE.md',
    'CONTRIBUTING.md',
    'node_modules/x/story.md',
  ])('%s is not', (path) => {
    expect(isArticle(path)).toBe(false);
  });

  it('only what is included, and never what is excluded', () => {
    const files = { include: ['articles/**'], exclude: ['**/drafts/**'] };
    expect(isArticle('articles/story.md', { files })).toBe(true);
    expect(isArticle('notes/story.md', { files })).toBe(false);
    expect(isArticle('articles/drafts/story.md', { files })).toBe(false);
  });

  it('none when switched off', () => {
    expect(isArticle('story.md', { enable: false })).toBe(false);
  });
});
