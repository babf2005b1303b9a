import type { Article } from '../article';
import { normaliseLabel } from '../markdown/links';
import type { Span } from '../text/span';
import type { BlockCitation } from './blockCitation';
import type { Notes } from './notes';
import type { PlacedCitation } from './placedCitations';
import { readable } from './places';
import { mayHaveEntry, type Work, workOf, workOfIdentifier } from './work';

/** What stands behind a citation, as far as the article says. */
export type SourceKind = 'work' | 'note' | 'outlet' | 'speaker' | 'document' | 'back-reference' | 'none' | 'broken';

/** A source without the places that lead to it. */
export interface Described {
  /** The same for the same URL, key, label, outlet or speaker. */
  key: string;
  kind: SourceKind;
  label: string;
  /** Address, where there is one. */
  url?: string;
  /** The address leads to a copy in a web archive. */
  archived?: true;
  /** Key of the work as the article by itself gives it, where its bibliography has an entry for that. */
  asWritten?: string;
}

/** What a citation leads to. */
export function describe(article: Article, { block, citation, leadIn }: PlacedCitation, notes: Notes): Described {
  const { kind, target = '', label } = citation;
  switch (kind) {
    case 'link':
    case 'autolink':
    case 'bare-url':
    case 'html-link':
      return cited(article, workOf(target));
    case 'embed':
      return /^[a-z]+:|^\/\//i.test(target) ? cited(article, workOf(target)) : pageOf(target);
    case 'wikilink':
      return pageOf(target);
    case 'identifier':
      return cited(article, workOfIdentifier(target));
    case 'image':
    case 'reference-link': {
      const url = article.linkDefinitions.get(normaliseLabel(target))?.url ?? (kind === 'image' ? target : undefined);
      if (url !== undefined) return cited(article, workOf(url));
      return { kind: 'broken', key: `reference:${normaliseLabel(target)}`, label: `[${target}]` };
    }
    case 'pandoc':
      return /^(?:https?:)?\/\//i.test(target) ? cited(article, workOf(target)) : keyed(article, target);
    case 'footnote':
      return notes.isDefined(target)
        ? { kind: 'note', key: notes.keyOf(target), label: notes.firstWords(target) || label }
        : { kind: 'broken', key: notes.keyOf(target), label };
    case 'inline-footnote':
      return { kind: 'note', key: `inline-note:${label}`, label };
    case 'quotation':
      return speakerOf(article, block, citation) ?? { kind: 'none', key: `quotation:${label}`, label };
    case 'blockquote':
      return (
        speakerOf(article, block, citation) ??
        announcer(article, leadIn ?? block - 1, leadIn !== undefined) ?? {
          kind: 'none',
          key: `quotation:${label}`,
          label,
        }
      );
    case 'document':
      return { kind: 'document', key: `document:${documentName(label)}`, label };
    default: {
      const outlet = actorOf(article, block, citation);
      return outlet
        ? { kind: 'outlet', key: `outlet:${outlet.name}`, label: outlet.name }
        : { kind: 'back-reference', key: `back:${label.toLowerCase()}`, label };
    }
  }
}

/** A work cited by number or address; where the bibliography has an entry for it, it is the one that the key leads to. */
function cited({ bibliography }: Article, work: Work): Described {
  const key = mayHaveEntry(work) ? bibliography.withNumber(work.key)?.entry.key : undefined;
  if (key === undefined) return { kind: 'work', ...work };
  return { ...work, kind: 'work', key: `key:${key}`, label: `@${key}`, asWritten: work.key };
}

/** A key without an entry is broken only if there is something to look it up in. */
const keyed = ({ bibliography }: Article, key: string): Described => {
  const isBroken = bibliography.isKnown && !bibliography.find(key);
  return { kind: isBroken ? 'broken' : 'work', key: `key:${key}`, label: `@${key}` };
};

/** A page of the same wiki; a heading in it is the same page. */
function pageOf(target: string): Described {
  const page = target.replace(/[#^].*$/s, '').trim();
  return { kind: 'work', key: `page:${page.toLowerCase()}`, label: page };
}

/** "his statement" and "his statement Sunday" may be two; "a report" and "the report" are one name. */
const documentName = (label: string): string => label.toLowerCase().replace(/^(?:an?|the|this|that|these|those) /, '');

/** Who is quoted: an outlet or speaker that the article knows, else the words that name him. */
export function speakerOf(article: Article, index: number, citation: BlockCitation): Described | undefined {
  const actor = actorOf(article, index, citation);
  if (actor) return actorSource(actor);
  const layers = article.blocks[index]?.layers;
  const source: Span | null | undefined = layers?.attributions[citation.attribution ?? -1]?.source;
  if (!layers || !source) return undefined;
  const label = readable(layers.block, source);
  return { kind: 'speaker', key: `speaker:${label.toLowerCase()}`, label };
}

const actorSource = ({ name, isOutlet }: KnownActor): Described => {
  const kind = isOutlet ? 'outlet' : 'speaker';
  return { kind, key: `${kind}:${name}`, label: name };
};

/** Who announces a quotation in the block before it: the last person or outlet in the sentence that ends with a colon. */
function announcer(article: Article, index: number, isLeadIn: boolean): Described | undefined {
  const layers = article.blocks[index]?.layers;
  if (layers?.block.kind !== 'paragraph' || layers.block.quoteDepth > 0) return undefined;
  const { tokens, sentences } = layers.reading;
  if (tokens.at(-1)?.text !== ':') return undefined;
  const first = sentences.at(-1)?.first ?? 0;
  const leadIn = isLeadIn ? layers.citations.find(({ kind }) => kind === 'lead-in') : undefined;
  const mention = layers.mentions.findLastIndex(
    ({ form, first: at, start, votes }) =>
      form === 'name' &&
      at >= first &&
      start >= (leadIn?.start ?? 0) &&
      ((votes.person ?? 0) > 0 || (votes.outlet ?? 0) > 0),
  );
  const actor = mention < 0 ? undefined : actorOf(article, index, { mention });
  return actor && actorSource(actor);
}

interface KnownActor {
  name: string;
  isOutlet: boolean;
}

function actorOf(
  { blocks, actors }: Article,
  index: number,
  { mention }: Pick<BlockCitation, 'mention'>,
): KnownActor | undefined {
  const found = mention === undefined ? undefined : blocks[index]?.layers.mentions[mention];
  if (!found) return undefined;
  const cluster = actors.clusterOf(found);
  const isOutlet = cluster ? cluster.kind === 'outlet' : (found.votes.outlet ?? 0) > 0;
  return { name: cluster?.name ?? found.text, isOutlet };
}
