import type { FarPlace, FarRelay, OtherArticles } from '../article';
import { sharedKeyOf } from '../citations/pages';
import type { IndexedArticle, WorkspaceIndex } from './workspaceIndex';

/** A loop through more articles than this is nothing that a reader could follow. */
const LONGEST_LOOP = 4;
/** Content words that two passages share when they speak of one claim. */
const FEWEST_SHARED = 3;

/** What the other articles of a workspace say, seen from one that need not be among them. */
export class OthersInIndex implements OtherArticles {
  readonly #index: WorkspaceIndex;
  readonly #uri: string;
  readonly #root: string;

  constructor(index: WorkspaceIndex, uri: string, root: string) {
    this.#index = index;
    this.#uri = uri;
    this.#root = root;
  }

  /** Breadth first, so that the shortest way back is found; every article is looked at once. */
  loopThrough(target: { key: string; path?: string }, words: ReadonlySet<string>): FarPlace[] | undefined {
    const first = this.#index.articleAt(sharedKeyOf(target, this.#uri, this.#root));
    if (!first || first.uri === this.#uri || words.size < FEWEST_SHARED) return undefined;
    const seen = new Set([first.uri]);
    let ways: { at: IndexedArticle; way: FarPlace[] }[] = [{ at: first, way: [] }];
    for (let length = 2; length <= LONGEST_LOOP && ways.length > 0; length++) {
      const next: typeof ways = [];
      for (const { at, way } of ways) {
        for (const { to, place } of this.#stepsFrom(at, words)) {
          const longer = [...way, { file: at.uri, ...place }];
          if (to.uri === this.#uri) return longer;
          if (seen.has(to.uri)) continue;
          seen.add(to.uri);
          next.push({ at: to, way: longer });
        }
      }
      ways = next;
    }
    return undefined;
  }

  /** Articles that one cites where it speaks of the same. */
  *#stepsFrom({ uri }: IndexedArticle, words: ReadonlySet<string>) {
    for (const { key, source } of this.#index.citedBy(uri)) {
      const place = source.places.find(
        (each) => (each.words ?? []).filter((word) => words.has(word)).length >= FEWEST_SHARED,
      );
      const to = place && this.#index.articleAt(key);
      if (to && to.uri !== uri) yield { to, place: { start: place.start, end: place.end } };
    }
  }

  relaysFrom(surname: string): FarRelay[] {
    return this.#index
      .relaying(surname)
      .filter(({ uri }) => uri !== this.#uri)
      .flatMap(({ uri, summary }) =>
        summary.relays
          .filter(({ name }) => name.at(-1) === surname)
          .map(({ words, ...relay }) => ({ ...relay, words: new Set(words), file: uri })),
      );
  }
}
