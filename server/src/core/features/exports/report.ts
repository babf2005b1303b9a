import type { Actor, Analysis, Attribution, Claim, Id } from '../../contract';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import { isOpen } from '../claimStatus';
import { escapeWords } from '../escape';
import { ratingWords } from '../ratingWords';
import { wordsOf } from '../words';

/**
 * A reading report on an article, as Markdown: how it knows what it says, what it does not know, whose word it rests
 * on, where accounts clash. It counts, with the number it counts from, and gives no mark.
 */
export function report(analysis: Analysis, text: string, title: string): string {
  const page = new Report(analysis, text);
  const sections = [
    page.summary(),
    page.section('What the text says is not confirmed', page.unconfirmed()),
    page.section('What readers have decided', page.decisions()),
    page.section('Open questions', page.openQuestions()),
    page.section('What rests on something unconfirmed', page.stacked()),
    page.section('Accounts that do not agree', page.conflicts()),
    page.section('Whose word it is', page.sources()),
    page.section('What the author infers', page.inferences()),
    page.section('What it cites', page.citations()),
  ];
  return `# How this article knows: ${escapeWords(title)}\n\n${sections.filter((each) => each !== '').join('\n\n')}\n`;
}

class Report {
  readonly #analysis: Analysis;
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #claims: ReadonlyMap<Id, Claim>;
  readonly #actors: ReadonlyMap<Id, Actor>;
  readonly #sentences: SpanIndex<Span>;

  constructor(analysis: Analysis, text: string) {
    this.#analysis = analysis;
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#claims = new Map(analysis.claims.map((claim) => [claim.id, claim]));
    this.#sentences = new SpanIndex(analysis.sentences, (sentence) => [sentence]);
    this.#actors = new Map(analysis.actors.map((actor) => [actor.id, actor]));
  }

  section(title: string, entries: readonly string[]): string {
    if (entries.length === 0) return '';
    return `## ${title}\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`;
  }

  /** How many of how many. */
  summary(): string {
    const { claims, attributions, sentences, citations } = this.#analysis;
    const said = attributions.filter(({ source }) => source !== null);
    const unnamed = said.filter(({ source }) => this.#actorOf(source?.actor)?.kind === 'unnamed');
    const linked = citations.filter(({ target }) => target !== undefined);
    const confirmed = claims.filter(({ status }) => status === 'confirmed').length;
    const open = claims.filter(isOpen).length;
    const lines = [
      `In ${count(sentences.length, 'sentence')}, ${count(claims.length, 'claim')} ${claims.length === 1 ? 'stands' : 'stand'} on somebody’s word or ${claims.length === 1 ? 'is' : 'are'} flagged.`,
      `Of these ${claims.length}, ${open === 0 ? 'none is' : open === 1 ? '1 is' : `${open} are`} still open; readers have confirmed ${confirmed === 0 ? 'none' : confirmed}.`,
      `In ${said.length === attributions.length ? `all ${said.length}` : `${said.length} of the ${attributions.length}`} passages where somebody speaks, the text says who; in ${unnamed.length === 0 ? 'none' : unnamed.length} of these ${said.length} the source has no name.`,
      `${linked.length === 0 ? 'None' : linked.length} of the ${count(citations.length, 'citation')}, quotations among them, ${linked.length > 1 ? 'lead' : 'leads'} to something that can be looked up.`,
    ];
    // Nothing is counted of nothing.
    const counted = [true, claims.length > 0, attributions.length > 0, citations.length > 0];
    return lines.filter((_, at) => counted[at]).join(' ');
  }

  unconfirmed(): string[] {
    return this.#analysis.claims.flatMap((claim) =>
      claim.disclosure
        ? [
            `${this.#quote(claim)}. The text says so itself: “${this.#words(claim.disclosure)}”.${this.#onWhoseWord(claim)}`,
          ]
        : [],
    );
  }

