import type { Mention } from '../actors/mention';
import { isStatement } from '../attribution/blockAttribution';
import type { BlockLayers } from '../blockLayers';
import { type Reading, tokenInSentence } from '../language/reading';
import type { Span } from '../text/span';
import type { BlockCitation } from './blockCitation';
import {
  AUXILIARIES,
  DEMONSTRATIVES,
  MADE_BY,
  PLACE_PREPOSITIONS,
  REPORTING_VERBS,
  REPORTS,
  SPEECH_VERBS,
  TELLING,
} from './en/reporting';
import { readable, sentencesAt } from './places';

type Layers = Pick<BlockLayers, 'block' | 'reading' | 'mentions' | 'attributions'>;

/**
 * Outlets that the prose names as where something comes from: "told CNN", "McClatchy concedes", "that Time quote".
 * An outlet that is merely talked about is none.
 */
export function outletCitations(layers: Layers): BlockCitation[] {
  const { block, reading, mentions, attributions } = layers;
  const saidBy = new Map<number | undefined, number>();
  attributions.forEach((attribution, index) => {
    if (!isStatement(attribution)) return;
    const { sourceMention, recipientMention } = attribution;
    saidBy.set(recipientMention, index).set(sourceMention, index);
  });
  return mentions.flatMap((mention, index): BlockCitation[] => {
    if (!isOutlet(mention)) return [];
    const said = saidBy.get(index);
    const back = backReference(reading, mention);
    if (said === undefined && !back && !isNamedAsSource(reading, mention)) return [];
    const span = back ?? { start: mention.start, end: mention.end };
    const content = said === undefined ? [] : (attributions[said]?.content ?? []);
    return [
      {
        kind: back ? 'back-reference' : 'outlet',
        ...span,
        label: back ? readable(block, back) : mention.text,
        mention: index,
        sentences: sentencesAt(reading, span, ...content),
        ...(said === undefined ? {} : { attribution: said }),
      },
    ];
  });
}

/** Do the surroundings say "outlet" at least as loudly as anything else? */
export function isOutlet({ form, votes, text }: Mention): boolean {
  const { outlet = 0, ...others } = votes;
  return form === 'name' && outlet > 0 && outlet >= Math.max(0, ...Object.values(others)) && /\p{Lu}/u.test(text);
}

const isNamedAsSource = (reading: Reading, mention: Mention): boolean =>
  isTold(reading, mention) ||
  reports(reading, mention) ||
  hasReport(reading, mention) ||
  isCreditLine(reading, mention);

/** Index of the word before a name, articles left out. */
function indexBefore(reading: Reading, { first }: Mention): number {
  const { lower } = tokenInSentence(reading, first, first - 1);
  return lower === 'the' || lower === 'a' || lower === 'an' ? first - 2 : first - 1;
}

/** "told CNN", "according to Reuters", "quoted by AFP", "an interview with Time", "said … to USA Today". */
function isTold(reading: Reading, mention: Mention): boolean {
  const before = indexBefore(reading, mention);
  const word = (index: number) => tokenInSentence(reading, mention.first, index).lower;
  if (TELLING.has(word(before)) || word(before) === 'via') return true;
  if (word(before) === 'to') return word(before - 1) === 'according' || closesSpeech(reading, mention, before);
  return PLACE_PREPOSITIONS.has(word(before)) && MADE_BY.has(word(before - 1));
}

const FARTHEST_SPEECH = 30;

/** A verb of speech earlier in the sentence, and nothing after the name. */
function closesSpeech(reading: Reading, { first, last }: Mention, to: number): boolean {
  const after = tokenInSentence(reading, first, last);
  if (after.kind === 'word' && after.lower !== 'that') return false;
  for (let i = to - 1; i > to - FARTHEST_SPEECH; i--) {
    if (SPEECH_VERBS.has(tokenInSentence(reading, first, i).lower)) return true;
  }
  return false;
}

const FARTHEST_VERB = 8;

/** "Reuters reports", "TIME has not yet been able to confirm". */
function reports(reading: Reading, { first, last }: Mention): boolean {
  for (let i = last; i < last + FARTHEST_VERB; i++) {
    const { lower } = tokenInSentence(reading, first, i);
    if (REPORTING_VERBS.has(lower)) return true;
    if (!AUXILIARIES.has(lower)) return false;
  }
  return false;
}

/** "a CNN report", "the BBC’s interview". */
function hasReport(reading: Reading, { first, last }: Mention): boolean {
  const next = tokenInSentence(reading, first, last);
  return REPORTS.has((next.clitic ? tokenInSentence(reading, first, last + 1) : next).lower);
}

/** "(Reuters)", but not the short form in "Agence France-Presse (AFP)". */
function isCreditLine(reading: Reading, { first, last }: Mention): boolean {
  const word = (index: number) => tokenInSentence(reading, first, index);
  return (
    word(first - 1).text === '(' && word(last).text === ')' && !['initial', 'mixed'].includes(word(first - 2).case)
  );
}

/** "that Time quote", "those CNN reports": the whole phrase. */
function backReference(reading: Reading, mention: Mention): Span | undefined {
  const pointer = tokenInSentence(reading, mention.first, mention.first - 1);
  if (!DEMONSTRATIVES.has(pointer.lower) || !hasReport(reading, mention)) return undefined;
  const next = tokenInSentence(reading, mention.first, mention.last);
  const noun = next.clitic ? tokenInSentence(reading, mention.first, mention.last + 1) : next;
  return { start: pointer.start, end: noun.end };
}
