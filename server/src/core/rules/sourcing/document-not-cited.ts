import type { BlockLayers } from '../../blockLayers';
import { LEADS } from '../../citations/sources';
import type { BlockRule } from '../rule';

/** A document exists according to the text, and nothing leads to it. */
export const sourcingDocumentNotCited: BlockRule = {
  id: 'sourcing/document-not-cited',
  title: 'Document without a reference',
  severity: 'information',
  rationale:
    'The text takes something from a document, a statement or a recording, and nothing leads to it: no link, no note, no archive. The primary source exists, and a reader who could look at it would not have to take the article’s word for what it says.',
  exceptions: [
    'A link, note or key in the same paragraph.',
    'Documents that are mentioned and not used; reports and studies in general.',
    'Documents inside quoted words: the speaker has them, not the writer.',
  ],
  remedies: ['Link the document, or put it online.', 'Add a note: issuer, title, date, where it is kept.'],
  standards: [
    'Langlois & Seignobos, Introduction to the Study of History, book I: find the documents first.',
    'IFCN Code of Principles, commitment 2: primary sources where they exist.',
  ],
  flags: [
    'The union said in ⟦a statement on Monday⟧ that it would strike.',
    'The bridge is safe, according to ⟦a police report⟧.',
    '⟦The parish inventory of 1911⟧ lists two bells.',
    'Both men stood behind the truce that formed the basis of ⟦his statement Sunday⟧.',
  ],
  passes: [
    'The union said in [a statement](https://union.example/3-may) that it would strike.',
    'The bridge is safe, according to a police report.[^1]\n\n[^1]: Report 12/2021.',
    'She wrote a letter to her mother and posted it.',
    '“In a statement, they denied it,” he said.',
    'Studies and reports are read by few.',
    'The two signed an agreement with the port.',
    'This paper describes how the bells were hung, and our study suggests that they were too heavy.',
    'Watch this video to learn more.',
  ],
  check({ block, citations, reading }: BlockLayers) {
    if (block.footnote !== undefined || citations.some(({ kind }) => LEADS.has(kind))) return [];
    return citations
      .filter(({ kind, label, start }) => kind === 'document' && !isMade(reading.prose, start) && !SHOWN.test(label))
      .map(({ start, end, label }) => ({
        start,
        end,
        message: `The text rests on a document (“${label}”), and nothing leads to it.`,
      }));
  },
};

/** "signed an agreement": that it exists, not what it says. */
const isMade = (prose: string, start: number): boolean =>
  /\b(?:sign(?:ed|s)?|issue[ds]?|publish(?:ed|es)?|release[ds]?|file[ds]?|circulated?|leaked|obtained|reviewed|unveiled)\s+$/i.test(
    prose.slice(Math.max(0, start - 20), start),
  );

/** Pictures stand beside the words that point to them. */
const SHOWN = /^(?:this|these|the following) (?:charts?|maps?|images?|pictures?|photos?|photographs?)$/i;
