import type { Reading } from '../../language/reading';
import type { Span } from '../../text/span';

/** A time that is counted from the day of writing or speaking. */
export interface RelativeTime extends Span {
  /** A bare day of the week: of a week that the reader may be able to guess. */
  isWeekday: boolean;
}

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';

/** A day or month of the calendar: "3 May", "May 3rd", "May 2011", "2011-05-03", "3/5/2011". */
const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}|${MONTH}\\s\\d{1,2}(?!\\d)(?:st|nd|rd|th)?|${MONTH},?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2}))\\b`,
  'i',
);

/** Does a text name a day or month of the calendar? */
export const namesDate = (prose: string): boolean => /\d/.test(prose) && DATE.test(prose);

const UNIT = '(?:day|week|month|year)';
const FEW = '(?:few|couple of|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const PART = '(?:morning|afternoon|evening|night)';
const SPELL = '(?:week|weekend|month|year|spring|summer|autumn|fall|winter)';

const COUNTED: readonly string[] = [
  `yesterday(?:\\s${PART})?(?!['’])`,
  'last\\snight',
  `(?:(?:earlier|later)\\s)?(?:this|last|next)\\s(?:${SPELL}|${PART})(?!\\s(?:of|before|after)\\b)`,
  '(?:earlier|later)\\stoday',
  `(?:the|this)\\s(?:past|last)\\s(?:(?:${FEW})\\s${UNIT}s|${UNIT}|weekend)(?!\\sof\\b)`,
  `(?:(?:an?\\s)?${FEW}|an?|one)\\s(?:hour|${UNIT})s?\\sago`,
  'over\\sthe\\sweekend(?!\\sof\\b)',
  `(?:by|before|until)\\sthe\\send\\sof\\sthe\\s(?:week|month|year)`,
  `tomorrow\\s${PART}`,
];
const TIMES = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${COUNTED.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');

/** Hardly any paragraph has these words, so most need no closer look. */
const MAY_COUNT =
  /yesterday|tomorrow|today|ago\b|weekend|\send\s|(?:last|past|this|next)\s(?:[\d]|few|couple|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|day|week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)/i;
const NAMES_DAY = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;

/** What makes a spell one of somebody's life, or counts from a day that was named: "his last year", "the next week". */
const NOT_COUNTED = /(?:\b(?:his|her|their|its|my|our|your|of|for|about)|['’]s)\s$/i;
const AFTER_ARTICLE = /\bthe\s$/i;

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** "on Sunday", "late Sunday night", "his statement Sunday": not "every Sunday", "a Sunday", "Sunday's". */
const DAYS = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:(?<lead>(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ll]ast|[Tt]his|[Nn]ext)\\s(?:late\\s|early\\s)?)|(?<before>[\\p{Ll}]+)\\s)(?<day>${WEEKDAY}(?:\\s${PART})?)(?![\\p{L}\\p{N}’'-])(?!\\s(?:to|through|and|or|until|till)\\s${WEEKDAY})(?!\\s[–-])`,
  'gu',
);
/** Words before a day that make it one of many, or one that is told from what was said before. */
const OTHER_DAY =
  /^(?:an?|the|every|each|one|some|of|any|most|that|all|no|first|second|third|fourth|following|previous|same|and|or|to|through|our|their|my|his|her|between|from|for)$/;
/** What may follow a day that stands for itself, and not in front of a noun: "Sunday dinner". */
const FOLLOWS =
  /^(?:$|[\p{P}\s]*$|[\p{P}]|\s(?:[\p{P}]|\p{Lu}|(?:and|but|or|that|when|where|with|without|in|at|to|by|for|from|after|before|because|as|while|against|of|on|over|near|about|the|a|an|he|she|it|they|we|i|was|were|is|are|had|has|have|will|would|said|told|also)(?![\p{L}])))/u;

/** Times that a reader can place only by knowing when the text was written, in order. */
export function relativeTimes({ prose, sentences }: Pick<Reading, 'prose' | 'sentences'>): RelativeTime[] {
  if (sentences.length === 0) return [];
  const starts = new Set(sentences.map(({ start }) => start));
  const found: RelativeTime[] = [];
  for (const { index, 0: words } of MAY_COUNT.test(prose) ? prose.matchAll(TIMES) : []) {
    const before = prose.slice(Math.max(0, index - 12), index);
    const isName = /\p{Lu}/u.test(starts.has(index) ? words.slice(1) : words);
    if (isName || NOT_COUNTED.test(before)) continue;
    if (AFTER_ARTICLE.test(before) && /^next/i.test(words)) continue;
    found.push({ start: index, end: index + words.length, isWeekday: false });
  }
  for (const { index, 0: words, groups = {} } of NAMES_DAY.test(prose) ? prose.matchAll(DAYS) : []) {
    const { lead, before = '', day = '' } = groups;
    const end = index + words.length;
    if (OTHER_DAY.test(before) || !FOLLOWS.test(prose.slice(end, end + 12))) continue;
    const start = end - day.length;
    const counted = /^(?:last|this|next)/i.test(lead ?? '');
    found.push({ start: counted ? index : start, end, isWeekday: !counted });
  }
  return found.sort((a, b) => a.start - b.start);
}
