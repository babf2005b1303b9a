import type { Article, BlockChange } from '../article';

/** Tells how each reading of an article follows from the one before, as far as a rule is concerned. */
export class Sequence {
  readonly #frameOf: ((article: Article) => string | undefined) | undefined;
  #revision = -1;
  #labelsRevision = -1;
  #frame: string | undefined;

  /** `frameOf`: what of the article as a whole decides. */
  constructor(frameOf?: (article: Article) => string | undefined) {
    this.#frameOf = frameOf;
  }

  /** What has changed, where nothing but blocks has; "anew" where more has or that is not known. */
  next(article: Article): BlockChange | 'same' | 'anew' {
    const { revision, labelsRevision, change } = article;
    if (revision === this.#revision) return 'same';
    const frame = this.#frameOf?.(article);
    const isNext = revision === this.#revision + 1 && labelsRevision === this.#labelsRevision && frame === this.#frame;
    this.#revision = revision;
    this.#labelsRevision = labelsRevision;
    this.#frame = frame;
    return isNext && change ? change : 'anew';
  }
}
