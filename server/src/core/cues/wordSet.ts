const sets = new Map<string, ReadonlySet<string>>();

/** The words of a list that is written as one string; each list is split once, so that it may stand where it is used. */
export function words(list: string): ReadonlySet<string> {
  let set = sets.get(list);
  if (!set) {
    set = new Set(list.split(' '));
    sets.set(list, set);
  }
  return set;
}
