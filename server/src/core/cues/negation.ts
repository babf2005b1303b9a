import { NEGATIONS } from '../language/en/wordClasses';
import { before, endsClause, type Site } from './site';

/** How many tokens a negation reaches forward: "is not at all likely". */
const REACH = 4;

/** Does the cue stand under a negation ("not likely", "no sign")? Ended by any mark. */
export function isNegated(site: Site): boolean {
  for (let n = 1; n <= REACH; n++) {
    const token = before(site, n);
    if (endsClause(token) || token.kind === 'punctuation') return false;
    if (NEGATIONS.has(token.lower)) return true;
  }
  return false;
}
