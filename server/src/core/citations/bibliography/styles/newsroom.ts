import { type Reference, textField } from '../reference';
import { containerOf, dayFirst, dayOf, joined, linkOf, listed, makersOf, pagesOf, quoted, straight } from './parts';

/** Who, what, where, when: a credit as newsrooms write it, on one line and without abbreviations. */
export function newsroom(reference: Reference): string {
  const { names } = makersOf(reference);
  const title = textField(reference, 'title');
  const day = dayOf(reference, 'issued');
  const pages = pagesOf(reference);
  return joined(
    [
      names.length > 3 && names[0] ? `${straight(names[0])} and others` : listed(names.map(straight), 'and', ''),
      title === undefined ? undefined : quoted(title, ''),
      containerOf(reference) ?? textField(reference, 'publisher'),
      day === undefined ? 'undated' : dayFirst(day),
      pages === undefined ? undefined : `${/\D/.test(pages) ? 'pages' : 'page'} ${pages}`,
      linkOf(reference),
    ],
    ', ',
  );
}
