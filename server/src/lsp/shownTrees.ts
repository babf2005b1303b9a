import type { ArticleSession } from '../core/analysis';

/** Keeps what a view shows of an article for as long as that stays the same, so that a row is opened at once. */
export class ShownTrees<Tree> {
  readonly #known = new WeakMap<ArticleSession, { of: object; asked: string; tree: Tree }>();

  /** `of` is what the tree is made of, another object after every change; `asked` is how the reader wants to see it. */
  shown(session: ArticleSession, of: object, asked: object, make: () => Tree): Tree {
    const key = JSON.stringify(asked);
    const known = this.#known.get(session);
    if (known?.of === of && known.asked === key) return known.tree;
    const tree = make();
    this.#known.set(session, { of, asked: key, tree });
    return tree;
  }
}
