import { webAddresses } from '../citations/addresses';
import { sourcesAt } from '../citations/sourcesAt';
import type { Settings } from '../config/settings';
import type { OriginMark, OriginSubject } from '../decisions/origins';
import { citedActors } from '../features/citedActors';
import { CitedFacts } from '../features/citedFacts';
import { keyDetails } from '../features/completion/citationCompletion';
import { type Echo, echoAt } from '../features/decisions/echoHere';
import { changeOrigin, LOST_ORIGINS, type OriginChange } from '../features/decisions/originMarks';
import { type CitedSource, citedSources } from '../features/exports/citedSources';
import { type ExportFormat, exportCitations } from '../features/exports/exportCitations';
import { type CitedHere, citedAt } from '../features/navigation/citedAt';
import type { FilePlace } from '../features/navigation/definition';
import { linkTarget, type WorkLink, workLinks } from '../features/navigation/documentLinks';
import { citationsTree } from '../features/trees/citationsTree';
import { lostMarksTree } from '../features/trees/lostMarks';
import type { CitationsArrangement, TreeNode } from '../features/trees/treeNode';
import type { ArticleState } from '../project/articleState';
import { type Span, shift } from '../text/span';

/** What an article cites, and where that leads. */
export class CitationAnswers {
  readonly #state: ArticleState;

  constructor(state: ArticleState) {
    this.#state = state;
  }

  /** The tree of citations; marks that have lost their words stand at its end. */
  tree<Range>(
    arrangement: CitationsArrangement<'article'>,
    settings: Settings,
    rangeOf: (span: Span) => Range,
  ): TreeNode<Range>[] {
    const article = this.#state.finish();
    const facts = new CitedFacts(article, this.#state.analysis(settings));
    const place = (block: number, span: Span) => rangeOf(shift(span, article.blocks[block]?.start ?? 0));
    return [
      ...citationsTree({ article, facts, place }, arrangement),
      ...lostMarksTree<OriginMark, Range>(this.#state.origins, LOST_ORIGINS),
    ];
  }

  /** Keys of the sources that are cited at an offset, or for what is said there. */
  sourcesAt(offset: number): ReadonlySet<string> {
    return sourcesAt(this.#state.finish(), offset);
  }

  /** Actors that citations have something from. */
  actors(settings: Settings): string[] {
    const article = this.#state.finish();
    return citedActors(article, new CitedFacts(article, this.#state.analysis(settings)));
  }

  /** The work or outlet that is cited at an offset; `uri` and `root` are those of the article and its workspace folder. */
  at(offset: number, uri: string, root: string): CitedHere | undefined {
    return citedAt(this.#state.finish(), offset, uri, root);
  }

  /** What the entry of a key says. */
  keyDetails(key: string): { short: string; full: string } | undefined {
    return keyDetails(this.#state.finish(), key);
  }

  /** Numbers and keys in the text that lead to a work. */
  links(): WorkLink[] {
    return workLinks(this.#state.finish());
  }

  /** Where one of `links` leads. */
  linkTarget(target: string): { url: string } | FilePlace | undefined {
    return linkTarget(this.#state.finish(), target);
  }

  /** Addresses on the web that the article names, for whoever checks whether they are there. */
  webAddresses(): string[] {
    return webAddresses(this.#state.finish());
  }

  /** The sources of the article with places and claims, for export. */
  sources(): CitedSource[] {
    return citedSources(this.#state.finish());
  }

  /** Sources as text in a format; `keys` picks some of them. */
  exported(format: ExportFormat, keys: readonly string[] | undefined): Promise<string> {
    return exportCitations(this.#state.finish(), format, keys);
  }

  /** What to write when somebody says where citations lead; `file` is the article's name there. */
  changeOrigin(spans: readonly Span[], about: OriginSubject, file: string): OriginChange {
    return changeOrigin(this.#state.finish(), this.#state.origins, { spans, about, file });
  }

  /** The outlets that pass on the same from one origin, the one at a span and those before it, as long as that is not marked. */
  echoAt(span: Span): Echo | undefined {
    return echoAt(this.#state.finish(), span);
  }
}
