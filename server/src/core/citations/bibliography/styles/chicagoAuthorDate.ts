import { type Reference, textField } from '../reference';
import {
  containerOf,
  dayOf,
  editionOf,
  editorsOf,
  inverted,
  isDaily,
  isJournal,
  isWhole,
  joined,
  linkOf,
  listed,
  type Makers,
  makersOf,
  monthFirst,
  pagesOf,
  publisherOf,
  quoted,
  sentences,
  straight,
} from './parts';

/** Chicago Manual of Style, 17th edition, author–date, in plain words. */
export function chicagoAuthorDate(reference: Reference): string {
  const title = textField(reference, 'title');
  const who = chicagoNames(makersOf(reference), sentenceRoles);
  const issued = dayOf(reference, 'issued');
  const container = containerOf(reference);
  const whole = isWhole(reference);
  const nobody = who === '' ? (isDaily(reference) ? container : undefined) : who;
  const year = issued?.year ?? 'n.d.';
  // A newspaper that stands for the author is followed by its date only, which goes on the sentence.
  const isUnsigned = nobody !== undefined && nobody === container && issued?.day !== undefined;
  const name = title === undefined ? undefined : whole ? title : quoted(title, isUnsigned ? ',' : '.');
  if (isUnsigned)
    return sentences([nobody, year, joined([name, issued && monthFirst(issued)], ' '), linkOf(reference)]);
  const accessed = issued ? undefined : dayOf(reference, 'accessed');
  return sentences([
    nobody ?? (whole ? title : name),
    year,
    nobody === undefined ? undefined : name,
    ...(whole
      ? [editionOf(reference), editedBy(reference, 'Edited by'), containerOf(reference), publisherOf(reference)]
      : where(reference, nobody === container ? undefined : container)),
    accessed && linkOf(reference) !== undefined ? `Accessed ${monthFirst(accessed)}` : undefined,
    linkOf(reference),
  ]);
}

function where(reference: Reference, container: string | undefined): (string | undefined)[] {
  const pages = pagesOf(reference);
  if (isJournal(reference)) {
    const volume = textField(reference, 'volume');
    const issue = textField(reference, 'issue');
    const number = joined([volume, issue === undefined ? undefined : `(${issue})`], ' ');
    return [joined([joined([container, number], ' '), pages], number === '' ? ', ' : ': ')];
  }
  if (isDaily(reference)) {
    const day = dayOf(reference, 'issued');
    const date = day?.month === undefined ? undefined : monthFirst({ ...day, year: '' }).replace(/,? $/, '');
    const whole = day?.month === undefined ? undefined : `${date}, ${day.year}`;
    return reference.type === 'webpage' || reference.type?.startsWith('post')
      ? [container, day?.day === undefined ? undefined : whole]
      : [joined([container, day?.day === undefined ? whole : date === undefined ? undefined : whole], ', ')];
  }
  const editors = editedBy(reference, 'edited by');
  return [container === undefined ? pages : joined([`In ${container}`, editors, pages], ', '), publisherOf(reference)];
}

const editedBy = (reference: Reference, words: string): string | undefined => {
  const editors = editorsOf(reference).map(straight);
  return editors.length === 0 ? undefined : `${words} ${listed(editors, 'and')}`;
};

const sentenceRoles = { editor: 'ed', translator: 'trans', director: 'dir', interviewer: '' } as const;

/** All of up to ten, else the first seven. */
export function chicagoNames({ names, role }: Makers, roles: Readonly<Record<NonNullable<Makers['role']>, string>>) {
  const shown = names.length > MOST ? names.slice(0, SHOWN) : names;
  const written = shown.map((name, at) => (at === 0 ? inverted(name) : straight(name)));
  // The first name holds a comma of its own, so that even two names are parted by one.
  const list =
    names.length > MOST
      ? `${written.join(', ')}, et al.`
      : written.length === 2
        ? written.join(', and ')
        : listed(written, 'and');
  const as = role === undefined || roles[role] === '' ? '' : roles[role];
  return as === '' ? list : `${list}, ${as}${names.length > 1 && as === 'ed' ? 's' : ''}.`;
}

const MOST = 10;
const SHOWN = 7;
