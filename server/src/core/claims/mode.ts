import type { BlockLayers } from '../blockLayers';
import type { ClaimMode } from '../contract';
import { sentenceOf } from '../cues/sourcesNear';
import { type Reading, tokenAt } from '../language/reading';
import type { Span } from '../text/span';

const FUTURE: ReadonlySet<string> = new Set(['will', "'ll", 'shall', "won't"]);
const PAST_SPEECH: ReadonlySet<string> = new Set(['said', 'told', 'announced', 'promised', 'warned']);
const OPINION =
  /\b(?:should(?!n't have)|ought to|must not|deserves?|worth(?:y|while)|best|worst|terrible|wonderful|beautiful|ugly|disgraceful|shameful|brilliant|foolish|unfair|absurd|ridiculous|admirable|in my view|in my opinion|i think|i believe|i feel)\b/i;
const DEFINES = /^(?:is|are|means|mean|denotes?|refers?)$/;

/**
 * How something is said: a statement of fact can be checked, an opinion cannot, a prediction not yet, a definition needs
 * no source, and a question claims at most what it takes for granted.
 */
export function modeOf({ reading, cues, block }: BlockLayers, span: Span): ClaimMode {
  const at = sentenceOf(reading, span);
  const sentence = reading.sentences[at];
  if (!sentence) return 'statement';
  if (sentence.question) return 'question';
  const words = reading.tokens
    .slice(sentence.first, sentence.last)
    .filter(({ start, end }) => start >= span.start && end <= span.end);
  const forms = words.map(({ lower }) => lower);
  if (forms.some((form) => FUTURE.has(form)) && !forms.some((form) => PAST_SPEECH.has(form))) return 'prediction';
  if (forms.some((form, i) => form === 'going' && forms[i + 1] === 'to')) return 'prediction';
  const isJudged = cues.some(
    ({ rule, start, end }) =>
      rule === 'hedge/shield' && start < span.end && end > sentence.start && end <= sentence.end,
  );
  if (isJudged || OPINION.test(block.prose.slice(span.start, span.end))) return 'opinion';
  return isDefinition(reading, sentence.first, sentence.last) ? 'definition' : 'statement';
}

/** "A brevet is a …", "Brevet means …": something is named and said to be a kind of thing. */
function isDefinition(reading: Reading, first: number, last: number): boolean {
  const article = /^(?:a|an)$/;
  const subject = article.test(tokenAt(reading, first).lower) ? first + 1 : first;
  for (let at = subject + 1; at <= Math.min(subject + 3, last - 2); at++) {
    const verb = tokenAt(reading, at);
    if (!DEFINES.test(verb.lower)) continue;
    if (verb.lower === 'is' || verb.lower === 'are')
      return subject > first && article.test(tokenAt(reading, at + 1).lower);
    return true;
  }
  return false;
}
