import { TITLES } from '../language/en/wordClasses';
import { tokenAt } from '../language/reading';
import { after, before, isWord, looksLikeName, opensClause, type Site } from './site';
import { words } from './wordSet';

/** A guard that all cues share: true where the words are none, whatever they are. Numbers as in the rule catalogue. */
type Guard = (site: Site) => boolean;

/** G4: a capital inside a running sentence makes it part of a name ("Theresa May", "the Apparent Wind Trophy"). */
const isPartOfName: Guard = (site) => {
  const token = tokenAt(site.reading, site.first);
  const sentence = site.reading.sentences[token.sentence];
  if (!sentence || sentence.titled || token.case === 'lower' || token.case === 'none' || token.lower === 'i')
    return false;
  if (opensClause(site)) return isCapitalThroughout(site);
  return (
    token.case === 'initial' || token.case === 'mixed' || TITLES.has(before(site).lower) || looksLikeName(before(site))
  );
};

/** "No Doubt played the arena": capitals on all its words. */
const isCapitalThroughout = (site: Site): boolean =>
  site.last - site.first > 1 && tokenAt(site.reading, site.last - 1).case === 'initial';

/** Words that announce a word as a word: "the word may". */
const METALANGUAGE = new Set([
  'word',
  'words',
  'term',
  'verb',
  'adverb',
  'adjective',
  'noun',
  'expression',
  'modal',
  'phrase',
]);

/** G7: the word is mentioned, not used: "the word may", or alone between quotation marks. */
const isMentioned: Guard = (site) => {
  const { quotation } = tokenAt(site.reading, site.first);
  const alone = quotation >= 0 && site.reading.quotations[quotation]?.words === site.last - site.first;
  return (
    alone ||
    STRUCK.has(before(site).lower) ||
    METALANGUAGE.has(before(site).lower) ||
    (before(site).text === ',' && METALANGUAGE.has(before(site, 2).lower)) ||
    isSubjectAdverb(site) ||
    isNamedAdverb(site) ||
    isAloneInEmphasis(site)
  );
};

/** "no equivalent of reportedly", "replace presumably with": a sentence adverb where only a noun can stand. */
const isNamedAdverb = (site: Site): boolean =>
  site.form.endsWith('ly') &&
  site.last - site.first === 1 &&
  BEFORE_NOUN.has(before(site).lower) &&
  (!isWord(after(site)) || words('and with in').has(after(site).lower));

/** "Reportedly is never an alibi": an adverb that is the subject of a verb is the word itself. */
const isSubjectAdverb = (site: Site): boolean =>
  site.form.endsWith('ly') &&
  site.last - site.first === 1 &&
  (opensClause(site) || before(site).lower === 'that') &&
  before(site).text !== ',' &&
  words('is means has takes').has(after(site).lower);
const BEFORE_NOUN = words('for of in as over every no replace hid tagged circled typed write printed counted ly');

/** What style books do with words. */
const STRUCK = words(
  'ban bans banned delete deletes deleted underline underlines underlined remove removes spelled spelt',
);

/** "writes *reportedly* where": emphasis around the one word after a verb of naming. */
const NAMING = new Set([
  'say',
  'says',
  'write',
  'writes',
  'wrote',
  'called',
  'reads',
  'delete',
  'remove',
  'avoid',
  'use',
  'uses',
  'used',
]);
/** "*likely* stands for", "*very likely* means". */
const DEFINING = words('stands means denotes');
const isAloneInEmphasis: Guard = (site) => {
  const { start } = tokenAt(site.reading, site.first);
  const { end } = tokenAt(site.reading, site.last - 1);
  const emphasised = site.block.inlines.some(
    (inline) =>
      (inline.kind === 'emphasis' || inline.kind === 'strong') &&
      inline.start < start &&
      end < inline.end &&
      inline.end - inline.start <= end - start + 4,
  );
  return emphasised && (NAMING.has(before(site).lower) || DEFINING.has(after(site).lower));
};

/** The word is half of a compound or a file name: "may/june", "if-else". */
const isInCompound: Guard = (site) => {
  const next = after(site);
  return !next.spaced && (next.text === '/' || next.text === '_');
};

/** "as best as I possibly can", "all we possibly could": an effort, no doubt. */
const isEffort: Guard = (site) =>
  site.form === 'possibly' && /^(?:can|could)$/.test(after(site).lower) && isWord(before(site));

export const GUARDS: readonly Guard[] = [isPartOfName, isMentioned, isInCompound, isEffort];
