// Articles for benchmarks. Of any length: the project's samples, paragraphs in turn, with a number in each so that no
// two are alike and no cache can help.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/install.mjs';

const folder = path.join(root, 'test/articles');
const paragraphs = readdirSync(folder)
  .filter((file) => file.endsWith('.md') && file !== 'README.md' && file !== 'suppressed.md')
  .sort()
  .flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .split(/\n{2,}/),
  )
  .filter((paragraph) => /^[\p{L}“"[*#>]/u.test(paragraph) && paragraph.length > 80);

/** An article of about this many characters; `seed` makes it differ from others of the same length. */
export function articleOf(characters, seed = 0) {
  const parts = [];
  let length = 0;
  for (let i = seed; length < characters; i++) {
    const part = `${paragraphs[i % paragraphs.length]} This was note ${seed}.${i}.`;
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join('\n\n');
}

/** The annotated articles, without their marks. */
export function ownArticles() {
  const own = path.join(root, 'server/training/data/articles');
  return readdirSync(own)
    .sort()
    .map((file) => readFileSync(path.join(own, file), 'utf8').replace(/⟦[^|⟦⟧]*\||⟧/g, ''));
}
