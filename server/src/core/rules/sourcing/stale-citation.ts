import type { Article, PlacedBlock } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import { addressOf } from '../../citations/addresses';
import { dayField } from '../../citations/bibliography/dates';
import type { Reference } from '../../citations/bibliography/reference';
import { supersededBy } from '../../citations/bibliography/superseded';
import type { BlockCitation } from '../../citations/blockCitation';
import { dayInAddress } from '../../citations/dayOfSource';
import type { Sentence } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import type { ArticleDraft, ArticleRule } from '../rule';

const ARTICLE = (date: string, fields: string) => `---\ndate: ${date}\nreferences:\n- id: doe\n${fields}---\n\n`;
const TWO = (older: string, later = '') =>
  `---\nreferences:\n- id: doe\n  type: book\n  title: Road Loads\n  author: [{family: Doe}]\n${older}- id: new\n  type: book\n  title: Road loads\n  author: [{family: Doe}]\n  edition: 4\n  issued: 2021\n${later}---\n\n`;
const OLD = ARTICLE('2024-05-01', '  type: report\n  title: Ports\n  issued: 1998\n');

/** A figure of the present rests on a source that was old when the article was written, or a work on what replaced it. */
export const sourcingStaleCitation: ArticleRule = {
  id: 'sourcing/stale-citation',
  title: 'Old or superseded source',
  severity: 'information',
  decidable: true,
  rationale:
    'The sentence says how many or how much there *is*, and its source appeared more than ten years before the article (`staleAfter` sets another limit). The figure may well be another one by now, and nothing tells the reader of when it is. Years are counted from the date in the front matter or the name of the file; without one, nothing is said. Works are pointed out as well whose entry says that they were superseded or retracted, or of which the bibliography has a later edition.',
  exceptions: [
    'History, where sources are old by nature: `history` in the settings switches the rule off.',
    'Sentences about the past, sentences that name a year, and sentences without a figure.',
    'Laws, treaties and judgments, which hold until others replace them, and works that are read again in a new edition.',
    'Sentences that speak of editions or of the retraction, and paragraphs that cite the later edition too.',
    'Pages that were read again since: the day on which a page was read counts where the entry gives one.',
  ],
  remedies: [
    'Look for the figure of today.',
    'Say of when it is: “In 1998, 40,000 people worked there.”',
    'Read the page again, and say on which day (`accessed`).',
    'Look into the later edition, or say which one you mean: “in its second edition”.',
  ],
  standards: [
    'Källkritik, criterion of time (Torsten Thurén): the nearer to what it tells of, the better.',
    'US Intelligence Community Directive 206 (2015): date of information.',
  ],
  flags: [
    `${OLD}The port has 40,000 workers [⟦@doe⟧].`,
    `${OLD}About 12 per cent of them are members of a union, as ⟦@doe⟧ says.`,
    '---\ndate: 3 May 2024\npublished: 2024-05-03\n---\n\nThe city has 310,000 inhabitants, ⟦[the paper](https://paper.example/2009/03/30/census)⟧ says.',
    `${ARTICLE('2024', '  type: webpage\n  title: Staff\n  issued: 2001\n  accessed: 2011-04-02\n')}Its staff is 900 strong [⟦@doe⟧].`,
    `${TWO('  edition: 2\n')}A bridge carries forty tons [⟦@doe⟧].`,
    `${TWO('  status: superseded by EN 9\n')}A bridge carries forty tons [⟦@doe⟧].`,
    '---\nreferences:\n- id: roe\n  title: "RETRACTED: Tea and sleep"\n---\n\nTea keeps nobody awake [⟦@roe⟧].',
  ],
  passes: [
    `${TWO('  edition: 2\n')}A bridge carries forty tons [@new].`,
    `${TWO('  edition: 2\n')}It was thirty tons [@doe] and is forty now [@new].`,
    `${TWO('  edition: 2\n')}The second edition has thirty tons [@doe].`,
    `${TWO('  edition: 2\n  volume: 2\n')}A bridge carries forty tons [@doe].`,
    `${TWO('  note: Supersedes EN 7.\n')}A bridge carries forty tons [@doe].`,
    '---\nreferences:\n- id: roe\n  title: "RETRACTED: Tea and sleep"\n---\n\nThe study was retracted [@roe].',
    `${OLD}The port had 40,000 workers [@doe].`,
    `${OLD}The port has 40,000 workers, as counted in 1998 [@doe].`,
    `${OLD}The port has workers of its own [@doe].`,
    `${ARTICLE('2004-05-01', '  type: report\n  title: Ports\n  issued: 1998\n')}The port has 40,000 workers [@doe].`,
    '---\nreferences:\n- id: doe\n  issued: 1998\n---\n\nThe port has 40,000 workers [@doe].',
    `${ARTICLE('2024-05-01', '  type: legislation\n  title: Ports Act\n  issued: 1998\n')}A port has 3 wardens [@doe].`,
    `${ARTICLE('2024', '  type: webpage\n  title: Staff\n  issued: 2001\n  accessed: 2023-04-02\n')}Its staff is 900 strong [@doe].`,
  ],
  reach: 0,
  concerns: (layers) =>
    layers.citations.some(
      (citation) => citation.kind === 'pandoc' || (MAY_BE_OLD.has(citation.kind) && hasFigure(layers, citation)),
    ),
  checkArticle: (article, concerned) =>
    concerned.flatMap((placed) => [
      ...(article.day === undefined ? [] : draftsIn(article, placed, article.day)),
      ...supersededIn(article, placed),
    ]),
};

