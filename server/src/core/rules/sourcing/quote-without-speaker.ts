import { UNNAMED_HEADS } from '../../actors/en/people';
import type { Article } from '../../article';
import { speechVerb } from '../../attribution/en/speechVerbs';
import type { BlockLayers } from '../../blockLayers';
import { indexOfBlock } from '../../blockSelection';
import type { Quotation, Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { overlaps } from '../../text/span';
import type { ArticleDraft, ArticleRule } from '../rule';

/** Shorter quotations are titles, terms or fragments. */
const FEWEST_WORDS = 5;

/** Words in quotation marks, and nobody near them who says them. */
export const sourcingQuoteWithoutSpeaker: ArticleRule = {
  id: 'sourcing/quote-without-speaker',
  title: 'Quotation without a speaker',
  severity: 'warning',
  rationale:
    'Words stand in quotation marks, and neither their sentence nor the ones beside it say who speaks. Readers cannot weigh words without knowing whose they are.',
  exceptions: [
    'Titles of works, words as words, fragments of up to four words.',
    'Headings and captions that quote the text below.',
    'Block quotations, which have a rule of their own.',
    'Notes, where quotation marks hold the titles of works.',
    'Dialogue in which speakers take turns.',
  ],
  remedies: ['Say who speaks, in the sentence or beside it.', 'Add the citation that shows where the words stand.'],
  standards: [
    'Reuters Handbook: name the speaker when a quotation begins, or right behind its first sentence.',
    'Wikipedia, Manual of Style, “Quotations”: attribute in the text.',
  ],
  flags: [
    'The bridge is closed. ⟦“Nobody will ever rebuild it in our lifetime.”⟧ The ferry runs on Sundays.',
    'The archive holds a slip of paper: ⟦“The mill burned at four and nothing was saved.”⟧ It has no date.',
    'Prices doubled. ⟦"We did not expect any of this to happen."⟧ Trade went on.',
  ],
  passes: [
    '“Nobody will ever rebuild it in our lifetime,” said Anna Berg.',
    'Asked whether it would ever open, he laughed. “I have been waiting for it for thirty years.”',
    'Anna Berg looked at the bridge. “Nobody will ever rebuild it in our lifetime.”',
    'She runs a course called “How to Read an Old Map Properly”.',
    'The word “hitherto” is rare in speech.',
    'The board sent out a release under the title “New bridge linked to fewer delays in town”. It was long.',
    'The quay sank.[^1]\n\n[^1]: Harbour board, “On the state of the old quay”, press release, 8 May 1921.',
    'The minister was blunt: “We will not pay for the bridge again.”',
    '“When will it open?”\n\n“Not before the winter, I should think.”',
  ],
  reach: 1,
  concerns: ({ block, reading }) =>
    block.kind === 'paragraph' &&
    block.quoteDepth === 0 &&
    block.footnote === undefined &&
    reading.quotations.some((quotation) => isCandidate(reading, quotation)),
  checkArticle(article, concerned) {
    return concerned.flatMap((placed) => {
      const { layers } = placed;
      const index = indexOfBlock(article, placed);
      if (isDialogue(article, index)) return [];
      return layers.reading.quotations
        .filter((quotation) => isCandidate(layers.reading, quotation) && !hasSpeaker(article, index, layers, quotation))
        .map(
          (quotation): ArticleDraft => ({
            placed,
            start: quotation.start,
            end: quotation.end,
            message: 'Who says this? Neither this sentence nor the ones beside it name a speaker.',
            ignoresQuotes: true,
          }),
        );
    });
  },
};

/** "under the title “…”", "headlined “…”", "a paper entitled “…”". */
const TITLED = /^(?:title|heading|headline|caption|entitled|titled|headlined|captioned|named|subtitled)$/;

/** A quotation of some length that is neither a title nor inside another one. */
function isCandidate(reading: Reading, { words, first, last, style }: Quotation): boolean {
  if (words < FEWEST_WORDS || style !== 'double') return false;
  if (tokenAt(reading, first - 1).quotation >= 0 || TITLED.test(tokenAt(reading, first - 2).lower)) return false;
  const inside = reading.tokens.slice(first, last).filter(({ kind, clitic }) => kind === 'word' && !clitic);
  const capitals = inside.filter(({ case: letters }) => letters !== 'lower').length;
  const opener = inside[0];
  return opener !== undefined && opener.case !== 'lower' && capitals * 2 < inside.length;
}

/** Two paragraphs in a row that are nothing but a quotation: speakers take turns. */
function isDialogue({ blocks }: Article, index: number): boolean {
  return (
    isOnlyQuotation(blocks[index]?.layers) &&
    (isOnlyQuotation(blocks[index - 1]?.layers) || isOnlyQuotation(blocks[index + 1]?.layers))
  );
}

const isOnlyQuotation = (layers: BlockLayers | undefined): boolean => {
  const quotation = layers?.reading.quotations[0];
  return (
    layers !== undefined &&
    quotation !== undefined &&
    quotation.first <= 1 &&
    quotation.last >= layers.reading.tokens.length - 1
  );
};

/** Is somebody named, or does somebody speak, in the sentence or in the one before or behind? */
function hasSpeaker({ blocks }: Article, index: number, layers: BlockLayers, quotation: Quotation): boolean {
  const { reading, attributions } = layers;
  if (attributions.some(({ content }) => content.some((span) => overlaps(span, quotation)))) return true;
  const first = tokenAt(reading, quotation.first).sentence;
  const last = tokenAt(reading, quotation.last - 1).sentence;
  if (speaksIn(layers, first - 1, last + 1, quotation)) return true;
  const before = blocks[index - 1]?.layers;
  const behind = blocks[index + 1]?.layers;
  if (
    first === 0 &&
    before &&
    speaksIn(before, before.reading.sentences.length - 1, before.reading.sentences.length - 1)
  )
    return true;
  return last >= reading.sentences.length - 1 && behind !== undefined && speaksIn(behind, 0, 0);
}

/** "He laughed. “I have waited for years.”": whoever does it speaks. */
const isGesture = (reading: Reading, at: number): boolean =>
  /^(?:laughed|laughs|smiled|smiles|nodded|nods|shrugged|shrugs|sighed|sighs|grinned|grins|winced|chuckled|paused|hesitated|frowned)$/.test(
    tokenAt(reading, at).lower,
  ) && /^s?he$/.test(tokenInSentence(reading, at, at - 1).lower);

/** Does a person or body stand, or a verb of speaking, in these sentences, outside of the quotation? */
function speaksIn({ reading, mentions }: BlockLayers, from: number, to: number, except?: Quotation): boolean {
  const first = reading.sentences[Math.max(0, from)]?.first ?? 0;
  const last = reading.sentences[Math.min(to, reading.sentences.length - 1)]?.last ?? 0;
  const isOutside = (at: number) => except === undefined || at < except.first || at >= except.last;
  for (let at = first; at < last; at++) {
    const { lower } = tokenAt(reading, at);
    if (!isOutside(at)) continue;
    if (speechVerb(lower)?.frame === 'any' || UNNAMED_HEADS.has(lower) || isGesture(reading, at)) return true;
  }
  return mentions.some(
    ({ first: at, votes, form }) =>
      at >= first && at < last && isOutside(at) && (form === 'pronoun' || (votes.person ?? 0) > 0),
  );
}
