import type { Actor, Analysis, Claim, ClaimMode, Id } from '../../contract';
import { RULES } from '../../rules/catalogue';
import type { Span } from '../../text/span';
import { isOpen, STATUS_TITLES } from '../claimStatus';
import { ratingWords } from '../ratingWords';
import { wordsOf } from '../words';
import { notesOn, type PlacedNote } from './notesTree';
import type { ClaimsFilter, ClaimsGrouping, TreeNode } from './treeNode';

/**
 * The tree of claims: each with its words, who says it, whose word it goes back to, what it rests on and what rests on
 * it. Grouped by status, origin or kind, or flat in document order.
 */
export function claimsTree<Range>(
  { analysis, text, notes = [] }: { analysis: Analysis; text: string; notes?: readonly PlacedNote[] },
  grouping: ClaimsGrouping,
  filter: ClaimsFilter,
  place: (span: Span) => Range,
): TreeNode<Range>[] {
  const view = new ClaimsView(analysis, text, place, notes);
  const claims = filter === 'open' ? analysis.claims.filter(isOpen) : analysis.claims;
  if (grouping === 'document') return claims.map((claim) => view.claim(claim, ''));
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const name of groupsOf(claim, grouping, view)) {
      const group = groups.get(name);
      if (group) group.push(claim);
      else groups.set(name, [claim]);
    }
  }
  const names = [...groups.keys()];
  if (grouping === 'status') names.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return names.map((name) => section(name, groups.get(name) ?? [], view));
}

const ORDER: readonly string[] = Object.values(STATUS_TITLES);

const MODE_WORDS: Readonly<Partial<Record<ClaimMode, string>>> = {
  opinion: 'opinion',
  prediction: 'prediction',
  definition: 'definition',
  question: 'question',
};

const KIND_TITLES = new Map(RULES.map(({ id, title }) => [id as string, title]));

function groupsOf(claim: Claim, grouping: ClaimsGrouping, view: ClaimsView<unknown>): string[] {
  if (grouping === 'status') return [STATUS_TITLES[claim.status]];
  if (grouping === 'origin')
    return [view.originOf(claim) ?? (claim.voice.who === 'author' ? 'The author' : 'Nobody named')];
  const kinds = claim.kinds.map((kind) => KIND_TITLES.get(kind) ?? kind);
  return kinds.length > 0 ? kinds : ['Said by somebody, nothing flagged'];
}

