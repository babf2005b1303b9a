import type { Article, FarPlace, PlacedBlock } from '../../article';
import type { BlockLayers } from '../../blockLayers';
import { addressOf } from '../../citations/addresses';
import type { BlockCitation } from '../../citations/blockCitation';
import { pagePath } from '../../citations/pages';
import { LEADS } from '../../citations/sources';
import { workOf } from '../../citations/work';
import { contentWords } from '../../claims/contentWords';
import { normaliseLabel } from '../../markdown/links';
import type { ArticleDraft, ArticleRule } from '../rule';

/** The author points to an earlier text of his own and nothing leads to it, or a page cited rests on this very text. */
export const sourcingCircularCitation: ArticleRule = {
  id: 'sourcing/circular-citation',
  title: 'A source that is no second source',
  severity: 'warning',
  rationale:
    'The author refers to something he wrote before, and nothing leads to it; or the article cites itself, or another page of the workspace that in turn cites this article for the same thing. Neither is a second source for the claim: the reader is led in a circle, and cannot see on what it rests or whether it turned out right. Loops are found once the articles of the workspace have been read (“Check All Articles”), and by the command line among the files of a run.',
  exceptions: [
    'A link, note or key in the same sentence as an own earlier text.',
    'A page of the workspace that the sentence calls the author’s own: “(own earlier text)”.',
    'What people say about their own texts inside quotation marks.',
    'Writing that is not said to be earlier: “I wrote to him”.',
    'Links of an article to a place in itself, and notes on where it was published.',
    'Pages that link to each other where they speak of different things: navigation, tables of contents.',
  ],
  remedies: [
    'Link the earlier text.',
    'Cite what the page or the earlier text rested on instead.',
    'Say that it is your own earlier text.',
  ],
  standards: [
    'Källkritik, criterion of dependence: a source does not confirm itself.',
    'Circular reporting (Verification Handbook): trace each claim to its origin.',
  ],
  flags: [
    '---\nurl: https://blog.example/quay\n---\n\nThe harbour board had closed the northern quay, as ⟦[reported](https://www.blog.example/quay/)⟧.',
    '⟦I wondered a few days ago⟧ whether the truce would hold.',
    'As ⟦I wrote in October⟧, this board likes a short word.',
    '⟦We reported last week⟧ that the plant would close.',
    'The plant is to close, according to our ⟦own earlier report⟧.',
  ],
  passes: [
    '---\nurl: https://blog.example/quay\n---\n\nThe harbour board had closed the northern quay, see [below](https://blog.example/quay#board).',
    '---\nurl: https://blog.example/quay\n---\n\nThis article was first published on [the harbour blog](https://blog.example/quay).',
    'I wondered how long it would be before the ferry came.',
    '[I wondered a few days ago](https://blog.example/truce) whether the truce would hold.',
    'The plant is to close ([minutes](https://board.example/plant), own earlier report).',
    'Her own earlier report said that the plant would close.',
    'I wrote to the mayor and asked for the minutes.',
    '“I wrote in October that it would rain,” she said.',
    'The author argued in 1999 that the dam was old.',
    'The [northern dam has cracks](dam.md), as the council was told.',
  ],
  reach: 0,
  concerns: ({ citations }) => citations.some(({ kind }) => kind === 'self-reference' || MAY_LEAD_TO_PAGE.has(kind)),
  frameOf: ({ ownAddresses }) => ownAddresses.join(' '),
  checkArticle: (article, concerned) =>
    concerned.flatMap((placed) => [
      ...ownTexts(placed),
      ...(article.ownAddresses.length > 0 ? linksToItself(article, placed) : []),
      ...(article.others ? loops(article, placed) : []),
    ]),
};

const MAY_LEAD_TO_PAGE: ReadonlySet<BlockCitation['kind']> = new Set<BlockCitation['kind']>([
  'link',
  'reference-link',
  'wikilink',
  'html-link',
]);

