import type { Bibliography } from './bibliography/bibliography';
import { asDate } from './bibliography/dates';
import type { Reference } from './bibliography/reference';
import type { Source } from './sources';

/**
 * What a source is to a citation manager, as an item of CSL-JSON: the entry of the bibliography where there is one, else
 * what the article itself gives. Undefined for sources that are no works.
 */
export function describeWork(
  { kind, key, url, label, places }: Source,
  bibliography: Bibliography,
): Reference | undefined {
  if (kind !== 'work') return undefined;
  const at = key.indexOf(':');
  const [scheme, id] = [key.slice(0, at), key.slice(at + 1)];
  switch (scheme) {
    case 'key': {
      const entry = bibliography.find(id)?.entry.read();
      return entry && { ...entry, ...datesOf(entry), id };
    }
    case 'doi':
      return { id: key, type: 'document', DOI: id, URL: `https://doi.org/${id}` };
    case 'isbn':
      return { id: key, type: 'book', ISBN: id };
    case 'arxiv':
      return { id: key, type: 'article', number: `arXiv:${id}`, URL: `https://arxiv.org/abs/${id}` };
    case 'url': {
      const words = places
        .map(({ citation }) => citation.label)
        .find((each) => each !== url && !/^https?:/i.test(each));
      const isArchived = places.some(({ archived }) => archived);
      return {
        id: label,
        type: 'webpage',
        URL: url,
        ...(/^(?:https?:)?\/\//i.test(url ?? '') ? { 'container-title': /^[^/]*/.exec(id)?.[0] } : {}),
        ...(isArchived ? { archive: 'web archive' } : {}),
        ...(words === undefined ? {} : { note: `cited as “${words}”` }),
      };
    }
    default:
      return undefined;
  }
}

const DATES = ['issued', 'accessed', 'original-date', 'available-date', 'event-date', 'submitted'] as const;

/** CSL-YAML writes dates in ways that CSL-JSON does not know. */
const datesOf = (entry: Reference): Partial<Reference> =>
  Object.fromEntries(DATES.flatMap((field) => (entry[field] === undefined ? [] : [[field, asDate(entry, field)]])));
