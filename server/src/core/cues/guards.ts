import { TITLES } from '../language/en/wordClasses';
import { tokenAt } from '../language/reading';
import { after, before, looksLikeName, opensClause, type Site } from './site';

/** A guard that all cues share: true where the words are none, whatever they are. Numbers as in the rule catalogue. */
export type Guard = (site: Site) => boolean;

/** G4: a capital inside a running sentence makes it part of a name ("Theresa May", "the Apparent Wind Trophy"). */
const isPartOfName: Guard = (site) => {
  const token = tokenAt(site.reading, site.first);
  const sentence = site.reading.sentences[token.sentence];
  if (!sentence || sentence.titled || token.case === 'lower' || token.case === 'none' || token.lower === 'i')
    return false;
  if (opensClause(site)) return false;
  return (
    token.case === 'initial' || token.case === 'mixed' || TITLES.has(before(site).lower) || looksLikeName(before(site))
  );
};

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
  return alone || STRUCK.has(before(site).lower) || METALANGUAGE.has(before(site).lower) || isAloneInEmphasis(site);
};

/** What style books do with words. */
const STRUCK = new Set(['ban', 'bans', 'banned', 'delete', 'deletes', 'deleted', 'underlines']);

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
  return emphasised && NAMING.has(before(site).lower);
};

/** The word is half of a compound or a file name: "may/june", "if-else". */
const isInCompound: Guard = (site) => {
  const next = after(site);
  return !next.spaced && (next.text === '/' || next.text === '_');
};

export const GUARDS: readonly Guard[] = [isPartOfName, isMentioned, isInCompound];
