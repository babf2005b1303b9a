import type { PlacedBlock } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import { isInsertion } from '../../citations/inlineCitations';
import type { Block, Inline } from '../../markdown/block';
import { normaliseLabel } from '../../markdown/links';
import type { ArticleDraft, ComparingRule, Fact } from '../rule';

type Reference = Extract<Inline, { kind: 'reference-link' | 'reference-image' }>;

/** A link by label, and the label is nowhere given an address. */
export const sourcingUndefinedLinkReference: ComparingRule<Meant> = {
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
    'Numbers that a list of the article answers, in lines that begin with `[7]`. Three or more that nothing answers are reported once.',
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
    'Pasted from elsewhere ⟦[1]⟧, with its numbers [2] and nothing else [3]. So it goes on [4].',
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
    'It was so [as he said][@smith99].',
    'Rivers rise [1] and fall [2].\n\n[1] Doe, Rivers, 1999.\n[2] Roe, Floods, 2001.',
    'A bracket \\[label] is shown as it stands.',
  ],
  factsIn: meantIn,
  compare({ linkDefinitions }, facts) {
    const lost = facts.filter(({ fact }) => !linkDefinitions.has(fact.name));
    const listed = new Set(lost.flatMap(({ fact }) => (fact.isEntry ? fact.name : [])));
    const open = lost.filter(({ fact }) => !fact.isNumber || !listed.has(fact.name));
    const numbers = new Set(open.flatMap(({ fact }) => (fact.isNumber ? fact.name : [])));
    const first = open.find(({ fact }) => fact.isNumber);
    return open
      .filter((each) => !each.fact.isNumber || each === first || numbers.size < PASTED)
      .map((each) => draftFor(each.placed, each.fact.reference, each === first ? numbers.size : 0));
  },
};

/** From so many numbers on, the article has been pasted from where a list stood below it. */
const PASTED = 3;

/** A reference that the writer meant as a link. Numbers are looked at together. */
interface Meant extends Fact {
  reference: Reference;
  /** The label as links match. */
  name: string;
  isNumber: boolean;
  /** It begins a line: an entry of a list of references. */
  isEntry: boolean;
}

function meantIn(layers: BlockLayers): Meant[] {
  const { inlines, source } = layers.block;
  return inlines.filter(isReference).flatMap((reference): Meant[] => {
    if (!isMeant(layers, reference)) return [];
    const { form, label, start } = reference;
    const isNumber = form === 'shortcut' && /^\d/.test(label);
    const isEntry = isNumber && (start === 0 || source[start - 1] === '\n');
    const name = normaliseLabel(label);
    return [{ about: isNumber ? 'numbers' : `label ${name}`, reference, name, isNumber, isEntry }];
  });
}

const isReference = (inline: Inline): inline is Reference =>
  inline.kind === 'reference-link' || inline.kind === 'reference-image';

/** `numbers`: how many numbers of the article stand in brackets like this one. */
const draftFor = (placed: PlacedBlock, { start, end, form, label }: Reference, numbers: number): ArticleDraft => ({
  placed,
  start,
  end,
  ...(form === 'shortcut' ? { severity: 'hint' as const } : {}),
  message: messageFor(form, label, numbers),
  ignoresQuotes: true,
});

function messageFor(form: Reference['form'], label: string, numbers: number): string {
  if (form !== 'shortcut')
    return `No line of this article says where “${label}” leads: the reader sees brackets and cannot reach the source.`;
  if (numbers >= PASTED)
    return `${numbers} numbers in brackets look like references, this one first: no line of this article says where they lead.`;
  return `If “[${label}]” is a reference: no line of this article says where it leads.`;
}

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
