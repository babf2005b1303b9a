import type { Mention } from '../actors/mention';
import { isOneSource } from '../actors/mentions/unnamedSources';
import type { BlockLayers } from '../blockLayers';
import { SpanIndex } from '../text/spanIndex';

/** The unnamed sources of a block that rules speak of: no undefined groups, which `vague/collective` has already. */
export function unnamedSourcesOf({ block, reading, mentions, cues, attributions }: BlockLayers): Mention[] {
  const unnamed = mentions.filter((mention) => mention.unnamed && isOneSource(reading, mention));
  if (unnamed.length === 0) return [];
  const groups = new SpanIndex(
    cues.filter(({ rule }) => rule === 'vague/collective'),
    (cue) => [cue],
  );
  const speakers = new SpanIndex(attributions, ({ source, type }) =>
    source && type !== 'eventuality' ? [source] : [],
  );
  // "What officials say": a heading that says nothing of its own.
  const isTitleOnly = (mention: Mention): boolean =>
    block.kind === 'heading' && speakers.overlapping(mention).length === 0;
  const says = (mention: Mention): boolean => SURELY.test(mention.text) || speakers.overlapping(mention).length > 0;
  return unnamed.filter((each) => !isTitleOnly(each) && groups.overlapping(each).length === 0 && says(each));
}

/** Said of sources only; a doctor, a senator or people in general must be heard to say something. */
const SURELY =
  /\b(?:sources?|officials?|aides?|insiders?|spokes(?:man|men|woman|women|person|people)|anonym\w+|unnamed|named|identified|familiar|briefed|close|knowledge|authori[sz]ed)\b/i;
