import type { Article } from '../../article';
import { indexOfBlock } from '../../blockSelection';
import { announcedBy, CUT } from '../../citations/leadIns';
import type { ArticleRule } from '../rule';

/** Something was cut out between two paragraphs of a quotation. */
export const sourcingElisionHidesSource: ArticleRule = {
  id: 'sourcing/elision-hides-source',
  title: 'Cut between quoted paragraphs',
  severity: 'information',
  writer: 'hint',
  rationale:
    'A quotation of several paragraphs was cut between two of them. What stood there may have named who says it, how he knows, or how sure he is; a “he said” behind the cut may mean somebody else than the reader thinks.',
  exceptions: [
    'Cuts within a paragraph, where the sentence still shows what belongs together.',
    'Dots at the very end of a quotation.',
    'Dots of a speaker who trails off, inside quotation marks.',
    'Dots outside of quotations.',
  ],
  remedies: ['Restore what was cut.', 'Put the name in brackets: “[Karim] said”.', 'Link the original.'],
  standards: [
    'SIFT (Caulfield): look at the original context of a quotation.',
    'Chicago Manual of Style: an ellipsis must not change what the source says.',
  ],
  flags: [
    '> The brigade left the city at night⟦…⟧\n>\n> He said that nobody was hurt.',
    'The paper had this:\n\n> Two guards travelled with him⟦...⟧\n>\n> They were armed, he added.',
    'But then there’s this:\n\nThe talks failed again, members said⟦…⟧\n\nHe was expected to stay, he said.',
  ],
  passes: [
    '> The brigade left the city at night, the mayor said…',
    '> The brigade […] left the city at night.\n>\n> Nobody was hurt, the mayor said.',
    'He waited…\n\nShe said nothing.',
    '> “I do not know…”\n>\n> She said no more.',
    '> The brigade left at night.\n>\n> Nobody was hurt, the mayor said.',
  ],
  reach: 8,
  concerns: ({ block }) => block.kind === 'paragraph' && block.footnote === undefined && CUT.test(block.prose),
  checkArticle(article, concerned) {
    return concerned.flatMap((placed) => {
      const { prose } = placed.layers.block;
      const cut = /(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*$/.exec(prose);
      if (!cut || !goesOn(article, indexOfBlock(article, placed))) return [];
      const { index: start } = cut;
      const end = start + cut[0].trimEnd().length;
      const message = 'Something was cut here: who says what follows, and how sure he is, may have stood there.';
      return [{ placed, start, end, message, ignoresQuotes: true as const }];
    });
  },
};

/** Does the quotation go on in the next block? */
function goesOn(article: Article, index: number): boolean {
  const depth = article.blocks[index]?.layers.block.quoteDepth ?? 0;
  if (depth > 0) return article.blocks[index + 1]?.layers.block.quoteDepth === depth;
  for (let leadIn = index - 1; leadIn >= Math.max(0, index - FARTHEST_LEAD_IN); leadIn--) {
    const announces = article.blocks[leadIn]?.layers.citations.some(({ kind }) => kind === 'lead-in');
    if (announces) return announcedBy(article, leadIn).includes(index + 1);
  }
  return false;
}

const FARTHEST_LEAD_IN = 7;
