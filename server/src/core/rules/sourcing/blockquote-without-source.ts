import type { Article, PlacedBlock } from '../../article';
import { speechVerb } from '../../attribution/en/speechVerbs';
import type { BlockLayers } from '../../blockLayers';
import { indexOfBlock } from '../../blockSelection';
import { DOCUMENTS, REPORTS_AND_STUDIES } from '../../citations/en/documents';
import { announcedBy } from '../../citations/leadIns';
import { LEADS } from '../../citations/sources';
import { type Reading, tokenAt } from '../../language/reading';
import type { ArticleDraft, ArticleRule } from '../rule';

/** A block of somebody else's words, and nobody is said to have written them. */
export const sourcingBlockquoteWithoutSource: ArticleRule = {
  id: 'sourcing/blockquote-without-source',
  title: 'Block quotation without a source',
  severity: 'warning',
  rationale:
    'A passage is set off as somebody else’s words, and neither the sentence before it, a credit line, a link nor a note says whose. The reader cannot tell who speaks, to whom and when. Paragraphs that are only announced (“But then there is this:”) and not marked as a quotation are shown more quietly.',
  exceptions: [
    'A name, a body, an outlet or a document in the sentence that leads up to it, or in the quotation itself as speaker.',
    'A credit line, link, note or key in the quotation, before it or right behind it.',
    'A credit line that says that the words are a summary of your own.',
    'Callouts such as `> [!NOTE]`, and quotations in lists and notes.',
  ],
  remedies: [
    'Say who wrote it and when, in the sentence before.',
    'Add a credit line: `— Source, date`.',
    'Link the original.',
    'Say that the words are your own: `— Own summary`.',
  ],
  standards: [
    'AP, “Crediting other news organizations” (2010).',
    'SPJ Code of Ethics: identify sources clearly; never plagiarize.',
  ],
  flags: [
    'And then there is this:\n\n> ⟦They rehearse above the shop.⟧ I can hear it from my bath.',
    'Still, the old rule holds:\n\n> ⟦Great claims ask for great evidence.⟧\n>\n> Nobody listens.',
    '## One voice\n\n> ⟦There is one commander, and he has one voice.⟧\n\nThe lines went from phone to phone.',
    'He is their man — ⟦this ought to settle it:⟧\n\nThe men went to the holy city, members of parliament said…\n\nThey came back.',
  ],
  passes: [
    'Mayor Jane Doe told the council:\n\n> We saw the water rise and did nothing.',
    '> We saw the water rise.\n>\n> — Jane Doe, letter of 3 May',
    'The [minutes](https://example.org/minutes) say:\n\n> The dam is old.',
    '> The dam is old.[^1]\n\n[^1]: Minutes, 3 May.',
    '> The council met twice and settled nothing.\n>\n> — Own summary',
    '> The council met twice and settled nothing.\n> — Summary by the author',
    '> [!NOTE]\n> Read this first.',
    'The ministry put out a statement:\n\n> Nobody was hurt.',
    'One of the guards said:\n\n> We saw nothing.',
    '> “We saw nothing,” Jane Doe said.',
  ],
  reach: 8,
  concerns: ({ citations }) => citations.some(({ kind }) => kind === 'blockquote' || kind === 'lead-in'),
  checkArticle: (article, concerned) =>
    concerned.flatMap((placed) => {
      const index = indexOfBlock(article, placed);
      const isLeadIn = placed.layers.block.quoteDepth === 0;
      return isLeadIn ? announcedWithoutSource(article, placed, index) : quotedWithoutSource(article, placed, index);
    }),
};

function announcedWithoutSource(article: Article, placed: PlacedBlock, index: number): ArticleDraft[] {
  const leadIn = placed.layers.citations.find(({ kind }) => kind === 'lead-in');
  if (!leadIn || announcedBy(article, index).length === 0) return [];
  const first = placed.layers.reading.tokens.findIndex(({ start }) => start >= leadIn.start);
  if (pointsToSource(placed.layers, first)) return [];
  const { start, end } = leadIn;
  const message = 'This announces somebody else’s words and does not say whose; nothing marks where they end.';
  return [{ placed, start, end, message, severity: 'hint' }];
}

