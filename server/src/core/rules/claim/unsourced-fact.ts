import type { BlockLayers } from '../../blockLayers';
import { isCited, isQuoted } from '../../cues/sourcesNear';
import { type Reading, type Sentence, tokenAt } from '../../language/reading';
import type { BlockRule, Draft } from '../rule';

const OWN: ReadonlySet<string> = new Set('i we my our me us'.split(' '));
/** What such a figure comes from, named in passing: "as of the 2010 census". */
const COUNTS: ReadonlySet<string> = new Set('census survey study report register statistics'.split(' '));
/** Sources stand in these, and they carry no more than a name. */
const FEWEST_WORDS = 5;

/** A figure about somebody named, in a paragraph without any source. */
export const claimUnsourcedFact: BlockRule = {
  id: 'claim/unsourced-fact',
  title: 'Figure without a source',
  severity: 'hint',
  optIn: true,
  rationale:
    'A figure or date is stated about somebody named, and its paragraph names no source and carries no citation. Much that stands so is common knowledge. Switched on, the rule shows a fact-checker where to begin.',
  exceptions: [
    'Paragraphs in which somebody says something or that carry a citation.',
    'Headings, lists, tables, notes, quoted words.',
    'Questions, estimates and what the author saw.',
  ],
  remedies: ['Add a citation.', 'Attribute it.', 'Mark it as your own observation.'],
  standards: [
    'Reuters Handbook, “The essentials of Reuters sourcing”: source every statement unless it is an established fact.',
    'Wikipedia: Verifiability.',
  ],
  flags: [
    'Ada Lind employed ⟦410⟧ weavers at the mill.',
    'Between 1890 and 1900 Count Robert sold ⟦12,000⟧ acres of forest.',
    'Nordic Rail carried ⟦3.2⟧ million passengers in the first quarter.',
  ],
  passes: [
    'Ada Lind employed 410 weavers, the guild said.',
    'Ada Lind employed 410 weavers at the mill.[^1]\n\n[^1]: Guild book, p. 3.',
    'I counted 410 weavers at the mill of Ada Lind.',
    'Ada Lind was born in 1840 in the village.',
    'The mill employed 410 weavers in its best year.',
    'Count Robert built the mill in the 14th century and sold it in the 1890s.',
    'Kings of Lund ruled the island from 776 BCE onwards.',
    'Ada Lind has her office at 319 Harbour Street near the mill.',
    'The mill of Ada Lind opens daily at 08:30, except on Sundays.',
    'The parish of Lund had 988 people in the census of that year.',
    'Ada Lind employed 410 weavers at the mill (Holm, 2011).',
  ],
  check(layers) {
    const { reading, block, attributions, citations } = layers;
    if (block.kind !== 'paragraph' || block.inList || block.footnote !== undefined) return [];
    if (block.quoteDepth > 0 || attributions.length > 0 || citations.length > 0) return [];
    return reading.sentences.flatMap((sentence) => figureIn(layers, reading, sentence) ?? []);
  },
};

function figureIn(layers: BlockLayers, reading: Reading, sentence: Sentence): Draft | undefined {
  const { mentions, cues } = layers;
  const { first, last, question } = sentence;
  const tokens = reading.tokens.slice(first, last);
  if (question || tokens.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return undefined;
  if (
    isCited(layers, sentence) ||
    tokens.some(({ lower }) => OWN.has(lower) || COUNTS.has(lower)) ||
    cues.some((cue) => cue.first >= first && cue.last <= last)
  )
    return undefined;
  if (!mentions.some((mention) => mention.form === 'name' && mention.first >= first && mention.last <= last))
    return undefined;
  for (let at = first; at < last; at++) {
    const { kind, start, end } = tokenAt(reading, at);
    if (kind !== 'number' || isNoFigure(reading, at) || isQuoted(layers, { start, end })) continue;
    return { start, end, type: 'figure', message: 'No source is given for this figure in the paragraph.' };
  }
  return undefined;
}

/** Years, days, ordinals, times, postcodes, telephone and house numbers are everywhere. */
function isNoFigure(reading: Reading, at: number): boolean {
  const { text, sentence } = tokenAt(reading, at);
  if (/^(?:1\d|20)\d\d$|^\d{1,2}$|^0\d|^\d{1,2}[:.]\d\d$|^\d{4}[-–—]\d{2,4}$/.test(text)) return true;
  if (!/^\d[\d.,]*$/.test(text)) return true;
  if (text.replace(/\D/g, '').length > LONGEST_FIGURE && !/[.,]/.test(text)) return true;
  const [before, next, third] = [-1, 1, 2].map((by) => {
    const token = tokenAt(reading, at + by);
    return token.sentence === sentence ? token : undefined;
  });
  if (before && /^(?:[+#§№]|c\.?|ca\.?|circa|no\.?|tel\.?|room|page|p\.?|code)$/.test(before.lower)) return true;
  if (next && /^(?:bce?|ad|ce|b\.c\.?|a\.d\.?)$/.test(next.lower)) return true;
  // "374 – 380", "319 S. Denver", "2100, Balanga City", "201 363-0555": a span of years, a street, a place, a line.
  if (next && /^[-–—]$/.test(next.text) && third?.kind === 'number' && /^\d{3,4}$/.test(text)) return true;
  if (next?.kind === 'number') return true;
  return next?.kind === 'word' && (next.case === 'initial' || next.case === 'upper') && !UNITS.has(next.text);
}
const LONGEST_FIGURE = 6;
const UNITS: ReadonlySet<string> = new Set('US USD EUR GBP SEK DKK NOK CHF MW GW TWh MB GB TB'.split(' '));