const MAY_BE_OLD: ReadonlySet<BlockCitation['kind']> = new Set<BlockCitation['kind']>([
  'pandoc',
  'link',
  'reference-link',
  'autolink',
  'bare-url',
  'html-link',
]);

function draftsIn(article: Article, placed: PlacedBlock, today: string): ArticleDraft[] {
  const { layers } = placed;
  return layers.citations.flatMap((citation): ArticleDraft[] => {
    if (!MAY_BE_OLD.has(citation.kind)) return [];
    const then = dayOf(article, citation);
    if (then === undefined || !hasFigure(layers, citation)) return [];
    const years = yearsBetween(then, today);
    if (years < article.circumstances.staleAfter) return [];
    const { start, end } = citation;
    const message = `A figure of today, and a source of ${then}, ${years} years before this article: what is it now?`;
    return [{ placed, start, end, message, ignoresQuotes: true }];
  });
}

function supersededIn({ bibliography }: Article, placed: PlacedBlock): ArticleDraft[] {
  const { layers } = placed;
  return layers.citations.flatMap((citation): ArticleDraft[] => {
    const { kind, target = '', start, end, sentences } = citation;
    const reference = kind === 'pandoc' ? bibliography.find(target)?.entry.read() : undefined;
    const found = reference && supersededBy(bibliography, reference);
    if (!found || sentences.some((sentence) => speaksOfEditions(layers, sentence))) return [];
    if (found.later !== undefined && layers.citations.some((other) => other.target === found.later)) return [];
    const message = `About this work ${found.words}. Does what is cited still hold?`;
    return [{ placed, start, end, message, ignoresQuotes: true }];
  });
}

function speaksOfEditions({ reading, block }: BlockLayers, index: number): boolean {
  const sentence = reading.sentences[index];
  return sentence !== undefined && EDITION.test(block.prose.slice(sentence.start, sentence.end));
}

const EDITION =
  /\b(?:editions?|versions?|retract\w*|withdr[ae]w\w*|superseded?|replaced|outdated|obsolete|repealed)\b/i;

/** When the source was last known to say so. */
function dayOf(article: Article, citation: BlockCitation): string | undefined {
  if (citation.kind !== 'pandoc') {
    const address = addressOf(article, citation);
    return address === undefined ? undefined : dayInAddress(address);
  }
  const reference = article.bibliography.find(citation.target ?? '')?.entry.read();
  return reference && !HOLDS.has(reference.type) ? lastDay(reference) : undefined;
}

function lastDay(reference: Reference): string | undefined {
  const [issued, accessed] = [dayField(reference, 'issued'), dayField(reference, 'accessed')];
  return issued !== undefined && accessed !== undefined && accessed > issued ? accessed : issued;
}

/** Kinds of works that hold until somebody changes them, and such as are of the past themselves. */
const HOLDS: ReadonlySet<string | undefined> = new Set([
  'legislation',
  'legal_case',
  'bill',
  'treaty',
  'regulation',
  'standard',
  'classic',
  'manuscript',
  'entry-dictionary',
]);

function yearsBetween(then: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(then.slice(0, 4));
  return today.slice(5) !== '' && then.slice(5) !== '' && today.slice(5) < then.slice(5) ? years - 1 : years;
}

const figures = new WeakMap<BlockLayers, Map<number, boolean>>();

/** Does one of its sentences say how many or how much there is now? Kept with the block: every edit asks. */
function hasFigure(layers: BlockLayers, { sentences }: BlockCitation): boolean {
  const known = figures.get(layers) ?? new Map<number, boolean>();
  figures.set(layers, known);
  return sentences.some((index) => {
    const sentence = layers.reading.sentences[index];
    const found = known.get(index) ?? (sentence !== undefined && isFigureOfToday(layers, sentence));
    known.set(index, found);
    return found;
  });
}

function isFigureOfToday({ reading }: BlockLayers, { first, last }: Sentence): boolean {
  let isNow = false;
  let counts = false;
  for (let at = first; at < last; at++) {
    const { lower, kind, text } = tokenAt(reading, at);
    if (PAST.has(lower) || /^(?:1\d|20)\d{2}s?$/.test(text)) return false;
    if (NOW.has(lower)) isNow = true;
    if (kind === 'number' && /\d/.test(text)) counts = true;
  }
  return isNow && counts;
}

const NOW: ReadonlySet<string> = new Set(
  'is are has have holds hold employs employ lives live costs cost earns earn produces produce remains remain accounts account numbers amounts amount owns own'.split(
    ' ',
  ),
);
/** Words of a sentence that tells of the past, or of plans. */
const PAST: ReadonlySet<string> = new Set('was were had did would will shall ago then'.split(' '));
