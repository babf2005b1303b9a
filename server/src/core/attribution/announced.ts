import type { Mention } from '../actors/mention';
import type { BlockLayers } from '../blockLayers';
import type { Span } from '../text/span';
import { cueVerb, QUOTE } from './en/cueVerbs';
import { isVerbHere } from './isVerbHere';
import { Scene } from './scene';
import { speakerOf } from './speaker';
import { verbGroupAt } from './verbGroup';

/** A verb of saying stands at most so many tokens before the colon: "wrote in a letter to the board on Monday:". */
const FARTHEST = 16;

/** Somebody who speaks in the block behind this one: the words, and the mention in this block if there is one. */
export interface Announced {
  words: string;
  mention?: Mention;
}

/** A book is asked after every edit: each block is looked at once. */
const known = new WeakMap<BlockLayers, Announced | 'nobody'>();

/** "Anna Berg wrote to the board:", "The mayor continued:": who is said to speak in the block behind this one. */
export function announcedSpeaker(layers: BlockLayers): Announced | undefined {
  const { block, reading } = layers;
  if (block.kind !== 'paragraph' || reading.tokens.at(-1)?.text !== ':') return undefined;
  const found = known.get(layers) ?? readAnnouncement(layers) ?? 'nobody';
  known.set(layers, found);
  return found === 'nobody' ? undefined : found;
}

function readAnnouncement({ reading, mentions }: BlockLayers): Announced | undefined {
  const colon = reading.tokens.length - 1;
  const scene = new Scene(reading, mentions);
  for (let at = colon - 1; at > colon - FARTHEST; at--) {
    const { start, kind, lower, quotation } = scene.near(colon, at);
    if (start < 0) return undefined;
    const verb = kind === 'word' && quotation < 0 ? cueVerb(lower) : undefined;
    if (!verb || !(verb.frames & QUOTE)) continue;
    const group = verbGroupAt(scene, at);
    if (group.form !== 'finite' || !isVerbHere(scene, group, verb)) continue;
    const speaker = speakerOf(scene, group, []);
    if (!speaker || speaker.firstPerson) return undefined;
    const span = scene.spanOf(speaker);
    const words = reading.prose.slice(span.start, span.end).replace(/\s+/g, ' ');
    return { words, ...(speaker.mention ? { mention: speaker.mention } : {}) };
  }
  return undefined;
}

/** What a blockquote says, without the line that credits somebody; undefined where it says by itself who speaks. */
export function announcedWords({ block, reading, attributions }: BlockLayers): Span | undefined {
  if (block.kind !== 'paragraph' || reading.tokens.length === 0) return undefined;
  if (CREDIT.test(block.prose)) return undefined;
  if (attributions.some(({ lemma }) => lemma === 'credit' || lemma === '—')) return undefined;
  return { start: 0, end: block.source.length };
}

/** "— Anna Berg, surveyor", in a paragraph of its own. */
const CREDIT = /^\s*[—–-]/;
