import { GLUE, OBJECT } from '../markdown/block';
import { CharClass, classAt, isLetter, isWordChar } from './charClass';
import { ABBREVIATIONS_ANYWHERE, ABBREVIATIONS_BEFORE } from './en/abbreviations';
import type { Token } from './reading';
import { normalise, type Spelling, spellingAt } from './wordTable';

const CLITICS: ReadonlySet<string> = new Set(["'s", "'d", "'ll", "'re", "'ve", "'m"]);
const NEGATED_AUXILIARIES: ReadonlySet<string> = new Set(
  "isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't mustn't mightn't mayn't needn't oughtn't shan't ain't".split(
    ' ',
  ),
);

/**
 * Splits the prose view of a block into words, numbers, punctuation marks and objects. Clitics are split off
 * ("he's" = "he" + "'s", "can't" = "ca" + "n't"); hyphenated words stay whole; the stop of "U.S.", "a.m." and of
 * known abbreviations belongs to the word. One pass, linear in the text.
 */
export function tokenize(prose: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let at = 0;
  while (at < prose.length) {
    const c = classAt(prose, at);
    if (c === CharClass.Space) {
      spaced = true;
      at++;
    } else if (prose[at] === GLUE) {
      at++;
    } else if (isWordChar(c)) {
      const plain = endOfPlainWord(prose, at);
      const end = plain > at && endsPlainly(prose, plain) ? plain : endOfWord(prose, at);
      if (end === plain) tokens.push(token(at, end, spellingAt(prose, at, end), 'word', spaced, false));
      else pushWord(tokens, prose, at, end, spaced);
      spaced = false;
      at = end;
    } else {
      const end = endOfPunctuation(prose, at);
      const kind = prose[at] === OBJECT ? 'object' : 'punctuation';
      tokens.push(token(at, end, spellingAt(prose, at, end), kind, spaced, false));
      spaced = false;
      at = end;
    }
  }
  return tokens;
}

/** End of the run of letters a–z: most words are nothing else, and need none of the care below. */
function endOfPlainWord(prose: string, start: number): number {
  let at = start;
  for (let code = prose.charCodeAt(at); code >= 97 && code <= 122; code = prose.charCodeAt(++at));
  return at;
}

/** Does a space, a comma or the end of the text end the word, so that nothing can belong to it? */
function endsPlainly(prose: string, end: number): boolean {
  const code = prose.charCodeAt(end);
  return code === 32 || code === 44 || end === prose.length;
}

function endOfWord(prose: string, start: number): number {
  let at = start;
  let dotted = false;
  while (at < prose.length) {
    const c = classAt(prose, at);
    if (isWordChar(c) || prose[at] === GLUE) {
      at++;
    } else if (joins(prose, at)) {
      if (prose[at] === '.' && isLetter(classAt(prose, at - 1))) dotted = true;
      at++;
    } else break;
  }
  while (prose[at - 1] === GLUE) at--;
  if (prose[at] === '.' && (dotted || isAbbreviation(prose.slice(start, at)))) at++;
  return at;
}

/** Does the mark at this index hold two halves of one word or number together? */
function joins(prose: string, at: number): boolean {
  const before = classAt(prose, at - 1);
  const after = classAt(prose, at + 1);
  switch (prose[at]) {
    case "'":
    case '’':
    case '&':
      return isLetter(before) && isLetter(after);
    case '-':
    case '\u2011':
      return isWordChar(before) && isWordChar(after);
    case '.':
      return before === CharClass.Digit ? after === CharClass.Digit : isInitialsDot(prose, at);
    case ',':
    case ':':
      return before === CharClass.Digit && after === CharClass.Digit;
    default:
      return false;
  }
}

/** The inner stops of "U.S.", "e.g.": single letters on both sides. */
function isInitialsDot(prose: string, at: number): boolean {
  const single = isLetter(classAt(prose, at - 1)) && !isWordChar(classAt(prose, at - 2));
  return single && isLetter(classAt(prose, at + 1)) && prose[at + 2] === '.';
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length === 1) return isInitial(word);
  if (ABBREVIATIONS_BEFORE.has(lower)) return true;
  // "no.", "co.", "mar." also end sentences: only the capitalised or bibliographic forms keep their stop.
  return ABBREVIATIONS_ANYWHERE.has(lower) && (word !== lower || lower === 'etc' || lower === 'al' || lower === 'ca');
}

/** "J." in "J. Smith"; "I." ends a sentence more often than it is a first name. */
const isInitial = (word: string): boolean => word !== 'I' && /\p{Lu}/u.test(word);

function pushWord(tokens: Token[], prose: string, start: number, end: number, spaced: boolean): void {
  const split = cliticStart(prose, start, end);
  tokens.push(wordToken(prose, start, split, spaced, false));
  if (split < end) tokens.push(wordToken(prose, split, end, false, true));
}

/** Where the clitic of a word begins, or the word's end when it has none. */
function cliticStart(prose: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at >= end - 4; at--) {
    const char = prose[at];
    if (char !== "'" && char !== '’') continue;
    const tail = normalise(prose.slice(at, end)).toLowerCase();
    if (CLITICS.has(tail)) return at;
    if (tail === "'t" && NEGATED_AUXILIARIES.has(normalise(prose.slice(start, end)).toLowerCase())) return at - 1;
    return end;
  }
  return end;
}

function wordToken(prose: string, start: number, end: number, spaced: boolean, clitic: boolean): Token {
  const kind = classAt(prose, start) === CharClass.Digit ? 'number' : 'word';
  return token(start, end, spellingAt(prose, start, end), kind, spaced, clitic);
}

const token = (
  start: number,
  end: number,
  spelling: Spelling,
  kind: Token['kind'],
  spaced: boolean,
  clitic: boolean,
): Token => ({
  start,
  end,
  text: spelling.text,
  lower: spelling.lower,
  kind,
  case: spelling.case,
  spaced,
  clitic,
  sentence: -1,
  quotation: -1,
  spelling,
});

/** Runs of dots, of dashes and two apostrophes are one mark; everything else stands alone (surrogate pairs stay whole). */
function endOfPunctuation(prose: string, start: number): number {
  const char = prose[start];
  let end = start + 1;
  if (char === '.' || char === '-') {
    while (prose[end] === char) end++;
    return end;
  }
  // Two apostrophes are how some newsrooms type a quotation mark.
  if (char === "'" && prose[end] === "'") return end + 1;
  const unit = prose.charCodeAt(start);
  const isHighHalf = unit >= 0xd800 && unit <= 0xdbff;
  const next = prose.charCodeAt(end);
  return isHighHalf && next >= 0xdc00 && next <= 0xdfff ? end + 1 : end;
}
