import type { PlacedBlock } from '../../article';
import { isInsertion } from '../../citations/inlineCitations';
import type { Block, Inline } from '../../markdown/block';
import { normaliseLabel } from '../../markdown/links';
import type { ArticleDraft, ArticleRule, BlockLayers } from '../rule';

type Reference = Extract<Inline, { kind: 'reference-link' | 'reference-image' }>;

/** A link by label, and the label is nowhere given an address. */
export const sourcingUndefinedLinkReference: ArticleRule = {
  id: 'sourcing/undefined-link-reference',
  title: 'Link without an address',
  severity: 'error',
  decidable: true,
  rationale:
    'The text links by a label, and no line of the article gives that label an address. Readers see brackets instead of a link, and the source cannot be reached. A label alone in brackets may be meant as text, so that is only a hint, and only where it looks like a label.',
  exceptions: [
    'Task boxes, omissions (`[…]`, `[...]`), `[sic]` and what an editor put into a quotation (`[he]`).',
    'Words in brackets: only numbers, names with a year and labels with a hyphen or digit look like references.',
    'Index expressions such as `list[0][1]`, code and escaped brackets.',
    'Notes and citation keys, which have rules of their own.',
  ],
  remedies: [
    'Define the label: `[label]: https://example.com "Title"`',
    'Write the address behind the text: `[text](https://…)`.',
  ],
  standards: [
    'CommonMark 0.31, “Link reference definitions”.',
    'IFCN Code of Principles, commitment 2: link to sources where it can be done.',
  ],
  flags: [
    'The mayor resigned, according to ⟦[the gazette][gaz]⟧.',
    'See the ⟦[annual report][]⟧ for the figures.',
    '![The bridge in May][bridge-may] fell.\n\n> So ⟦[he wrote][letter]⟧ in 1871.\n\n[bridge-may]: bridge.jpg',
    'The ministry published the list on Monday ⟦[3]⟧, without names.',
    'The letters survive only in a copy ⟦[Smith 1999]⟧.',
  ],
  passes: [
    'The mayor resigned, according to [the gazette][gaz].\n\n[gaz]: https://example.com/gazette',
    'The mayor resigned, according to [The  Gazette][].\n\n[the gazette]: https://example.com/gazette',
    '- [x] call the ministry\n- [ ] ask for the minutes',
    '“[He] was there […] and saw them [sic] leave,” she said.',
    'The minister [who has since resigned] did not answer.',
    'Write `[text][label]` for a link.',
    'In Python, grid[0][1] is the second cell.',
    'The dam broke.[^1]\n\n[^1]: Ministry of Water.',
    'It was so [@smith99, p. 3].',
    'A bracket \\[label] is shown as it stands.',
  ],
  reach: 0,
  concerns: (layers) => layers.block.inlines.some((inline) => isReference(inline) && isMeant(layers, inline)),
  checkArticle({ linkDefinitions }, concerned) {
    return concerned.flatMap((placed) =>
      placed.layers.block.inlines
        .filter(isReference)
        .filter(({ label }) => !linkDefinitions.has(normaliseLabel(label)))
        .filter((reference) => isMeant(placed.layers, reference))
        .map((reference) => draftFor(placed, reference)),
    );
  },
};

const isReference = (inline: Inline): inline is Reference =>
  inline.kind === 'reference-link' || inline.kind === 'reference-image';

const draftFor = (placed: PlacedBlock, { start, end, form, label }: Reference): ArticleDraft => ({
  placed,
  start,
  end,
  ...(form === 'shortcut' ? { severity: 'hint' as const } : {}),
  message:
    form === 'shortcut'
      ? `If “[${label}]” is a reference: no line of this article says where it leads.`
      : `No line of this article says where “${label}” leads: the reader sees brackets and cannot reach the source.`,
  ignoresQuotes: true,
});

/** Did the writer mean a link? */
function isMeant({ block, reading }: BlockLayers, reference: Reference): boolean {
  const { start, form, label } = reference;
  const words = block.source.slice(reference.text.start, reference.text.end);
  if (isInsertion(label) || isInsertion(words) || isIndex(block, start)) return false;
  if (form !== 'shortcut') return true;
  const isQuoted = reading.quotations.some(({ inner }) => inner.start <= start && start < inner.end);
  return looksLikeLabel(label) && !isQuoted && block.quoteDepth === 0;
}

/** `list[0][1]`: a letter, digit or bracket right before the bracket. */
const isIndex = ({ source }: Block, start: number): boolean => /[\p{L}\p{N}\])]/u.test(source[start - 1] ?? '');

/** "3", "12a", "Smith 1999", "report-2": not a word, not a clause. */
const looksLikeLabel = (label: string): boolean =>
  /^\d{1,3}[a-z]?$/.test(label) || /^\p{Lu}[\p{L} &.,]* \d{4}[a-z]?$/u.test(label) || /^\w+(?:-\w+)*-\d+$/.test(label);
