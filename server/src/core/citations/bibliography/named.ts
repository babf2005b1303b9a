/** What the front matter of an article says about its bibliography (Pandoc manual, "Specifying bibliographic data"). */
export interface NamedBibliography {
  /** Files as written; they stand beside the article or where Pandoc is run. */
  files: string[];
  /** Does the front matter hold entries itself? */
  hasReferences: boolean;
}

export function bibliographyNamed(fields: ReadonlyMap<string, unknown>): NamedBibliography {
  const named = fields.get('bibliography');
  // Pandoc also takes a map from file to options.
  const files =
    named !== null && typeof named === 'object' && !Array.isArray(named) ? Object.values(named).flat() : [named].flat();
  return {
    files: files.filter((file): file is string => typeof file === 'string' && file.trim() !== ''),
    hasReferences: Array.isArray(fields.get('references')),
  };
}

/** Keys under `nocite`: entries that belong to the article although the text does not cite them; "*" means all. */
export function nociteKeys(fields: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const value = fields.get('nocite');
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
  return new Set(
    [...text.matchAll(/@(\*|\{[^\s{}]+\}|[\p{L}\p{N}_][^\s,;\]]*)/gu)].map(([, key = '']) =>
      key.replace(/^\{|\}$/g, ''),
    ),
  );
}
