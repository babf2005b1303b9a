import type { Article } from '../article';
import type { Attribution, Claim, ClaimDecision, ClaimStatus, Finding, Id, Voice } from '../contract';
import { IdMaker } from '../text/idMaker';
import { contains, overlaps, type Span, shift } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import { linksIn } from './links';
import { modeOf } from './mode';

/** What an article claims, and which claim each finding is about. */
interface ArticleClaims {
  claims: Claim[];
  /** By finding id. */
  claimOf: ReadonlyMap<Id, Id>;
}

/** What a reader decided about a passage, in its place. */
export interface Decided extends ClaimDecision {
  span: Span;
  status: ClaimStatus | 'not a claim';
}

/** A claim in the making. */
interface Draft {
  spans: Span[];
  attribution?: Attribution;
  about: Finding[];
  dependsOn: Set<Draft>;
  contradicts: Set<Draft>;
  disclosure?: Span;
  decision?: Decided;
}

const draftOf = (spans: Span[], attribution?: Attribution): Draft => ({
  spans,
  ...(attribution ? { attribution } : {}),
  about: [],
  dependsOn: new Set(),
  contradicts: new Set(),
});

/**
 * What the article claims: the content of each attribution, each passage that a `claim/` rule speaks of, and whatever
 * one of these rests on or clashes with. The origin of a claim is the last known link of its chain, so that several
 * relays of one person are one origin. A claim is unverified until a human says otherwise; the text can only state
 * that it leaves a question open. What a reader has decided overrides all that.
 */
export function claimsOf(
  article: Article,
  attributions: readonly Attribution[],
  findings: readonly Finding[],
  decided: readonly Decided[],
): ArticleClaims {
  const book = new ClaimBook(article, attributions);
  const flagged = findings.filter(({ rule }) => rule.startsWith('claim/'));
  for (const finding of flagged.filter(isClause)) tell([book.at(finding)], finding);
  for (const finding of flagged)
    if (!isClause(finding) && !isDisclosure(finding))
      tell(book.around(finding, finding.rule === 'claim/unnamed-source'), finding);
  const covered = linkUp(article, book);
  for (const finding of flagged.filter(isDisclosure)) {
    const claim = covered.get(finding.start);
    tell(claim ? [claim] : book.around(finding), finding);
  }
  for (const decision of decided) book.exactly(decision.span).decision = decision;
  return finished(
    article,
    book.drafts().filter(({ decision }) => decision?.status !== 'not a claim'),
  );
}

const tell = (drafts: readonly Draft[], finding: Finding): void => {
  for (const { about } of drafts) about.push(finding);
};

/** These underline the claim itself; the others a word or a source in its sentence. */
const isClause = ({ rule, type }: Finding): boolean =>
  rule === 'claim/author-speculation' || (rule === 'claim/explicitly-unconfirmed' && type === 'unconfirmed');

const isDisclosure = ({ rule, type }: Finding): boolean =>
  rule === 'claim/explicitly-unconfirmed' && type === 'disclosure';

/** Collects claims and finds the one that a passage belongs to. */
class ClaimBook {
  readonly #attributed: readonly Draft[];
  readonly #saidAt: SpanIndex<Draft>;
  readonly #sentences: SpanIndex<Span>;
  /** Claims that no attribution carries, by the start of their sentence. */
  readonly #asserted = new Map<number, Draft[]>();

  constructor({ blocks }: Article, attributions: readonly Attribution[]) {
    this.#attributed = attributions
      .filter((attribution) => attribution.content.length > 0 && claimsSomething(attribution))
      .map((attribution) => draftOf(attribution.content, attribution));
    this.#saidAt = new SpanIndex(this.#attributed, placesOf);
    const sentences = blocks.flatMap(({ start, layers }) =>
      layers.reading.sentences.map((each) => shift({ start: each.start, end: each.end }, start)),
    );
    this.#sentences = new SpanIndex(sentences, (span) => [span]);
  }