const MOST_PARAGRAPHS = 6;

function quotedWithoutSource(article: Article, placed: PlacedBlock, index: number): ArticleDraft[] {
  const quotes = quotedFrom(article, index);
  if (quotes.length === 0 || quotes.length > MOST_PARAGRAPHS || quotes.some(hasSource)) return [];
  const before = article.blocks[index - 1]?.layers;
  const behind = article.blocks[index + quotes.length]?.layers;
  if ((before && before.block.kind !== 'heading' && leadsUp(before)) || (behind && followsUp(behind))) return [];
  const [sentence] = placed.layers.reading.sentences;
  const end = sentence?.end ?? placed.layers.block.source.length;
  const message = 'A block quotation, and nothing says whose words these are.';
  return [{ placed, start: sentence?.start ?? 0, end, message, ignoresQuotes: true }];
}

/** The paragraphs of the blockquote that begins at an index; none where it began before or goes deeper. */
function quotedFrom({ blocks }: Article, index: number): BlockLayers[] {
  const depth = blocks[index]?.layers.block.quoteDepth ?? 0;
  if (depth !== 1 || (blocks[index - 1]?.layers.block.quoteDepth ?? 0) > 0) return [];
  const quotes: BlockLayers[] = [];
  for (let at = index; (blocks[at]?.layers.block.quoteDepth ?? 0) > 0; at++) {
    const layers = blocks[at]?.layers;
    if (!layers || layers.block.inList || layers.block.footnote !== undefined) return [];
    quotes.push(layers);
  }
  return quotes;
}

/** Does a paragraph of the quotation name its own speaker, or lead to where it stands? */
const hasSource = ({ citations, attributions, mentions }: BlockLayers): boolean =>
  citations.some(
    ({ kind, mention, isOwn }) => LEADS.has(kind) || (kind === 'blockquote' && (isOwn || mention !== undefined)),
  ) ||
  attributions.some(({ sourceMention }) => sourceMention !== undefined && mentions[sourceMention]?.form === 'name') ||
  citations.some(({ kind, label }) => kind === 'blockquote' && /(?:^|\s)[—–]\s?\p{L}[^.]*$/u.test(label));

/** Does the paragraph before say whose words follow? */
function leadsUp(layers: BlockLayers): boolean {
  const { sentences, tokens } = layers.reading;
  const isAnnouncement = tokenAt(layers.reading, tokens.length - 1).text === ':';
  const first = isAnnouncement ? (sentences.at(-1)?.first ?? 0) : 0;
  return pointsToSource(layers, first) || (isAnnouncement && announcesSource(layers.reading, first));
}

/** A verb of speaking or the name of a kind of document, from a token on: "One of the guards said:". */
const announcesSource = ({ tokens }: Reading, first: number): boolean =>
  tokens
    .slice(first)
    .some(({ lower }) => speechVerb(lower)?.frame === 'any' || DOCUMENTS.has(lower) || REPORTS_AND_STUDIES.has(lower));

/** A name, somebody who speaks, or a document, from a token on. */
function pointsToSource({ mentions, attributions, citations, reading }: BlockLayers, first: number): boolean {
  const from = tokenAt(reading, first).start;
  return (
    mentions.some((mention) => mention.start >= from && !mention.location && mention.form !== 'pronoun') ||
    attributions.some(({ source, cue }) => (source?.start ?? cue?.start ?? -1) >= from) ||
    citations.some(({ kind, start }) => start >= from && kind !== 'lead-in' && kind !== 'quotation')
  );
}

/** Does the paragraph behind begin with whose words these were, or with a credit line? */
function followsUp(layers: BlockLayers): boolean {
  const { first = 0, last = 0 } = layers.reading.sentences[0] ?? {};
  const end = tokenAt(layers.reading, last - 1).end;
  return (
    /^\s*(?:[—–-]|Source\b|Quelle\b|Via\b|\()/.test(layers.block.source) ||
    layers.mentions.some(({ form, start, location }) => form === 'name' && start < end && !location) ||
    layers.attributions.some(({ cue }) => cue !== null && cue.start < end) ||
    layers.citations.some(({ kind, start }) => LEADS.has(kind) && start < end) ||
    last === first
  );
}