function ownTexts(placed: PlacedBlock): ArticleDraft[] {
  const { citations } = placed.layers;
  const linked = new Set(citations.filter(({ kind }) => LEADS.has(kind)).flatMap(({ sentences }) => sentences));
  return citations
    .filter(({ kind, sentences }) => kind === 'self-reference' && !sentences.some((each) => linked.has(each)))
    .map(({ start, end }) => ({
      placed,
      start,
      end,
      severity: 'information',
      message: 'The author points to an earlier text of his own, and nothing leads to it.',
    }));
}

/** What an article says of its own publication, not of its subject. */
const PUBLICATION =
  /\b(?:published|appeared|posted|online|version|permalink|permanent|canonical|copy|share|subscribe|read|newsletter)\b/i;

function linksToItself(article: Article, placed: PlacedBlock): ArticleDraft[] {
  const { layers } = placed;
  const isOwn = declaredIn(placed);
  return layers.citations.flatMap((citation): ArticleDraft[] => {
    const url = addressOf(article, citation);
    if (isOwn(citation) || url === undefined || url.includes('#') || !MAY_LEAD_TO_PAGE.has(citation.kind)) return [];
    if (!article.ownAddresses.includes(workOf(url).key) || wordsOf(layers, citation).size < FEWEST_WORDS) return [];
    const said = citation.sentences.map((index) => layers.reading.sentences[index]);
    if (said.some((each) => each && PUBLICATION.test(layers.block.prose.slice(each.start, each.end)))) return [];
    const message = 'This leads to the article itself: it bears out nothing that is said here.';
    return [{ placed, start: citation.start, end: citation.end, message }];
  });
}

/** Of a sentence that claims something. */
const FEWEST_WORDS = 3;

/** Does the sentence say that what is cited is the author's own? */
function declaredIn({ layers: { citations } }: PlacedBlock): (citation: BlockCitation) => boolean {
  const own = new Set(citations.flatMap(({ kind, sentences }) => (kind === 'self-reference' ? sentences : [])));
  return ({ sentences }) => sentences.some((each) => own.has(each));
}

function loops(article: Article, placed: PlacedBlock): ArticleDraft[] {
  const isOwn = declaredIn(placed);
  return placed.layers.citations.flatMap((citation): ArticleDraft[] => {
    if (isOwn(citation)) return [];
    const target = pageOf(article, citation);
    const way = target && article.others?.loopThrough(target, wordsOf(placed.layers, citation));
    if (!way) return [];
    const names = way.map(({ file }) => nameOf(file));
    const message =
      names.length === 1
        ? `${names[0]} cites this article in turn, where it speaks of the same: neither bears out the other.`
        : `This leads back to this article, where all speak of the same: ${names.join(' → ')} → here. They count as one source.`;
    return [{ placed, start: citation.start, end: citation.end, message, related: way.map(relatedOf) }];
  });
}

/** The page of the workspace that a citation may lead to. */
function pageOf(
  { linkDefinitions }: Article,
  { kind, target = '' }: BlockCitation,
): { key: string; path?: string } | undefined {
  if (kind === 'wikilink') return { key: `page:${target.replace(/[#^].*$/s, '').trim()}` };
  if (!MAY_LEAD_TO_PAGE.has(kind)) return undefined;
  const url = kind === 'reference-link' ? linkDefinitions.get(normaliseLabel(target))?.url : target;
  if (url === undefined) return undefined;
  const path = pagePath(url);
  return path === undefined ? { key: workOf(url).key } : { key: '', path };
}

const wordsOf = ({ reading }: BlockLayers, { sentences }: BlockCitation): ReadonlySet<string> =>
  new Set(
    sentences.flatMap((index) => {
      const sentence = reading.sentences[index];
      return sentence ? [...contentWords(reading, sentence)] : [];
    }),
  );

const relatedOf = ({ file, start, end }: FarPlace) => ({ file, start, end, message: 'Leads on from here.' });

const nameOf = (file: string): string => {
  const name = file.slice(file.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
