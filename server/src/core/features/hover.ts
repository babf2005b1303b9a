import type { Article, PlacedBlock } from '../article';
import { describeCue } from '../cues/describe';
import { blockAt } from '../project/blockAt';
import type { ShownDraft } from '../project/collectFindings';
import type { ReadArticle } from '../project/placeArticle';
import type { BlockLayers } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import { type Span, shift, touches } from '../text/span';
import { actorCard } from './actorCard';
import { escapeMarkdown } from './escape';
import { whoSpeaks } from './whoSpeaks';

/** A hover: Markdown and the words it is about. */
export interface HoverText {
  markdown: string;
  span: Span;
}

/** What a reader wants to know about the words at an offset: who this is, or what these words do. */
export function hover(article: ReadArticle, shown: readonly ShownDraft[], offset: number): HoverText | undefined {
  const found = blockAt(article, offset);
  if (!found) return undefined;
  const { index, placed } = found;
  const at = offset - placed.start;
  const parts = [actorPart(article, index, at), findingPart(article, shown, placed, at)].filter(
    (part) => part !== undefined,
  );
  const [first] = parts;
  if (!first) return undefined;
  return { markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n'), span: shift(first.span, placed.start) };
}

function actorPart(article: ReadArticle, block: number, at: number): HoverText | undefined {
  const { mentions } = article.blocks[block]?.layers ?? { mentions: [] };
  const here = mentions
    .filter((mention) => touches(mention, at))
    .map((mention) => ({ mention, cluster: article.actors.clusterOf(mention) }))
    .filter(({ cluster }) => cluster !== undefined && !cluster.locates)
    .sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
  if (!here?.cluster) return undefined;
  const lines = new LineIndex(article.text);
  const lineOf = (index: number, offset: number) =>
    lines.positionAt((article.blocks[index]?.start ?? 0) + offset).line + 1;
  return { markdown: actorCard(article, here.cluster, lineOf), span: here.mention };
}

function findingPart(
  article: Article,
  shown: readonly ShownDraft[],
  placed: PlacedBlock,
  at: number,
): HoverText | undefined {
  const here = shown
    .filter((finding) => finding.placed === placed && touches(finding.draft, at))
    .sort((a, b) => a.draft.end - a.draft.start - (b.draft.end - b.draft.start))[0];
  if (!here) return undefined;
  const { layers } = placed;
  return { markdown: findingNote(layers, here, whoSpeaks(article, layers, here.voice)), span: here.draft };
}

function findingNote(layers: BlockLayers, { rule, draft, level }: ShownDraft, voices: string): string {
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
    `[Rule ${rule.id}](command:sourceCritic.openRule?${encodeURIComponent(JSON.stringify([rule.id]))}) · level set by: ${level.origin}`,
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('  \n');
}

const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/s.exec(text)?.[0].replace(/\s+/g, ' ') ?? text;
