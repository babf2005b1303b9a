import type { PlacedBlock } from '../../article';
import { type Token, tokenAt } from '../../language/reading';
import type { Span } from '../../text/span';
import type { Mention } from '../mention';
import type { ActorCluster } from './actorIndex';

/** Head words of roles and the verbs of ", who leads …,", with what they make of the two actors. */
const KINDS: readonly [RegExp, string][] = [
  [/^(?:spokes(?:man|woman|person)|speaks|represents|lawyer|attorney)$/, 'speaks-for'],
  [/^(?:wing|arm|branch|subsidiary|unit|division|offshoot|affiliate)$/, 'part-of'],
  [/^(?:opponent|rival|challenger|critic|enemy)$/, 'opponent-of'],
  [
    /^(?:head|heads|leader|leads|led|chief|commander|commands|commanded|director|runs|chair|chairs|chairman|chairwoman|president|minister|secretary|governor|mayor|ceo|dean|captain|editor|rector|founder|owner|manager)$/,
    'commands',
  ],
  [
    /^(?:member|lawmaker|senator|deputy|candidate|officer|official|analyst|economist|historian|professor|fellow|researcher|engineer|nurse|teacher|doctor|partner)$/,
    'member-of',
  ],
];

/**
 * Relations that roles state: "head of the Badr Organization", "a member of Nouri al Maliki's Dawa party", "Maliki's
 * spokesman". The role is the evidence; nothing is concluded from anything else. Linear in mentions.
 */
export function relate(
  blocks: readonly PlacedBlock[],
  clusterOf: (mention: Mention) => ActorCluster | undefined,
): void {
  blocks.forEach((placed, block) => {
    const { mentions } = placed.layers;
    mentions.forEach((mention, at) => {
      const from = mention.roles.length > 0 ? clusterOf(mention) : undefined;
      if (!from || from.kind === 'place') return;
      for (const role of mention.roles) {
        const kind = kindOfRole(placed, role);
        const other = kind && partner(placed, mentions, at, role);
        const to = other && clusterOf(other);
        if (kind && to && to !== from && !isStated(from, kind, to))
          from.relations.push({ kind, to, block, evidence: { start: role.start, end: role.end } });
      }
    });
  });
}

/** What the first telling word of a role makes of the two. */
function kindOfRole(placed: PlacedBlock, role: Span): string | undefined {
  for (const token of tokensIn(placed, role)) {
    const kind = KINDS.find(([heads]) => heads.test(token.lower))?.[1];
    if (kind) return kind;
  }
  return undefined;
}

function* tokensIn({ layers }: PlacedBlock, { start, end }: Span): Generator<Token> {
  let at = firstAt(layers.reading.tokens, start);
  for (let token = layers.reading.tokens[at]; token && token.end <= end; token = layers.reading.tokens[++at])
    yield token;
}

function firstAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The body or person that a role names: the first name in it that owns nothing further on. */
function partner({ layers }: PlacedBlock, mentions: readonly Mention[], own: number, role: Span): Mention | undefined {
  const step = role.start < (mentions[own]?.start ?? 0) ? -1 : 1;
  const named: Mention[] = [];
  for (let at = own + step; at >= 0 && at < mentions.length; at += step) {
    const other = mentions[at];
    if (!other || other.start >= role.end || other.end <= role.start) break;
    if (other.form === 'name' && other.start >= role.start && other.end <= role.end) named.push(other);
  }
  const inOrder = named.sort((a, b) => a.start - b.start);
  return inOrder.find(({ last }) => !tokenAt(layers.reading, last).clitic) ?? inOrder.at(-1);
}

const isStated = ({ relations }: ActorCluster, kind: string, to: ActorCluster): boolean =>
  relations.some((known) => known.kind === kind && known.to === to);
