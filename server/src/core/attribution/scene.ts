import type { Mention } from '../actors/mention';
import { endOfPostNominals } from '../actors/mentions/postNominals';
import type { Reading, Sentence, Token } from '../language/reading';
import { EDGE, tokenAt, tokenInSentence } from '../language/reading';
import type { Span } from '../text/span';

/** Tokens of a block, half-open. */
export interface Passage {
  first: number;
  last: number;
}

/** One block as the finder of attributions looks at it: tokens by place, mentions by where they begin and end. */
export class Scene {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly #ending = new Map<number, Mention>();
  readonly #starting = new Map<number, Mention>();
  readonly #insideNames = new Set<number>();
  readonly #opened = new Map<number, number>();

  constructor(reading: Reading, mentions: readonly Mention[]) {
    this.reading = reading;
    this.mentions = mentions;
    for (const mention of mentions) {
      if (mention.form === 'pronoun') continue;
      if (mention.form === 'name') for (let at = mention.first + 1; at < mention.last; at++) this.#insideNames.add(at);
      const last = mention.form === 'name' ? endOfPostNominals(reading, mention) : mention.last;
      for (const end of last > mention.last ? [mention.last, last] : [last])
        if (!this.#ending.has(end)) this.#ending.set(end, mention);
      if (!this.#starting.has(mention.first)) this.#starting.set(mention.first, mention);
    }
    reading.quotations.forEach(({ first }, index) => {
      this.#opened.set(first - 1, index);
    });
  }

  token(at: number): Token {
    return tokenAt(this.reading, at);
  }

  /** The token at an index if it stands in the sentence of `from`. */
  near(from: number, at: number): Token {
    return tokenInSentence(this.reading, from, at);
  }

  sentence(at: number): Sentence | undefined {
    return this.reading.sentences[tokenAt(this.reading, at).sentence];
  }

  /** The name, with letters like "KC" behind it, or description that ends right before a token; the outer one of nested mentions. */
  mentionEndingAt(end: number): Mention | undefined {
    return this.#ending.get(end);
  }

  mentionStartingAt(first: number): Mention | undefined {
    return this.#starting.get(first);
  }

  /** Does a token stand inside a name, behind its first word: "States" of "the United States Congress"? */
  isInsideName(at: number): boolean {
    return this.#insideNames.has(at);
  }

  /** Is a token a name or a word of one, also of one that nobody else has seen: "May" of "Mr May said"? */
  isOfName(at: number): boolean {
    if (this.#insideNames.has(at) || this.#starting.get(at)?.form === 'name') return true;
    const sentence = this.sentence(at);
    return this.token(at).case === 'initial' && at !== sentence?.first && sentence?.titled !== true;
  }

  /** The quotation whose opening mark is a token. */
  quotationOpenedAt(at: number) {
    return this.reading.quotations[this.#opened.get(at) ?? -1];
  }

  /** The quotation that ends right before a token, over a comma or stop behind its closing mark. */
  quotationClosedBefore(at: number) {
    const end = /^[,.]$/.test(this.token(at - 1).text) ? at - 1 : at;
    const mark = this.token(end - 1);
    if (mark === EDGE || mark.kind !== 'punctuation') return undefined;
    const inside = this.token(end - 2).quotation;
    for (let index = inside; index >= 0 && index > inside - 4; index--) {
      const quotation = this.reading.quotations[index];
      if (quotation && !quotation.open && quotation.last + 1 === end) return quotation;
    }
    return undefined;
  }

  spanOf({ first, last }: Passage): Span {
    return { start: this.token(first).start, end: this.token(last - 1).end };
  }
}
