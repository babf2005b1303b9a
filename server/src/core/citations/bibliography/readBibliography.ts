import type { BibliographyFile } from './bibliography';
import { readBibtex } from './bibtexFile';
import { readCslJson } from './cslJsonFile';
import { readCslYaml } from './cslYamlFile';
import { readRis } from './risFile';

/** Formats by file name; anything else is told apart by how it begins. */
const FORMATS: readonly [RegExp, Format][] = [
  [/\.(?:bib|bibtex|biblatex|latex)$/i, 'bibtex'],
  [/\.json$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.ris$/i, 'ris'],
];

type Format = 'bibtex' | 'json' | 'yaml' | 'ris';

/**
 * Reads a file of references: BibTeX, BibLaTeX, CSL-JSON, CSL-YAML or RIS. What cannot be read is reported in its
 * place and the rest is there. The parser of BibTeX and RIS is loaded with the first file that needs it.
 */
export async function readBibliography(name: string, text: string): Promise<BibliographyFile> {
  if (/^\uFEFF?\s*<(?:!doctype|html|\?xml)/i.test(text.slice(0, 200))) {
    const message = 'This is a page of HTML or XML, not a bibliography. Was an error page saved under this name?';
    return { entries: [], problems: [{ start: 0, end: 1, message }] };
  }
  switch (FORMATS.find(([pattern]) => pattern.test(name))?.[1] ?? formatOf(text)) {
    case 'json':
      return readCslJson(text);
    case 'yaml':
      return readCslYaml(text);
    case 'ris':
      return readRis(text, (await import('./citationJs')).parseRis);
    default:
      return readBibtex(text, (await import('./citationJs')).parseBibtex);
  }
}

function formatOf(text: string): Format {
  const start = text.trimStart().slice(0, 200);
  if (/^[[{]/.test(start)) return 'json';
  if (/^TY {1,2}-/.test(start)) return 'ris';
  return /^(?:---|references:|-\s)/.test(start) ? 'yaml' : 'bibtex';
}
