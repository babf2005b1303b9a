import { type Reading, tokenAt } from '../language/reading';
import { wordTest } from '../language/wordTest';
import type { Block } from '../markdown/block';
import type { Cue } from './cue';
import { GUARDS } from './guards';
import { english, type Senses } from './lexicon';
import { isNegated } from './negation';
import { READERS } from './readers';
import { scopeOf } from './scope';
import type { Site } from './site';

/**
 * Cues of doubt, hearsay and emphasis in a block, in order and without overlap: the longest phrase of the table at
 * each word, then the guards that all cues share, then the reader that knows the look-alikes of that phrase.
 * Linear in the block: readers look a bounded number of words around.
 */
export function findCues(reading: Reading, block: Block): Cue[] {
  const cues: Cue[] = [];
  const lexicon = english();
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!startsPhrase(tokenAt(reading, at))) continue;
    const found = lexicon.longestAt(reading, at);
    if (!found) continue;
    const cue = readSite({ reading, block, first: at, last: found.last, form: '' }, found.value);
    if (cue) cues.push(cue);
    if (cue) at = cue.last - 1;
    else if (found.value.length === 0) at = found.last - 1;
  }
  return cues;
}

const startsPhrase = wordTest((lower) => english().starts(lower));

function readSite(place: Site, senses: Senses): Cue | null {
  const { reading, first } = place;
  if (senses.length === 0) return null;
  const { block, last: end } = place;
  const site: Site = { reading, block, first, last: end, form: formOf(reading, first, end) };
  if (GUARDS.some((guard) => guard(site))) return null;
  for (const { reader, rule: usual, lemma } of senses) {
    const verdict = READERS[reader](site, usual);
    if (verdict === null) continue;
    const { rule, last } = typeof verdict === 'string' ? { rule: verdict, last: site.last } : verdict;
    return {
      start: tokenAt(reading, first).start,
      end: tokenAt(reading, last - 1).end,
      rule,
      lemma,
      first,
      last,
      scope: scopeOf(reading, first, last, rule),
      ...(isNegated(site) ? { negated: true } : {}),
    };
  }
  return null;
}

function formOf(reading: Reading, first: number, last: number): string {
  let form = tokenAt(reading, first).lower;
  for (let at = first + 1; at < last; at++) form += ` ${tokenAt(reading, at).lower}`;
  return form;
}
