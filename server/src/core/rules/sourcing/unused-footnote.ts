import type { PlacedBlock } from '../../article';
import { normaliseLabel } from '../../markdown/links';
import type { ArticleRule } from '../rule';

/** A note is written and nothing refers to it. */
export const sourcingUnusedFootnote: ArticleRule = {
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
  concerns: ({ block }) =>
    (block.footnote !== undefined && block.footnote !== INLINE) ||
    block.inlines.some(({ kind }) => kind === 'footnote-reference'),
  checkArticle(_, concerned) {
    const used = new Set(concerned.flatMap(labelsIn));
    const seen = new Set<string>();
    return concerned.flatMap((placed) => {
      const { footnote, source } = placed.layers.block;
      if (footnote === undefined || footnote === INLINE) return [];
      const label = normaliseLabel(footnote);
      if (used.has(label) || seen.has(label)) return [];
      seen.add(label);
      const message = `Nothing in this article refers to the note “${footnote}”: readers never see it.`;
      return [{ placed, start: 0, end: Math.min(source.length, LONGEST), message, ignoresQuotes: true as const }];
    });
  },
};

/** Label of notes that are written where they are referred to. */
const INLINE = '^';
const LONGEST = 60;

const labelsIn = ({ layers: { block } }: PlacedBlock): string[] =>
  block.inlines.flatMap((inline) => (inline.kind === 'footnote-reference' ? normaliseLabel(inline.label) : []));
