import type { Bibliography } from '../citations/bibliography/bibliography';
import { mayHaveEntry } from '../citations/work';
import type { IndexedArticle, IndexedSource, WorkspaceIndex } from './workspaceIndex';

/** What the keys of an article lead to besides its own front matter; undefined where nobody knows. */
export type BibliographyOf = (article: IndexedArticle) => Bibliography | undefined;

/** A work that several keys or numbers lead to. */
interface Joined {
  /** What it goes by: one of its numbers. */
  name: string;
  /** All its shared keys: numbers, and keys of entries. */
  alike: Set<string>;
}

const KEY = 'key:';
const NUMBER = /^(?:doi|arxiv|isbn|url):/;
/** Numbers that are looked up in one step. */
const STEP = 100;

/**
 * What the articles of a workspace cite, joined over their bibliographies: a work that one article cites by its DOI or
 * address and another by the key of an entry that has it is one work, and goes by one shared key.
 */
export class JoinedWorks {
  readonly #index: WorkspaceIndex;
  readonly #bibliographyOf: BibliographyOf;
  readonly #byNumber = new Map<string, Joined>();
  /** By key, in each bibliography and in the front matter of each article. */
  readonly #byKey = new Map<Bibliography | string, Map<string, Joined>>();

  private constructor(index: WorkspaceIndex, bibliographyOf: BibliographyOf) {
    this.#index = index;
    this.#bibliographyOf = bibliographyOf;
  }

  /** Asks each bibliography for the numbers that articles cite, some per step. */
  static *of(index: WorkspaceIndex, bibliographyOf: BibliographyOf): Generator<undefined, JoinedWorks> {
    const joined = new JoinedWorks(index, bibliographyOf);
    const articles = index.articles();
    for (const { uri, summary } of articles)
      for (const { key, numbers } of summary.header.ownWorks ?? [])
        for (const number of numbers) joined.#join(uri, key, number);
    const cited = index.sources().flatMap(({ key }) => (NUMBER.test(key) && mayHaveEntry({ key }) ? key : []));
    const numbers = new Set([...cited, ...joined.#byNumber.keys()]);
    for (const bibliography of new Set(articles.flatMap((article) => bibliographyOf(article) ?? []))) {
      let left = 0;
      for (const number of numbers) {
        if (left-- === 0) {
          left = STEP;
          yield;
        }
        const key = bibliography.withNumber(number)?.entry.key;
        if (key !== undefined) joined.#join(bibliography, key, number);
      }
    }
    return joined;
  }

  /** An entry has a number; all that either leads to is one work from then on. */
  #join(scope: Bibliography | string, key: string, number: string): void {
    const keys = this.#byKey.get(scope) ?? new Map<string, Joined>();
    this.#byKey.set(scope, keys);
    const byNumber = this.#byNumber.get(number);
    const work = keys.get(key) ?? byNumber ?? { name: number, alike: new Set() };
    work.alike.add(number).add(KEY + key);
    if (byNumber && byNumber !== work) this.#unite(work, byNumber);
    this.#byNumber.set(number, work);
    keys.set(key, work);
  }

  /** Rare: two entries or numbers that a third one shows to be the same. */
  #unite(work: Joined, other: Joined): void {
    for (const each of other.alike) work.alike.add(each);
    for (const works of [this.#byNumber, ...this.#byKey.values()])
      for (const [each, known] of works) if (known === other) works.set(each, work);
  }

  /** What a work goes by that an article cites under a shared key; the same for all articles that cite it. */
  keyOf(article: IndexedArticle | undefined, key: string): string {
    if (!key.startsWith(KEY)) return this.#byNumber.get(key)?.name ?? key;
    return (article && this.#workOf(article, key.slice(KEY.length))?.name) ?? key;
  }

  /** The entries of the article itself count before those of files. */
  #workOf(article: IndexedArticle, key: string): Joined | undefined {
    const isOwn = article.summary.header.ownKeys?.includes(key);
    const scope = isOwn ? article.uri : this.#bibliographyOf(article);
    return scope === undefined ? undefined : this.#byKey.get(scope)?.get(key);
  }

  /** Places that cite the work that goes by a key, article by article. */
  citing(key: string): IndexedSource[] {
    const alike = this.#byNumber.get(key)?.alike ?? [key];
    return [...alike]
      .flatMap((each) => this.#index.citing(each))
      .filter((found) => this.keyOf(found.article, found.key) === key)
      .sort((a, b) => (a.article.uri < b.article.uri ? -1 : a.article.uri > b.article.uri ? 1 : 0));
  }

  /** Everything cited anywhere with what cites it, what most articles cite first. */
  sources(): { key: string; articles: number; citing: IndexedSource[] }[] {
    const names = [...this.#byNumber.values()].map(({ name }) => name);
    return [...new Set([...this.#index.sources().map(({ key }) => this.keyOf(undefined, key)), ...names])]
      .map((key) => ({ key, citing: this.citing(key) }))
      .map((work) => ({ ...work, articles: new Set(work.citing.map(({ article }) => article)).size }))
      .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
  }
}
