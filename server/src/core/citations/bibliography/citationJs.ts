import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Reference } from './reference';

/** The one place that knows the library; bundles replace its code for fetching with code that refuses to. */
export const parseBibtex = (source: string): Reference[] => parsed(source, '@biblatex/text');

export const parseRis = (source: string): Reference[] => parsed(source, '@ris/file');

function parsed(source: string, forceType: string): Reference[] {
  const items = plugins.input.chain(source, { forceType, generateGraph: false, target: '@csl/list+object' });
  return (items as Reference[]).map(withPlainLists);
}

/** "Holt, Rinehart and Winston" comes as a list of two, which CSL-JSON does not know. */
function withPlainLists(item: Reference): Reference {
  const lists = Object.entries(item).filter(
    ([, value]) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  ) as [string, string[]][];
  return { ...item, ...Object.fromEntries(lists.map(([field, value]) => [field, value.join(' and ')])) };
}

/** One entry as the library makes it: values are TeX already. */
export interface BibtexEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}

/** Entries of references, in the order given. */
export const bibtexOf = (references: readonly Reference[]): BibtexEntry[] => entriesOf('bibtex', references);

export const biblatexOf = (references: readonly Reference[]): BibtexEntry[] => entriesOf('biblatex', references);

const entriesOf = (format: string, references: readonly Reference[]): BibtexEntry[] =>
  plugins.output.format(format, references, { format: 'object' }) as BibtexEntry[];
