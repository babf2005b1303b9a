import { describe, expect, it } from 'vitest';
import { IgnoreFiles } from '../../../server/src/core/analysis';

describe('.gitignore files', () => {
  const files = new IgnoreFiles();
  files.add('', '# build\n/out/\n*.tmp.md\n!keep.tmp.md\ndrafts/*.md\n');
  files.add('archive/', '*.md\n!index.md\n');
  files.add('drafts/', '!good.md\n');

  it.each([
    ['out/', true],
    ['a/out/', false],
    ['a/b.tmp.md', true],
    ['a/keep.tmp.md', false],
    ['drafts/x.md', true],
    ['drafts/good.md', false],
    ['archive/1999/x.md', true],
    ['archive/index.md', false],
    ['other.md', false],
  ])('say whether %s is left out: %s', (path, ignored) => {
    expect(files.ignores(path)).toBe(ignored);
  });
});
