import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Reference } from './reference';

/** The one place that knows the library; bundles replace its code for fetching with code that refuses to. */
export const parseBibtex = (source: string): Reference[] => parsed(source, '@biblatex/text');

export const parseRis = (source: string): Reference[] => parsed(source, '@ris/file');

function parsed(source: string, forceType: string): Reference[] {
  return plugins.input.chain(source, { forceType, generateGraph: false, target: '@csl/list+object' }) as Reference[];
}

/** BibTeX source of references. */
export const bibtexOf = (references: readonly Reference[]): string => plugins.output.format('bibtex', references);
