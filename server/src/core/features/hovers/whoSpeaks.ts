import type { Article } from '../../article';
import type { BlockVoice } from '../../attribution/voice';
import type { BlockLayers } from '../../blockLayers';
import { escapeMarkdown } from '../escape';

/** Voices nest (“he said she had said”); deeper than this nobody follows. */
const DEEPEST = 4;

/** Whose words a passage is, in Markdown: the speaker nearest to the words, then those who pass them on. */
export function whoSpeaks(article: Article, layers: BlockLayers, { who, quoted, attribution }: BlockVoice): string {
  if (who === 'author') return 'the author';
  const [speaker, ...relays] = speakersFrom(article, layers, attribution);
  const nearest = speaker
    ? `${speaker}, ${quoted ? 'quoted' : 'as the article reports it'}`
    : `somebody ${quoted ? 'who is quoted' : 'else'}; the text does not name the speaker here`;
  return [nearest, ...relays.filter((relay) => relay !== undefined).map((relay) => `passed on by ${relay}`)].join('; ');
}

/** From the innermost attribution outwards; undefined for a speaker who is not named. */
function speakersFrom(article: Article, layers: BlockLayers, innermost: number | undefined): (string | undefined)[] {
  const speakers: (string | undefined)[] = [];
  let at = innermost;
  while (at !== undefined && speakers.length < DEEPEST) {
    speakers.push(speakerOf(article, layers, at));
    at = layers.attributions[at]?.within;
  }
  return speakers;
}

function speakerOf(article: Article, { attributions, mentions, block }: BlockLayers, at: number): string | undefined {
  const attribution = attributions[at];
  const mention = attribution?.sourceMention === undefined ? undefined : mentions[attribution.sourceMention];
  const name =
    (mention && article.actors.clusterOf(mention)?.name) ??
    (attribution?.source && block.source.slice(attribution.source.start, attribution.source.end));
  return name ? escapeMarkdown(name.replace(/\s+/g, ' ')) : undefined;
}
