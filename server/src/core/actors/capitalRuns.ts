import type { Reading, Token } from '../language/reading';
import { tokenAt } from '../language/reading';
import { CALENDAR, CONNECTORS, DEMONYMS, FIRST_NAMES, ORGANISATION_HEADS, PARTICLES, TITLES } from './en/names';

/** A run of capitalised words that may be a name; token indices, half-open. `name` starts behind titles. */
export interface CapitalRun {
  first: number;
  name: number;
  last: number;
  /** The first word has a capital only because it opens a sentence, a quotation or a heading. */
  opensSentence: boolean;
}

const isCapital = (token: Token): boolean =>
  token.kind === 'word' && !token.clitic && token.case !== 'lower' && token.case !== 'none';

/** All runs of a block, left to right. */
export function capitalRuns(reading: Reading): CapitalRun[] {
  const runs: CapitalRun[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const last = runEnd(reading, at);
    if (last === at) continue;
    const run = trimmed(reading, at, last);
    if (run) runs.push(run);
    at = last - 1;
  }
  return runs;
}

function runEnd(reading: Reading, first: number): number {
  const start = tokenAt(reading, first);
  const isParticle =
    PARTICLES.has(start.lower) &&
    isCapital(tokenAt(reading, first + 1)) &&
    start.lower !== 'la' &&
    start.lower !== 'den';
  if (!isCapital(start) && !isParticle) return first;
  if (isOpener(reading, first) && isPlainOpener(start)) return first;
  let last = first + 1;
  for (;;) {
    const next = tokenAt(reading, last);
    if (next.sentence !== start.sentence || next.quotation !== start.quotation) return last;
    if (isCapital(next)) last++;
    else if (
      next.kind === 'number' &&
      next.text.length <= 2 &&
      isCapital(tokenAt(reading, last - 1)) &&
      last - first > 1
    )
      last++;
    else {
      const over = connectorsAt(reading, first, last);
      if (over === 0) return last;
      last += over;
    }
  }
}

/** How many small words at this place hold the name together; 0 when it ends here. */
function connectorsAt(reading: Reading, first: number, at: number): number {
  const here = tokenAt(reading, at);
  const next = tokenAt(reading, at + 1);
  const afterNext = tokenAt(reading, at + 2);
  if (PARTICLES.has(here.lower)) {
    if (isCapital(next)) return 1;
    return PARTICLES.has(next.lower) && isCapital(afterNext) ? 2 : 0;
  }
  if (!CONNECTORS.has(here.lower)) return 0;
  const isBody = hasHead(reading, first, at);
  if (here.lower === '&' && isCapital(next)) return 1;
  if (!isBody || CALENDAR.has(next.lower)) return 0;
  if (here.lower === 'of' || here.lower === 'for') {
    if (isCapital(next)) return 1;
    return next.lower === 'the' && isCapital(afterNext) ? 2 : 0;
  }
  // "Ministry of Health and Welfare", but not "the Council and Parliament".
  return here.lower === 'and' && isCapital(next) && tokenAt(reading, at - 2).lower === 'of' ? 1 : 0;
}

/** Heads that stay small in a name: "Dawa party", "Iraqi parliament". */
const LOWER_HEADS: ReadonlySet<string> = new Set(
  'party brigade brigades militia movement parliament government army navy police'.split(' '),
);

const hasHead = (reading: Reading, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (ORGANISATION_HEADS.has(tokenAt(reading, at).lower)) return true;
  return false;
};

/** Takes titles, demonyms and calendar words off the ends; undefined when no name is left. */
function trimmed(reading: Reading, first: number, end: number): CapitalRun | undefined {
  const lower = (at: number) => tokenAt(reading, at).lower;
  let last = end;
  while (last > first && (CALENDAR.has(lower(last - 1)) || CONNECTORS.has(lower(last - 1)))) last--;
  let name = first;
  while (name < last && CALENDAR.has(lower(name))) name++;
  const start = name;
  while (name < last - 1 && isPrefix(reading, name, last)) name++;
  if (name >= last) return undefined;
  const only = last - name === 1 ? lower(name) : '';
  if (DEMONYMS.has(only) && last === end && LOWER_HEADS.has(lower(last))) {
    return { first: start, name, last: last + 1, opensSentence: isOpener(reading, name) };
  }
  if (TITLES.has(only) || DEMONYMS.has(only) || only === 'i' || CONNECTORS.has(only)) return undefined;
  const withHead = last === end && LOWER_HEADS.has(lower(last)) && !TITLES.has(only) ? last + 1 : last;
  return { first: start, name, last: withHead, opensSentence: isOpener(reading, name) };
}

/** A title before a name, or a nationality before a title or a person's name ("Iraqi VP Adel …"). */
function isPrefix(reading: Reading, at: number, last: number): boolean {
  const { lower } = tokenAt(reading, at);
  const next = tokenAt(reading, at + 1).lower;
  const isBody = ORGANISATION_HEADS.has(tokenAt(reading, last - 1).lower);
  if (TITLES.has(lower)) return !(isBody && !TITLES.has(next));
  return DEMONYMS.has(lower) && !isBody && (TITLES.has(next) || FIRST_NAMES.has(next));
}

/** Does a sentence, a quotation or a line begin here, so that any word would have a capital? */
export function isOpener(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const before = tokenAt(reading, at - 1);
  const sentence = reading.sentences[token.sentence];
  if (!sentence || at <= sentence.first) return true;
  if (/^[“"‘':([—–-]$/.test(before.text)) return isOpenerBehindMark(before.text);
  return false;
}

const isOpenerBehindMark = (mark: string): boolean => !/^[([—–-]$/.test(mark);

/** Small words that only open a sentence. */
const PLAIN_OPENERS: ReadonlySet<string> = new Set(
  'the a an in on at but and or he she it they we i you this that these those if when as for his her their our its there with after before while since by to from of one two three some many most not no yes so then now what who why how where which whose meanwhile however although though also according both each every all any few several only even still yet just once until under over through during between among against about because here more much such than let my your mine nobody nothing everything everyone everybody somebody someone something anyone anything neither either nor perhaps maybe probably presumably possibly'.split(
    ' ',
  ),
);
const isPlainOpener = (token: Token): boolean => PLAIN_OPENERS.has(token.lower);
