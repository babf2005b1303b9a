import type { ActorCluster } from '../actors/clusters/actorIndex';
import { firstBehind } from '../actors/clusters/mentionOrder';
import type { Mention } from '../actors/mention';
import type { Article } from '../article';
import type { BlockAttribution } from '../attribution/blockAttribution';
import { linksOf } from '../attribution/chain';
import type { BlockLayers } from '../blockLayers';
import { citationsIn } from '../citations/placedCitations';
import { citedIn } from '../citations/sources';
import { claimsOf, type Decided } from '../claims/claims';
import type { Actor, Analysis, Attribution, Citation, Finding, Id, Voice } from '../contract';
import { IdMaker } from '../text/idMaker';
import { type Span, shift } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import type { ShownDraft } from './collectFindings';
import type { ReadArticle } from './placeArticle';
import { problemsOf } from './problemsOf';

/** Names for the actors and attributions of one article: assigned in document order. */
class Names {
  readonly #ids = new IdMaker();
  readonly #actors = new Map<ActorCluster, Id>();
  /** Ids of a block's attributions, by block index. */
  readonly #attributions = new Map<number, Id[]>();
  readonly #article: Article;

  constructor(article: Article) {
    this.#article = article;
    for (const cluster of article.actors.clusters) this.#actors.set(cluster, this.#ids.next('actor', cluster.name));
  }

