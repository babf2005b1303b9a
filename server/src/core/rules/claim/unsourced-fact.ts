import { isQuoted } from '../../cues/sourcesNear';
import { type Reading, type Sentence, tokenAt } from '../../language/reading';
import type { BlockLayers, BlockRule, Draft } from '../rule';

const OWN: ReadonlySet<string> = new Set('i we my our me us'.split(' '));
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
  ],
  check(layers) {
    const { reading, block, attributions, citations } = layers;
    if (block.kind !== 'paragraph' || block.inList || block.footnote !== undefined) return [];
    if (block.quoteDepth > 0 || attributions.length > 0 || citations.length > 0) return [];
    return reading.sentences.flatMap((sentence) => figureIn(layers, reading, sentence) ?? []);
  },
};

function figureIn({ mentions, cues, block }: BlockLayers, reading: Reading, sentence: Sentence): Draft | undefined {
  const { first, last, question } = sentence;
  const tokens = reading.tokens.slice(first, last);
  if (question || tokens.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return undefined;
  if (tokens.some(({ lower }) => OWN.has(lower)) || cues.some((cue) => cue.first >= first && cue.last <= last))
    return undefined;
  if (!mentions.some((mention) => mention.form === 'name' && mention.first >= first && mention.last <= last))
    return undefined;
  for (let at = first; at < last; at++) {
    const { kind, text, start, end } = tokenAt(reading, at);
    if (kind !== 'number' || isYearOrSmall(text) || isQuoted(reading, block.quoteDepth, { start, end })) continue;
    return { start, end, type: 'figure', message: 'No source is given for this figure in the paragraph.' };
  }
  return undefined;
}

/** Years, days and house numbers are everywhere. */
const isYearOrSmall = (text: string): boolean => /^(?:1\d|20)\d\d$|^\d{1,2}$/.test(text);
