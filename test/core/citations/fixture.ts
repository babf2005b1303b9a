import type { Mention } from '../../../server/src/core/actors/mention';
import type { Article } from '../../../server/src/core/article';
import type { BlockAttribution } from '../../../server/src/core/attribution/blockAttribution';
import { ownBibliography } from '../../../server/src/core/citations/bibliography/loadBibliography';
import type { BlockCitation } from '../../../server/src/core/citations/blockCitation';
import { findCitations } from '../../../server/src/core/citations/findCitations';
import type { Reading } from '../../../server/src/core/language/reading';
import type { Block } from '../../../server/src/core/markdown/block';
import { ArticleReader } from '../../../server/src/core/project/articleReader';
import { firstBlock } from '../../support/reading';

/** Who is named and who says what, given by hand: citations are tested apart from the layers before them. */
export interface Given {
  /** Names that look like outlets. */
  outlets?: string[];
  /** Names that look like persons. */
  persons?: string[];
  /** Speaker, cue and the words said; `null` where nobody is named. */
  said?: { by: string | null; to?: string; what: string }[];
}

/** Citations of the first block of a text. */
export function citationsOf(text: string, given: Given = {}): BlockCitation[] {
  const { block, reading } = firstBlock(text);
  return findCitations({ block, reading, ...layersOf(block, reading, given) });
}

/** `kind: words` of each citation of the first block. */
export const citedWords = (text: string, given: Given = {}): string[] => {
  const { block } = firstBlock(text);
  return citationsOf(text, given).map(({ kind, start, end }) => `${kind}: ${block.source.slice(start, end)}`);
};

/** A whole article with the given names in all of its blocks. */
export function articleOf(text: string, given: Given = {}): Article {
  const reader = new ArticleReader(text, { warn: () => {} });
  reader.useBibliography(ownBibliography(text));
  const steps = reader.read();
  let step = steps.next();
  while (!step.done) step = steps.next();
  const article = step.value;
  const blocks = article.blocks.map(({ start, layers }) => {
    const known = { ...layers, ...layersOf(layers.block, layers.reading, given) };
    return { start, layers: { ...known, citations: findCitations(known) } };
  });
  const { linkDefinitions, footnoteDefinitions } = article;
  return {
    ...{
      linkDefinitions,
      footnoteDefinitions,
      newline: '\n',
      revision: 0,
      labelsRevision: 0,
      bibliography: article.bibliography,
      nocite: article.nocite,
      ownAddresses: article.ownAddresses,
      isDated: article.isDated,
      day: article.day,
      circumstances: article.circumstances,
      origins: article.origins,
      markedAt: article.markedAt,
    },
    blocks,
    actors: { clusters: [], clusterOf: () => undefined },
  };
}

function layersOf(
  { source }: Block,
  reading: Reading,
  { outlets = [], persons = [], said = [] }: Given,
): { mentions: Mention[]; attributions: BlockAttribution[] } {
  const mentions = [
    ...outlets.flatMap((name) => mentionsOf(reading, source, name, { outlet: 2 })),
    ...persons.flatMap((name) => mentionsOf(reading, source, name, { person: 2 })),
  ].sort((a, b) => a.start - b.start);
  const indexOf = (name: string | null | undefined) => mentions.findIndex(({ text }) => text === name);
  const attributions = said.flatMap(({ by, to, what }): BlockAttribution[] => {
    const start = source.indexOf(what);
    if (start < 0) return [];
    const at = by === null ? -1 : source.indexOf(by);
    return [
      {
        source: by === null ? null : { start: at, end: at + by.length },
        ...(indexOf(by) >= 0 ? { sourceMention: indexOf(by) } : {}),
        ...(indexOf(to) >= 0 ? { recipientMention: indexOf(to) } : {}),
        cue: null,
        lemma: 'say',
        type: 'assertion',
        content: [{ start, end: start + what.length }],
        kind: 'direct',
      },
    ];
  });
  return { mentions, attributions };
}

function mentionsOf(reading: Reading, source: string, name: string, votes: Mention['votes']): Mention[] {
  const found: Mention[] = [];
  for (let start = source.indexOf(name); start >= 0; start = source.indexOf(name, start + 1)) {
    const end = start + name.length;
    const first = reading.tokens.findIndex((token) => token.start === start);
    const last = reading.tokens.findIndex((token) => token.end === end) + 1;
    if (first >= 0 && last > 0) found.push({ start, end, first, last, form: 'name', text: name, votes, roles: [] });
  }
  return found;
}
