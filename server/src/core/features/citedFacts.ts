import type { Article } from '../article';
import type { CitedPlace, Source } from '../citations/sources';
import type { Analysis, Claim, Finding, Id, RuleId } from '../contract';
import { type Span, shift } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import { STATUS_TITLES } from './claimStatus';

const NO_CLAIM = 'Carries no claim';

/** Titles of statuses, what to look at first before the rest. */
export const STATUS_ORDER: readonly string[] = [...Object.values(STATUS_TITLES), NO_CLAIM];

/** What the tree of citations shows of an analysis. */
export type AnalysedFacts = Pick<Analysis, 'claims' | 'findings' | 'actors' | 'attributions'>;

/** What an analysis says of the places where something is cited: which claims they carry, and what was found there. */
export class CitedFacts {
  readonly #article: Article;
  readonly #claims: SpanIndex<Claim>;
  readonly #findings: SpanIndex<Finding>;
  /** By the sentences of a place: badges, status and filters ask one after the other. */
  readonly #carried = new Map<CitedPlace['claims'], readonly Claim[]>();
  readonly #names: ReadonlyMap<Id, string>;
  readonly #unnamed: ReadonlySet<Id>;
  readonly #chains: ReadonlyMap<Id, readonly Id[]>;
  /** Where reports of one origin stand: the place that each goes back to, and how many there are of it. */
  readonly #firstOf = new Map<number, number>();
  readonly #echoes = new Map<number, number>();

  constructor(article: Article, { claims, findings, actors, attributions }: AnalysedFacts) {
    this.#article = article;
    this.#claims = new SpanIndex(claims, ({ spans }) => spans);
    const told = findings.filter(({ rule }) => TOLD.has(rule));
    this.#findings = new SpanIndex(told, (finding) => [finding]);
    this.#names = new Map(actors.map(({ id, name }) => [id, name]));
    this.#unnamed = new Set(actors.flatMap(({ id, kind }) => (kind === 'unnamed' ? id : [])));
    this.#chains = new Map(attributions.map(({ id, chain }) => [id, chain]));
    for (const finding of told) if (finding.rule === ECHO) this.#countEcho(finding);
  }

  /** The claims in a sentence. */
  claimsIn({ block, sentence }: CitedPlace['claims'][number]): Claim[] {
    const placed = this.#article.blocks[block];
    const span = placed?.layers.reading.sentences[sentence];
    return placed && span ? this.#claims.overlapping(shift(span, placed.start)) : [];
  }

  claimsOf({ claims }: Pick<CitedPlace, 'claims'>): readonly Claim[] {
    let carried = this.#carried.get(claims);
    if (!carried) {
      carried = [...new Set(claims.flatMap((claim) => this.claimsIn(claim)))];
      this.#carried.set(claims, carried);
    }
    return carried;
  }

  /** Title of the worst status among the claims that places carry. */
  statusOf(places: readonly Pick<CitedPlace, 'claims'>[]): string {
    const found = new Set(places.flatMap((place) => this.claimsOf(place)).map(({ status }) => STATUS_TITLES[status]));
    return STATUS_ORDER.find((title) => found.has(title)) ?? NO_CLAIM;
  }

  /** As `statusOf`, in the middle of a line; undefined where nothing is carried. */
  statusWord(places: Source['places']): string | undefined {
    const title = this.statusOf(places);
    return title === NO_CLAIM ? undefined : title.toLowerCase();
  }

  /** Names of those a claim reaches the reader through, nearest first. */
  chainOf({ attribution }: Claim): string[] {
    const chain = attribution === undefined ? undefined : this.#chains.get(attribution);
    return (chain ?? []).flatMap((id) => this.#names.get(id) ?? []);
  }

  /** Names of those whose word the claims of a place are, and of those they came through. */
  actorsOf(place: Pick<CitedPlace, 'claims'>): string[] {
    return this.claimsOf(place).flatMap((claim) => [
      ...claim.origins.flatMap((id) => this.#names.get(id) ?? []),
      ...this.chainOf(claim),
    ]);
  }

  /** Does it go back to somebody who is not named? */
  isFromUnnamed = ({ origins }: Claim): boolean => origins.some((origin) => this.#unnamed.has(origin));

  hasFinding(rule: RuleId, place: CitedPlace): boolean {
    if (this.#findings.isEmpty) return false;
    return this.#findings.overlapping(this.#spanOf(place)).some((finding) => finding.rule === rule);
  }

  /** How many reports have the origin of this one; 1 where nothing shows that others have. */
  sameOrigin(place: CitedPlace): number {
    if (this.#echoes.size === 0) return 1;
    const { start } = this.#spanOf(place);
    return this.#echoes.get(this.#firstOf.get(start) ?? start) ?? 1;
  }

  #countEcho({ start, related }: Finding): void {
    const other = related?.find(({ file }) => file === undefined)?.start ?? start;
    const first = this.#firstOf.get(other) ?? other;
    this.#firstOf.set(start, first);
    this.#echoes.set(first, (this.#echoes.get(first) ?? 1) + 1);
  }

  #spanOf({ block, citation: { start, end } }: CitedPlace): Span {
    return shift({ start, end }, this.#article.blocks[block]?.start ?? 0);
  }
}

const ECHO = 'sourcing/echoed-origin';

/** Rules whose findings the tree tells at the place. */
const TOLD: ReadonlySet<RuleId> = new Set<RuleId>([ECHO, 'sourcing/stale-citation', 'sourcing/dead-link']);