  /** With who decided, when and on what grounds. */
  decisions(): string[] {
    return this.#analysis.claims.flatMap((claim) => {
      const { decided, status } = claim;
      if (!decided) return [];
      const state = `${status}${decided.by === undefined ? '' : ` by ${decided.by}`}${decided.checked ? ', checked' : ''}`;
      const signed = [decided.who, decided.at.slice(0, 10)].filter((part) => part !== undefined).join(', ');
      const parts = [decided.evidence, decided.note, ...ratingWords(decided)].filter((part) => part !== undefined);
      return [`${this.#quote(claim)}: ${[`${state} (${signed})`, ...parts].map(escapeWords).join(' · ')}`];
    });
  }

  openQuestions(): string[] {
    return this.#analysis.claims
      .filter(({ status, mode }) => status === 'open question' || mode === 'question')
      .map((claim) => this.#quote(claim));
  }

  stacked(): string[] {
    return this.#analysis.claims.flatMap((claim) => {
      const below = claim.dependsOn.flatMap((id) => this.#claims.get(id) ?? []);
      return below.length === 0
        ? []
        : [`${this.#quote(claim)} rests on ${below.map((each) => this.#quote(each)).join(' and ')}`];
    });
  }

  /** Each pair once. */
  conflicts(): string[] {
    const seen = new Set<Id>();
    return this.#analysis.claims.flatMap((claim) => {
      seen.add(claim.id);
      const others = claim.contradicts.filter((id) => !seen.has(id)).flatMap((id) => this.#claims.get(id) ?? []);
      return others.map((other) => `${this.#quote(claim)} against ${this.#quote(other)}`);
    });
  }

  /** Sources with what they say and through whom, those who say most first. */
  sources(): string[] {
    const byActor = new Map<Id, Attribution[]>();
    for (const attribution of this.#analysis.attributions) {
      const actor = attribution.source?.actor;
      if (actor === undefined) continue;
      const said = byActor.get(actor);
      if (said) said.push(attribution);
      else byActor.set(actor, [attribution]);
    }
    const ranked = [...byActor].sort(([, a], [, b]) => b.length - a.length);
    return ranked.flatMap(([id, said]) => {
      const actor = this.#actors.get(id);
      if (!actor) return [];
      const told = actor.roles.find(({ text }) => !COURTESY.test(text));
      const role = told ? ` (${escapeWords(told.text)})` : '';
      const through = [...new Set(said.flatMap(({ chain }) => chain.filter((link) => link !== id)))].flatMap(
        (link) => this.#actors.get(link)?.name ?? [],
      );
      const relay = through.length > 0 ? `, through ${listed(through.map(escapeWords))}` : '';
      const lines = [...new Set(said.flatMap(({ source }) => (source ? [String(this.#line(source))] : [])))];
      return [
        `**${escapeWords(actor.name)}**${role}, ${KINDS[actor.kind]}: ${said.length} of ${count(this.#analysis.attributions.length, 'passage')}${relay} (${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)})`,
      ];
    });
  }

  inferences(): string[] {
    return this.#analysis.claims
      .filter(({ kinds }) => kinds.includes('claim/author-speculation') || kinds.includes('claim/imputed-motive'))
      .map((claim) => this.#sentence(claim));
  }

  citations(): string[] {
    return this.#analysis.citations
      .filter(({ kind }) => kind !== 'quotation' && kind !== 'blockquote')
      .map(
        (citation) =>
          `${escapeWords(citation.label ?? this.#text.slice(citation.start, citation.end))}${citation.target === undefined ? ', no link' : ''} (line ${this.#line(citation)})`,
      );
  }

  #onWhoseWord({ origins }: Claim): string {
    const names = origins.flatMap((id) => {
      const actor = this.#actors.get(id);
      return actor ? [actor.kind === 'unnamed' ? withinSentence(actor.name) : actor.name] : [];
    });
    return names.length === 0 ? '' : ` It goes back to ${listed(names.map(escapeWords))}.`;
  }

  #quote({ spans }: Claim): string {
    const [first] = spans;
    return first ? `“${spans.map((span) => this.#words(span)).join(' … ')}” (line ${this.#line(first)})` : '';
  }

  /** The sentence that a claim begins in: a guess is often less than can be read by itself. */
  #sentence(claim: Claim): string {
    const [first] = claim.spans;
    const around = first && this.#sentences.overlapping(first)[0];
    return around ? `“${this.#words(around)}” (line ${this.#line(around)})` : this.#quote(claim);
  }

  /** Without the quotation marks and commas at its edges: it gets marks of its own. */
  #words(span: Span): string {
    return escapeWords(wordsOf(this.#text, span).long.replace(/^["“”]+|[,;:]*["“”]+[,;:]*$|[,;:]+$/g, ''));
  }

  #line({ start }: Span): number {
    return this.#lines.positionAt(start).line + 1;
  }

  #actorOf = (id: Id | undefined): Actor | undefined => (id === undefined ? undefined : this.#actors.get(id));
}

const KINDS: Readonly<Record<Actor['kind'], string>> = {
  person: 'named person',
  organisation: 'organisation',
  outlet: 'news outlet',
  place: 'place that speaks',
  unnamed: 'unnamed',
};

/** Titles that say nothing about what somebody is. */
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame)\.?$/;

/** "Two officials" behind other words; acronyms keep their capitals. */
const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}*\s/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** "16", "16 and 20", "16, 20 and 33". */
const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
