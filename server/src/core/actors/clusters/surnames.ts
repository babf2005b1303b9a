import { COMPANY_TAILS } from '../en/companies';
import { isBody, soundOf } from '../nameKeys';
import type { Group } from './aliases';
import { kindOf } from './kinds';
import { isLegalForm } from './nameParts';
import type { Place, Spelling } from './spellings';

/**
 * A surname that several people of the article bear goes, mention by mention, to the one named last before it, or
 * to the one whom the article is about where that was some paragraphs ago. Such a mention is never certain. Groups that lose all their mentions are left out.
 */
export function shareSurnames(groups: readonly Group[]): Group[] {
  const bySurname = new Map<string, Group[]>();
  for (const group of groups) {
    const [full] = group;
    if (!full || full.words.length < 2 || isBody(full.name) || kindOf(group) !== 'person') continue;
    const key = soundOf(full.words.at(-1) ?? '');
    bySurname.set(key, [...(bySurname.get(key) ?? []), group]);
  }
  const shared: Group[] = [];
  const companies = companiesByName(groups);
  for (const group of groups) {
    const [only] = group;
    const surname = only?.words.length === 1 ? only.words[0] : undefined;
    const company = surname !== undefined && companies.get(soundOf(surname));
    const [namesake, ...more] = surname === undefined ? [] : (bySurname.get(soundOf(surname)) ?? []);
    if (company && company !== group && namesake && namesake !== group && more.length === 0) {
      for (const spelling of group) shareWithCompany(spelling, namesake, company);
      continue;
    }
    if (only && isFamily(only, bySurname)) {
      const person = FAMILY_WEIGHT * only.places.length;
      shared.push([{ ...only, votes: { ...only.votes, person } }, ...group.slice(1)]);
      continue;
    }
    const bearers = only && only.words.length === 1 ? (bySurname.get(soundOf(only.words[0] ?? '')) ?? []) : [];
    const others = bearers.filter((bearer) => bearer !== group);
    if (others.length < 2 || kindOf(group) !== 'person') {
      shared.push(group);
      continue;
    }
    for (const spelling of titledFirst(group)) {
      const agreeing = others.filter((bearer) => agree(bearer, spelling));
      const fitting = spelling.gender === undefined ? withoutTitled(agreeing) : agreeing;
      if (fitting.length > 0) share(spelling, fitting);
      else shared.push([spelling]);
    }
  }
  return shared;
}

/** What "Ms Lyle" takes tells whom "Lyle" alone means. */
const titledFirst = (group: Group): Spelling[] =>
  [...group].sort((a, b) => Number(b.gender !== undefined) - Number(a.gender !== undefined));

/** Where "Ms Lyle" is one of them, "Lyle" alone is another. */
function withoutTitled(bearers: readonly Group[]): readonly Group[] {
  const bare = bearers.filter(
    (group) =>
      !group.some(
        ({ words, gender, places }) =>
          gender &&
          places.length > 0 &&
          words.length === 1 &&
          soundOf(words[0] ?? '') === soundOf(group[0]?.words.at(-1) ?? ''),
      ),
  );
  return bare.length > 0 ? bare : bearers;
}

/** Companies by their one word beside the legal form: "tessler" of Tessler AB. */
function companiesByName(groups: readonly Group[]): ReadonlyMap<string, Group> {
  const companies = new Map<string, Group>();
  for (const group of groups)
    for (const { words } of group) {
      const [name = '', form = ''] = words;
      if (words.length === 2 && (isLegalForm(form) || COMPANY_TAILS.has(form))) companies.set(soundOf(name), group);
    }
  return companies;
}

/** "the Larsens" where somebody is called Larsen: people, no body. */
function isFamily({ words, name }: Spelling, bySurname: ReadonlyMap<string, readonly Group[]>): boolean {
  const [plural = ''] = words;
  const surname = plural.endsWith('ses') || plural.endsWith('xes') ? plural.slice(0, -2) : plural.slice(0, -1);
  return (
    words.length === 1 &&
    name === capitalised(plural) &&
    plural.endsWith('s') &&
    surname.length > 2 &&
    bySurname.has(soundOf(surname))
  );
}
const FAMILY_WEIGHT = 40;

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * "Tessler" where the article speaks of Tessler AB and of Johan Tessler: a text that has called the company so before
 * it names him goes on doing so, but for mentions right behind his full name; else he is meant.
 */
function shareWithCompany(spelling: Spelling, person: Group, company: Group): void {
  const named = person.flatMap(({ places }) => places).sort(byPlace);
  const [first] = named;
  const isCompanyFirst = first !== undefined && spelling.places.some((place) => byPlace(place, first) < 0);
  for (const place of spelling.places) {
    const last = lastBefore(named, place);
    const isPerson = last !== undefined && (!isCompanyFirst || (last.block === place.block && !place.mention.owns));
    const places = [last ? { ...place, unsure: true as const } : place];
    if (isPerson) person.push({ ...spelling, places });
    else company.push({ ...spelling, places, votes: {} });
  }
}

const agree = (bearer: Group, { gender }: Spelling): boolean =>
  gender === undefined || !bearer.some((known) => known.gender !== undefined && known.gender !== gender);

function share(spelling: Spelling, bearers: readonly Group[]): void {
  const named = bearers
    .map((group) => ({ group, places: group.flatMap(({ places }) => places) }))
    .map(({ group, places }) => ({ group, places: [...places].sort(byPlace), total: places.length }));
  for (const place of spelling.places) {
    const nearest = named.reduce((best, each) =>
      isNearer(lastBefore(each.places, place), lastBefore(best.places, place), each.total - best.total) ? each : best,
    );
    const last = lastBefore(nearest.places, place);
    const isFar = last !== undefined && place.block - last.block > NEAR;
    const main = named.find(({ total }) => total >= nearest.total * MAIN);
    const meant = isFar && main ? main : nearest;
    meant.group.push({ ...spelling, places: [{ ...place, unsure: true }] });
  }
}

/** So many blocks behind, somebody named in passing is forgotten. */
const NEAR = 1;
/** Whom the article is about it names so many times as often. */
const MAIN = 3;

const byPlace = (a: Place, b: Place): number => a.block - b.block || a.mention.start - b.mention.start;

function lastBefore(places: readonly Place[], place: Place): Place | undefined {
  let last: Place | undefined;
  for (const each of places) {
    if (byPlace(each, place) >= 0) break;
    last = each;
  }
  return last;
}

/** Later in the text; among people not named before, the one named more often. */
function isNearer(a: Place | undefined, b: Place | undefined, moreOften: number): boolean {
  if (a && b) return byPlace(a, b) > 0;
  return a !== undefined || (b === undefined && moreOften > 0);
}
