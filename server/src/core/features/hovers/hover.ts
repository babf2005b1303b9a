import type { Article, PlacedBlock } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import { describeCue } from '../../cues/describe';
import { blockAt } from '../../project/blockAt';
import type { ShownDraft } from '../../project/collectFindings';
import { statusIn } from '../../project/ledgerPlaces';
import type { ReadArticle } from '../../project/placeArticle';
import { LineIndex } from '../../text/lineIndex';
import { type Span, shift, touches } from '../../text/span';
import { sayingsOf } from '../actorSayings';
import { escapeMarkdown } from '../escape';
import { actorAt } from '../navigation/actorAt';
import { actorCard, type StatusOf } from './actorCard';
import { cardLinks, type LinkTargets } from './cardLinks';
import { citationCard } from './citationCard';
import { claimNote } from './claimNote';
import { commandLink } from './commandLink';
import type { HoverSources, HoverText } from './hoverText';
import { whoSpeaks } from './whoSpeaks';

/**
 * What a reader wants to know about the words at an offset: who this is, or what these words do. Commands are linked
 * only where the edge runs them, which is where it gives `targets`.
 */
export function hover<Range>(
  article: ReadArticle,
  shown: readonly ShownDraft[],
  offset: number,
  { targets, ledger, notes, facts }: HoverSources<Range>,
): HoverText | undefined {
  const found = blockAt(article, offset);
  if (!found) return undefined;
  const { index, placed } = found;
  const parts = [
    actorPart(article, offset, targets, statusIn(ledger)),
    citationPart(article, index, offset - placed.start, facts),
    findingPart(article, shown, placed, offset - placed.start, targets !== undefined),
    claimNote(article, { targets, ledger, notes }, offset),
  ].filter((part) => part !== undefined);
  const [first] = parts;
  if (!first) return undefined;
  return { markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n'), span: first.span };
}

function citationPart(
  article: ReadArticle,
  block: number,
  at: number,
  facts: HoverSources<unknown>['facts'],
): HoverText | undefined {
  const card = citationCard(article, block, at, facts);
  if (!card) return undefined;
  const { start, end } = card.citation;
  return { markdown: card.markdown, span: shift({ start, end }, article.blocks[block]?.start ?? 0) };
}

function actorPart<Range>(
  article: ReadArticle,
  offset: number,
  targets: LinkTargets<Range> | undefined,
  statusOf: StatusOf,
): HoverText | undefined {
  const here = actorAt(article, offset);
  if (!here) return undefined;
  const lines = new LineIndex(article.text);
  const lineOf = (index: number, at: number) => lines.positionAt((article.blocks[index]?.start ?? 0) + at).line + 1;
  const links = targets && cardLinks(article, here, sayingsOf(article, here.cluster).length > 0, targets);
  return { markdown: actorCard(article, here.cluster, lineOf, { links, statusOf }), span: here.span };
}

function findingPart(
  article: Article,
  shown: readonly ShownDraft[],
  placed: PlacedBlock,
  at: number,
  hasLinks: boolean,
): HoverText | undefined {
  const here = shown
    .filter((finding) => finding.placed === placed && touches(finding.draft, at))
    .sort((a, b) => a.draft.end - a.draft.start - (b.draft.end - b.draft.start))[0];
  if (!here) return undefined;
  const { layers } = placed;
  return {
    markdown: findingNote(layers, here, whoSpeaks(article, layers, here.voice), hasLinks),
    span: shift({ start: here.draft.start, end: here.draft.end }, placed.start),
  };
}

function findingNote(
  layers: BlockLayers,
  { rule, draft, level }: ShownDraft,
  voices: string,
  hasLinks: boolean,
): string {
  const { source } = layers.block;
  const quote = (span: Span) => `“${escapeMarkdown(source.slice(span.start, span.end).replace(/\s+/g, ' '))}”`;
  const cue = layers.cues.find((each) => each.start === draft.start && each.end === draft.end);
  const about = cue && describeCue(cue);
  const lines = [
    `**${rule.title}** · ${quote(draft.cue ?? draft)}${draft.type ? ` · ${draft.type}` : ''}`,
    about?.explains,
    `Who speaks: ${voices}.`,
    cue && cue.scope.end - cue.scope.start > cue.end - cue.start ? `The doubt covers ${quote(cue.scope)}.` : undefined,
    about?.likelihood && `Likelihood: ${about.likelihood.replace(/\.$/, '')}.`,
    `Why it matters: ${firstSentence(rule.rationale)}`,
    `Standard: ${rule.standards[0] ?? ''}`,
    `${hasLinks ? commandLink(`Rule ${rule.id}`, 'sourceCritic.openRule', [rule.id]) : `Rule ${rule.id}`} · level set by: ${level.origin}`,
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('  \n');
}

const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/s.exec(text)?.[0].replace(/\s+/g, ' ') ?? text;
