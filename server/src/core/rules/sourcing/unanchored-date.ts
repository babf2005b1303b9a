import type { Mention } from '../../actors/mention';
import type { Article, PlacedBlock } from '../../article';
import { namesDate, type RelativeTime, relativeTimes } from '../../citations/en/relativeTimes';
import type { Reading } from '../../language/reading';
import { SpanIndex } from '../../text/spanIndex';
import type { ArticleDraft, ArticleRule, BlockLayers } from '../rule';

/** A time that is counted from a day which the text does not give. */
export const sourcingUnanchoredDate: ArticleRule = {
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
  concerns: (layers) => timesIn(layers).length > 0 || hasDate(layers),
  checkArticle(article, concerned) {
    if (article.isDated || concerned.every((placed) => timesIn(placed.layers).length === 0)) return [];
    const dated = concerned.filter(({ layers }) => hasDate(layers));
    if (datesArticle(article, new Set(dated))) return [];
    const [firstDate] = dated;
    return concerned
      .filter(({ layers }) => !hasDate(layers))
      .flatMap((placed) =>
        timesIn(placed.layers)
          .filter(({ isWeekday }) => !isWeekday || !firstDate || placed.start < firstDate.start)
          .map((time) => draftFor(placed, time)),
      );
  },
};

function draftFor(placed: PlacedBlock, { start, end, isWeekday }: RelativeTime): ArticleDraft {
  const words = placed.layers.reading.prose.slice(start, end).replace(/\s+/g, ' ');
  const message = `“${words}” is counted from a day that the text does not give: no date is known.`;
  return { placed, start, end, message, ...(isWeekday ? { severity: 'hint' as const } : {}) };
}

/** Paragraphs in which an article may say when it was written: title, byline, dateline, lead; a last line. */
const HEAD = 6;
const TAIL = 2;
const LAST_LINE = 160;

function datesArticle({ blocks }: Article, dated: ReadonlySet<PlacedBlock>): boolean {
  return (
    blocks.slice(0, HEAD).some((placed) => dated.has(placed)) ||
    blocks.slice(-TAIL).some((placed) => dated.has(placed) && placed.layers.block.source.length < LAST_LINE)
  );
}

const timesOf = new WeakMap<BlockLayers, readonly RelativeTime[]>();

/** Kept with the block, since every edit of the article asks. */
function timesIn(layers: BlockLayers): readonly RelativeTime[] {
  const known = timesOf.get(layers);
  if (known) return known;
  const { mentions, reading, block } = layers;
  const times = relativeTimes(reading);
  const shown = times.length === 0 ? times : times.filter(isMeant(mentions, reading, block.kind === 'heading'));
  timesOf.set(layers, shown);
  return shown;
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

const dateIn = new WeakMap<BlockLayers, boolean>();

function hasDate(layers: BlockLayers): boolean {
  const known = dateIn.get(layers) ?? namesDate(layers.reading.prose);
  dateIn.set(layers, known);
  return known;
}
