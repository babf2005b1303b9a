import type { BlockLayers } from '../../blockLayers';
import { isAttributed, isCited, isQuoted } from '../../cues/sourcesNear';
import { type Reading, type Sentence, tokenAt } from '../../language/reading';
import type { BlockRule, Draft } from '../rule';

const DID: ReadonlySet<string> = new Set(["'d", 'did', "'s", 'is', 'are', 'was', 'were', 'does', 'do', 'has', 'have']);
/** Subjects of which nothing is taken for granted: the reader, the writer, the matter at hand. */
const EMPTY: ReadonlySet<string> = new Set(
  "i we you it this that there these those so n't not one anyone anybody everyone people".split(' '),
);

/** Why did X do Y?: a question that takes for granted that X did. */
export const claimPresupposed: BlockRule = {
  id: 'claim/presupposed',
  title: 'Taken for granted',
  severity: 'information',
  rationale:
    'The sentence takes a claim for granted instead of stating it: a question *why* somebody did something tells the reader that he did it, and *again* tells that it happened before. Nobody notices a claim that is not made. Look whether it has a source somewhere.',
  exceptions: [
    'Questions to the reader or of the writer about himself.',
    'Questions about “it” and “this”.',
    'Quoted questions: they are the speaker’s.',
  ],
  remedies: ['State it openly, with its source.', 'Add “according to …”.', 'Ask whether, before you ask why.'],
  standards: [
    'Karttunen, Implicative Verbs (1971) and work after it on factives and presuppositions.',
    'Wikipedia, Manual of Style: Words to watch.',
  ],
  flags: [
    'Why ⟦did the bishop burn the letters⟧?',
    'The question is open. Why ⟦has the treasurer left⟧?',
    'They signed a truce so that they can start shipping arms ⟦again⟧.',
  ],
  passes: [
    'Why is it raining?',
    'Why is the hill called Gibbet Hill?',
    'Why don’t you call?',
    '“Why did he burn them?” she asked.',
    'Why do we read old letters?',
    'The bus is late again.',
    '## Why the river moves',
  ],
  check(layers) {
    const { reading, block } = layers;
    if (block.inList || block.kind !== 'paragraph') return [];
    return reading.sentences.flatMap((sentence) => {
      const draft = questionIn(reading, sentence) ?? repeatedIn(reading, sentence);
      return draft && !isSomebodyElses(layers, draft) ? [draft] : [];
    });
  },
};

const isSomebodyElses = (layers: BlockLayers, draft: Draft): boolean =>
  isQuoted(layers, draft) || isAttributed(layers, draft) || isCited(layers, draft);

/** "Why is it called that?" asks for the origin of a word. */
const NAMING = /^(?:called|named|known)$/;

/** How far from the start of a question its "why" may stand ("And one more thing: why …"). */
const OPENING = 6;
/** Longest passage underlined, in tokens. */
const MOST = 6;

function questionIn(reading: Reading, { question, first, last }: Sentence): Draft | undefined {
  if (!question) return undefined;
  for (let at = first; at < Math.min(last, first + OPENING); at++) {
    if (tokenAt(reading, at).lower !== 'why') continue;
    const verb = nextWord(reading, at + 1, last);
    const subject = nextWord(reading, verb + 1, last);
    const rest = wordsFrom(reading, subject + 1, last);
    if (!DID.has(tokenAt(reading, verb).lower) || EMPTY.has(tokenAt(reading, subject).lower) || rest < 1)
      return undefined;
    if (reading.tokens.slice(subject, last).some(({ lower }) => NAMING.test(lower))) return undefined;
    if (/^(?:he|she|they)$/.test(tokenAt(reading, subject).lower) && rest < 2) return undefined;
    const end = Math.min(verb + MOST, lastWord(reading, last));
    return {
      start: tokenAt(reading, verb).start,
      end: tokenAt(reading, end - 1).end,
      type: 'question',
      message: 'The question takes for granted that this is so. Is it sourced anywhere in the text?',
    };
  }
  return undefined;
}

/** "so that they can start shipping arms again": a purpose that tells of an earlier time. */
function repeatedIn(reading: Reading, { first, last }: Sentence): Draft | undefined {
  if (!hasWord(reading, first, last, 'again')) return undefined;
  const words = reading.tokens.slice(first, last).map(({ lower }) => lower);
  const again = words.lastIndexOf('again');
  const starts = words.findIndex((word) => /^(?:start|begin|resume|keep)$/.test(word));
  const purpose = words.findIndex((word, i) => word === 'so' && words[i + 1] === 'that');
  if (again < 0 || purpose < 0 || starts < purpose || again < starts) return undefined;
  const token = tokenAt(reading, first + again);
  return {
    start: token.start,
    end: token.end,
    type: 'again',
    message: '“again” takes for granted that it happened before. Is that sourced anywhere in the text?',
  };
}

function hasWord(reading: Reading, first: number, last: number, word: string): boolean {
  for (let at = first; at < last; at++) if (tokenAt(reading, at).lower === word) return true;
  return false;
}

function nextWord(reading: Reading, from: number, last: number): number {
  let at = from;
  while (at < last && tokenAt(reading, at).kind === 'punctuation') at++;
  return tokenAt(reading, at).lower === 'then' && tokenAt(reading, at + 1).text === ','
    ? nextWord(reading, at + 1, last)
    : at;
}

const wordsFrom = (reading: Reading, from: number, last: number): number =>
  reading.tokens.slice(from, last).filter(({ kind }) => kind === 'word').length;

function lastWord(reading: Reading, last: number): number {
  let end = last;
  while (end > 0 && tokenAt(reading, end - 1).kind === 'punctuation') end--;
  return end;
}
