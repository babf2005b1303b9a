// Writes dist/README.md, the page of the extension in VS Code: README.md without what only a repository can show.
// That page shows pictures from the web alone, and drops those that a page carries in itself: without an address of a
// folder that holds them (IMAGES_URL=https://…) there are none.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const images = process.env.IMAGES_URL?.replace(/\/*$/, '');
if (images !== undefined && !images.startsWith('https://')) {
  console.error(`IMAGES_URL has to begin with https://, and is “${images}”.`);
  process.exit(1);
}
const shown = (alt, file) => (images === undefined ? '' : `![${alt}](${images}/${file})\n\n`);
const page = readFileSync(path.join(root, 'README.md'), 'utf8')
  .replace(/<picture>.*?<img alt="([^"]*)" src="([^"]*)">.*?<\/picture>\n*/gs, (_, alt, file) => shown(alt, file))
  .replace(/!\[([^\]]*)\]\((?!https:)([^)]+)\)\n*/g, (_, alt, file) => shown(alt, file))
  .replace(/(?<!!)\[([^\]]+)\]\((?!https:|#)[^)]+\)/g, '$1');
writeFileSync(path.join(root, 'dist/README.md'), page);