  /** Id of the actor that a mention of a block belongs to. */
  actor({ mentions }: BlockLayers, mention: number | undefined): Id | undefined {
    const found = mention === undefined ? undefined : mentions[mention];
    return found ? this.ofCluster(this.#article.actors.clusterOf(found)) : undefined;
  }

  /** Actors from this article outwards to the last known origin, nearest first; outlets and bodies pass words on. */
  chain(layers: BlockLayers, index: number): Id[] {
    const passesOn = (mention: Mention) =>
      /^(?:outlet|organisation)$/.test(this.#article.actors.clusterOf(mention)?.kind ?? '');
    const ids = linksOf(layers, index, passesOn).flatMap(({ mention }) => {
      const id = mention && this.ofCluster(this.#article.actors.clusterOf(mention));
      return id === undefined ? [] : [id];
    });
    return ids.filter((id, at) => id !== ids[at - 1]);
  }

  ofCluster(cluster: ActorCluster | undefined): Id | undefined {
    return cluster && this.#actors.get(cluster);
  }

  attribution(block: number, index: number): Id | undefined {
    let ids = this.#attributions.get(block);
    if (!ids) {
      const layers = this.#article.blocks[block]?.layers;
      ids = (layers?.attributions ?? []).map(({ content, cue }) => {
        const part = content[0] ?? cue ?? { start: 0, end: 0 };
        return this.#ids.next('attribution', layers?.block.source.slice(part.start, part.end) ?? '');
      });
      this.#attributions.set(block, ids);
    }
    return ids[index];
  }
}

const at = (article: Article, block: number): number => article.blocks[block]?.start ?? 0;

/** The whole analysis as plain JSON with absolute offsets. */
export function assemble(
  article: ReadArticle,
  shown: readonly ShownDraft[],
  language: string,
  decided: readonly Decided[],
): Analysis {
  const names = new Names(article);
  const actors = article.actors.clusters.map((cluster) => actorOf(article, cluster, names));
  const attributions = article.blocks.flatMap((_, block) => attributionsOf(article, block, names));
  const found = findingsOf(shown, names);
  const { claims, claimOf } = claimsOf(article, attributions, found, decided);
  const findings = found.map((finding): Finding => {
    const claim = claimOf.get(finding.id);
    return claim === undefined ? finding : { ...finding, claim };
  });
  let citations: Citation[] | undefined;
  return {
    schema: 1,
    language,
    problems: problemsOf(article),
    sentences: article.blocks
      .flatMap(({ start, layers }) =>
        layers.reading.sentences.map((sentence) => shift({ start: sentence.start, end: sentence.end }, start)),
      )
      .sort((a, b) => a.start - b.start),
    findings,
    actors,
    attributions,
    /** Views ask for the rest after every edit, and for these only who writes the whole down. */
    get citations() {
      citations ??= citationsOf(article, names, claims);
      return citations;
    },
    claims,
  };
}

/** What the Problems panel needs of a finding. */
export type PlacedFinding = Pick<Finding, 'rule' | 'severity' | 'start' | 'end' | 'message' | 'related'>;

/** A finding in its place in the text. */
export function placeFinding({ rule, draft, placed, severity, message }: ShownDraft): PlacedFinding {
  const start = draft.start + placed.start;
  const end = draft.end + placed.start;
  const related = draft.related?.map(({ placed: there, message, file, ...span }) => ({
    ...(file === undefined ? shift(span, (there ?? placed).start) : { ...span, file }),
    message,
  }));
  const finding = { rule: rule.id, severity, start, end, message };
  return related ? { ...finding, related } : finding;
}

/** Findings with everything that the contract tells about them. */
function findingsOf(shown: readonly ShownDraft[], names: Names): Finding[] {
  const ids = new IdMaker();
  return shown.map((each) => {
    const { rule, draft, placed, voice } = each;
    const { start: base, layers } = placed;
    return {
      id: ids.next(rule.id, layers.block.source.slice(draft.start, draft.end)),
      ...placeFinding(each),
      ...(draft.cue ? { cue: shift(draft.cue, base) } : {}),
      ...(draft.type ? { type: draft.type } : {}),
      ...(draft.scope ? { scope: draft.scope.map((span) => shift(span, base)) } : {}),
      voice: voiceWith(layers, voice, names),
    };
  });
}

function voiceWith(layers: BlockLayers, voice: ShownDraft['voice'], names: Names): Voice {
  const attribution = voice.attribution === undefined ? undefined : layers.attributions[voice.attribution];
  const actor = names.actor(layers, attribution?.sourceMention);
  return { who: voice.who, quoted: voice.quoted, ...(actor === undefined ? {} : { actor }) };
}

function actorOf(article: Article, cluster: ActorCluster, names: Names): Actor {
  const ids = new IdMaker();
  const id = names.ofCluster(cluster) ?? cluster.name;
  return {
    id,
    name: cluster.name,
    kind: cluster.kind,
    ...(cluster.locates ? { locates: true as const } : {}),
    aliases: cluster.aliases.map(({ text }) => text),
    roles: cluster.mentions.flatMap(({ block, mention }) =>
      mention.roles.map((role) => ({ ...shift(role, at(article, block)), text: role.text })),
    ),
    relations: cluster.relations.map(({ kind, to, block, evidence }) => ({
      kind,
      to: names.ofCluster(to) ?? to.name,
      evidence: shift(evidence, at(article, block)),
    })),
    mentions: inWords(cluster).map(({ block, mention, unsure }) => ({
      ...shift(mention, at(article, block)),
      id: ids.next(`${id}/mention`, mention.text),
      form: mention.form,
      ...(unsure ? { unsure } : {}),
    })),
  };
}

/** The mentions of an actor that are words of the text; all of them where there are none. */
function inWords({ mentions }: ActorCluster): ActorCluster['mentions'] {
  const words = mentions.filter(({ mention: { start, end } }) => start < end);
  return words.length > 0 ? words : mentions;
}

/** The last mention before an index that is words of the text. */
function lastInWords(mentions: ActorCluster['mentions'], before: number): ActorCluster['mentions'][number] | undefined {
  for (let at = before - 1; at >= 0; at--) {
    const each = mentions[at];
    if (each && each.mention.start < each.mention.end) return each;
  }
  return undefined;
}

/** Who speaks: where the block itself has no words for it, those that named the speaker last before. */
function sourceSpan(article: Article, block: number, { source, sourceMention }: BlockAttribution): Span | null {
  const { start = 0, layers } = article.blocks[block] ?? {};
  if (!source || source.start < source.end) return source && shift(source, start);
  const mark = sourceMention === undefined ? undefined : layers?.mentions[sourceMention];
  const cluster = mark && article.actors.clusterOf(mark);
  const named = cluster && lastInWords(cluster.mentions, firstBehind(cluster.mentions, block, source.start - 1));
  return named ? shift(named.mention, at(article, named.block)) : shift(source, start);
}

function attributionsOf(article: Article, block: number, names: Names): Attribution[] {
  const { start, layers } = article.blocks[block] ?? {};
  if (start === undefined || !layers) return [];
  return layers.attributions.map((found, index) => {
    const actor = names.actor(layers, found.sourceMention);
    const recipient = names.actor(layers, found.recipientMention);
    const within = found.within === undefined ? undefined : names.attribution(block, found.within);
    const source = sourceSpan(article, block, found);
    const withActor = ({ start, end }: Span, actor: Id | undefined) =>
      actor === undefined ? { start, end } : { start, end, actor };
    return {
      id: names.attribution(block, index) ?? '',
      source: source && withActor(source, actor),
      cue: found.cue && shift(found.cue, start),
      content: found.content.map((span) => shift(span, start)),
      ...(found.recipient ? { recipient: withActor(shift(found.recipient, start), recipient) } : {}),
      kind: found.kind,
      type: found.type,
      ...(found.topic ? { topic: true as const } : {}),
      chain: names.chain(layers, index),
      ...(within === undefined ? {} : { within }),
    };
  });
}

function citationsOf(article: Article, names: Names, claims: Analysis['claims']): Citation[] {
  const ids = new IdMaker();
  const claimsAt = new SpanIndex(claims, ({ spans }) => spans);
  const cited = citedIn(article);
  const carriedBy = new Map(cited.map(({ place }) => [place.citation, place.claims]));
  return citationsIn(article).flatMap(({ block, citation, extent }) => {
    const placed = article.blocks[block];
    const last = article.blocks[extent.at(-1) ?? block];
    if (!placed || !last) return [];
    const actor = names.actor(placed.layers, citation.mention);
    const carried = new Set(
      (carriedBy.get(citation) ?? []).flatMap(({ block: at, sentence }) => {
        const there = article.blocks[at];
        const span = there?.layers.reading.sentences[sentence];
        return there && span ? claimsAt.overlapping(shift(span, there.start)) : [];
      }),
    );
    return {
      id: ids.next(citation.kind, citation.target ?? citation.label),
      kind: citation.kind,
      start: placed.start + citation.start,
      end: last === placed ? placed.start + citation.end : last.start + last.layers.block.source.length,
      ...(citation.target === undefined ? {} : { target: citation.target }),
      label: citation.label,
      ...(actor === undefined ? {} : { actor }),
      claims: [...carried].map(({ id }) => id),
    };
  });
}