  drafts(): Draft[] {
    const all = [...this.#attributed, ...[...this.#asserted.values()].flat()];
    return all.sort((a, b) => startOf(a) - startOf(b));
  }

  /** The claim that a clause is: what somebody says there, or what the author does. */
  at(span: Span): Draft {
    const said = this.#saidAt.overlapping(span);
    const holding = said.filter(({ spans }) => spans.some((part) => contains(part, span)));
    const held = said.filter(({ spans }) => spans.some((part) => contains(span, part)));
    return smallest(holding) ?? largest(held) ?? this.#assert(span);
  }

  /** The claim with exactly these words; a new one where the text has none. */
  exactly(span: Span): Draft {
    const said = this.#saidAt.overlapping(span);
    return (
      said.find(({ spans: [first] }) => first?.start === span.start && first.end === span.end) ?? this.#assert(span)
    );
  }

  /** The claims whose source, cue or words a passage is part of; a source's only one in its sentence; else the sentence. */
  around(span: Span, isSource = false): Draft[] {
    const said = this.#saidAt.overlapping(span);
    const bySource = said.filter(({ attribution }) => attribution?.source && overlaps(attribution.source, span));
    if (bySource.length > 0) return bySource;
    const holding = smallest(said.filter((draft) => placesOf(draft).some((place) => contains(place, span))));
    if (holding) return [holding];
    const sentence = this.#sentences.overlapping(span)[0] ?? span;
    // "reported, citing two officials, that …": between source and words.
    const near = this.#saidAt.overlapping(sentence);
    // "…, according to Radio Lund, which cited two officials": those stand behind what the radio says.
    if (isSource && near.length === 1) return near;
    const between = smallest(near.filter((draft) => contains(extentOf(draft), span)));
    return [between ?? this.#asserted.get(sentence.start)?.[0] ?? this.#assert(sentence)];
  }

  /** The claim at one end of a link. */
  linked(span: Span): Draft {
    const inSentence = this.#asserted
      .get(this.#sentences.overlapping(span)[0]?.start ?? span.start)
      ?.find(({ spans }) => spans.some((part) => overlaps(part, span)));
    return inSentence ?? this.at(span);
  }

  #assert(span: Span): Draft {
    const sentence = this.#sentences.overlapping(span)[0] ?? span;
    const here = this.#asserted.get(sentence.start) ?? [];
    const known = here.find(({ spans }) => spans.some((part) => part.start === span.start && part.end === span.end));
    if (known) return known;
    const draft = draftOf([{ start: span.start, end: span.end }]);
    this.#asserted.set(sentence.start, [...here, draft]);
    return draft;
  }
}

/** Plans, wishes, praise and topics leave nothing that could be checked. */
const claimsSomething = ({ type, topic, kind }: Attribution): boolean =>
  kind === 'direct' || (!topic && type !== 'eventuality' && type !== 'stance');

const placesOf = ({ spans, attribution }: Draft): Span[] =>
  [attribution?.source, attribution?.cue, ...spans].filter((span) => span !== null && span !== undefined);

const extentOf = (draft: Draft): Span => {
  const places = placesOf(draft);
  return {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
};

const startOf = ({ spans }: Draft): number => spans[0]?.start ?? 0;

const lengthOf = ({ spans }: Draft): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const smallest = (drafts: readonly Draft[]): Draft | undefined =>
  drafts.reduce<Draft | undefined>((best, each) => (best && lengthOf(best) <= lengthOf(each) ? best : each), undefined);

const largest = (drafts: readonly Draft[]): Draft | undefined =>
  drafts.reduce<Draft | undefined>((best, each) => (best && lengthOf(best) >= lengthOf(each) ? best : each), undefined);

/** Links claims; the answer tells which claim the disclosure at an offset covers. */
function linkUp(article: Article, book: ClaimBook): Map<number, Draft> {
  const { disclosures, dependencies, conflicts } = linksIn(article);
  const covered = new Map<number, Draft>();
  for (const { disclosure, claim } of disclosures) {
    if (!claim) continue;
    const draft = book.linked(claim);
    draft.disclosure = disclosure;
    covered.set(disclosure.start, draft);
  }
  for (const { claim, on } of dependencies) {
    const [above, below] = [book.linked(claim), book.linked(on)];
    if (above !== below) above.dependsOn.add(below);
  }
  for (const { claim, other } of conflicts) {
    const [one, two] = [book.linked(claim), book.linked(other)];
    if (one === two) continue;
    one.contradicts.add(two);
    two.contradicts.add(one);
  }
  return covered;
}

/** Gives claims their ids, in document order. */
function finished(article: Article, drafts: readonly Draft[]): ArticleClaims {
  const ids = new IdMaker();
  const blocks = new BlocksByOffset(article);
  const idOf = new Map(drafts.map((draft) => [draft, ids.next('claim', blocks.wordsAt(draft.spans[0]))]));
  const claimOf = new Map<Id, Id>();
  const idsOf = (others: ReadonlySet<Draft>): Id[] => [...others].flatMap((other) => idOf.get(other) ?? []);
  const claims = drafts.map((draft): Claim => {
    const id = idOf.get(draft) ?? '';
    for (const finding of draft.about) if (!claimOf.has(finding.id)) claimOf.set(finding.id, id);
    return {
      id,
      spans: draft.spans,
      mode: blocks.modeAt(draft.spans[0]),
      status: statusOf(draft),
      kinds: [...new Set(draft.about.map(({ rule }) => rule))],
      voice: voiceOf(draft),
      ...(draft.attribution ? { attribution: draft.attribution.id } : {}),
      origins: originsOf(draft),
      dependsOn: idsOf(draft.dependsOn),
      contradicts: idsOf(draft.contradicts),
      ...(draft.disclosure ? { disclosure: draft.disclosure } : {}),
      ...(draft.decision ? { decided: reasonsOf(draft.decision) } : {}),
    };
  });
  return { claims, claimOf };
}

function voiceOf({ attribution, about }: Draft): Voice {
  if (!attribution) return about[0]?.voice ?? { who: 'author', quoted: false };
  const { kind, source } = attribution;
  return {
    who: kind === 'direct' ? 'speaker' : 'reported',
    quoted: kind !== 'indirect',
    ...(source?.actor === undefined ? {} : { actor: source.actor }),
  };
}

const originsOf = ({ attribution }: Draft): Id[] => {
  const origin = attribution?.chain.at(-1) ?? attribution?.source?.actor;
  return origin === undefined ? [] : [origin];
};

function statusOf({ about, decision }: Draft): ClaimStatus {
  if (decision && decision.status !== 'not a claim') return decision.status;
  return about.some(({ rule }) => rule === 'claim/acknowledged-unknown') ? 'open question' : 'unverified';
}

const reasonsOf = ({ span: _, status: __, ...reasons }: Decided): ClaimDecision => reasons;

/** Looks words up by absolute offsets. */
class BlocksByOffset {
  readonly #blocks: Article['blocks'];

  constructor({ blocks }: Article) {
    this.#blocks = blocks;
  }

  wordsAt(span: Span | undefined): string {
    const block = span && this.#at(span.start);
    return block ? block.layers.block.source.slice(span.start - block.start, span.end - block.start) : '';
  }

  modeAt(span: Span | undefined): Claim['mode'] {
    const block = span && this.#at(span.start);
    return block ? modeOf(block.layers, shift(span, -block.start)) : 'statement';
  }

  #at(start: number): Article['blocks'][number] | undefined {
    let low = 0;
    let high = this.#blocks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#blocks[middle]?.start ?? 0) <= start) low = middle;
      else high = middle;
    }
    return this.#blocks[low];
  }
}
