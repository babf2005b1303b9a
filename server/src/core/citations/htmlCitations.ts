import type { Reading } from '../language/reading';
import type { Block } from '../markdown/block';
import type { Span } from '../text/span';
import type { BlockCitation } from './blockCitation';
import { leadsElsewhere } from './leadsElsewhere';
import { readable, sentencesAt } from './places';

/** Links and embedded media written as HTML, in the prose or as a block of their own. */
export function htmlCitations(block: Block, reading: Reading): BlockCitation[] {
  const tags = tagsOf(block);
  return tags.flatMap((tag, index): BlockCitation[] => {
    if (!tag.leadsTo || !leadsElsewhere(tag.leadsTo)) return [];
    if (tag.name !== 'a') {
      return [
        { kind: 'embed', start: tag.start, end: tag.end, target: tag.leadsTo, label: tag.leadsTo, sentences: [] },
      ];
    }
    const end = tags.slice(index + 1).find(({ name }) => name === '/a');
    const span = { start: tag.start, end: end?.end ?? tag.end };
    const words = block.kind === 'html' ? '' : readable(block, { start: tag.end, end: end?.start ?? tag.end });
    const sentences = block.footnote === undefined ? sentencesAt(reading, span) : [];
    return [{ kind: 'html-link', ...span, target: tag.leadsTo, label: words || tag.leadsTo, sentences }];
  });
}

interface Tag extends Span {
  name: string;
  leadsTo?: string;
}

/** Tags that lead somewhere, and where links end. */
const NAME = /^<(\/a|a|iframe|img|video|audio|embed|source)(?=[\s/>])/i;
const TARGET = /\s(?:href|src)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const LONGEST_TAG = 2_000;

function tagsOf(block: Block): Tag[] {
  const spans = block.kind === 'html' ? tagSpans(block.source) : block.inlines.filter(({ kind }) => kind === 'html');
  return spans.flatMap(({ start, end }) => {
    const source = block.source.slice(start, Math.min(end, start + LONGEST_TAG));
    const name = NAME.exec(source)?.[1]?.toLowerCase();
    if (name === undefined) return [];
    const target = TARGET.exec(source);
    const leadsTo = target?.[1] ?? target?.[2] ?? target?.[3];
    return [{ start, end, name, ...(leadsTo === undefined ? {} : { leadsTo: leadsTo.trim() }) }];
  });
}

function tagSpans(source: string): Span[] {
  const spans: Span[] = [];
  for (let start = source.indexOf('<'); start >= 0; ) {
    const close = source.indexOf('>', start);
    if (close < 0) break;
    spans.push({ start, end: close + 1 });
    start = source.indexOf('<', close);
  }
  return spans;
}
