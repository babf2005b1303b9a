import { isQuoted } from '../../cues/sourcesNear';
import { type Reading, type Sentence, type Token, tokenAt } from '../../language/reading';
import type { Block } from '../../markdown/block';
import type { Span } from '../../text/span';
import type { BlockRule, Draft } from '../rule';

const MEDIA: ReadonlySet<string> = new Set(
  'video videos clip clips footage photo photos photograph photographs picture pictures image images screenshot screenshots recording recordings audio'.split(
    ' ',
  ),
);
/** Said of paper and of pictures alike: only together with a word that calls it doubtful. */
const PAPERS: ReadonlySet<string> = new Set('document documents letter memo leaflet telegram'.split(' '));
const DOUBTFUL: ReadonlySet<string> = new Set(
  'purportedly purported purporting purports supposedly allegedly unverified unauthenticated'.split(' '),
);
const NOT_SAID: ReadonlySet<string> = new Set('undated unsigned uncredited'.split(' '));
const SHOWS: ReadonlySet<string> = new Set('show shows showing depict depicts capture captures be have'.split(' '));
const SEEMS: ReadonlySet<string> = new Set('appears appear appeared seems seem seemed claimed said'.split(' '));
const TAKEN: ReadonlySet<string> = new Set('taken filmed shot recorded made posted'.split(' '));

const VAGUE = /^(?:uncertain|unknown|unclear|doubtful|dubious)$/;
const ORIGIN = /^(?:origin|origins|provenance|date|authorship)$/;

/** How far the doubtful words may stand from the picture, in tokens. */
const NEAR = 14;

/** A video, photograph or recording whose place, date or maker is missing or vague. */
export const claimUnverifiedMedia: BlockRule = {
  id: 'claim/unverified-media',
  title: 'Picture or recording of unknown origin',
  severity: 'warning',
  rationale:
    'A picture, recording or paper is offered as evidence, and the text itself leaves open where, when or by whom it was made, or what it shows. Who made it, when, where, and where the original is: these are the first things that somebody who wants to check needs.',
  exceptions: [
    'Pictures with a credit, a date or a place.',
    'Pictures that illustrate and prove nothing.',
    'Quoted words.',
  ],
  remedies: [
    'Say who made it, when and where, and link the original.',
    'Say what was done to check it.',
    'Mark it as an illustration.',
  ],
  standards: [
    'Berkeley Protocol on Digital Open Source Investigations (2020): authenticity and chain of custody.',
    'Verification Handbook (2014): provenance, source, date, location.',
  ],
  flags: [
    'Watch this ⟦clip filmed somewhere⟧ in the Alps.',
    'An ⟦undated photograph⟧ hangs in the hall.',
    'A ⟦video that appears to show⟧ the collapse was shared on Friday.',
    'A ⟦recording of unknown origin⟧ was played in court.',
    '![Frame 12, ⟦said to show⟧ the quay](quay.jpg)',
    'The ⟦screenshot, purportedly⟧ of her account, has been deleted.',
  ],
  passes: [
    'The photograph, taken by Ada Lind in May 1931, shows the quay.',
    'He said the clip shows the bridge.',
    'She appeared in a video about bees.',
    'The picture of trade is somewhat brighter.',
  ],
  check: (layers) => [
    ...layers.reading.sentences.flatMap((sentence) => {
      const draft = draftIn(layers.reading, sentence);
      return draft && !isQuoted(layers, draft) ? [draft] : [];
    }),
    ...captions(layers.block),
  ],
};

/** What the text beside an image calls doubtful, where no reader sees it but one who cannot see the image. */
const DOUBTFUL_CAPTION =
  /\b(?:said|claimed|supposed|appears|seems) to (?:show|be)\b|\b(?:purportedly|undated|unverified)\b/i;

const captions = ({ inlines, source }: Block): Draft[] =>
  inlines.flatMap((inline): Draft[] => {
    if (inline.kind !== 'image') return [];
    const found = DOUBTFUL_CAPTION.exec(source.slice(inline.text.start, inline.text.end));
    if (!found) return [];
    const start = inline.text.start + found.index;
    return [messageFor({ start, end: start + found[0].length }, 'doubtful')];
  });

/** The first picture of a sentence that the sentence calls doubtful. */
function draftIn(reading: Reading, sentence: Sentence): Draft | undefined {
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokenAt(reading, at);
    const isPaper = PAPERS.has(token.lower);
    if (!isPaper && !MEDIA.has(token.lower)) continue;
    const before = tokenAt(reading, at - 1);
    const isUndated = NOT_SAID.has(before.lower) && at > sentence.first;
    if (isUndated || (DOUBTFUL.has(before.lower) && at > sentence.first))
      return draft(before, token, isUndated ? 'undated' : 'doubtful');
    const found = doubtBehind(reading, sentence, at, isPaper);
    if (found) return draft(token, found.last, found.type);
  }
  return undefined;
}

interface Doubt {
  last: Token;
  type: keyof typeof MISSING;
}

/** What the words behind a picture leave open. */
function doubtBehind(reading: Reading, sentence: Sentence, media: number, isPaper: boolean): Doubt | undefined {
  const end = Math.min(sentence.last, media + NEAR);
  for (let at = media + 1; at < end; at++) {
    const token = tokenAt(reading, at);
    if (token.text === ';' || (token.lower === 'and' && tokenAt(reading, at - 1).text === ',')) return undefined;
    const behind = tokenAt(reading, at + 2);
    if (token.lower === 'of' && VAGUE.test(tokenAt(reading, at + 1).lower) && ORIGIN.test(behind.lower))
      return { last: behind, type: 'undated' };
    if (token.lower === 'supposed' && tokenAt(reading, at + 1).lower === 'to' && SHOWS.has(behind.lower))
      return { last: behind, type: 'doubtful' };
    if (DOUBTFUL.has(token.lower)) return { last: token, type: 'doubtful' };
    if (NOT_SAID.has(token.lower) && !isPaper) return { last: token, type: 'undated' };
    if (
      SEEMS.has(token.lower) &&
      tokenAt(reading, at + 1).lower === 'to' &&
      SHOWS.has(behind.lower) &&
      isSubject(reading, media, at)
    )
      return { last: behind, type: 'doubtful' };
    if (token.lower === 'somewhere' && TAKEN.has(tokenAt(reading, at - 1).lower)) return { last: token, type: 'place' };
  }
  return undefined;
}

/** "video that appears to", "footage which seems to", "clip said to", "clip appears to". */
function isSubject(reading: Reading, media: number, seems: number): boolean {
  if (tokenAt(reading, seems).lower === 'said' || tokenAt(reading, seems).lower === 'claimed')
    return seems - media <= 2;
  return seems - media <= NEAR && !/^(?:he|she|it|they|who)$/.test(tokenAt(reading, seems - 1).lower);
}

const MISSING = {
  place: 'the text does not say where it was made',
  undated: 'the text says that its date or maker is not known',
  doubtful: 'the text leaves open what it shows or where it comes from',
} as const;

const draft = (first: Token, last: Token, type: Doubt['type']): Draft =>
  messageFor({ start: first.start, end: last.end }, type);

const messageFor = (span: Span, type: Doubt['type']): Draft => ({
  ...span,
  type,
  message: `Evidence of unknown origin: ${MISSING[type]}. Who made it, when, where, and where is the original?`,
});
