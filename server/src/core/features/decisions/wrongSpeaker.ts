import type { Article } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import { type MarkRecord, markRecord } from '../../decisions/passageMarks';
import type { SpeakerCorrection } from '../../decisions/speakers';
import type { Placed } from '../../project/anchorPlaces';
import { blockAt } from '../../project/blockAt';
import type { ReadArticle } from '../../project/placeArticle';
import { anchorOf } from '../../text/anchor';
import { type Span, shift, touches } from '../../text/span';
import { type LostMarksWording, whyLost } from '../trees/lostMarks';

/** Words that somebody says, and who that is. */
export interface SpeakerHere {
  span: Span;
  /** Who is taken for the speaker now. */
  now?: string;
}

/** The report or quotation at an offset: of nested ones the innermost, from its words, its cue or its source. */
export function speakerAt(article: Article, offset: number): SpeakerHere | undefined {
  const { placed } = blockAt(article, offset) ?? {};
  if (!placed) return undefined;
  const { layers, start } = placed;
  const at = offset - start;
  const said = layers.attributions
    .flatMap((attribution) => {
      const { source, cue, content } = attribution;
      const parts = [...content, cue, source].filter((part) => part !== null);
      const here = parts.filter((part) => touches(part, at)).map(lengthOf);
      const [words] = content;
      return words && here.length > 0 ? [{ attribution, words, length: Math.min(...here) }] : [];
    })
    .sort((a, b) => a.length - b.length)[0];
  if (said) {
    const now = speakerOf(article, layers, said.attribution);
    return { span: shift(said.words, start), ...(now === undefined ? {} : { now }) };
  }
  const quotation = layers.reading.quotations
    .filter((each) => touches(each, at))
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  return quotation && { span: shift({ start: quotation.start, end: quotation.end }, start) };
}

const lengthOf = ({ start, end }: Span): number => end - start;

function speakerOf(
  article: Article,
  { mentions, block }: BlockLayers,
  { source, sourceMention }: BlockLayers['attributions'][number],
): string | undefined {
  const mention = mentions[sourceMention ?? -1];
  const words = source && block.source.slice(source.start, source.end).replace(/\s+/g, ' ');
  return (mention && article.actors.clusterOf(mention)?.name) ?? (words || undefined);
}

/** What to write when somebody says who speaks. */
export interface SpeakerChange extends Partial<Pick<SpeakerHere, 'now'>> {
  record: MarkRecord;
  /** Names to choose from, those nearest in the text first. */
  speakers: string[];
  /** A correction stands here, which can be taken back. */
  isCorrected: boolean;
}

export function changeSpeaker(
  article: ReadArticle,
  placed: readonly Placed<SpeakerCorrection>[],
  offset: number,
  file: string,
): SpeakerChange | undefined {
  const here = speakerAt(article, offset);
  if (!here) return undefined;
  const { start, end } = here.span;
  const known = placed.filter(
    ({ anchored }) => anchored.kind === 'found' && anchored.span.start === start && anchored.span.end === end,
  );
  const replaces = known.map(({ entry }) => entry.id);
  return {
    record: markRecord(file, anchorOf(article.text, here.span), replaces),
    speakers: namesNear(article, start).filter((name) => name !== here.now),
    isCorrected: known.length > 0,
    ...(here.now === undefined ? {} : { now: here.now }),
  };
}

function namesNear({ actors, blocks }: Article, offset: number): string[] {
  const distance = ({ block, mention }: (typeof actors.clusters)[number]['mentions'][number]) =>
    Math.abs((blocks[block]?.start ?? 0) + mention.start - offset);
  const ranked = actors.clusters
    .filter(({ locates }) => !locates)
    .map(({ name, mentions }) => ({
      name,
      far: mentions.reduce((least, each) => Math.min(least, distance(each)), 1e9),
    }));
  return [...new Set(ranked.sort((a, b) => a.far - b.far).map(({ name }) => name))];
}

/** The line that takes back a correction which has lost its place. */
export function takeBack(
  placed: readonly Placed<SpeakerCorrection>[],
  id: string,
  file: string,
): MarkRecord | undefined {
  const entry = placed.find((each) => each.entry.id === id)?.entry;
  return entry && markRecord(file, entry, [id]);
}

/** How lost corrections are shown. */
export const LOST_SPEAKERS: LostMarksWording<SpeakerCorrection> = {
  label: 'Corrected speakers that lost their place',
  kind: 'speaker',
  said: ({ speaker }) => speaker,
  remedy: 'Correct the speaker where the words stand now, and forget this one.',
};

/** What to tell whoever reads the article on a command line. */
export const lostSpeakerMessage = (lost: Placed<SpeakerCorrection>): string =>
  `A corrected speaker is not in force (${whyLost(lost)}): ${lost.entry.speaker} for “${lost.entry.quote.slice(0, 60)}”.`;
