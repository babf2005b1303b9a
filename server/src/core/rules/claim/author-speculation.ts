import type { Cue } from '../../cues/cue';
import { isAttributed, isCited, isQuoted, sentenceOf } from '../../cues/sourcesNear';
import { type Reading, tokenAt } from '../../language/reading';
import type { Span } from '../../text/span';
import type { BlockLayers, BlockRule } from '../rule';

/** Words that present a guess of the writer's; milder hedges ("may", "likely") speak of what is known or expected. */
const GUESSES = new Set(['presumably', 'perhaps', 'maybe', 'conceivably', 'in all likelihood']);
/** Nouns that introduce a guess after "consider the …", "one …". */
const GUESS_NOUNS = new Set(['possibility', 'theory', 'hypothesis', 'speculation']);
const OFFERS = new Set(['consider', 'one', 'another', 'my', 'imagine', 'suppose']);
/** "may be a case of", "could be that": a modal that offers an explanation. */
const EXPLAINS = new Set(['case', 'sign', 'reason', 'attempt', 'way', 'matter', 'question']);

/** Fewest words of a guess worth reporting. */
const FEWEST_WORDS = 2;

/** The writer's own guess, theory or prediction, offered as part of the story. */
export const claimAuthorSpeculation: BlockRule = {
  id: 'claim/author-speculation',
  title: 'The author’s inference',
  severity: 'information',
  writer: 'hint',
  rationale:
    'The writer offers a guess, a theory or a prediction of his own, without naming evidence or a source in the sentence. Such guesses are fair comment when the reader can see where reporting ends. Ask what the guess rests on.',
  exceptions: [
    'Somebody in the sentence says it, or the sentence carries a citation.',
    'Quoted words.',
    'Opinion pieces show it as a hint (setting `opinion`).',
  ],
  remedies: ['Split what is known from what is inferred.', 'Label it as analysis.', 'Name the evidence.'],
  standards: [
    'AP, News Values and Principles: anonymous material must be information, not speculation.',
    'ICD 203 (2015): distinguish information from assumptions and judgements.',
  ],
  flags: [
    'My guess is ⟦that the fleet never left⟧.',
    'They presumably ⟦sold the horses at the border⟧.',
    'This may ⟦be a case of allies losing their nerve⟧.',
    'Consider the possibility ⟦that the abbot forged the charter⟧.',
  ],
  passes: [
    'Analysts at the bank said the firm was presumably insolvent.',
    '“My guess is that he fled,” she said.',
    'Presumably the charter was forged.[^1]\n\n[^1]: Ames 2019, p. 12.',
    'It may rain.',
  ],
  check: (layers) => {
    const seen = new Set<number>();
    return layers.cues.flatMap((cue) => {
      const guess = isGuess(layers.reading, cue) ? contentOf(layers.reading, cue) : undefined;
      const sentence = sentenceOf(layers.reading, cue);
      if (!guess || seen.has(sentence) || !isAuthors(layers, cue)) return [];
      seen.add(sentence);
      return {
        ...guess,
        type: 'inference',
        message: 'The author’s inference. Which evidence is named for it?',
        related: [{ start: cue.start, end: cue.end, message: 'Marked as a guess here.' }],
      };
    });
  },
};

function isGuess(reading: Reading, { rule, lemma, first, last }: Cue): boolean {
  if (rule === 'hedge/shield' || GUESSES.has(lemma)) return true;
  if (rule === 'hedge/noun' && GUESS_NOUNS.has(lemma)) {
    return OFFERS.has(tokenAt(reading, first - 1).lower) || OFFERS.has(tokenAt(reading, first - 2).lower);
  }
  if (rule !== 'hedge/modal-verb' || tokenAt(reading, last).lower !== 'be') return false;
  return tokenAt(reading, last + 1).lower === 'that' || EXPLAINS.has(tokenAt(reading, last + 2).lower);
}

const isAuthors = (layers: BlockLayers, cue: Cue): boolean =>
  !isQuoted(layers.reading, layers.block.quoteDepth, cue) && !isCited(layers, cue) && !isAttributedToOther(layers, cue);

/** A shield names the author himself as the one who guesses; anybody else's attribution takes the guess off him. */
const isAttributedToOther = (layers: BlockLayers, cue: Cue): boolean =>
  cue.rule !== 'hedge/shield' && isAttributed(layers, cue);

/** What is guessed: the rest of the cue's scope. */
function contentOf(reading: Reading, { last, scope }: Cue): Span | undefined {
  let first = last;
  while (tokenAt(reading, first).kind === 'punctuation' && tokenAt(reading, first).start < scope.end) first++;
  let words = 0;
  let end = -1;
  for (let at = first; tokenAt(reading, at).end <= scope.end && at < reading.tokens.length; at++) {
    if (tokenAt(reading, at).kind === 'word') words++;
    end = tokenAt(reading, at).end;
  }
  return words < FEWEST_WORDS ? undefined : { start: tokenAt(reading, first).start, end };
}
