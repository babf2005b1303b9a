import { LEADS } from '../../citations/sources';
import type { BlockLayers, BlockRule } from '../rule';

/** The author points to an earlier text of his own, and nothing leads to it. */
export const sourcingCircularCitation: BlockRule = {
  id: 'sourcing/circular-citation',
  title: 'Own earlier text without a link',
  severity: 'information',
  rationale:
    'The author refers to something he wrote before. An own text is no second source for the same claim, and without a link the reader cannot see what it said, on what it rested, or whether it turned out right.',
  exceptions: [
    'A link, note or key in the same sentence.',
    'What people say about their own texts inside quotation marks.',
    'Writing that is not said to be earlier: “I wrote to him”.',
  ],
  remedies: ['Link the earlier text.', 'Cite what it rested on instead.'],
  standards: [
    'Källkritik, criterion of dependence: a source does not confirm itself.',
    'Circular reporting (Verification Handbook): trace each claim to its origin.',
  ],
  flags: [
    '⟦I wondered a few days ago⟧ whether the truce would hold.',
    'As ⟦I wrote in October⟧, this board likes a short word.',
    '⟦We reported last week⟧ that the plant would close.',
  ],
  passes: [
    '[I wondered a few days ago](https://blog.example/truce) whether the truce would hold.',
    'I wrote to the mayor and asked for the minutes.',
    '“I wrote in October that it would rain,” she said.',
    'The author argued in 1999 that the dam was old.',
  ],
  check({ citations }: BlockLayers) {
    const linked = new Set(citations.filter(({ kind }) => LEADS.has(kind)).flatMap(({ sentences }) => sentences));
    return citations
      .filter(({ kind, sentences }) => kind === 'self-reference' && !sentences.some((each) => linked.has(each)))
      .map(({ start, end }) => ({
        start,
        end,
        message: 'The author points to an earlier text of his own, and nothing leads to it.',
      }));
  },
};
