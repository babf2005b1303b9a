import { type Reference, textField } from '../reference';
import {
  containerOf,
  type Day,
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
  makersOf,
  pagesOf,
  quoted,
  sentences,
  straight,
} from './parts';

/** MLA Handbook, 9th edition, in plain words. */
export function mla(reference: Reference): string {
  const title = textField(reference, 'title');
  const whole = isWhole(reference);
  const accessed = dayOf(reference, 'accessed');
  const undated = dayOf(reference, 'issued') === undefined;
  return sentences([
    people(reference),
    title === undefined ? undefined : whole ? title : quoted(title, '.'),
    joined([...(whole ? [] : [containerOf(reference)]), ...details(reference)], ', '),
    // A page without a date may be another one when it is read again.
    accessed && undated && linkOf(reference) !== undefined ? `Accessed ${short(accessed)}` : undefined,
  ]);
}

/** One, two, or the first of more. */
function people(reference: Reference): string {
  const { names, role } = makersOf(reference);
  const [first, second] = names;
  if (!first) return '';
  const list =
    names.length > 2
      ? `${inverted(first)}, et al.`
      : joined([inverted(first), second && `and ${straight(second)}`], ', ');
  if (role !== 'editor') return list;
  return `${list.replace(/\.$/, '')}, ${names.length > 1 ? 'editors' : 'editor'}`;
}

function details(reference: Reference): (string | undefined)[] {
  const editors = editorsOf(reference).map(straight);
  const volume = textField(reference, 'volume');
  const issue = textField(reference, 'issue');
  const pages = pagesOf(reference);
  const day = dayOf(reference, 'issued');
  return [
    editors.length === 0
      ? undefined
      : `edited by ${editors.length > 2 ? `${editors[0]} et al.` : listed(editors, 'and')}`,
    editionOf(reference),
    volume === undefined ? undefined : `vol. ${volume}`,
    issue === undefined ? undefined : `no. ${issue}`,
    isJournal(reference) || isDaily(reference) ? undefined : textField(reference, 'publisher'),
    day === undefined ? undefined : isDaily(reference) || isJournal(reference) ? short(day) : day.year,
    pages === undefined ? undefined : `${/\D/.test(pages) ? 'pp' : 'p'}. ${pages}`,
    linkOf(reference),
  ];
}

/** "3 Sept. 2011": months of more than four letters are cut. */
const short = ({ year, month, day }: Day): string =>
  joined(
    [day, month === undefined || month.length < 5 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`, year],
    ' ',
  );
