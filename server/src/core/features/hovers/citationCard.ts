import type { Article } from '../../article';
import { entryOfAddress } from '../../citations/addresses';
import { formatReference } from '../../citations/bibliography/formatReference';
import { type Reference, textField } from '../../citations/bibliography/reference';
import type { BlockCitation } from '../../citations/blockCitation';
import { copyWords, markOf } from '../../citations/citationMarks';
import type { Described } from '../../citations/describeSource';
import { noteText, sentenceText } from '../../citations/sentenceText';
import { type CitedPlace, citedIn } from '../../citations/sources';
import { touches } from '../../text/span';
import { badgesOfPlace } from '../citationBadges';
import type { CitedFacts } from '../citedFacts';
import { escapeMarkdown } from '../escape';

const MOST_CLAIMS = 3;
const LONGEST_ABSTRACT = 200;
const LONGEST_NOTE = 300;

/** Kinds whose text does not say what they lead to. */
const SHOWN: ReadonlySet<BlockCitation['kind']> = new Set<BlockCitation['kind']>([
  'pandoc',
  'footnote',
  'identifier',
  'back-reference',
  'wikilink',
]);

/** Kinds that say it themselves: they have a card where there is more to tell than that, or somebody has marked them. */
const LINKS: ReadonlySet<BlockCitation['kind']> = new Set<BlockCitation['kind']>([
  'link',
  'reference-link',
  'autolink',
  'bare-url',
  'html-link',
]);

/** The reference behind a citation, the claims it carries and their status; undefined where there is nothing to tell. */
export function citationCard(
  article: Article,
  block: number,
  at: number,
  facts: () => CitedFacts,
): { markdown: string; citation: BlockCitation } | undefined {
  const { start = 0, layers } = article.blocks[block] ?? {};
  const isShown = (each: BlockCitation): boolean =>
    SHOWN.has(each.kind) || article.markedAt.has(start + each.start) || entryOfAddress(article, each) !== undefined;
  const here = layers?.citations.filter((each) => touches(each, at));
  const citation = here?.find(isShown) ?? here?.find(({ kind }) => LINKS.has(kind));
  if (!citation) return undefined;
  const cited = citedIn(article).find(({ place }) => place.citation === citation);
  if (!cited) return undefined;
  const { place, source } = cited;
  const known = facts();
  const { words, missing } = badgesOfPlace(article, place, known);
  const hasMore = words.length > 0 || missing.length > 0 || known.claimsOf(place).length > 0;
  if (!isShown(citation) && !hasMore) return undefined;
  const copy = copyWords(markOf(article, place));
  const lines = [
    what(article, citation, source),
    ...claims(article, place, known),
    [...words, ...missing].length > 0 ? escapeMarkdown([...words, ...missing].join(', ')) : undefined,
    copy === undefined ? undefined : escapeMarkdown(copy),
  ];
  return { markdown: lines.filter((line) => line !== undefined).join('\n\n'), citation };
}

/** What the citation leads to, as far as the article and its bibliography say. */
function what(article: Article, { kind, target = '' }: BlockCitation, source: Described): string {
  const known = source.key.startsWith('key:') ? article.bibliography.find(source.key.slice('key:'.length)) : undefined;
  if (kind === 'pandoc' && source.url === undefined) {
    const reference = known?.entry.read();
    if (reference) return referenceText(reference, article);
    return known
      ? `@${escapeMarkdown(target)}: this entry cannot be read.`
      : `@${escapeMarkdown(target)}: ${article.bibliography.isKnown ? 'no bibliography of this article has an entry for it.' : 'no bibliography is named.'}`;
  }
  if (kind === 'footnote') return escapeMarkdown(textOfNote(article, target) ?? source.label);
  const entry = known?.entry.read();
  if (entry) return referenceText(entry, article);
  return source.url === undefined
    ? escapeMarkdown(source.label)
    : `${escapeMarkdown(source.label)} · ${escapeMarkdown(source.url)}`;
}

function referenceText(reference: Reference, { circumstances: { style } }: Article): string {
  const abstract = textField(reference, 'abstract');
  const short =
    abstract && abstract.length > LONGEST_ABSTRACT
      ? `${abstract.slice(0, LONGEST_ABSTRACT).replace(/\s+\S*$/, '')} …`
      : abstract;
  const formatted = escapeMarkdown(formatReference(reference, style));
  return short === undefined ? formatted : `${formatted}\n\n*${escapeMarkdown(short)}*`;
}

function textOfNote({ blocks, footnoteDefinitions }: Article, label: string): string | undefined {
  const body = blocks.find(({ layers }) => layers.block.footnote?.toLowerCase() === label.toLowerCase());
  if (!body || footnoteDefinitions.size === 0) return undefined;
  return noteText(body.layers.block, LONGEST_NOTE);
}

/** The sentences that a place carries, with the status of the claims in them. */
function claims({ blocks }: Article, { claims: carried }: CitedPlace, facts: CitedFacts): string[] {
  const texts = carried.slice(0, MOST_CLAIMS).flatMap(({ block, sentence }) => {
    const layers = blocks[block]?.layers;
    const span = layers?.reading.sentences[sentence];
    const statuses = [...new Set(facts.claimsIn({ block, sentence }).map(({ status }) => status))].join(', ');
    const status = statuses === '' ? '' : ` (${statuses})`;
    return layers && span ? `- ${escapeMarkdown(sentenceText(layers.block, span, LONGEST_ABSTRACT))}${status}` : [];
  });
  return texts.length === 0 ? [] : ['Carries:', texts.join('\n')];
}
