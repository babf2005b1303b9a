import type { BlockAttribution } from '../../attribution/blockAttribution';
import type { BlockLayers } from '../../blockLayers';
import { readable } from '../../citations/places';
import type { Quotation, Reading } from '../../language/reading';
import { EDGE, tokenAt } from '../../language/reading';
import { contains, type Span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import type { BlockRule, Draft } from '../rule';

/** Longest fragment in words: more is a quotation that stands for itself. */
const MOST_WORDS = 3;

/** Words that announce a name, a title or a term. */
const NAMING = new Set(
  'called named titled entitled term word words phrase dubbed nicknamed known as slogan motto song album novel film book poem play episode means meaning spelled spelt reads read labelled labeled marked translated or abbreviated expression verb noun letter answer answered hence thus rating'.split(
    ' ',
  ),
);

/** What a term in quotation marks names: “leaky pipeline” problem, “first past the post” system. */
const TERMS = new Set(
  'theory theories principle problem approach method methods test model effect hypothesis rule law index concept doctrine clause system syndrome fallacy button menu option setting tab field key'.split(
    ' ',
  ),
);

/** One to three words in quotation marks inside a sentence of the author's. */
export const loadedFragmentQuote: BlockRule = {
  id: 'loaded/fragment-quote',
  title: 'Fragment in quotation marks',
  severity: 'information',
  writer: 'hint',
  rationale:
    'One to three words in quotation marks carry a charge without their sentence: they may be somebody’s words, or the writer’s distance from them. The reader cannot tell which. Ask whose words they are and what the whole sentence was.',
  exceptions: [
    'Titles, nicknames and names.',
    'Terms that are being explained; words as words (“reportedly” in quotation marks).',
    'Speech: “Yes,” he said.',
    'Code, inches, measures.',
  ],
  remedies: ['Quote the sentence.', 'Say whose words they are.', 'Drop the marks.'],
  standards: ['Wikipedia, Manual of Style: scare quotes.', 'AP Stylebook: quotations in the news.'],
  flags: [
    'The envoy admitted to ⟦“formal links”⟧ with the group.',
    'The minister’s ⟦"reform"⟧ left the tariff as it was.',
    'The guards had ⟦“pressured”⟧ the witness.',
  ],
  passes: [
    'The word “may” is a verb; the term “peak flow” means the highest value.',
    'She sang “Blue Harbour” and read “The Long Field”.',
    '“Never,” he said.',
    'John “Rusty” Hale scored twice.',
    'The count fits the “leaky barrel” theory (here “barrel” = a cask of oil).',
    'Draco wrote harsh laws (hence “draconian”).',
    'She cut her rating to “hold”.',
    'Words such as “believe”, “expect” and “anticipate” mark them.',
  ],
  check: (layers) => {
    const { reading, block, attributions } = layers;
    if (block.kind === 'heading' || block.quoteDepth > 0) return [];
    const bySaid = new SpanIndex(attributions, ({ content }) => content);
    const named = new Set<number>();
    return reading.quotations
      .filter((quotation) => {
        if (isNamed(reading, quotation.first - 1, named)) named.add(quotation.last);
        return isFragment(reading, quotation) && !named.has(quotation.last);
      })
      .map((quotation) => ({
        start: quotation.start,
        end: quotation.end,
        type: 'fragment',
        ignoresQuotes: true as const,
        ...whose(layers, quotation, bySaid),
      }));
  },
};

/** Where somebody by name says it, the reader can tell whose words they are: what is missing is their sentence. */
function whose(
  { block, mentions }: BlockLayers,
  quotation: Span,
  bySaid: SpanIndex<BlockAttribution>,
): Pick<Draft, 'message' | 'severity'> {
  const said = bySaid.overlapping(quotation).find(({ content }) => content.some((part) => contains(part, quotation)));
  if (!said?.source)
    return { message: 'A fragment in quotation marks. Whose words are these, and what was the whole sentence?' };
  const message = `A fragment of what “${readable(block, said.source)}” said. What was the whole sentence?`;
  const isNamed = said.sourceMention !== undefined && mentions[said.sourceMention]?.form === 'name';
  return isNamed ? { message, severity: 'hint' } : { message };
}

function isFragment(reading: Reading, { words, open, first, last, style }: Quotation): boolean {
  if (words === 0 || words > MOST_WORDS || open || style === 'single') return false;
  const opening = tokenAt(reading, first);
  if (words === 1 && opening.lower.endsWith('ly')) return false;
  const closing = tokenAt(reading, last - 1);
  if (opening.case !== 'lower' || closing.kind === 'punctuation') return false;
  const before = tokenAt(reading, first - 2);
  const after = tokenAt(reading, last + 1);
  if (before.sentence !== opening.sentence || before === EDGE) return false;
  return !TERMS.has(after.lower) && after.text !== '=' && !NAMING.has(after.lower);
}

/**
 * Do the words before a mark announce a name or a term: "the word “may”", "words such as “may”, “might” or “could”"?
 * `named`: ends of the quotations before that are such.
 */
function isNamed(reading: Reading, mark: number, named: ReadonlySet<number>): boolean {
  const [before, second, third] = [tokenAt(reading, mark - 1), tokenAt(reading, mark - 2), tokenAt(reading, mark - 3)];
  if (NAMING.has(before.lower) || NAMING.has(second.lower)) return true;
  if (before.lower === 'as' && second.lower === 'such') return NAMING.has(third.lower);
  return /^(?:,|and|or)$/.test(before.lower) && named.has(mark - (second.text === ',' ? 3 : 2));
}
