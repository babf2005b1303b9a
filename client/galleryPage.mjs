// Writes dist/README.md, the page of the extension in VS Code: README.md without what only a repository can show.
// The page may load pictures from the web or carry them; this extension loads nothing from the web, so the first
// picture is carried and the others, which would make the package large, are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
let isFirst = true;

const page = readFileSync(path.join(root, 'README.md'), 'utf8')
  .replace(/<picture>.*?<img alt="([^"]+)" src="([^"]+)">\s*<\/picture>\n*/gs, (_, alt, file) => {
    if (!isFirst) return '';
    isFirst = false;
    const bytes = readFileSync(path.join(root, file));
    return `![${alt}](data:image/png;base64,${bytes.toString('base64')})\n\n`;
  })
  .replace(/!\[[^\]]*\]\((?!https:|data:)[^)]+\)\n*/g, '')
  .replace(/(?<!!)\[([^\]]+)\]\((?!https:|#)[^)]+\)/g, '$1');
writeFileSync(path.join(root, 'dist/README.md'), page);
