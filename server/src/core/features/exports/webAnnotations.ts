import type { Analysis, Claim } from '../../contract';
import type { Span } from '../../text/span';
import { ratingWords } from '../ratingWords';
import type { ExportSource } from './exportSource';

/** Characters before and behind the words: enough to know them again. */
const CONTEXT = 32;

/**
 * Claims as a page of annotations in JSON-LD (W3C Web Annotation Data Model): the words with what stands around them,
 * and what the text and its readers say of them.
 */
export function webAnnotations({ claims, language }: Analysis, text: string, source: ExportSource): object {
  const points = new CodePoints(text);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source.iri}#claims`,
    type: 'AnnotationPage',
    items: claims.map((claim) => annotation(claim, text, source, language, points)),
  };
}

function annotation(claim: Claim, text: string, source: ExportSource, language: string, points: CodePoints): object {
  const { decided, kinds, status, spans } = claim;
  return {
    id: `${source.iri}#${encodeURIComponent(claim.id)}`,
    type: 'Annotation',
    motivation: decided ? 'assessing' : 'tagging',
    ...(decided?.who === undefined ? {} : { creator: { type: 'Person', name: decided.who } }),
    ...(decided ? { created: decided.at } : {}),
    body: [
      textual(status, decided ? 'assessing' : 'tagging'),
      ...kinds.map((kind) => textual(kind, 'tagging')),
      ...(decided?.by === undefined ? [] : [textual(`${status} by ${decided.by}`, 'describing')]),
      ...(decided?.evidence === undefined ? [] : [textual(decided.evidence, 'linking')]),
      ...(decided?.note === undefined ? [] : [textual(decided.note, 'commenting')]),
      ...ratingWords(decided).map((words) => textual(words, 'assessing')),
    ],
    target: spans.map((span) => ({
      source: source.iri,
      type: 'SpecificResource',
      ...(language === 'und' ? {} : { language }),
      selector: [quoteSelector(text, span), { type: 'TextPositionSelector', ...points.of(span) }],
    })),
  };
}

const textual = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose });

const quoteSelector = (text: string, { start, end }: Span) => ({
  type: 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
});

/** The standard counts code points, not code units. Offsets are asked for in any order. */
class CodePoints {
  /** Offsets of the second halves of pairs. */
  readonly #seconds: number[] = [];

  constructor(text: string) {
    for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) this.#seconds.push(index + 1);
  }

  of({ start, end }: Span): Span {
    return { start: start - this.#secondsBefore(start), end: end - this.#secondsBefore(end) };
  }

  #secondsBefore(offset: number): number {
    let [low, high] = [0, this.#seconds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#seconds[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
