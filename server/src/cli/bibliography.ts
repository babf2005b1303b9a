import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Bibliography,
  type BibliographyFile,
  LineIndex,
  loadBibliography,
  NO_BIBLIOGRAPHY,
  readBibliography,
  readFrontMatter,
  type Settings,
} from '../core/analysis';

/**
 * What the keys of an article can lead to; `root` is the folder of the settings. Files are read once for all articles of a run.
 */
export async function bibliographyFor(
  file: string,
  text: string,
  settings: Settings,
  root: string,
): Promise<Bibliography> {
  const { fields } = readFrontMatter(text);
  if (settings.bibliography.length === 0 && !fields.has('bibliography') && !fields.has('references'))
    return NO_BIBLIOGRAPHY;
  const request = {
    text,
    fields,
    folder: path.dirname(path.resolve(file)),
    root: process.cwd(),
    settings: { files: settings.bibliography, folder: root },
  };
  last = await loadBibliography(request, host, last);
  return last;
}

/** Most articles of a run have the same one. */
let last = NO_BIBLIOGRAPHY;

const files = new Map<string, Promise<BibliographyFile | undefined>>();

const host = {
  resolve: (folder: string, file: string) => path.resolve(folder, file),
  read: (file: string): Promise<BibliographyFile | undefined> => {
    let found = files.get(file);
    if (!found) {
      found = read(file);
      files.set(file, found);
    }
    return found;
  },
};

/** What cannot be read in it is told on standard error, in its place; the rest is used. */
async function read(file: string): Promise<BibliographyFile | undefined> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const found = await readBibliography(file, text);
  const lines = new LineIndex(text);
  for (const { start, message } of found.problems) {
    const { line, character } = lines.positionAt(start);
    process.stderr.write(`${path.relative('.', file)}:${line + 1}:${character + 1}: ${message}\n`);
  }
  return found;
}
