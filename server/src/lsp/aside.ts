import { contentHash, SIDE_FOLDER } from '../core/analysis';
import { decodedPath } from './decodedPath';

/**
 * Where a file or folder of side files has its place when it cannot be written where it belongs: below the client's
 * own storage, in a folder for each folder of side files. Undefined for what is no side file.
 */
export function asideOf(uri: string, storage: string | undefined): string | undefined {
  const at = uri.lastIndexOf(`/${SIDE_FOLDER}/`);
  if (storage === undefined || at < 0) return undefined;
  const base = uri.slice(0, at);
  const name = base.slice(base.lastIndexOf('/') + 1);
  return `${storage}/aside/${name}-${contentHash(decodedPath(base))}${uri.slice(at + SIDE_FOLDER.length + 1)}`;
}
