import type { BlockLayers } from '../../blockLayers';
import type { Inline } from '../../markdown/block';
import type { BlockRule } from '../rule';

type Address = Extract<Inline, { url: string; kind: 'autolink' | 'bare-url' }>;

/** An address stands in the text instead of a source. */
export const sourcingBareUrl: BlockRule = {
  id: 'sourcing/bare-url',
  title: 'Bare address',
  severity: 'hint',
  rationale:
    'The text gives an address and does not say what is there: no title, no author, no date. A reader cannot judge the source without going there, and when the page moves nothing tells what it was.',
  exceptions: [
    'Notes and lists, where the words around the address say what it is or a style is agreed on.',
    'Home pages without a path, which name a site rather than a source.',
    'Code, mail addresses, and links with words.',
  ],
  remedies: [
    'Say what is there: `[Title, author, date](https://…)`.',
    'Make a note with author, title and date of it.',
  ],
  standards: [
    'Wikipedia, “Link rot”: bare URLs are the first to be lost.',
    'ICD 206: a source reference names originator, title and date.',
  ],
  flags: [
    'The clip was posted that night: ⟦https://video.example.org/watch/81⟧',
    'The record was broken (⟦<https://example.org/records/2031>⟧) in May.',
    'See ⟦www.example.org/files/report.pdf⟧ for the figures.',
  ],
  passes: [
    'The record was broken, [the club says](https://example.org/records/2031).',
    'The record was broken.[^1]\n\n[^1]: City record, 3 May: https://example.org/records/2031',
    '- The city record: https://example.org/records/2031',
    'Write to us at https://example.org or desk@example.org.',
    'Run `curl https://example.org/api/list` first.',
    'The paper is at https://doi.org/10.1000/182.',
  ],
  check({ block }: BlockLayers) {
    if (block.kind !== 'paragraph' || block.inList || block.footnote !== undefined) return [];
    return block.inlines.filter(isSource).map(({ start, end }) => ({
      start,
      end,
      message: 'A bare address: it does not say what is there, by whom and of when, and is lost when the page moves.',
      ignoresQuotes: true as const,
    }));
  },
};

/** Beyond the home page; identifiers do not rot. */
const isSource = (inline: Inline): inline is Address =>
  (inline.kind === 'autolink' || inline.kind === 'bare-url') &&
  /^(?:https?:\/\/|www\.)[^/\s]+\/[^\s]/i.test(inline.url) &&
  !/^https?:\/\/(?:dx\.)?(?:doi\.org|hdl\.handle\.net|arxiv\.org\/abs)\//i.test(inline.url);
