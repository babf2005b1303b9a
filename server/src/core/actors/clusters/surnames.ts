import { isBody, soundOf } from '../nameKeys';
import type { Group } from './aliases';
import { kindOf } from './kinds';
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
  for (const group of groups) {
    const [only] = group;
    const bearers = only && only.words.length === 1 ? (bySurname.get(soundOf(only.words[0] ?? '')) ?? []) : [];
    const fitting = bearers.filter((bearer) => bearer !== group && agree(bearer, group));
    if (fitting.length < 2 || kindOf(group) !== 'person') shared.push(group);
    else for (const spelling of group) share(spelling, fitting);
  }
  return shared;
}

const agree = (a: Group, b: Group): boolean =>
  !a.some((x) => b.some((y) => x.gender !== undefined && y.gender !== undefined && x.gender !== y.gender));

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
