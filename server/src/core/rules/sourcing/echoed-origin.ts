import type { Mention } from '../../actors/mention';
import { nameKey, nameWords, soundOf } from '../../actors/nameKeys';
import type { PlacedBlock } from '../../article';
import { isStatement } from '../../attribution/blockAttribution';
import { isOutletName, linksOf } from '../../attribution/chain';
import { contentWords, countShared } from '../../claims/contentWords';
import type { ArticleDraft, ArticleRule, BlockLayers } from '../rule';

/** Two outlets pass on the same thing, and both have it from the same person or body. */
export const sourcingEchoedOrigin: ArticleRule = {
  id: 'sourcing/echoed-origin',
  title: 'Several outlets, one origin',
  severity: 'warning',
  rationale:
    'Two outlets are cited for the same thing, and by what the text says both have it from the same person or body. That is one origin heard twice: the second outlet bears out that somebody said so, and nothing more.',
  exceptions: [
    'Outlets whose reports speak of different things.',
    'Unnamed sources: nothing shows that two of them are one.',
    'Outlets that report without saying from whom.',
  ],
  remedies: [
    'Say that the reports have one origin, and name it.',
    'Cite the one that the other took it from.',
    'Look for somebody who knows it independently.',
  ],
  standards: [
    'STANAG 2511: information is confirmed by another, independent source.',
    'Källkritik, the criterion of dependence (Torsten Thurén).',
    'Wikipedia, “Circular reporting”.',
  ],
  flags: [
    'Anna Berg told CNN that the vault was empty on Monday. Berg told ⟦Reuters⟧ that the vault had been empty on Monday.',
    'CNN reported that Anna Berg said the police had seized forty rifles.\n\nBerg told the ⟦BBC⟧ that the police had seized forty rifles in the harbour.',
    'Carl Roe, the minister, told Reuters that the northern dam had cracks.\n\nThen Roe told ⟦CNN⟧ that there were cracks in the northern dam. Others doubt it.',
  ],
  passes: [
    'Anna Berg told CNN that the vault was empty. Carl Roe told Reuters that the vault was empty.',
    'Anna Berg told CNN that the vault was empty. Berg told Reuters that nobody would resign.',
    'A source told CNN that the vault was empty. A source told Reuters that the vault was empty.',
    'Anna Berg told CNN that the vault was empty. She told CNN that the vault had been empty for years.',
    'CNN and Reuters reported that the vault was empty.',
  ],
  concerns: (layers) => relaysIn(layers).length > 0,
  checkArticle(_article, concerned) {
    const before = new Map<string, Relay[]>();
    return concerned.flatMap((placed) =>
      relaysIn(placed.layers).flatMap((found) => {
        const relay = { ...found, placed };
        const surname = relay.name.at(-1) ?? '';
        const others = before.get(surname) ?? [];
        before.set(surname, [...others, relay].slice(-MOST));
        const echoed = others.find((other) => isEcho(other, relay));
        return echoed ? [draftFor(echoed, relay)] : [];
      }),
    );
  },
};

/** Reports of one origin that are compared with a new one. */
const MOST = 20;
const FEWEST_SHARED = 2;

/** An outlet that passes something on, and the mention of whoever it has it from. */
interface Found {
  outlet: Mention;
  origin: Mention;
  /** How the words of the origin's name sound. */
  name: readonly string[];
  words: ReadonlySet<string>;
}

interface Relay extends Found {
  placed: PlacedBlock;
}

const relaysOf = new WeakMap<BlockLayers, readonly Found[]>();

/** Kept with the block, since every edit of the article asks. */
function relaysIn(layers: BlockLayers): readonly Found[] {
  const known = relaysOf.get(layers) ?? findRelays(layers);
  relaysOf.set(layers, known);
  return known;
}

const findRelays = (layers: BlockLayers): Found[] =>
  layers.attributions.flatMap((attribution, index) => {
    if (!isStatement(attribution) || attribution.firstPerson) return [];
    const links = linksOf(layers, index, isOutletName);
    const [first] = links;
    const origin = links.at(-1)?.mention;
    if (!first?.mention || !origin || first.mention === origin || !isOutletName(first.mention)) return [];
    const name = origin.form === 'name' ? nameWords(origin.text).map(soundOf) : [];
    if (name.length === 0) return [];
    const words = new Set(attribution.content.flatMap((span) => [...contentWords(layers.reading, span)]));
    return [{ outlet: first.mention, origin, name, words }];
  });

/**
 * Names are compared as they stand: every keystroke asks, and putting the actors of a whole book together takes longer
 * than a keystroke may.
 */
const isEcho = (a: Relay, b: Relay): boolean =>
  nameKey(a.outlet.text) !== nameKey(b.outlet.text) &&
  isPartOf(a.name, b.name) &&
  countShared(a.words, b.words) >= FEWEST_SHARED;

/** "Berg" and "Anna Berg": the words of one name are among those of the other. */
function isPartOf(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

function draftFor(before: Relay, { placed, outlet, origin }: Relay): ArticleDraft {
  const { start, end, text } = outlet;
  const message = `${before.outlet.text} and ${text} both have this from ${longer(before.origin.text, origin.text)}: two outlets, one origin. It counts as one.`;
  const there = { start: before.outlet.start, end: before.outlet.end, placed: before.placed };
  const related = [{ ...there, message: 'The other report from the same origin.' }];
  return { placed, start, end, message, related };
}

const longer = (a: string, b: string): string => (a.length >= b.length ? a : b);
