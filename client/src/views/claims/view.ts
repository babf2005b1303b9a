import { type Disposable, l10n, type Memento, type Range, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PlainRange } from '../../../../server/src/lsp/protocol/article';
import {
  type ClaimsFilter,
  type ClaimsGrouping,
  type ClaimsParams,
  type ClaimsResult,
  claimsRequest,
} from '../../../../server/src/lsp/protocol/claims';
import type { ArticleChanges } from '../../articleChanges';
import { REVEAL_CLAIM } from '../../commands/ids';
import { type Answer, ArticleTreeView } from '../articleTree';
import { ICONS, type Row, type RowSnapshot } from '../citations/tree';

const GROUPING_KEY = 'claims.grouping';
const FILTER_KEY = 'claims.filter';

/** The Claims view: what the article on screen claims, on whose word, and what rests on it. */
export class ClaimsView implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #memento: Memento;
  readonly #tree: ArticleTreeView;
  #grouping: ClaimsGrouping;
  #filter: ClaimsFilter;

  constructor(client: BaseLanguageClient, changes: ArticleChanges, memento: Memento) {
    this.#client = client;
    this.#memento = memento;
    this.#grouping = memento.get<ClaimsGrouping>(GROUPING_KEY) ?? 'status';
    this.#filter = memento.get<ClaimsFilter>(FILTER_KEY) ?? 'all';
    this.#tree = new ArticleTreeView(client, changes, {
      name: 'claims',
      reveal: REVEAL_CLAIM,
      icons: ICONS,
      ask: (article) => this.#ask(article),
    });
    this.#tree.setContext('grouping', this.#grouping);
    this.#tree.setContext('filter', this.#filter);
  }

  /** URI of the article shown. */
  get shown(): string | undefined {
    return this.#tree.shown;
  }

  async group(grouping: ClaimsGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#tree.setContext('grouping', grouping);
    await Promise.all([this.#memento.update(GROUPING_KEY, grouping), this.#tree.refresh()]);
  }

  async filter(filter: ClaimsFilter): Promise<void> {
    this.#filter = filter;
    this.#tree.setContext('filter', filter);
    await Promise.all([this.#memento.update(FILTER_KEY, filter), this.#tree.refresh()]);
  }

  reveal(row: Row): Promise<void> {
    return this.#tree.reveal(row);
  }

  /** Selects the claim of a range; where the filter hides it, all claims are shown. */
  async selectAt(range: Range): Promise<void> {
    const isHere = ({ node }: Row): boolean =>
      node.kind === 'claim' && node.range !== undefined && isTouched(range, node.range);
    if (await this.#tree.selectWhere(isHere)) return;
    if (this.#filter === 'all') return;
    await this.filter('all');
    await this.#tree.selectWhere(isHere);
  }

  /** Labels of the rows selected. */
  get selection(): string[] {
    return this.#tree.selection.map(({ node }) => node.label);
  }

  refresh(): Promise<void> {
    return this.#tree.refresh();
  }

  snapshot(): Promise<RowSnapshot[]> {
    return this.#tree.snapshot();
  }

  dispose(): void {
    this.#tree.dispose();
  }

  async #ask(article: TextDocument): Promise<Answer> {
    const params: ClaimsParams = { uri: article.uri.toString(), grouping: this.#grouping, filter: this.#filter };
    const { state, nodes, open, claims, checked } = await this.#client.sendRequest<ClaimsResult>(claimsRequest, params);
    const words = [
      open > 0 ? l10n.t('{0} open', open) : undefined,
      claims > 0 ? l10n.t('checked {0} of {1}', checked, claims) : undefined,
    ];
    return { state, nodes, counts: words.filter((word) => word !== undefined).join(' · ') };
  }
}

const isTouched = ({ start, end }: Range, other: PlainRange): boolean =>
  isUpTo(start, other.end) && isUpTo(other.start, end);

const isUpTo = (a: PlainRange['start'], b: PlainRange['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
