import type { BlockLayers } from '../../blockLayers';
import type { Cue } from '../../cues/cue';
import { isQuoted, sentenceOf } from '../../cues/sourcesNear';
import { type Reading, tokenAt } from '../../language/reading';
import { blockAt } from '../../project/blockAt';
import type { ReadArticle } from '../../project/placeArticle';
import { contains, type Span, shift } from '../../text/span';
import { citationNote } from './citationNote';
import type { FixEdit, QuickFix } from './quickFix';

/** Where a fix of one finding can write: relative to the block. */
interface FixPlace {
  layers: BlockLayers;
  /** The words of the finding. */
  words: Span;
  /** End of what the doubt covers, inside the clause of whoever says it. */
  clauseEnd: number;
  /** Before the stop of the sentence, and behind it. */
  sentenceEnd: number;
  behindSentence: number;
  opensSentence: boolean;
}

export type Fix = (place: FixPlace) => QuickFix | undefined;

/** What fixes make of a span of the article. */
export function fixesAt(article: ReadArticle, span: Span, fixes: readonly Fix[]): QuickFix[] {
  const found = blockAt(article, span.start);
  const place = found && placeOf(found.placed.layers, shift(span, -found.placed.start));
  if (!place) return [];
  const { start } = found.placed;
  return fixes
    .flatMap((fix) => fix(place) ?? [])
    .map(({ title, edits }) => ({ title, edits: edits.map((edit) => moved(edit, start)) }));
}

/** A note behind the sentence around a span. */
export function citedInNote(article: ReadArticle, span: Span): QuickFix[] {
  const found = blockAt(article, span.start);
  const place = found && placeOf(found.placed.layers, shift(span, -found.placed.start));
  return place ? [citationNote(article, found.placed.start + place.behindSentence)] : [];
}

const moved = (edit: FixEdit, by: number): FixEdit => ({ ...edit, start: edit.start + by, end: edit.end + by });

function placeOf(layers: BlockLayers, words: Span): FixPlace | undefined {
  const { block, reading, cues } = layers;
  if (block.kind !== 'paragraph' || isQuoted(layers, words)) return undefined;
  const sentence = reading.sentences[sentenceOf(reading, words)];
  if (!sentence) return undefined;
  const sentenceEnd = beforeStop(reading, sentence.first, sentence.last);
  const cue = cues.find((each) => each.start === words.start && each.end === words.end);
  return {
    layers,
    words,
    sentenceEnd,
    behindSentence: sentence.end,
    clauseEnd: cue ? clauseEndOf(layers, cue, sentenceEnd) : sentenceEnd,
    opensSentence: tokenAt(reading, sentence.first).start === words.start,
  };
}

/** End of the cue's scope, but not beyond what is reported: “It may rain, she said” ends behind “rain”. */
function clauseEndOf({ attributions, reading }: BlockLayers, { scope, start, end, last }: Cue, most: number): number {
  const contents = attributions.flatMap(({ content }) => content).filter((part) => contains(part, { start, end }));
  const limit = Math.min(scope.end, most, ...contents.map((part) => part.end));
  let at = last;
  while (tokenAt(reading, at).end > 0 && tokenAt(reading, at).end <= limit) at++;
  return beforeStop(reading, last - 1, at);
}

/** The end of the last token of a run that is no mark. */
function beforeStop(reading: Reading, first: number, last: number): number {
  let at = last - 1;
  while (at > first && tokenAt(reading, at).kind === 'punctuation' && !/^[)\]]/.test(tokenAt(reading, at).text)) at--;
  return tokenAt(reading, at).end;
}
