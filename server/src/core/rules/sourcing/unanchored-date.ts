import type { Mention } from '../../actors/mention';
import type { Article, PlacedBlock } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import { namesDate, type RelativeTime, relativeTimes } from '../../citations/en/relativeTimes';
import type { Reading } from '../../language/reading';
import { SpanIndex } from '../../text/spanIndex';
import type { ArticleDraft, ComparingRule, Fact } from '../rule';

/** A time that is counted from a day which the text does not give. */
export const sourcingUnanchoredDate: ComparingRule<TimeFact> = {
  id: 'sourcing/unanchored-date',
  title: 'Time without a date',
  severity: 'information',
  rationale:
    'The text says *yesterday*, *last week* or *two years ago*, and nothing in it says when it was written. On the day it appears everybody knows; a year later, or in a copy, nobody can tell when it happened or what came first. Days of the week alone are a hint: they hold for a week.',
  exceptions: [
    'Articles with a date in their front matter, in a dateline or byline, or anywhere in their first paragraphs; “Published 3 May 2011” as the last line.',
    'Paragraphs that name a day or month of the calendar; days of the week once the article has named one.',
    'Times counted from something that the text tells: “the next day”, “two years earlier”, “the last week of the war”.',
    'Habits and schedules: “on Sundays”, “every Monday”, “Monday to Friday”.',
    'Titles and names: *Last Week Tonight*, the Sunday Times.',
  ],
  remedies: [
    'Give the date: “on Sunday (30 March)”.',
    'Date the article: `date:` in the front matter, or a dateline.',
    'In a quotation, say when it was said.',
  ],
  standards: [
    'Langlois & Seignobos, Introduction aux études historiques (1898), II.iii: when was it written?',
    'Källkritik, the criterion of time (Torsten Thurén).',
    'Wikipedia, Manual of Style, “Relative time references”.',
  ],
  flags: [
    'The delegation flew to Tampere ⟦over the weekend⟧, aides said.\n\nA spokesman welcomed the deal ⟦yesterday⟧.',
    'The bridge was closed ⟦two years ago⟧. It will open again ⟦by the end of the month⟧.',
    '> In ⟦the past week⟧ we lost eleven boats.\n\nThe harbour master spoke of it in his statement ⟦Sunday⟧.',
    '⟦Last night⟧ the river rose. The warning came late ⟦this morning⟧.',
    'The mine was flooded on ⟦Monday⟧, and a clerk noticed ⟦a few days ago⟧.',
  ],
  passes: [
    '---\ndate: 2011-05-03\n---\n\nThe delegation flew home over the weekend. A spokesman welcomed the deal yesterday.',
    'LUND, May 3 — The quay was closed yesterday, and nobody said why.',
    'By Eva Holm, 3 May 2011\n\nThe quay was closed on Monday.\n\nIt was built two years ago.',
    'On Sunday, 4 May, the quay was closed; the guard had left last week.',
    'The guard left on 4 May. The next day the quay was closed; two years earlier nobody had cared.',
    'In the last week of the war he wrote that his last year had been his best.',
    'The office is open Monday to Friday, the museum on Sundays, and every Saturday there is a market.',
    'He read the Sunday Times and sang “Yesterday” to leaders of tomorrow.',
    'It happened on a Sunday, the first Sunday of the feast.',
    '`yesterday` is a word, and so are the days of a calendar.',
  ],
  factsIn(layers) {
    const times = timesIn(layers);
    const isDate = hasDate(layers);
    return times.length > 0 || isDate ? [{ about: 'time', times, isDate }] : [];
  },
  frameOf: (article) => (isDated(article) ? 'dated' : ''),
  compare(article, facts) {
    if (isDated(article)) return [];
    const firstDate = facts.find(({ fact }) => fact.isDate);
    return facts.flatMap(({ placed, fact: { times, isDate } }) =>
      isDate
        ? []
        : times
            .filter(({ isWeekday }) => !isWeekday || !firstDate || placed.start < firstDate.placed.start)
            .map((time) => draftFor(placed, time)),
    );
  },
};

/** The times and dates of a block. */
interface TimeFact extends Fact {
  times: readonly RelativeTime[];
  isDate: boolean;
}

function draftFor(placed: PlacedBlock, { start, end, isWeekday }: RelativeTime): ArticleDraft {
  const words = placed.layers.reading.prose.slice(start, end).replace(/\s+/g, ' ');
  const message = `“${words}” is counted from a day that the text does not give: no date is known.`;
  return { placed, start, end, message, ...(isWeekday ? { severity: 'hint' as const } : {}) };
}

/** Paragraphs in which an article may say when it was written: title, byline, dateline, lead; a last line. */
const HEAD = 6;
const TAIL = 2;
const LAST_LINE = 160;

const isDated = ({ isDated, blocks }: Article): boolean =>
  isDated ||
  blocks.slice(0, HEAD).some(({ layers }) => hasDate(layers)) ||
  blocks.slice(-TAIL).some(({ layers }) => layers.block.source.length < LAST_LINE && hasDate(layers));

const dateIn = new WeakMap<BlockLayers, boolean>();

/** Kept with the block: every edit asks the first and the last ones. */
function hasDate(layers: BlockLayers): boolean {
  const known = dateIn.get(layers) ?? namesDate(layers.reading.prose);
  dateIn.set(layers, known);
  return known;
}

function timesIn({ mentions, reading, block }: BlockLayers): readonly RelativeTime[] {
  const times = relativeTimes(reading);
  return times.length === 0 ? times : times.filter(isMeant(mentions, reading, block.kind === 'heading'));
}

/** Tells times from names, titles and the capitals of headings. */
function isMeant(mentions: readonly Mention[], { quotations, sentences }: Reading, isHeading: boolean) {
  const names = new SpanIndex(
    mentions.filter(({ form }) => form === 'name'),
    (mention) => [mention],
  );
  const titles = new SpanIndex(
    quotations.filter(({ words }) => words <= TITLE),
    ({ inner }) => [inner],
  );
  return (time: RelativeTime): boolean =>
    !(time.isWeekday && names.overlapping(time).length > 0) &&
    titles.overlapping(time).length === 0 &&
    !(isHeading && sentences.find(({ end }) => time.start < end)?.titled);
}

/** A quotation of no more words is a title or a term. */
const TITLE = 3;
