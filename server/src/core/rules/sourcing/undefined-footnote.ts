import type { PlacedBlock } from '../../article';
import type { Inline } from '../../markdown/block';
import { normaliseLabel } from '../../markdown/links';
import type { ArticleDraft, ArticleRule } from '../rule';

type Reference = Extract<Inline, { kind: 'footnote-reference' }>;

/** A note is referred to and nowhere written. */
export const sourcingUndefinedFootnote: ArticleRule = {
  id: 'sourcing/undefined-footnote',
  title: 'Note that is not there',
  severity: 'error',
  decidable: true,
  rationale:
    'The text refers to a note, and the article has no note of that name: a reader who wants to check the sentence is led nowhere. Often the note was lost when text was moved, or its name is spelled differently.',
  exceptions: [
    'Inline and fenced code, and brackets with a backslash before them, are no references.',
    'Negated character classes such as `[^a-z]` are regular expressions.',
    'Names of notes match regardless of case, as on GitHub.',
  ],
  remedies: ['Write the note: `[^1]: Source, date, page.`', 'Point to a note that exists.'],
  standards: [
    'Pandoc User’s Guide, “Footnotes”; GitHub Flavored Markdown, “Footnotes”.',
    'IFCN Code of Principles, commitment 2: sources in enough detail that readers can check them.',
  ],
  flags: [
    'The dam broke on Sunday.⟦[^1]⟧',
    'The treaty was signed in March⟦[^smith]⟧ and ratified in May.[^doe]\n\n[^doe]: Doe, *Treaties*, p. 4.',
    '| Place | Dead |\n|---|---|\n| Basra | 210⟦[^count]⟧ |',
    'Witnesses disagree.[^1]\n\n[^1]: Compare the first report,⟦[^2]⟧ which was withdrawn.',
    '> The video was filmed at noon⟦[^geo]⟧ or later.',
  ],
  passes: [
    'The dam broke on Sunday.[^1]\n\n[^1]: Ministry of Water, statement, 3 May 2021.',
    'The dam broke on Sunday.[^Dam]\n\n[^dam]: Ministry of Water, statement, 3 May 2021.',
    'The dam broke on Sunday.^[Ministry of Water, statement, 3 May 2021.]',
    'Write `[^1]` where the note belongs.',
    'The pattern [^a-z] matches everything else.',
    'A caret in brackets \\[^1] is shown as it stands.',
    'The area is 10 km^2^ in all.',
  ],
  reach: 0,
  concerns: ({ block }) => block.inlines.some(({ kind }) => kind === 'footnote-reference'),
  checkArticle({ footnoteDefinitions }, concerned) {
    return concerned.flatMap((placed) =>
      placed.layers.block.inlines
        .filter((inline) => inline.kind === 'footnote-reference')
        .filter(({ label }) => !footnoteDefinitions.has(normaliseLabel(label)) && !isPattern(label))
        .map((reference) => draftFor(placed, reference)),
    );
  },
};

const draftFor = (placed: PlacedBlock, { start, end, label }: Reference): ArticleDraft => ({
  placed,
  start,
  end,
  message: `There is no note “${label}” in this article: the reader cannot look up the source.`,
  ignoresQuotes: true,
});

/** "a-z", "\s", "0-9_": no writer names a note like that. */
const isPattern = (label: string): boolean => /^(?:\w-\w)+|[\\"'<>,;/]/.test(label);
