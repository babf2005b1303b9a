import type { PlacedBlock } from '../../article';
import { missingFields } from '../../citations/bibliography/missingFields';
import type { Reference } from '../../citations/bibliography/reference';
import type { BlockCitation } from '../../citations/blockCitation';
import { lacksPage } from '../../citations/lacksLocator';
import type { ArticleDraft, ComparingRule, Fact } from '../rule';

const ENTRY = '---\nreferences:\n- id: doe99\n  type: book\n  author: [{family: Doe}]\n  title: Dams\n  issued: 1999\n';
const WITH = (fields: string) => `---\nreferences:\n- id: doe99\n${fields}---\n\n`;

/** A key leads to a work that a reader cannot find, or to a whole book for one sentence of it. */
export const sourcingIncompleteCitation: ComparingRule<KeyCitation> = {
  id: 'sourcing/incomplete-citation',
  title: 'Citation that lacks what a reader needs',
  severity: 'information',
  decidable: true,
  rationale:
    'A citation is there so that somebody else can look. For that its entry needs who, what and when, and where it was printed or can be opened; and words in quotation marks from a book need the page. Without these the reader has to search, or to believe.',
  exceptions: [
    'Entries whose kind is not known, or that cannot be read, and keys without an entry.',
    'Pages for words that are not quoted, and for web pages, posts, films and interviews, which have none.',
    '“n.d.” is a date: somebody has looked.',
    'An entry is reported once, where it is first cited.',
  ],
  remedies: ['Fill in what is missing in the entry.', 'Add the page: `[@doe99, p. 12]`.'],
  standards: [
    'CSL 1.0.2, appendix III: item types and their variables.',
    'US Intelligence Community Directive 206 (2015), source reference citations.',
    'Pandoc User’s Guide, “Citation syntax”: locators.',
  ],
  flags: [
    `${ENTRY}---\n\nShe called it “a dam that will never break” [⟦@doe99⟧].`,
    `${WITH('  type: book\n  title: Dams\n')}The dam was old [⟦@doe99⟧]. It broke [@doe99, p. 3].`,
    `${WITH('  type: webpage\n  author: [{literal: Water Board}]\n  title: Notice\n  issued: 2011\n')}The gate is shut [⟦@doe99⟧].`,
    `${WITH('  type: article-journal\n  title: Dams\n  issued: 1999\n')}As ⟦@doe99⟧ says, dams are old.`,
  ],
  passes: [
    `${ENTRY}---\n\nShe called it “a dam that will never break” [@doe99, p. 12]. It was old [@doe99].`,
    `${ENTRY}---\n\nThe dam was old [@doe99]. Nobody saw it break.`,
    `${WITH('  type: webpage\n  title: Notice\n  URL: https://x.example\n  accessed: 2011-05-03\n')}The board wrote that “the gate is shut for good” [@doe99].`,
    `${WITH('  title: Dams\n')}The dam was old [@doe99].`,
    `${ENTRY}---\n\nThe “old” dam [@doe99] was no more, and others say so [@roe].`,
    'The dam was old [@doe99].',
  ],
  factsIn: ({ citations }) =>
    citations.flatMap((citation) => (citation.kind === 'pandoc' ? { about: citation.target ?? '', citation } : [])),
  compare({ bibliography }, facts) {
    const key = facts[0]?.fact.about;
    const reference = bibliography.isKnown && key !== undefined ? bibliography.find(key)?.entry.read() : undefined;
    if (!reference) return [];
    return facts.flatMap(({ placed, fact }, at) => draftFor(placed, fact.citation, reference, at === 0) ?? []);
  },
};

/** A citation by key. */
interface KeyCitation extends Fact {
  citation: BlockCitation;
}

function draftFor(
  placed: PlacedBlock,
  citation: BlockCitation,
  reference: Reference,
  isFirst: boolean,
): ArticleDraft | undefined {
  const { start, end, target } = citation;
  const missing = isFirst ? missingFields(reference) : [];
  if (missing.length > 0) {
    const message = `The entry “${target}” does not say ${listed(missing)}: a reader has to search for the work.`;
    return { placed, start, end, message, ignoresQuotes: true };
  }
  if (!lacksPage(placed.layers.citations, citation, reference)) return undefined;
  const message = `Words are quoted from “${target}”, and no page is given: the reader has the whole work to search.`;
  return { placed, start, end, message, ignoresQuotes: true };
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
