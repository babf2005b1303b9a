import type { Article } from '../article';
import type { LanguageCounts } from '../language/english';

/** How much of an article could be English. After an edit only the blocks that came and went are counted. */
export class LanguageShare {
  #revision = -1;
  #counts: LanguageCounts = { words: 0, functionWords: 0 };

  of({ blocks, change, revision }: Pick<Article, 'blocks' | 'change' | 'revision'>): Readonly<LanguageCounts> {
    if (revision === this.#revision) return this.#counts;
    if (change && this.#revision === revision - 1) {
      for (const { layers } of change.removed) this.#count(layers.language, -1);
      for (let at = change.at; at < change.at + change.inserted; at++) this.#count(blocks[at]?.layers.language, 1);
    } else {
      this.#counts = { words: 0, functionWords: 0 };
      for (const { layers } of blocks) this.#count(layers.language, 1);
    }
    this.#revision = revision;
    return this.#counts;
  }

  #count(language: LanguageCounts | undefined, by: 1 | -1): void {
    this.#counts.words += by * (language?.words ?? 0);
    this.#counts.functionWords += by * (language?.functionWords ?? 0);
  }
}
