import { normaliseLabel } from '../../markdown/links';
import type { ArticleDraft, ComparingRule, Fact, PlacedFact } from '../rule';

/** A note is written and nothing refers to it. */
export const sourcingUnusedFootnote: ComparingRule<NoteFact> = {
  id: 'sourcing/unused-footnote',
  title: 'Note that readers never see',
  severity: 'hint',
  decidable: true,
  rationale:
    'The article has a note that no sentence refers to. Readers never see it: either its reference was lost when text was moved, and a sentence now stands without its source, or the note is left over. Of two notes with one label readers see one as well.',
  exceptions: ['Names of notes match regardless of case, as on GitHub.', 'A note that another note refers to is used.'],
  remedies: [
    'Refer to the note where it belongs.',
    'Give one of two notes with the same label another one.',
    'Delete the note.',
  ],
  standards: [
    'Pandoc User’s Guide, “Footnotes”; GitHub Flavored Markdown, “Footnotes”; markdownlint MD053 asks the same of links.',
  ],
  flags: [
    'The dam broke on Sunday.\n\n[^dam]: ⟦Ministry of Water, 3 May.⟧',
    'The treaty was signed.[^1]\n\n[^1]: Doe, *Treaties*, p. 4.\n\n[^2]: ⟦Roe, *Wars*, p. 9. It says more.⟧\n\n    And more.',
    'It fell.[^a] It was old.\n\n[^a]: Ministry of Water, 3 May.\n\n[^A]: ⟦City archive, box 4.⟧\n\n    And more.',
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
  compare({ footnoteDefinitions }, facts) {
    const notes = facts.filter(({ fact }) => fact.note !== undefined);
    const [first] = notes;
    if (!first) return [];
    const note = first.fact.note ?? '';
    if (notes.length === facts.length)
      return [draftFor(first, `Nothing in this article refers to the note “${note}”: readers never see it.`)];
    const again = footnoteDefinitions.get(first.fact.about)?.again ?? [];
    return again.flatMap((start) => {
      const other = notes.find(({ placed }) => placed.start >= start);
      const message = `There is a note “${note}” before this one: readers see one of the two.`;
      return other ? [draftFor(other, message)] : [];
    });
  },
};

function draftFor({ placed }: PlacedFact<NoteFact>, message: string): ArticleDraft {
  const end = Math.min(placed.layers.block.source.length, LONGEST);
  return { placed, start: 0, end, message, ignoresQuotes: true };
}

/** A label, and the note that it stands at; absent where it refers to one. */
interface NoteFact extends Fact {
  note?: string;
}

/** Label of notes that are written where they are referred to. */
const INLINE = '^';
const LONGEST = 60;
