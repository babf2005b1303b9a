import type { Bibliography } from './bibliography';
import { dayField } from './dates';
import { namesField, type Reference, textField } from './reference';

/** Longer files are not gone through for editions: each of their entries would have to be read. */
const MOST_READ = 500;

/**
 * Why a work may no longer say what it is cited for, in words that go on after "this work": its entry tells that it was
 * superseded or retracted, or a file of the same bibliography has a later edition of it.
 */
export function supersededBy(
  bibliography: Bibliography,
  reference: Reference,
): { words: string; later?: string } | undefined {
  const said = saidOf(reference);
  if (said !== undefined) return { words: `the bibliography says of it: “${said}”` };
  const edition = editionIn(reference);
  const work = workOf(reference);
  if (edition === undefined || work === undefined) return undefined;
  const later = editionsIn(bibliography).get(work);
  if (!later || later.edition <= edition) return undefined;
  const year = later.year === undefined ? '' : ` of ${later.year}`;
  return {
    words: `the bibliography has a later edition of it, number ${later.edition}${year} (@${later.key})`,
    later: later.key,
  };
}

/** What an entry says of its own fate: in its status, at the beginning of a note, or before its title as databases put it. */
function saidOf(reference: Reference): string | undefined {
  const status = textField(reference, 'status');
  if (status !== undefined && GONE.test(status)) return status;
  const note = textField(reference, 'note');
  const fate = note === undefined ? undefined : FATE.exec(note)?.[0];
  if (fate !== undefined) return fate.slice(0, LONGEST).trim();
  return RETRACTED_TITLE.exec(textField(reference, 'title') ?? '')?.[1];
}

const LONGEST = 80;
const GONE = /^(?:superseded|retracted|withdrawn|obsolete|repealed)\b/i;
const FATE =
  /^(?:this (?:standard|edition|version|report|guidance|paper|article) (?:is|was|has been) )?(?:(?:superseded|replaced) by\b[^.;]*|(?:retracted|withdrawn|superseded|repealed)(?= (?:in|on)\b|[.;,]|$)[^.;]*)/i;
const RETRACTED_TITLE = /^\W*((?:retracted|withdrawn)(?: (?:article|paper))?)(?::|\])/i;

interface Edition {
  key: string;
  edition: number;
  year?: string | undefined;
}

const known = new WeakMap<Bibliography, ReadonlyMap<string, Edition>>();

/** The latest edition of each work of which there are several, or one that is not the first. */
function editionsIn(bibliography: Bibliography): ReadonlyMap<string, Edition> {
  let editions = known.get(bibliography);
  if (!editions) {
    editions = latestEditions(bibliography);
    known.set(bibliography, editions);
  }
  return editions;
}

function latestEditions({ files }: Bibliography): ReadonlyMap<string, Edition> {
  const latest = new Map<string, Edition>();
  for (const { file } of files) {
    if (file.entries.length > MOST_READ) continue;
    for (const { key, read } of file.entries) {
      const reference = read();
      if (!reference) continue;
      const edition = editionIn(reference);
      const work = workOf(reference);
      if (edition === undefined || work === undefined || (latest.get(work)?.edition ?? 0) >= edition) continue;
      latest.set(work, { key, edition, year: dayField(reference, 'issued')?.slice(0, 4) });
    }
  }
  return latest;
}

/** "3", "3rd ed.", "third": undefined where the words are no number. */
function editionIn(reference: Reference): number | undefined {
  const edition = textField(reference, 'edition')?.toLowerCase() ?? '';
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?(?: (?:ed\b|edition\b).*)?$/.exec(edition)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = ORDINALS.indexOf(edition.split(' ')[0] ?? '');
  return word < 0 ? undefined : word + 1;
}

const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The same for all editions of a work: its first author or editor, its title, its volume. */
function workOf(reference: Reference): string | undefined {
  const title = textField(reference, 'title');
  const [first] = [...namesField(reference, 'author'), ...namesField(reference, 'editor')];
  const name = first?.family ?? first?.literal;
  if (title === undefined || name === undefined || !HAVE_EDITIONS.has(reference.type)) return undefined;
  const volume = textField(reference, 'volume') ?? '';
  return [name, title, volume]
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('|');
}

const HAVE_EDITIONS: ReadonlySet<string | undefined> = new Set(['book', 'report', 'standard', 'manual', 'software']);
