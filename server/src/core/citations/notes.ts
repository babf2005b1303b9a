import type { Article } from '../article';
import { normaliseLabel } from '../markdown/links';
import type { BlockCitation } from './blockCitation';
import { noteText } from './sentenceText';

/** The notes of an article: who refers to them and what stands in them. */
export interface Notes {
  isDefined(label: string): boolean;
  /** The same for labels that name the same note. */
  keyOf(label: string): string;
  /** Labels in the order of the notes' bodies. */
  labels: readonly string[];
  /** Label of the note whose body stands before that of another; notes are numbered in the order of their bodies. */
  before(label: string): string | undefined;
  /** The first words of a note's body. */
  firstWords(label: string): string;
  /** Sentences that the note around a block is the note of. */
  referencesFrom(block: number): { block: number; sentence: number }[];
  /** Indices of the blocks of the note behind a reference. */
  bodiesOf(reference: BlockCitation): readonly number[];
  /** Does the note behind a reference lead to works, so that it need not stand for itself? */
  namesWorks(reference: BlockCitation): boolean;
}

interface Note {
  bodies: number[];
  references: { block: number; sentence: number }[];
}

/** Kinds of citation that lead to a work by themselves. */
export const WORKS: ReadonlySet<BlockCitation['kind']> = new Set<BlockCitation['kind']>([
  'link',
  'reference-link',
  'autolink',
  'bare-url',
  'pandoc',
  'wikilink',
  'html-link',
  'identifier',
]);

const leadsToWork = ({ kind, target }: BlockCitation): boolean => WORKS.has(kind) || target === 'ibid';

/** Blocks whose label is this are inline notes; they follow the block that they stand in, before its next. */
const INLINE = '^';

export function readNotes(article: Pick<Article, 'blocks' | 'footnoteDefinitions'>): Notes {
  const { blocks, footnoteDefinitions } = article;
  const notes = new Map<string, Note>();
  const byBody = new Map<number, Note>();
  const inline = new Map<BlockCitation, Note>();

  const order = [...footnoteDefinitions.keys()];
  const placeOf = new Map(order.map((label, place) => [label, place]));

  const noteOf = (label: string): Note => {
    const key = normaliseLabel(label);
    const known = notes.get(key) ?? { bodies: [], references: [] };
    notes.set(key, known);
    return known;
  };

  let waiting: Note[] = [];
  blocks.forEach(({ layers: { block, citations } }, index) => {
    if (block.footnote === INLINE) {
      const note = waiting.shift();
      note?.bodies.push(index);
      if (note) byBody.set(index, note);
    } else {
      waiting = [];
      if (block.footnote !== undefined) {
        const note = noteOf(block.footnote);
        note.bodies.push(index);
        byBody.set(index, note);
      }
    }
    const own: Note[] = [];
    for (const citation of citations) {
      const references = citation.sentences.map((sentence) => ({ block: index, sentence }));
      if (citation.kind === 'footnote') noteOf(citation.target ?? '').references.push(...references);
      if (citation.kind === 'inline-footnote') {
        // A note within a note carries what the outer one carries.
        const note = { bodies: [], references: byBody.get(index)?.references ?? references };
        inline.set(citation, note);
        own.push(note);
      }
    }
    waiting = [...own, ...waiting];
  });

  const bodiesOf = (reference: BlockCitation): readonly number[] =>
    (reference.kind === 'inline-footnote' ? inline.get(reference) : notes.get(normaliseLabel(reference.target ?? '')))
      ?.bodies ?? [];

  return {
    labels: order,
    isDefined: (label) => footnoteDefinitions.has(normaliseLabel(label)),
    keyOf: (label) => `note:${normaliseLabel(label)}`,
    before: (label) => order[(placeOf.get(normaliseLabel(label)) ?? 0) - 1],
    firstWords: (label) => {
      const body = blocks[noteOf(label).bodies[0] ?? -1]?.layers.block;
      const words = body ? noteText(body) : '';
      return words.replace(/[\s,;:]+\.?$/, ''); // an address at the end leaves its comma behind
    },
    referencesFrom: (block) => byBody.get(block)?.references ?? [],
    bodiesOf,
    namesWorks: (citation) => bodiesOf(citation).some((body) => blocks[body]?.layers.citations.some(leadsToWork)),
  };
}
