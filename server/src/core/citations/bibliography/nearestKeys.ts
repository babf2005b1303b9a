import { editDistance } from '../../text/editDistance';
import type { Bibliography } from './bibliography';

const MOST_KEYS = 3;
const MOST_EDITS = 2;

/** Keys of a bibliography that somebody may have meant, the likeliest first. */
export function nearestKeys(bibliography: Bibliography, key: string): string[] {
  const wanted = key.toLowerCase();
  const most = Math.min(MOST_EDITS, Math.floor(key.length / 3));
  const near: { key: string; distance: number }[] = [];
  for (const candidate of bibliography.keys()) {
    const distance = editDistance(candidate.toLowerCase(), wanted, most);
    if (distance <= most) near.push({ key: candidate, distance });
    else if (isLonger(candidate.toLowerCase(), wanted)) near.push({ key: candidate, distance: most + 1 });
  }
  return near
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_KEYS)
    .map((each) => each.key);
}

const SHORTEST_STEM = 5;

/** "smith2004" for "smith2004treaties", and the other way round. */
const isLonger = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_STEM && (a.startsWith(b) || b.startsWith(a));
