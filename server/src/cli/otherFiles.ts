import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type OtherArticles, type Related, readSummary, silentLogger, WorkspaceIndex } from '../core/analysis';
import { isUserError } from './exit';
import { type InputFile, readText, STDIN } from './files';

/** What the files of a run say of each other, for each of them. A single file has no others. */
export function otherFiles(files: readonly InputFile[]): (file: string) => OtherArticles | undefined {
  if (files.length < 2) return () => undefined;
  const root = uriOf(`${process.cwd()}${path.sep}`);
  const index = new WorkspaceIndex();
  for (const { path: file } of files) {
    const text = file === STDIN ? undefined : textOf(file);
    if (text !== undefined) index.put({ uri: uriOf(file), root, summary: summaryOf(text) });
  }
  return (file) => index.othersOf(uriOf(file), root);
}

/** A place in another file, under the name that people know it by here. */
export const withPath = ({ file, ...place }: Related): Related =>
  file === undefined ? place : { file: path.relative('.', fileURLToPath(file)), ...place };

const uriOf = (file: string): string => pathToFileURL(path.resolve(file)).href + (file.endsWith(path.sep) ? '/' : '');

/** A file that cannot be read is reported when its turn comes. */
function textOf(file: string): string | undefined {
  try {
    return readText(file);
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

function summaryOf(text: string) {
  const steps = readSummary(text, silentLogger);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