function section<Range>(name: string, claims: readonly Claim[], view: ClaimsView<Range>): TreeNode<Range> {
  return {
    id: `section:${name}`,
    label: name,
    description: String(claims.length),
    kind: 'section',
    accessibilityLabel: `${name}, ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
    children: claims.map((claim) => view.claim(claim, `${name}/`)),
  };
}

/** Rows for the claims of one article. */
class ClaimsView<Range> {
  readonly #text: string;
  readonly #notesAt: readonly PlacedNote[];
  readonly #place: (span: Span) => Range;
  readonly #claims: ReadonlyMap<Id, Claim>;
  readonly #actors: ReadonlyMap<Id, Actor>;
  readonly #attributions: ReadonlyMap<Id, Analysis['attributions'][number]>;
  /** What rests on a claim. */
  readonly #above = new Map<Id, Claim[]>();

  constructor(
    { claims, actors, attributions }: Analysis,
    text: string,
    place: (span: Span) => Range,
    notes: readonly PlacedNote[],
  ) {
    this.#notesAt = notes;
    this.#text = text;
    this.#place = place;
    this.#claims = new Map(claims.map((claim) => [claim.id, claim]));
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.#attributions = new Map(attributions.map((attribution) => [attribution.id, attribution]));
    for (const claim of claims)
      for (const below of claim.dependsOn) {
        const above = this.#above.get(below);
        if (above) above.push(claim);
        else this.#above.set(below, [claim]);
      }
  }

  /** Name of the actor on whose word a claim stands. */
  originOf({ origins }: Claim): string | undefined {
    const [first] = origins;
    return first === undefined ? undefined : this.#actors.get(first)?.name;
  }

  claim(claim: Claim, parent: string): TreeNode<Range> {
    const [first] = claim.spans;
    const words = this.#wordsOf(claim);
    const notes = this.#notes(claim);
    return {
      id: `${parent}${claim.id}`,
      label: words.short,
      ...(notes.length > 0 ? { description: notes.join(' · ') } : {}),
      tooltip: [words.long, ...notes].join('\n'),
      kind: 'claim',
      accessibilityLabel: [words.short, ...notes].join(', '),
      copy: words.long,
      ...(first ? { range: this.#place(first) } : {}),
      children: this.#details(claim, `${parent}${claim.id}`),
    };
  }

  /** Status, sort and what was flagged, in words. */
  #notes({ status, mode, kinds, decided }: Claim): string[] {
    return [
      decided?.by === undefined ? status : `${status} by ${decided.by}`,
      decided?.checked ? 'checked' : undefined,
      MODE_WORDS[mode],
      ...kinds.map((kind) => KIND_TITLES.get(kind)?.toLowerCase() ?? kind),
    ].filter((note) => note !== undefined);
  }

  #details(claim: Claim, parent: string): TreeNode<Range>[] {
    const attribution = claim.attribution === undefined ? undefined : this.#attributions.get(claim.attribution);
    const chain = (attribution?.chain ?? []).flatMap((id) => this.#actors.get(id)?.name ?? []);
    const source = attribution?.source;
    const { decided } = claim;
    const decision =
      decided &&
      [decided.who, decided.at.slice(0, 10), decided.evidence, decided.note]
        .filter((part) => part !== undefined)
        .join(' · ');
    return [
      ...(decision ? [this.#detail(parent, 'decision', `Decided: ${decision}`, undefined)] : []),
      ...ratingWords(decided).map((words, at) => this.#detail(parent, 'decision', words, undefined, `rating${at}`)),
      ...notesOn(claim, this.#notesAt).map(({ id, text }) =>
        this.#detail(parent, 'note', `Private note: ${text}`, undefined, id),
      ),
      ...(source ? [this.#detail(parent, 'speaker', `Said by ${wordsOf(this.#text, source).short}`, source)] : []),
      ...(chain.length > 1
        ? [this.#detail(parent, 'chain', `Reaches you through ${chain.join(' ← ')}`, source ?? undefined)]
        : []),
      ...(claim.disclosure
        ? [
            this.#detail(
              parent,
              'disclosure',
              `The text says: “${wordsOf(this.#text, claim.disclosure).short}”`,
              claim.disclosure,
            ),
          ]
        : []),
      ...this.#others(
        parent,
        'premise',
        'Rests on',
        claim.dependsOn.flatMap((id) => this.#claims.get(id) ?? []),
      ),
      ...this.#others(parent, 'dependent', 'Carries', this.#above.get(claim.id) ?? []),
      ...this.#others(
        parent,
        'conflict',
        'Clashes with',
        claim.contradicts.flatMap((id) => this.#claims.get(id) ?? []),
      ),
    ];
  }

  #others(parent: string, kind: TreeNode<Range>['kind'], words: string, claims: readonly Claim[]): TreeNode<Range>[] {
    return claims.map((claim) =>
      this.#detail(parent, kind, `${words}: ${this.#wordsOf(claim).short}`, claim.spans[0], claim.id),
    );
  }

  #detail(
    parent: string,
    kind: TreeNode<Range>['kind'],
    label: string,
    span: Span | undefined,
    id = '',
  ): TreeNode<Range> {
    return {
      id: `${parent}/${kind}${id}`,
      label,
      kind,
      accessibilityLabel: label,
      ...(span ? { range: this.#place(span) } : {}),
      children: [],
    };
  }

  #wordsOf = ({ spans }: Claim): { short: string; long: string } => {
    const parts = spans.map((span) => wordsOf(this.#text, span));
    return { short: parts.map(({ short }) => short).join(' … '), long: parts.map(({ long }) => long).join(' … ') };
  };
}
