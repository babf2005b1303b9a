import type { PlacedBlock } from '../../article';
import { type BlockAttribution, isStatement } from '../../attribution/blockAttribution';
import { isOutletName, linksOf } from '../../attribution/chain';
import type { Place } from '../../claims/disclosures';
import { ladderAt, type Rung } from '../../claims/ladder';
import { decisionIn, type LedgerClaim } from '../../decisions/ledger';
import { blockAt } from '../../project/blockAt';
import { foundIn } from '../../project/ledgerPlaces';
import type { ReadArticle } from '../../project/placeArticle';
import { LineIndex } from '../../text/lineIndex';
import { overlaps, type Span, shift, touches } from '../../text/span';
import { escapeMarkdown } from '../escape';
import { ratingWords } from '../ratingWords';
import { wordsOf } from '../words';
import type { LinkTargets } from './cardLinks';
import { commandLink } from './commandLink';
import type { HoverSources, HoverText } from './hoverText';

/**
 * How the claim at an offset stands: what somebody has decided, whose word it is, and the ladder from its premise to
 * what builds on it. Undefined where there is nothing of that to tell.
 */
export function claimNote<Range>(
  article: ReadArticle,
  { targets, ledger, notes }: Omit<HoverSources<Range>, 'facts'>,
  offset: number,
): HoverText | undefined {
  const found = blockAt(article, offset);
  if (!found) return undefined;
  const said = statementAt(found.placed, offset - found.placed.start);
  const here = said?.place ?? sentenceAt(found.placed, offset - found.placed.start);
  if (!here) return undefined;
  const span = shift({ start: here.start, end: here.end }, here.placed.start);
  const decided = foundIn(ledger).filter((claim) => overlaps(claim.span, span));
  const own = notes.filter(({ anchored }) => anchored.kind === 'found' && overlaps(anchored.span, span));
  const { rungs, disclosure, clashes } = ladderAt(article, found.index, here);
  if (decided.length + own.length === 0 && rungs.length < 2 && !disclosure && clashes.length === 0) return undefined;
  const lines = new LineIndex(article.text);
  const at = (place: Place): string =>
    placeLink(lines.positionAt(place.placed.start + place.start).line + 1, place, targets);
  const quote = (place: Place): string => quoted(article.text, place);
  const parts = [
    '**Claim**',
    ...decided.map(({ entry }) => decisionLine(entry)),
    ...decided.flatMap(({ entry }) => ratingWords(decisionIn(entry)).map(escapeMarkdown)),
    ...own.map(({ entry }) => `Private note: ${escapeMarkdown(entry.text)}`),
    said && whoseWord(article, said),
    disclosure && `The text itself calls it unconfirmed: ${quote(disclosure)} (${at(disclosure)}).`,
    ...clashes.map((place) => `Clashes with ${quote(place)} (${at(place)}).`),
    rungs.length > 1 ? ladder(rungs, at, quote) : undefined,
    targets && links(targets, span),
  ];
  return { markdown: parts.filter((part) => part !== undefined).join('\n\n'), span };
}

interface Said {
  place: Place;
  /** Index into the block's attributions. */
  index: number;
}

/** The innermost statement whose words hold an offset of the block. */
function statementAt(placed: PlacedBlock, at: number): Said | undefined {
  const holding = placed.layers.attributions.flatMap((each: BlockAttribution, index) => {
    const part = isStatement(each) ? each.content.find((span) => touches(span, at)) : undefined;
    return part ? [{ place: { placed, start: part.start, end: part.end }, index }] : [];
  });
  return holding.sort((a, b) => lengthOf(a.place) - lengthOf(b.place))[0];
}

const lengthOf = ({ start, end }: Span): number => end - start;

function sentenceAt(placed: PlacedBlock, at: number): Place | undefined {
  const sentence = placed.layers.reading.sentences.find((each) => touches(each, at));
  return sentence && { placed, start: sentence.start, end: sentence.end };
}

function decisionLine({ status, by, evidence, note, who, at, checked }: LedgerClaim): string {
  const state = `${status}${by === undefined ? '' : ` by ${escapeMarkdown(by)}`}${checked ? ', checked' : ''}`;
  const more = [evidence, note].flatMap((each) => (each === undefined ? [] : [escapeMarkdown(each)]));
  const signed = [who === undefined ? undefined : escapeMarkdown(who), at.slice(0, 10)].filter((each) => each);
  return `In the ledger: ${[state, ...more].join(' · ')} (${signed.join(', ')}).`;
}

/** The chain from the article to the last known origin. */
function whoseWord(article: ReadArticle, { place, index }: Said): string | undefined {
  const { layers } = place.placed;
  const names = linksOf(layers, index, isOutletName).map(
    ({ mention, span }) =>
      (mention && article.actors.clusterOf(mention)?.name) ?? layers.block.source.slice(span.start, span.end),
  );
  return names.length === 0
    ? undefined
    : `Reaches you as: this article ← ${names.map((name) => escapeMarkdown(name.replace(/\s+/g, ' '))).join(' ← ')}`;
}

const WEAKNESS: Readonly<Record<NonNullable<Rung['weakness']>, string>> = {
  unconfirmed: 'the text itself calls it unconfirmed',
  guess: 'a guess of the author’s',
};

function ladder(rungs: readonly Rung[], at: (place: Place) => string, quote: (place: Place) => string): string {
  const rows = rungs.map(({ place, weakness, depth, isHere }) => {
    const notes = [at(place), weakness && WEAKNESS[weakness], isHere ? '**here**' : undefined];
    return `${'  '.repeat(depth)}- ${quote(place)} · ${notes.filter((note) => note).join(' · ')}`;
  });
  return `What is built on what, from the ground up:\n\n${rows.join('\n')}`;
}

const quoted = (text: string, { placed, start, end }: Place): string =>
  `“${escapeMarkdown(wordsOf(text, shift({ start, end }, placed.start)).short)}”`;

function placeLink<Range>(
  line: number,
  { placed, start, end }: Place,
  targets: LinkTargets<Range> | undefined,
): string {
  const words = `line ${line}`;
  if (!targets) return words;
  return commandLink(words, 'sourceCritic.showPlace', [
    targets.uri,
    targets.rangeOf(shift({ start, end }, placed.start)),
  ]);
}

function links<Range>({ uri, rangeOf }: LinkTargets<Range>, span: Span): string {
  const place = [uri, rangeOf(span)];
  return [
    commandLink('set status', 'sourceCritic.claims.setStatus', place),
    commandLink('open in Claims view', 'sourceCritic.claims.show', place),
  ].join(' · ');
}
