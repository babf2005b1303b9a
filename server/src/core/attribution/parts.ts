import type { Mention } from '../actors/mention';
import type { Reading } from '../language/reading';
import type { BlockAttribution } from './blockAttribution';
import { type Passage, spanOfTokens } from './content';

/** What was found of one attribution, as tokens. */
export interface Parts {
  source: Passage;
  cue: Passage;
  lemma: string;
  content: Passage[];
  recipient?: Passage;
}

export function attributionOf(
  reading: Reading,
  mentions: Mention[],
  { source, cue, lemma, content, recipient }: Parts,
): BlockAttribution {
  const sourceMention = mentions.findIndex(
    ({ first, last }) => first >= source.first && last <= source.last && first < source.last,
  );
  const recipientMention = recipient
    ? mentions.findIndex(({ first, last }) => first >= recipient.first && last <= recipient.last)
    : -1;
  return {
    source: spanOfTokens(reading, source),
    ...(sourceMention < 0 ? {} : { sourceMention }),
    cue: spanOfTokens(reading, cue),
    lemma,
    content: content.map((each) => spanOfTokens(reading, each)),
    ...(recipient ? { recipient: spanOfTokens(reading, recipient) } : {}),
    ...(recipientMention < 0 ? {} : { recipientMention }),
    kind: kindOf(reading, content),
  };
}

function kindOf(reading: Reading, content: readonly Passage[]): BlockAttribution['kind'] {
  if (content.every((each) => isQuote(reading, each))) return 'direct';
  const hasMarks = content.some(({ first, last }) =>
    reading.quotations.some((quotation) => quotation.first > first && quotation.last < last),
  );
  return hasMarks ? 'mixed' : 'indirect';
}

/** Does a passage begin with an opening quotation mark? */
export const isQuote = (reading: Reading, { first }: Passage): boolean =>
  reading.quotations.some((quotation) => quotation.first - 1 === first);
