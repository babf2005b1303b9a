import { nameKey } from '../actors/nameKeys';
import { keysOfPage, sharedKeyOf } from '../citations/pages';
import type { Span } from '../text/span';
import type { ArticleSummary, SummaryActor, SummarySource } from './summary';

/** One article of the workspace. */
export interface IndexedArticle {
  uri: string;
  /** The workspace folder, with a slash at the end: addresses that start with a slash begin there. */
  root: string;
  summary: ArticleSummary;
}

/** What an article cites under a key that means the same in every article. */
export interface IndexedSource {
  article: IndexedArticle;
  key: string;
  source: SummarySource;
}

/** An actor of the workspace: the article that names it most, and how many name it. */
export interface IndexedActor {
  actor: SummaryActor;
  article: IndexedArticle;
  articles: number;
}

/** What is kept of an article to find it and to forget it again. */
interface Entry {
  article: IndexedArticle;
  /** By shared key. */
  sources: Map<string, SummarySource[]>;
  /** Keys under which others cite it. */
  own: readonly string[];
  /** Keys of all names of its actors, and the key that tells each actor from others, by its index. */
  actors: ReadonlySet<string>;
  names: readonly string[];
  surnames: ReadonlySet<string>;
}

/** What the articles of a workspace say of each other. The order in which they came makes no difference. */
export class WorkspaceIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #citing = new Map<string, Set<string>>();
  readonly #pages = new Map<string, Set<string>>();
  readonly #naming = new Map<string, Set<string>>();
  readonly #relaying = new Map<string, Set<string>>();
  #revision = 0;
  #actors: { revision: number; list: readonly IndexedActor[] } | undefined;

  /** Grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds an article, or puts it in the place of an older one. */
  put(article: IndexedArticle): void {
    this.remove(article.uri);
    const entry = entryOf(article);
    this.#entries.set(article.uri, entry);
    this.#eachKey(entry, (keys, key) => {
      const uris = keys.get(key);
      if (uris) uris.add(article.uri);
      else keys.set(key, new Set([article.uri]));
    });
    this.#revision++;
  }

  remove(uri: string): void {
    const entry = this.#entries.get(uri);
    if (!entry) return;
    this.#entries.delete(uri);
    this.#eachKey(entry, (keys, key) => {
      const uris = keys.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) keys.delete(key);
    });
    this.#revision++;
  }

  #eachKey({ sources, own, actors, surnames }: Entry, visit: (keys: Map<string, Set<string>>, key: string) => void) {
    for (const key of sources.keys()) visit(this.#citing, key);
    for (const key of own) visit(this.#pages, key);
    for (const key of actors) visit(this.#naming, key);
    for (const key of surnames) visit(this.#relaying, key);
  }

  get(uri: string): IndexedArticle | undefined {
    return this.#entries.get(uri)?.article;
  }

  /** All articles, by URI. */
  articles(): IndexedArticle[] {
    return [...this.#entries.keys()].sort().flatMap((uri) => this.get(uri) ?? []);
  }

  /** Articles that cite what a shared key stands for, by URI. */
  citing(key: string): IndexedSource[] {
    return this.#sorted(this.#citing.get(key)).flatMap(({ article, sources }) =>
      (sources.get(key) ?? []).map((source) => ({ article, key, source })),
    );
  }

  /** Places of a citation key in all articles that have it. */
  placesOfKey(key: string): { article: IndexedArticle; places: readonly Span[] }[] {
    return this.articlesWithKey(key).map((article) => ({
      article,
      places: article.summary.keys.find((each) => each.key === key)?.places ?? [],
    }));
  }

  /** Articles in which a citation key stands. */
  articlesWithKey(key: string): IndexedArticle[] {
    return this.#sorted(this.#citing.get(citationKey(key))).map(({ article }) => article);
  }

  /** What an article cites, each with the key that means the same everywhere. */
  citedBy(uri: string): IndexedSource[] {
    const entry = this.#entries.get(uri);
    if (!entry) return [];
    return [...entry.sources].flatMap(([key, sources]) =>
      sources.map((source) => ({ article: entry.article, key, source })),
    );
  }

  /** Everything that cites an article: by its file, its name in a wiki, its public address. */
  citingArticle(uri: string): IndexedSource[] {
    const own = this.#entries.get(uri)?.own ?? keysOfPage(uri);
    return own.flatMap((key) => this.citing(key)).filter(({ article }) => article.uri !== uri);
  }

  /** The article that a shared key leads to, where there is just one. */
  articleAt(key: string): IndexedArticle | undefined {
    const uris = this.#pages.get(key);
    const [only] = uris ?? [];
    return only !== undefined && uris?.size === 1 ? this.get(only) : undefined;
  }

  /** Articles that name an actor under one of these names. */
  naming(names: readonly string[]): { article: IndexedArticle; actor: SummaryActor }[] {
    const keys = new Set(names.map(nameKey));
    const uris = new Set([...keys].flatMap((key) => [...(this.#naming.get(key) ?? [])]));
    return this.#sorted(uris).flatMap(({ article }) => {
      const actor = article.summary.actors.find((each) => namesOf(each).some((name) => keys.has(nameKey(name))));
      return actor ? [{ article, actor }] : [];
    });
  }

  /** Every actor once, told apart by name and kind, in no order. The same list while nothing changes. */
  actors(): readonly IndexedActor[] {
    if (this.#actors?.revision === this.#revision) return this.#actors.list;
    const byName = new Map<string, IndexedActor>();
    for (const { article, names } of this.#entries.values()) {
      for (const [at, actor] of article.summary.actors.entries()) {
        const name = names[at] ?? '';
        const known = byName.get(name);
        const isBetter = !known || isNamedMore(actor, article, known);
        byName.set(name, { ...(isBetter ? { actor, article } : known), articles: (known?.articles ?? 0) + 1 });
      }
    }
    const list = [...byName.values()];
    this.#actors = { revision: this.#revision, list };
    return list;
  }

  /** Articles in which an outlet passes on what somebody of this surname says; surnames as they sound. */
  relaying(surname: string): IndexedArticle[] {
    return this.#sorted(this.#relaying.get(surname)).map(({ article }) => article);
  }

  /** Everything cited anywhere by shared key, those cited most first. */
  sources(): { key: string; articles: number }[] {
    return [...this.#citing]
      .map(([key, uris]) => ({ key, articles: uris.size }))
      .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
  }

  #sorted(uris: ReadonlySet<string> | undefined): Entry[] {
    return [...(uris ?? [])].sort().flatMap((uri) => this.#entries.get(uri) ?? []);
  }
}

const isNamedMore = (actor: SummaryActor, { uri }: IndexedArticle, known: IndexedActor): boolean =>
  actor.mentions > known.actor.mentions || (actor.mentions === known.actor.mentions && uri < known.article.uri);

const namesOf = ({ name, aliases = [] }: SummaryActor): string[] => [name, ...aliases];

const citationKey = (key: string): string => `key:${key}`;

function entryOf(article: IndexedArticle): Entry {
  const { uri, root, summary } = article;
  const sources = new Map<string, SummarySource[]>();
  const add = (key: string, source: SummarySource | undefined): void => {
    const known = sources.get(key) ?? [];
    sources.set(key, source ? [...known, source] : known);
  };
  for (const source of summary.sources) add(sharedKeyOf(source, uri, root), source);
  // A key under "nocite" stands in the article and carries nothing.
  for (const { key } of summary.keys) add(citationKey(key), undefined);
  return {
    article,
    sources,
    own: [...keysOfPage(uri), ...(summary.header.addresses ?? [])],
    actors: new Set(summary.actors.flatMap(namesOf).map(nameKey)),
    names: summary.actors.map(({ kind, name }) => `${kind} ${nameKey(name)}`),
    surnames: new Set(summary.relays.flatMap(({ name }) => name.at(-1) ?? [])),
  };
}
