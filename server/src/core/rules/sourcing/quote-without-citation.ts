import type { Mention } from '../../actors/mention';
import { type BlockAttribution, isStatement } from '../../attribution/blockAttribution';
import type { BlockLayers } from '../../blockLayers';
import { isCited, sentenceOf } from '../../cues/sourcesNear';
import { type Reading, tokenAt } from '../../language/reading';
import { overlaps, type Span } from '../../text/span';
import type { ComparingRule, Fact } from '../rule';

/** Shorter quotations are fragments. */
const FEWEST_WORDS = 5;

/** Words of a named speaker, and nowhere in the article where or when they were said. */
export const sourcingQuoteWithoutCitation: ComparingRule<Quoted> = {
  id: 'sourcing/quote-without-citation',
  title: 'Quotation that cannot be traced',
  severity: 'hint',
  rationale:
    'Somebody is quoted, and the article says neither where nor when: no link, no note, no interview, speech, letter, day or outlet. A reader who wants to hear the rest, or to check the words, has nothing to go by. Each speaker is flagged once, at the first quotation.',
  exceptions: [
    'A link, note or key in the paragraph.',
    'The occasion is named anywhere near one of the speaker’s quotations: an interview, a speech, a letter, a post, a day.',
    'The hearer is named: “told CNN”, “told me”.',
    'Fragments of up to four words, block quotations, speakers without a name.',
  ],
  remedies: ['Say where and when it was said.', 'Add a link, a footnote, or a key with the page.'],
  standards: [
    'IFCN Code of Principles, commitment 2 (2016): readers can replicate the work.',
    'ICD 206, Sourcing Requirements (2015).',
    'Wikipedia, Manual of Style, “Quotations”.',
  ],
  flags: [
    '⟦“The bridge will never be rebuilt in our lifetime,”⟧ said Anna Berg.',
    'Ole Dahl says ⟦“nobody asked us before they drained the lake”⟧.\n\nMaria Lund disagrees. ⟦“The lake was dead long before,”⟧ Lund says.',
    'Anna Berg said: ⟦“We found the mill as it was left in 1911.”⟧ Her team went home.',
  ],
  passes: [
    '“The bridge will never be rebuilt in our lifetime,” Anna Berg told Radio Lund.',
    '“The bridge will never be rebuilt in our lifetime,” said Anna Berg in a speech in Lund.',
    '“The bridge will never be rebuilt in our lifetime,” said Anna Berg on Monday. “It is gone.”',
    '“The bridge will never be rebuilt in our lifetime,” said Anna Berg.[^1]\n\n[^1]: Lund Gazette, 3 May 2019.',
    'Anna Berg called the bridge “a ruin”.',
  ],
  factsIn: (layers) =>
    layers.block.quoteDepth > 0 ? [] : layers.attributions.flatMap((each) => quotedIn(layers, each)),
  /** Flags a speaker once. */
  compare(_, quoted) {
    const [first] = quoted;
    if (!first || quoted.some(({ fact }) => fact.isTraceable)) return [];
    const { placed, fact } = first;
    const message =
      'Where and when was this said? The article gives no link, occasion or day for any quotation of this speaker.';
    return [{ placed, start: fact.quotation.start, end: fact.quotation.end, message, ignoresQuotes: true }];
  },
};

/** A quotation of somebody who is named: it is about the speaker. */
interface Quoted extends Fact {
  quotation: Span;
  isTraceable: boolean;
}

function quotedIn(layers: BlockLayers, each: BlockAttribution): Quoted[] {
  const { reading, mentions } = layers;
  const mention = each.sourceMention === undefined ? undefined : mentions[each.sourceMention];
  if (!mention || !isStatement(each) || !isPerson(mention)) return [];
  const quotation = reading.quotations.find(
    ({ words, style, start, end }) =>
      words >= FEWEST_WORDS && style !== 'single' && each.content.some((span) => overlaps(span, { start, end })),
  );
  if (!quotation) return [];
  const span = { start: quotation.start, end: quotation.end };
  return [{ about: surnameOf(mention), quotation: span, isTraceable: isTraceable(layers, each, span) }];
}

const isPerson = ({ form, votes }: Mention): boolean => form === 'name' && (votes.outlet ?? 0) === 0;

const surnameOf = ({ text }: Mention): string => text.toLowerCase().split(' ').at(-1) ?? '';

const OCCASIONS =
  /^(?:interview|interviews|interviewed|statement|conference|letter|letters|e-?mail|emailed|phone|telephone|speech|testimony|testified|hearing|court|trial|rally|debate|tweet|tweeted|post|posted|twitter|facebook|instagram|blog|memoirs?|book|report|wrote|writes|written|address|podcast|radio|television|tv|programme|program|forum|meeting|briefing|essay|column|diary|note|memo|lecture|sermon|ceremony|parliament|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|reporters|journalists|conversation|message|video|film|documentary|recording|transcript|article|story|paper|study|survey|chronicle|preface|autobiography|reply|spoke|asked)$/;

/** Does the paragraph lead to the words, or its sentence name the occasion? */
function isTraceable(layers: BlockLayers, { recipient, source }: BlockAttribution, quotation: Span): boolean {
  if (recipient) return true;
  const { reading } = layers;
  if (reading.sentences.some((sentence) => isCited(layers, sentence))) return true;
  const at = sentenceOf(reading, quotation);
  const said = source ? sentenceOf(reading, source) : at;
  return [at - 1, at, said, said + 1].some((sentence) => namesOccasion(reading, sentence, quotation));
}

function namesOccasion(reading: Reading, index: number, except: Span): boolean {
  const sentence = reading.sentences[index];
  if (!sentence) return false;
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokenAt(reading, at);
    if (!overlaps(token, except) && (OCCASIONS.test(token.lower) || isYear(token.text))) return true;
  }
  return false;
}

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);
