import type { RuleId } from '../../contract';
import { tokenAt } from '../../language/reading';
import type { ReadArticle } from '../../project/placeArticle';
import type { Span } from '../../text/span';
import { citedInNote, type Fix, fixesAt } from './fixPlace';
import { blank, type FixEdit, insert, type QuickFix } from './quickFix';

const howLikely: Fix = ({ clauseEnd }) =>
  insert('State how likely and why', clauseEnd, ' (', blank('how likely'), ', because ', blank('reason'), ')');
export const evidence: Fix = ({ clauseEnd }) => insert('Name the evidence', clauseEnd, ' (', blank('evidence'), ')');
export const accordingTo: Fix = ({ sentenceEnd }) =>
  insert('Add “according to …”', sentenceEnd, ', according to ', blank('source'));
const byWhom: Fix = ({ words }) => insert('Say by whom', words.end, ' by ', blank('whom'));
const group: Fix = ({ words }) => insert('Name the group', words.end, ', among them ', blank('names'), ',');
const study: Fix = ({ words }) => insert('Name the study', words.end, ' (', blank('authors, year'), ')');
const count: Fix = ({ words }) =>
  insert('Give the number and who counted', words.end, ' (', blank('number, source'), ')');
const counted: Fix = ({ sentenceEnd }) => insert('Say who counted', sentenceEnd, ', by the count of ', blank('source'));
const saidSo: Fix = ({ clauseEnd }) => insert('Quote the words behind it', clauseEnd, ' (“', blank('words used'), '”)');
const reason: Fix = ({ clauseEnd }) => insert('Give the reason', clauseEnd, ', because ', blank('reason'));
const isMet: Fix = ({ clauseEnd }) =>
  insert('Say whether the condition is met', clauseEnd, ' (', blank('met, not met, not known'), ')');
const inquiry: Fix = ({ clauseEnd }) =>
  insert('Name the inquiry and its date', clauseEnd, ' (', blank('body, date, state'), ')');
const labelledBy: Fix = ({ words }) => insert('Mark as attributed', words.end, ' (as ', blank('who'), ' puts it)');

/** Only emphasis, praise and comments may go; a hedge never does. */
const drop: Fix = ({ layers: { block, reading }, words, opensSentence }) => {
  const { source } = block;
  const text = source.slice(words.start, words.end);
  const rest = /^,? */.exec(source.slice(words.end, words.end + 2))?.[0] ?? '';
  const end = words.end + rest.length;
  if (!/^[\p{L}-]+$/u.test(text) || rest === '' || !/^\p{L}/u.test(source.slice(end))) return undefined;
  const first = tokenAt(
    reading,
    reading.tokens.findIndex(({ start }) => start >= end),
  );
  const capital = opensSentence && first.start === end ? (source[end] ?? '').toUpperCase() : undefined;
  const edit: FixEdit =
    capital === undefined
      ? { start: words.start, end, text: [] }
      : { start: words.start, end: end + 1, text: [capital] };
  return { title: `Drop “${text}”`, edits: [edit] };
};

export const asReport: Fix = ({ layers: { block }, words }) => {
  const written = block.source.slice(words.start, words.end);
  if (!/^the fact that$/i.test(written)) return undefined;
  const at = words.start + 'the '.length;
  return { title: 'Write “the report that”', edits: [{ start: at, end: at + 'fact'.length, text: ['report'] }] };
};

const answer: Fix = ({ behindSentence }) =>
  insert('Answer the question', behindSentence, ' ', blank('answer and its source'));
const wholeSentence: Fix = ({ words }) =>
  insert('Quote the sentence', words.end, ' (in full: “', blank('sentence'), '”, ', blank('source'), ')');
const whoseWords: Fix = ({ words }) => insert('Say whose words', words.end, ' (the words of ', blank('whom'), ')');

/** “claimed” → “said”, “claims” → “says”. */
const said: Fix = ({ layers: { block }, words }) => {
  const [written = '', verb = ''] = /(\S{1,30})(?:\s+out)?$/.exec(block.source.slice(words.start, words.end)) ?? [];
  if (verb === '') return undefined;
  const form = saidLike(verb);
  return { title: `Write “${form}”`, edits: [{ start: words.end - written.length, end: words.end, text: [form] }] };
};

const saidLike = (verb: string): string =>
  verb.endsWith('ed') ? 'said' : verb.endsWith('ing') ? 'saying' : verb.endsWith('s') ? 'says' : 'say';

/** Fixes by rule, the most useful first. None deletes a hedge; “alleged” only ever gains a source. */
const FIXES: Readonly<Partial<Record<RuleId, readonly Fix[]>>> = {
  'hedge/modal-verb': [howLikely, evidence],
  'hedge/adverb': [howLikely, evidence],
  'hedge/adjective': [howLikely, evidence],
  'hedge/noun': [evidence, accordingTo],
  'hedge/evidential': [evidence, accordingTo],
  'hedge/doxastic': [saidSo],
  'hedge/shield': [reason],
  'hedge/conditional': [isMet],
  'hedge/investigation': [inquiry],
  'hedge/approximator': [counted],
  'hedge/vacuous': [howLikely],
  'hedge/stack': [howLikely],
  'hedge/mixed-likelihood-terms': [howLikely],
  'hedge/question': [answer],
  'vague/collective': [group],
  'vague/agentless-passive': [byWhom, accordingTo],
  'vague/sourceless-reportative': [accordingTo],
  'vague/quantity': [count],
  'vague/research': [study],
  'loaded/attribution-verb': [said],
  'loaded/fragment-quote': [wholeSentence, whoseWords],
  'loaded/booster': [evidence, accordingTo, drop],
  'loaded/peacock': [accordingTo, drop],
  'loaded/editorial-adverb': [drop],
  'loaded/contentious-label': [labelledBy],
  'loaded/factive-framing': [asReport, accordingTo],
};

/** Rules whose gap a reference closes. */
const CITED: ReadonlySet<RuleId> = new Set([
  'vague/collective',
  'vague/agentless-passive',
  'vague/sourceless-reportative',
  'vague/quantity',
  'vague/research',
  'loaded/factive-framing',
]);

/**
 * What a writer can do about the wording at a span. Nothing is offered for quoted words, which are somebody else's, and
 * outside of running text, where a clause has no place.
 */
export function wordingFixes(article: ReadArticle, span: Span, rule: RuleId): QuickFix[] {
  const fixes = fixesAt(article, span, FIXES[rule] ?? []);
  return CITED.has(rule) ? [...fixes, ...citedInNote(article, span)] : fixes;
}
