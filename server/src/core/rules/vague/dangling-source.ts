import { TITLES } from '../../actors/en/names';
import { UNNAMED_HEADS } from '../../actors/en/people';
import type { Article } from '../../article';
import type { BlockAttribution } from '../../attribution/blockAttribution';
import type { BlockLayers } from '../../blockLayers';
import { indexOfBlock } from '../../blockSelection';
import { contains } from '../../text/span';
import type { ArticleDraft, ArticleRule } from '../rule';

const PRONOUN = /^(?:he|she|they)$/i;
/** A paragraph that ends with a cut: "… said…", "[…]". */
const CUT_AT_END = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s"”’'»)\]]*$/;

/** "He said", where the text that would tell who he is was cut. */
export const vagueDanglingSource: ArticleRule = {
  id: 'vague/dangling-source',
  title: 'Speaker cut away',
  severity: 'warning',
  rationale:
    'A pronoun speaks right behind a cut, and nobody it could mean stands in between. The person was named in the part that was left out. Readers will take the nearest name instead, and give him words that he did not say.',
  exceptions: [
    'Somebody who could speak is named or described between the cut and the pronoun.',
    'First and second person.',
    'Dots that only let a sentence trail off inside a quotation.',
  ],
  remedies: ['Put the name in square brackets: “[Berg] said”.', 'Restore the sentence that was cut.'],
  standards: [
    'Reuters Handbook, “Quotes”: make clear who speaks, early.',
    'Mike Caulfield, SIFT (2019): trace quotes to the original context.',
  ],
  flags: [
    'The talks went on all night, two aides said…\n\nThe border would stay closed for a week, ⟦he⟧ said.',
    '> The vault was opened on Monday …\n>\n> Berg was expected to stay for a few more days, ⟦she⟧ said.',
    'The dig was closed […]\n\nThe wall had been moved twice, ⟦they⟧ say.',
  ],
  passes: [
    'The talks went on all night…\n\nAnna Berg left early. The border would stay closed, she said.',
    'Anna Berg left early. The border would stay closed, she said.',
    'The talks went on all night…\n\nThe mayor was tired, and he said so: “We will close the border.”',
    '“I wonder…” Anna Berg said.\n\nShe said that the border would stay closed.',
  ],
  reach: 1,
  concerns: (layers) => layers.attributions.some((each) => isPronoun(layers, each)),
  checkArticle(article, concerned) {
    return concerned.flatMap((placed) => {
      const { layers } = placed;
      if (!isBehindCut(article, indexOfBlock(article, placed))) return [];
      const first = layers.attributions.find((each) => isPronoun(layers, each));
      if (!first?.source || isSomebodyBefore(layers, first)) return [];
      const { start, end } = first.source;
      const draft: ArticleDraft = {
        placed,
        start,
        end,
        message: `Who is “${layers.block.source.slice(start, end)}”? The text before was cut, and nobody who could speak stands between the cut and these words.`,
      };
      return [draft];
    });
  },
};

const isPronoun = ({ block }: BlockLayers, { source, type }: BlockAttribution): boolean =>
  source !== null && type === 'assertion' && PRONOUN.test(block.source.slice(source.start, source.end));

/** Does the block before end with a cut, and belong to the same text? */
function isBehindCut({ blocks }: Article, index: number): boolean {
  const before = blocks[index - 1]?.layers;
  const here = blocks[index]?.layers;
  if (!before || !here || before.block.kind !== 'paragraph' || before.block.quoteDepth !== here.block.quoteDepth)
    return false;
  const { prose } = before.block;
  const isOpen = before.reading.quotations.some(
    ({ inner, end }) => inner.end < end && CUT_AT_END.test(prose.slice(0, inner.end)) && end >= prose.trimEnd().length,
  );
  return CUT_AT_END.test(prose.slice(-LONGEST_CUT)) && !isOpen;
}
const LONGEST_CUT = 12;

/** A name, a description or a role before the pronoun, outside of what the pronoun itself is made to say. */
function isSomebodyBefore({ reading, mentions }: BlockLayers, { source, content }: BlockAttribution): boolean {
  const limit = source?.start ?? 0;
  const isOwnWords = (span: { start: number; end: number }) => content.some((part) => contains(part, span));
  return (
    mentions.some((mention) => mention.end <= limit && !mention.location && !isOwnWords(mention)) ||
    reading.tokens.some(
      (token) =>
        token.end <= limit && (UNNAMED_HEADS.has(token.lower) || TITLES.has(token.lower)) && !isOwnWords(token),
    )
  );
}
