import { readFrontMatter } from '../../markdown/frontMatter';
import { Bibliography, type BibliographyFile, NO_BIBLIOGRAPHY } from './bibliography';
import { readCslYaml } from './cslYamlFile';
import { bibliographyNamed } from './named';

/** What names files and reads them: URIs in the editor, paths on the command line. */
export interface BibliographyHost {
  resolve(folder: string, file: string): string;
  /** The same object as long as the file's content is the same; undefined when there is no such file. */
  read(file: string): Promise<BibliographyFile | undefined>;
}

export interface BibliographyRequest {
  text: string;
  /** Fields of the article's front matter. */
  fields: ReadonlyMap<string, unknown>;
  /** Folder of the article. */
  folder: string;
  /** Where Pandoc would be run: files that the article names may stand there as well. */
  root: string;
  /** Files named in settings, and the folder that they are relative to. */
  settings: { files: readonly string[]; folder: string };
}

/**
 * Puts together what the keys of an article can lead to: its own front matter first, then the files that it names, then
 * those of the settings. The same object as `before` when nothing has changed.
 */
export async function loadBibliography(
  request: BibliographyRequest,
  host: BibliographyHost,
  before: Bibliography = NO_BIBLIOGRAPHY,
): Promise<Bibliography> {
  const { text, fields, folder, root, settings } = request;
  const named = bibliographyNamed(fields);
  const wanted = [
    ...named.files.map((file): Wanted => ({ file, folders: [folder, root] })),
    ...settings.files.map((file): Wanted => ({ file, folders: [settings.folder], isShared: true })),
  ];
  if (wanted.length === 0 && !named.hasReferences) return NO_BIBLIOGRAPHY;
  const header = named.hasReferences ? text.slice(0, readFrontMatter(text).bodyStart) : '';
  const own = header === '' ? [] : [{ file: before.header === header ? before.own : readCslYaml(header, true) }];
  const found = await Promise.all(
    wanted.map(async ({ file, folders, ...shared }) => {
      const first = await firstOf(file, folders, host);
      return first && { ...first, ...shared };
    }),
  );
  const missing = wanted.filter((_, index) => found[index] === undefined).map(({ file }) => file);
  const outdated = wanted.filter((_, index) => found[index]?.file?.isOutdated).map(({ file }) => file);
  const files = [...own, ...found.filter((file) => file !== undefined)].flatMap((each) =>
    each.file === undefined ? [] : [{ ...each, file: each.file }],
  );
  return isSame(before, header, files, missing) ? before : new Bibliography(files, missing, header, outdated);
}

/** The entries in the front matter alone: what an article brings with it when there is nobody to read files. */
export function ownBibliography(text: string): Bibliography {
  const { fields, bodyStart } = readFrontMatter(text);
  if (!bibliographyNamed(fields).hasReferences) return NO_BIBLIOGRAPHY;
  const header = text.slice(0, bodyStart);
  return new Bibliography([{ file: readCslYaml(header, true) }], [], header);
}

interface Wanted {
  file: string;
  folders: readonly string[];
  isShared?: true;
}

async function firstOf(file: string, folders: readonly string[], host: BibliographyHost) {
  let outdated: { name: string; file: BibliographyFile } | undefined;
  for (const name of new Set(folders.map((folder) => host.resolve(folder, file)))) {
    const found = await host.read(name);
    if (found && !found.isOutdated) return { name, file: found };
    if (found) outdated ??= { name, file: found };
  }
  return outdated;
}

const isSame = (
  before: Bibliography,
  header: string,
  files: Bibliography['files'],
  missing: readonly string[],
): boolean =>
  before.header === header &&
  before.files.length === files.length &&
  before.files.every(({ name, file }, index) => name === files[index]?.name && file === files[index]?.file) &&
  before.missing.join('\n') === missing.join('\n');
