/** Files, which the client reads and writes for the server. */

/** server → client: `{ uri }` of a folder gives `{ names }` of the files in it; none when there is no such folder. */
export const listFilesRequest = 'sourceCritic/listFiles';

/** Is a file Markdown, by its name? Others are no articles, so nobody asks how they are. */
export const isMarkdownFile = (name: string): boolean => /\.(?:md|markdown|mdown|qmd|rmd)$/i.test(name);

/** A file, or a folder to look into. Links to folders are neither: they may lead in a circle. */
export interface FolderEntry {
  name: string;
  uri: string;
  isFolder?: true;
  /** When a Markdown file was written, in milliseconds, and how long it is; other files are not asked. */
  mtime?: number;
  size?: number;
}

/** server → client: `{ uri }` of a folder gives `{ entries }`; none when there is no such folder. */
export const listFolderRequest = 'sourceCritic/listFolder';

/** server → client: `{ uri, text }` writes a file below the folder that the client gave for the index. */
export const writeFileRequest = 'sourceCritic/writeFile';

/** server → client: `{ uri }` gives `{ text }`, or null when there is no such file. */
export const readFileRequest = 'sourceCritic/readFile';

/** client → server: `{ uri }` of a side file that the client wrote. */
export const sideFileChanged = 'sourceCritic/sideFileChanged';

/**
 * client → server: `{ uri }` of a side file that cannot be written gives `{ uri }` of the file that takes its lines
 * instead, on this machine; null where there is none.
 */
export const asideRequest = 'sourceCritic/aside';
