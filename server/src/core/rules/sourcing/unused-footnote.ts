import { normaliseLabel } from '../../markdown/links';
import type { ComparingRule, Fact } from '../rule';

/** A note is written and nothing refers to it. */
export const sourcingUnusedFootnote: ComparingRule<NoteFact> = {
  id: 'sourcing/unused-footnote',
  title: 'Note that nothing refers to',
  severity: 'hint',
  decidable: true,
  rationale:
    'The article has a note that no sentence refers to. Readers never see it: either its reference was lost when text was moved, and a sentence now stands without its source, or the note is left over.',
  exceptions: ['Names of notes match regardless of case, as on GitHub.', 'A note that another note refers to is used.'],
  remedies: ['Refer to the note where it belongs.', 'Delete the note.'],
  standards: [
    'Pandoc User’s Guide, “Footnotes”; GitHub Flavored Markdown, “Footnotes”; markdownlint MD053 asks the same of links.',
  ],
  flags: [
    'The dam broke on Sunday.\n\n[^dam]: ⟦Ministry of Water, 3 May.⟧',
    'The treaty was signed.[^1]\n\n[^1]: Doe, *Treaties*, p. 4.\n\n[^2]: ⟦Roe, *Wars*, p. 9. It says more.⟧\n\n    And more.',
    '| Place | Dead |\n|---|---|\n| Basra | 210[^count] |\n\n[^count]: City morgue.\n[^old]: ⟦An earlier count.⟧',
  ],
  passes: [
    'The dam broke on Sunday.[^dam]\n\n[^Dam]: Ministry of Water, 3 May.',
    'Witnesses disagree.[^1]\n\n[^1]: Compare the other report.[^2]\n\n[^2]: City archive, box 4.',
    'The dam broke.^[Ministry of Water, 3 May.]',
    'Write `[^1]: text` for a note.',
  ],
  factsIn({ block: { footnote, inlines } }) {
    const facts: NoteFact[] = [];
    for (const inline of inlines)
      if (inline.kind === 'footnote-reference') facts.push({ about: normaliseLabel(inline.label) });
    if (footnote !== undefined && footnote !== INLINE) facts.push({ about: normaliseLabel(footnote), note: footnote });
    return facts;
  },
  compare(_, facts) {
    const [first] = facts;
    if (first?.fact.note === undefined || facts.some(({ fact }) => fact.note === undefined)) return [];
    const { placed, fact } = first;
    const message = `Nothing in this article refers to the note “${fact.note}”: readers never see it.`;
    const end = Math.min(placed.layers.block.source.length, LONGEST);
    return [{ placed, start: 0, end, message, ignoresQuotes: true }];
  },
};

/** A label, and the note that it stands at; absent where it refers to one. */
interface NoteFact extends Fact {
  note?: string;
}

/** Label of notes that are written where they are referred to. */
const INLINE = '^';
const LONGEST = 60;
