import type { Actor, Analysis, Claim, Id } from '../../contract';
import type { Span } from '../../text/span';
import { wordsOf } from '../words';
import { claimAt } from './claimAt';

/** A claim or an actor as something that others rest on. Ids are those of the analysis. */
export interface Bearer {
  what: 'claim' | 'actor';
  id: Id;
  /** The claim's words, the actor's name. */
  name: string;
  /** Status or kind, in words. */
  detail: string;
  kind: 'claim' | Actor['kind'];
  span: Span;
}

/** What rests on something, or what it rests on, with the places that show it: in the one that rests. */
export interface Resting {
  bearer: Bearer;
  places: Span[];
}

/** Which claim or actor is meant; what is found for it holds until the next edit. */
export type BearerKey = Pick<Bearer, 'what' | 'id'>;

/** Who rests on whom in one article: claims on premises and on the word of their origins, relays on who they relay. */
export class Rests {
  readonly #analysis: Analysis;
  readonly #text: string;
  readonly #claims: ReadonlyMap<Id, Claim>;
  readonly #actors: ReadonlyMap<Id, Actor>;
  readonly #chains: ReadonlyMap<Id, readonly Id[]>;

  constructor(analysis: Analysis, text: string) {
    this.#analysis = analysis;
    this.#text = text;
    this.#claims = new Map(analysis.claims.map((claim) => [claim.id, claim]));
    this.#actors = new Map(analysis.actors.map((actor) => [actor.id, actor]));
    this.#chains = new Map(analysis.attributions.map(({ id, chain }) => [id, chain]));
  }

  /** The claim at an offset, behind the actor named there. */
  at(offset: number, actor: Id | undefined): Bearer[] {
    const claim = claimAt(this.#analysis, { start: offset, end: offset });
    return [...this.#bearers('actor', actor), ...this.#bearers('claim', claim?.id)];
  }

  /** What rests on it: conclusions on a claim, claims and relays on an actor. */
  incoming({ what, id }: BearerKey): Resting[] {
    if (what === 'claim') return this.#claimsWhere(({ dependsOn }) => dependsOn.includes(id));
    const above = this.#claimsWhere((claim) => this.#wordBehind(claim) === id);
    return [...this.#relaysWhere((_, below) => below === id), ...above];
  }

  /** What it rests on: a claim on its premises and the actor who passes it on, a relay on who it has it from. */
  outgoing({ what, id }: BearerKey): Resting[] {
    if (what === 'actor') return this.#relaysWhere((above) => above === id, 'below');
    const claim = this.#claims.get(id);
    if (!claim) return [];
    const premises = claim.dependsOn.flatMap((below) => this.#bearers('claim', below));
    const word = this.#bearers('actor', this.#wordBehind(claim));
    return [...premises, ...word].map((bearer) => ({ bearer, places: claim.spans }));
  }

  /** Who the reader has a claim from: the first link of its chain. */
  #wordBehind({ attribution, origins }: Claim): Id | undefined {
    return (attribution === undefined ? undefined : this.#chains.get(attribution)?.[0]) ?? origins[0];
  }

  #claimsWhere(rests: (claim: Claim) => boolean): Resting[] {
    return this.#analysis.claims
      .filter(rests)
      .flatMap((claim) => this.#bearers('claim', claim.id).map((bearer) => ({ bearer, places: claim.spans })));
  }

  /** Pairs of neighbours in chains, each pair of actors once with all places where it shows. */
  #relaysWhere(isWanted: (above: Id, below: Id) => boolean, end: 'above' | 'below' = 'above'): Resting[] {
    const places = new Map<Id, Span[]>();
    for (const { chain, source, cue } of this.#analysis.attributions) {
      const place = source ?? cue;
      chain.forEach((above, at) => {
        const below = chain[at + 1];
        if (!place || below === undefined || !isWanted(above, below)) return;
        const other = end === 'above' ? above : below;
        places.set(other, [...(places.get(other) ?? []), { start: place.start, end: place.end }]);
      });
    }
    return [...places].flatMap(([id, found]) =>
      this.#bearers('actor', id).map((bearer) => ({ bearer, places: found })),
    );
  }

  /** None where it is not in the article, or nowhere in its text. */
  #bearers(what: Bearer['what'], id: Id | undefined): Bearer[] {
    if (id === undefined) return [];
    return what === 'claim' ? claimBearer(this.#claims.get(id), this.#text) : actorBearer(this.#actors.get(id));
  }
}

function claimBearer(claim: Claim | undefined, text: string): Bearer[] {
  const [span] = claim?.spans ?? [];
  if (!claim || !span) return [];
  const detail = claim.decided?.by === undefined ? claim.status : `${claim.status} by ${claim.decided.by}`;
  return [{ what: 'claim', id: claim.id, name: wordsOf(text, span).short, detail, kind: 'claim', span }];
}

function actorBearer(actor: Actor | undefined): Bearer[] {
  const [span] = actor?.mentions ?? [];
  if (!actor || !span) return [];
  const { id, name, kind, roles } = actor;
  const detail = roles[0]?.text ?? (kind === 'unnamed' ? 'unnamed source' : kind);
  return [{ what: 'actor', id, name, detail, kind, span: { start: span.start, end: span.end } }];
}
