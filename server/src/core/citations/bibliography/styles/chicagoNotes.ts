import { type Reference, textField } from '../reference';
import {
  containerOf,
  dayOf,
  editionOf,
  editorsOf,
  isDaily,
  isJournal,
  isWhole,
  joined,
  linkOf,
  listed,
  makersOf,
  monthFirst,
  pagesOf,
  publisherOf,
  quoted,
  straight,
} from './parts';

/** Chicago Manual of Style, 17th edition, as a note: the way a work is first named below the text. */
export function chicagoNotes(reference: Reference): string {
  const { names, role } = makersOf(reference);
  const who = joined(
    [people(names.map(straight)), role === 'editor' ? (names.length > 1 ? 'eds.' : 'ed.') : undefined],
    ', ',
  );
  const title = textField(reference, 'title');
  const link = linkOf(reference);
  const lead = joined([who, title === undefined || !isWhole(reference) ? undefined : title], ', ');
  if (isWhole(reference)) {
    const printed = imprint(reference);
    return `${joined([joined([lead, editionOf(reference)], ', ') + (printed === '' ? '' : ` (${printed})`), link], ', ')}.`;
  }
  const start = joined([who, title === undefined ? undefined : quoted(title, ',')], ', ');
  return `${joined([start.replace(/”, /, '” '), joined([place(reference), link], ', ')], ' ')
    .replace(/,?”$/, '”')
    .replace(/,$/, '')}.`;
}

function place(reference: Reference): string {
  const container = containerOf(reference);
  const day = dayOf(reference, 'issued');
  const pages = pagesOf(reference);
  if (isJournal(reference)) {
    const issue = textField(reference, 'issue');
    const number = joined([textField(reference, 'volume'), issue === undefined ? undefined : `no. ${issue}`], ', ');
    const year = day === undefined ? '' : ` (${monthFirst(day)})`;
    return joined([`${joined([container, number], ' ')}${year}`, pages], ': ');
  }
  if (isDaily(reference)) return joined([container, day && monthFirst(day)], ', ');
  const editors = editorsOf(reference).map(straight);
  const book = joined(
    [
      container === undefined ? undefined : `in ${container}`,
      editors.length === 0 ? undefined : `ed. ${listed(editors, 'and')}`,
    ],
    ', ',
  );
  const printed = imprint(reference);
  return joined([printed === '' ? book : `${book} (${printed})`.trim(), pages], ', ');
}

const imprint = (reference: Reference): string =>
  joined([publisherOf(reference), dayOf(reference, 'issued')?.year ?? 'n.d.'], ', ');

/** Up to three, else the first. */
const people = (names: readonly string[]): string => (names.length > 3 ? `${names[0]} et al.` : listed(names, 'and'));
