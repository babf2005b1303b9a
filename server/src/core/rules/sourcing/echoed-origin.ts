import type { ActorCluster } from '../../actors/actorIndex';
import type { Mention } from '../../actors/mention';
import type { Article, PlacedBlock } from '../../article';
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
  checkArticle(article, concerned) {
    const before = new Map<ActorCluster, Relay[]>();
    return concerned.flatMap((placed) =>
      relaysIn(placed.layers).flatMap((found) => {
        const relay = { ...found, placed };
        const origin = originOf(article, relay);
        if (!origin) return [];
        const others = before.get(origin) ?? [];
        before.set(origin, [...others, relay].slice(-MOST));
        const echoed = others.find((other) => isEcho(article, other, relay));
        return echoed ? [draftFor(origin, echoed, relay)] : [];
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
    const words = new Set(attribution.content.flatMap((span) => [...contentWords(layers.reading, span)]));
    return [{ outlet: first.mention, origin, words }];
  });

function originOf({ actors }: Article, { origin }: Found): ActorCluster | undefined {
  const cluster = actors.clusterOf(origin);
  return cluster && cluster.kind !== 'unnamed' ? cluster : undefined;
}

const isEcho = ({ actors }: Article, a: Relay, b: Relay): boolean =>
  actors.clusterOf(a.outlet) !== actors.clusterOf(b.outlet) && countShared(a.words, b.words) >= FEWEST_SHARED;

function draftFor({ name }: ActorCluster, before: Relay, { placed, outlet }: Relay): ArticleDraft {
  const { start, end, text } = outlet;
  const message = `${before.outlet.text} and ${text} both have this from ${name}: two outlets, one origin. It counts as one.`;
  const there = { start: before.outlet.start, end: before.outlet.end, placed: before.placed };
  const related = [{ ...there, message: 'The other report from the same origin.' }];
  return { placed, start, end, message, related };
}
