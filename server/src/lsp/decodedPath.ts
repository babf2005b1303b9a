/** A path of a URI as people write it. Some clients leave a percent sign as it stands; then so do we. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
