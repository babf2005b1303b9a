import { type Reference, textField } from '../reference';
import {
  containerOf,
  type Day,
  dayOf,
  editionOf,
  editorsOf,
  initialsFirst,
  isDaily,
  isJournal,
  isWhole,
  joined,
  linkOf,
  listed,
  makersOf,
  monthFirst,
  pagesOf,
  sentences,
  withInitials,
} from './parts';

/** Publication Manual of the American Psychological Association, 7th edition, in plain words. */
export function apa(reference: Reference): string {
  const who = people(reference);
  const title = named(reference);
  const date = `(${dateOf(reference)})`;
  const lead = who === '' ? [title, date] : [who, date, title];
  const link = linkOf(reference);
  const read = dayOf(reference, 'issued') ? undefined : dayOf(reference, 'accessed');
  const address = link !== undefined && read ? `Retrieved ${monthFirst(read)}, from ${link}` : link;
  const parts = isWhole(reference) ? [maker(reference, who)] : where(reference, who);
  return withoutStopAfterLink(sentences([...lead, ...parts, address]), link);
}

/** All of up to twenty, else the first nineteen and the last. */
function people(reference: Reference): string {
  const { names, role } = makersOf(reference);
  const written = names.map(withInitials);
  const list =
    written.length > MOST
      ? `${written.slice(0, MOST - 1).join(', ')}, . . . ${written.at(-1)}`
      : written.length === 2
        ? written.join(', & ')
        : listed(written, '&');
  if (role !== 'editor') return list;
  return `${list} (${names.length > 1 ? 'Eds' : 'Ed'}.)`;
}

const MOST = 20;

function dateOf(reference: Reference): string {
  const day = dayOf(reference, 'issued');
  if (!day) return 'n.d.';
  return isDaily(reference) ? yearFirst(day) : day.year;
}

/** "2011, May 3". */
const yearFirst = ({ year, month, day }: Day): string => joined([year, joined([month, day], ' ')], ', ');

/** The title, with what tells editions and reports apart. */
function named(reference: Reference): string | undefined {
  const title = textField(reference, 'title');
  if (title === undefined || !isWhole(reference)) return title;
  const edition = editionOf(reference);
  const volume = textField(reference, 'volume');
  const number = textField(reference, 'number');
  const notes = joined(
    [
      edition,
      volume === undefined ? undefined : `Vol. ${volume}`,
      number === undefined || reference.type !== 'report' ? undefined : `No. ${number}`,
    ],
    ', ',
  );
  return notes === '' ? title : `${title} (${notes})`;
}

/** Publishers are named without their place, and not where they are the author. */
const maker = (reference: Reference, who: string): string | undefined => {
  const publisher = textField(reference, 'publisher');
  return publisher === who ? undefined : publisher;
};

function where(reference: Reference, who: string): (string | undefined)[] {
  const container = containerOf(reference);
  const pages = pagesOf(reference);
  if (isJournal(reference)) {
    const issue = textField(reference, 'issue');
    const volume = textField(reference, 'volume');
    return [joined([container, `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`, pages], ', ')];
  }
  if (isDaily(reference)) return [joined([container === who ? undefined : container, pages], ', ')];
  const editors = editorsOf(reference).map(initialsFirst);
  const by = editors.length === 0 ? undefined : `${listed(editors, '&')} (${editors.length > 1 ? 'Eds' : 'Ed'}.)`;
  const range = pages === undefined ? '' : ` (${/\D/.test(pages) ? 'pp' : 'p'}. ${pages})`;
  return [container === undefined ? undefined : `In ${joined([by, container], ', ')}${range}`, maker(reference, who)];
}

/** An address ends without a full stop, so that nobody copies it. */
const withoutStopAfterLink = (text: string, link: string | undefined): string =>
  link !== undefined && text.endsWith(`${link}.`) ? text.slice(0, -1) : text;
