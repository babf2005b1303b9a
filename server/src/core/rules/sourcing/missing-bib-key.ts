import type { Article, PlacedBlock } from '../../article';
import { nearestKeys } from '../../citations/bibliography/nearestKeys';
import type { Inline } from '../../markdown/block';
import type { ArticleDraft, ArticleRule } from '../rule';

type Key = Extract<Inline, { kind: 'pandoc' }>;

/** A citation key that no bibliography has. */
export const sourcingMissingBibKey: ArticleRule = {
  id: 'sourcing/missing-bib-key',
  title: 'Citation key without an entry',
  severity: 'error',
  decidable: true,
  rationale:
    'The text cites a work by a key, and none of the bibliographies that the article, its project or your settings name has an entry for it: the reader will see the bare key, or nothing. Mostly the key is misspelled or the entry was never saved.',
  exceptions: [
    'Where no bibliography is named or none can be read, nothing can be said about keys.',
    'Handles such as `@harbourwatch` in running text, mail addresses, labels of examples `(@good)`, and the labels of figures, tables, equations and sections that pandoc-crossref numbers.',
    'Addresses in braces, `[@{https://…}]`, lead somewhere by themselves.',
  ],
  remedies: ['Use a key that is there; the nearest ones are offered.', 'Add the entry to the bibliography.'],
  standards: [
    'Pandoc User’s Guide, “Citations”: keys refer to entries of the bibliography.',
    'IFCN Code of Principles, commitment 2: sources in enough detail that readers can check them.',
  ],
  flags: [
    '---\nreferences:\n- id: doe99\n  title: Treaties\n---\n\nThe treaty was signed in March [⟦@doe98⟧, p. 4].',
    '---\nreferences:\n- id: doe99\n  title: Treaties\n---\n\nOthers disagree [see @doe99; ⟦-@roe2004⟧].',
    '---\nreferences:\n- id: smith04\n  title: Dams\n---\n\nAs ⟦@smiht04⟧ [p. 3] says, the dam was old.',
  ],
  passes: [
    '---\nreferences:\n- id: doe99\n  title: Treaties\n---\n\nThe treaty was signed in March [@doe99, p. 4].',
    'The treaty was signed in March [@doe98, p. 4].',
    '---\nreferences:\n- id: doe99\n  title: Treaties\n---\n\nThe clip was posted by @harbourwatch at noon; write to desk@example.org.',
    '---\nreferences:\n- id: doe99\n  title: Treaties\n---\n\nSee @fig:map and [@tbl:dead], and example (@good).',
    '---\nreferences:\n- id: doe99\n  title: Treaties\n---\n\nSo says the ministry [@{https://example.org/notice}].',
    '---\nreferences:\n- id: doe99\n  title: Treaties\n---\n\nWrite `[@key]` to cite.',
  ],
  reach: 0,
  concerns: ({ block }) => block.inlines.some(({ kind }) => kind === 'pandoc'),
  checkArticle(article, concerned) {
    if (!article.bibliography.isKnown) return [];
    return concerned.flatMap((placed) =>
      placed.layers.block.inlines
        .filter((inline) => inline.kind === 'pandoc')
        .filter((key) => !article.bibliography.find(key.key) && isMeant(article, placed, key))
        .map((key) => draftFor(article, placed, key)),
    );
  },
};

function draftFor({ bibliography }: Article, placed: PlacedBlock, { start, end, key }: Key): ArticleDraft {
  const near = nearestKeys(bibliography, key);
  const meant = near.length === 0 ? '' : ` Did you mean ${near.map((each) => `“${each}”`).join(' or ')}?`;
  const message = `No bibliography of this article has an entry “${key}”: the reader cannot look up the source.${meant}`;
  return { placed, start, end, message, ignoresQuotes: true };
}

const CROSS_REFERENCE = /^(?:fig|tbl|tab|table|sec|eq|eqn|lst|thm|lem|cor|def|exm|prp|cnj|exr):/i;

/** Did the writer mean a work? In brackets always; in running text if the key looks like one of those that there are. */
function isMeant(
  { bibliography }: Article,
  { layers: { block } }: PlacedBlock,
  { start, end, key, group, locator }: Key,
): boolean {
  if (/^[a-z][\w+.-]*:\/\//i.test(key) || CROSS_REFERENCE.test(key)) return false;
  if (group || locator !== undefined) return true;
  const isExample = block.source[start - 1] === '(' && block.source[end] === ')';
  return !isExample && (nearestKeys(bibliography, key).length > 0 || /\p{L}{2,}.*\d{2,4}[a-z]?$/u.test(key));
}
