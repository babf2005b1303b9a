import type { Mention } from '../actors/mention';
import type { Reading } from '../language/reading';
import { contains, overlaps, type Span } from '../text/span';
import type { BlockAttribution } from './blockAttribution';

interface Found {
  mentions: readonly Mention[];
  attributions: readonly BlockAttribution[];
}

interface Revised {
  mentions: Mention[];
  attributions: BlockAttribution[];
}

/** Gives the words of a passage to a speaker, whoever the text seemed to give them to. Offsets are of the block. */
export function withSpeaker(found: Found, reading: Reading, passage: Span, speaker: string): Revised {
  const at = attributionOf(found.attributions, passage);
  const attribution = found.attributions[at] ?? bareQuotation(passage, reading);
  const { mentions, source } = sourceFor(found.mentions, attribution, speaker);
  return put(found.attributions, at, mentions, { ...withoutSource(attribution), ...source });
}

/** Gives a quotation that opens a block to whoever spoke or was announced at the end of the block before, in its words. */
export function withContinuedSpeaker(found: Found, reading: Reading, passage: Span, speaker: string): Revised {
  const at = attributionOf(found.attributions, passage);
  const mention: Mention = { ...markOf(passage), text: speaker, continues: true };
  const attribution = found.attributions[at] ?? bareQuotation(passage, reading);
  const source = { source: { start: mention.start, end: mention.end }, sourceMention: found.mentions.length };
  return put(found.attributions, at, [...found.mentions, mention], { ...withoutSource(attribution), ...source });
}

/** Gives a blockquote to whoever the paragraph before announces; what is said within it stays said by others. */
export function withAnnouncedSpeaker({ mentions, attributions }: Found, passage: Span, speaker: string): Revised {
  const mention: Mention = { ...markOf(passage), text: speaker, continues: true };
  const words: BlockAttribution = {
    source: { start: mention.start, end: mention.end },
    sourceMention: mentions.length,
    cue: null,
    lemma: ':',
    type: 'assertion',
    content: [{ start: passage.start, end: passage.end }],
    kind: 'direct',
  };
  return { mentions: [...mentions, mention], attributions: [...inside(attributions, passage), words] };
}

/** Attributions, of which those in a passage are told within the one that is put behind them. */
function inside(attributions: readonly BlockAttribution[], passage: Span): BlockAttribution[] {
  const within = attributions.length;
  const isInside = ({ cue, within: held }: BlockAttribution) => held === undefined && cue && contains(passage, cue);
  return attributions.map((each) => (isInside(each) ? { ...each, within } : each));
}

/** A turn in an interview, said by whoever the label names; what is said within it stays said by others. */
export function withTurn({ mentions, attributions }: Found, passage: Span, label: Span & { name: string }): Revised {
  const at = mentions.findIndex((mention) => mention.form === 'name' && contains(label, mention));
  const mark: Mention = { ...markOf(label), end: label.end, text: label.name, meant: label.name };
  const { start, end } = mentions[at] ?? mark;
  const turn: BlockAttribution = {
    source: { start, end },
    sourceMention: at < 0 ? mentions.length : at,
    cue: null,
    lemma: ':',
    type: 'assertion',
    content: [{ start: passage.start, end: passage.end }],
    kind: 'direct',
  };
  return {
    mentions: at < 0 ? [...mentions, mark] : [...mentions],
    attributions: [...inside(attributions, passage), turn],
  };
}

function put(
  attributions: readonly BlockAttribution[],
  at: number,
  mentions: Mention[],
  revised: BlockAttribution,
): Revised {
  if (at < 0) return { mentions, attributions: [...attributions, revised] };
  return { mentions, attributions: attributions.map((each, index) => (index === at ? revised : each)) };
}

/** The attribution of exactly these words, else the closest around or in them; -1 where nobody is said to say them. */
function attributionOf(attributions: readonly BlockAttribution[], passage: Span): number {
  let best = -1;
  let bestOff = Number.POSITIVE_INFINITY;
  attributions.forEach(({ content }, index) => {
    for (const part of content) {
      const off = Math.abs(part.start - passage.start) + Math.abs(part.end - passage.end);
      const isSame = contains(part, passage) || contains(passage, part);
      if (overlaps(part, passage) && isSame && off < bestOff) [best, bestOff] = [index, off];
    }
  });
  return best;
}

function bareQuotation(passage: Span, { quotations }: Reading): BlockAttribution {
  const isQuoted = quotations.some(
    (quotation) => contains(quotation, passage) && !contains(quotation.inner, quotation),
  );
  return {
    source: null,
    cue: null,
    lemma: '',
    type: 'assertion',
    content: [{ start: passage.start, end: passage.end }],
    kind: isQuoted ? 'direct' : 'indirect',
  };
}

const withoutSource = ({
  sourceMention: _,
  origin: __,
  agentless: ___,
  firstPerson: ____,
  ...rest
}: BlockAttribution): BlockAttribution => rest;

/** A mention of a speaker whom the block does not name: nothing but the place where the words begin. */
const markOf = ({ start }: Span): Omit<Mention, 'text'> => ({
  start,
  end: start,
  form: 'pronoun',
  first: 0,
  last: 0,
  votes: {},
  roles: [],
});

const words = (name: string): string[] => name.toLowerCase().split(/\s+/);

/**
 * The name of the speaker in the block, as a whole or a part of it; else the pronoun or description that the words were
 * given to; else a mark where they begin. No name of somebody else comes to mean the speaker.
 */
function sourceFor(
  mentions: readonly Mention[],
  { source, sourceMention, content }: BlockAttribution,
  speaker: string,
): { mentions: Mention[]; source: Pick<BlockAttribution, 'source'> & { sourceMention: number } } {
  const whole = words(speaker);
  const isPart = ({ text }: Mention) => words(text).every((word) => whole.includes(word));
  const near = (index: number) =>
    Math.abs((mentions[index]?.start ?? 0) - (source?.start ?? content[0]?.start ?? 0)) +
    (index === sourceMention ? -1 : 0);
  const named = [...mentions.keys()]
    .filter((index) => mentions[index]?.form === 'name' && isPart(mentions[index]))
    .sort((a, b) => near(a) - near(b))[0];
  const old = sourceMention === undefined ? undefined : mentions[sourceMention];
  const at = named ?? (old && old.form !== 'name' ? sourceMention : undefined);
  const there = at === undefined ? undefined : mentions[at];
  if (at !== undefined && there) {
    const isWhole = there.form === 'name' && words(there.text).length === whole.length;
    const { unnamed: _, ...rest } = there;
    const meant: Mention = isWhole ? there : { ...rest, meant: speaker };
    return {
      mentions: mentions.map((each, index) => (index === at ? meant : each)),
      source: { source: { start: there.start, end: there.end }, sourceMention: at },
    };
  }
  const passage = source && !old ? source : { start: content[0]?.start ?? 0, end: content[0]?.start ?? 0 };
  const mark: Mention = { ...markOf(passage), end: passage.end, text: speaker, meant: speaker };
  return {
    mentions: [...mentions, mark],
    source: { source: { start: mark.start, end: mark.end }, sourceMention: mentions.length },
  };
}
