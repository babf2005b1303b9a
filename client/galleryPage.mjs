// Writes dist/README.md, the page of the extension in VS Code: README.md without what only a repository can show.
// That page shows pictures from the web alone, and drops those that a page carries in itself.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const page = readFileSync(path.join(root, 'README.md'), 'utf8')
  .replace(/<picture>.*?<\/picture>\n*/gs, '')
  .replace(/!\[[^\]]*\]\((?!https:)[^)]+\)\n*/g, '')
  .replace(/(?<!!)\[([^\]]+)\]\((?!https:|#)[^)]+\)/g, '$1');
writeFileSync(path.join(root, 'dist/README.md'), page);
