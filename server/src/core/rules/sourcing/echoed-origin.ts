import type { Article, FarRelay, PlacedBlock } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import { originKey } from '../../citations/citationMarks';
import { type BlockRelay, FEWEST_SHARED, isEcho, longerOrigin, relaysIn } from '../../claims/relays';
import { overlaps, type Span, shift } from '../../text/span';
import type { ArticleDraft, ArticleRule, ComparingRule, Fact, PlacedFact } from '../rule';

/** Two outlets pass on the same thing, and both have it from the same person or body. */
export const sourcingEchoedOrigin: ArticleRule & ComparingRule<RelayFact> = {
  id: 'sourcing/echoed-origin',
  title: 'Several outlets, one origin',
  severity: 'warning',
  rationale:
    'Two outlets are cited for the same thing, and by what the text says both have it from the same person or body. That is one origin heard twice: the second outlet bears out that somebody said so, and nothing more. Reports in other articles count too, once the articles of the workspace have been read (“Check All Articles”), and on the command line those of the other files of a run. What somebody has marked with “Mark Same Origin…” counts as well, and is shown more quietly: he knows already.',
  exceptions: [
    'Outlets whose reports speak of different things.',
    'Unnamed sources: nothing shows that two of them are one.',
    'Outlets that report without saying from whom.',
  ],
  remedies: [
    'Say that the reports have one origin, and name it.',
    'Mark the origin, so that they count as one.',
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
  /** Names are compared as they stand: every keystroke asks, and who is who in a book takes longer to tell. */
  factsIn: factsOf,
  compare: echoes,
  concerns: (layers) => layers.citations.length > 0 || relaysIn(layers).length > 0,
  checkArticle(article, concerned) {
    if (article.origins.length < 2) return [];
    const bySurname = new Map<string, PlacedFact<RelayFact>[]>();
    for (const placed of concerned)
      for (const fact of factsOf(placed.layers))
        bySurname.set(fact.about, (bySurname.get(fact.about) ?? []).concat({ placed, fact }));
    const reported = [...bySurname.values()].flatMap((facts) => echoes(article, facts));
    return markedDrafts(article, concerned, reported);
  },
};

/** What an outlet passes on: it is about the surname of whoever it has it from. */
interface RelayFact extends Fact {
  relay: BlockRelay;
}

function factsOf(layers: BlockLayers): RelayFact[] {
  return relaysIn(layers).map((relay) => ({ about: surnameOf(relay), relay }));
}

const surnameOf = ({ name }: BlockRelay): string => name.at(-1) ?? '';

function echoes(article: Article, facts: readonly PlacedFact<RelayFact>[]): ArticleDraft[] {
  return facts.flatMap(({ placed, fact }, index) => {
    const relay = { ...fact.relay, placed };
    const other = facts
      .slice(Math.max(0, index - MOST), index)
      .find((before) => isEcho(before.fact.relay, relay, FEWEST_SHARED));
    const draft = other ? draftFor({ ...other.fact.relay, placed: other.placed }, relay) : draftAfar(article, relay);
    return draft ? [asMarked(article, draft)] : [];
  });
}

/** Whoever has marked the origin of the second report knows what the finding says. */
function asMarked({ origins }: Article, draft: ArticleDraft): ArticleDraft {
  const there = shift({ start: draft.start, end: draft.end }, draft.placed.start);
  const mark = origins.find((each) => overlaps(each, there));
  if (!mark) return draft;
  return { ...draft, severity: 'hint', message: `${draft.message} Marked as going back to ${mark.origin}.` };
}

/** Citations of which somebody says that they go back to one origin. */
function markedDrafts(
  { origins }: Article,
  concerned: readonly PlacedBlock[],
  found: readonly ArticleDraft[],
): ArticleDraft[] {
  const first = new Map<string, Span>();
  const told = found.map(({ placed, start, end }) => shift({ start, end }, placed.start));
  return origins
    .toSorted((a, b) => a.start - b.start)
    .flatMap((mark): ArticleDraft[] => {
      const key = originKey(mark.origin);
      const other = first.get(key);
      if (!other) first.set(key, mark);
      const [placed, there] = [mark, other].map(
        (span) => span && concerned.findLast(({ start }) => start <= span.start),
      );
      if (!other || !placed || !there || told.some((span) => overlaps(span, mark))) return [];
      const { start, end } = shift(mark, -placed.start);
      const message = `This and another citation go back to ${mark.origin}, as somebody has marked: one origin. They count as one.`;
      const before = shift({ start: other.start, end: other.end }, -there.start);
      const related = [{ ...before, placed: there, message: 'The other citation.' }];
      return [{ placed, start, end, severity: 'information', message, related }];
    });
}

/** Reports of one origin that are compared with a new one. */
const MOST = 20;
/** Two articles may well speak of different things: more words have to be shared, and the name has to be a full one. */
const FEWEST_SHARED_AFAR = 3;

interface Relay extends BlockRelay {
  placed: PlacedBlock;
}

/** A report in another article of the workspace that has the same origin. */
function echoAfar({ others }: Article, relay: Relay): FarRelay | undefined {
  return others
    ?.relaysFrom(surnameOf(relay))
    .find((other) => Math.max(other.name.length, relay.name.length) > 1 && isEcho(other, relay, FEWEST_SHARED_AFAR));
}

function draftFor(before: Relay, { placed, outletMention, outlet, origin }: Relay): ArticleDraft {
  const { start, end } = outletMention;
  const message = `${before.outlet} and ${outlet} both have this from ${longerOrigin(before.origin, origin)}: two outlets, one origin. It counts as one.`;
  const there = { start: before.outletMention.start, end: before.outletMention.end, placed: before.placed };
  const related = [{ ...there, message: 'The other report from the same origin.' }];
  return { placed, start, end, message, related };
}

function draftAfar(article: Article, relay: Relay): ArticleDraft | undefined {
  const before = echoAfar(article, relay);
  if (!before) return undefined;
  const { placed, outletMention, outlet, origin } = relay;
  const { start, end } = outletMention;
  const message = `Another article has this from ${before.outlet}, this one from ${outlet}, and both outlets have it from ${longerOrigin(before.origin, origin)}: two outlets, one origin. It counts as one.`;
  const { file } = before;
  const related = [{ file, start: before.start, end: before.end, message: 'The other report from the same origin.' }];
  return { placed, start, end, severity: 'information', message, related };
}
