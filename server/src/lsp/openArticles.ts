import { type Connection, type Range, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ArticleSession, type Logger, readFrontMatter } from '../core/analysis';

/**
 * An open document and, once something asked for it, its reading. Files that are no articles are never read.
 */
export class OpenArticle {
  #document: TextDocument;
  #session: ArticleSession | undefined;
  #header: { version: number; fields: ReadonlyMap<string, unknown> } | undefined;
  readonly #logger: Logger;

  constructor(document: TextDocument, logger: Logger) {
    this.#document = document;
    this.#logger = logger;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  /** The document as it is now: use at once, it changes in place. */
  get document(): TextDocument {
    return this.#document;
  }

  /** Fields of the front matter: they decide whether the file is read at all. */
  get header(): ReadonlyMap<string, unknown> {
    if (this.#header?.version !== this.version) {
      this.#header = { version: this.version, fields: readFrontMatter(this.#document.getText()).fields };
    }
    return this.#header.fields;
  }

  get session(): ArticleSession {
    this.#session ??= new ArticleSession(this.#document.getText(), this.#logger);
    return this.#session;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    // A client that starts a server anew may open a document as it is and then send the change that brought it there.
    if (version <= this.version) return;
    for (const { text, ...change } of changes) {
      const [start, end] = 'range' in change ? this.#spanOf(change.range) : [0, this.#document.getText().length];
      // Clients may send ranges that end before they start or lie beyond the text; the document keeps no such thing.
      const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
      this.#document = TextDocument.update(this.#document, [{ range, text }], version);
      this.#session?.edit({ start, end, text }, this.#document.getText());
    }
  }

  #spanOf({ start, end }: Range): [number, number] {
    const [from, to] = [this.#document.offsetAt(start), this.#document.offsetAt(end)];
    return from <= to ? [from, to] : [to, from];
  }
}

/** Keeps the open documents in step with the editor. */
export function openArticles(connection: Connection, logger: Logger): TextDocuments<OpenArticle> {
  const articles = new TextDocuments<OpenArticle>({
    create: (uri, languageId, version, content) =>
      new OpenArticle(TextDocument.create(uri, languageId, version, content), logger),
    update: (article, changes, version) => {
      article.update(changes, version);
      return article;
    },
  });
  articles.listen(connection);
  return articles;
}
