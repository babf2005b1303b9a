import { l10n, type Memento } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PlainRange } from '../../../server/src/lsp/protocol/article';
import {
  type ClaimsFilter,
  type ClaimsGrouping,
  type ClaimsParams,
  type ClaimsResult,
  claimsRequest,
} from '../../../server/src/lsp/protocol/claims';
import type { RowsParams } from '../../../server/src/lsp/protocol/rows';
import type { ArticleChanges } from '../articleChanges';
import { REVEAL_CLAIM } from '../commands/ids';
import type { Answer } from './articleTree';
import { ArticleView } from './articleView';

/** The Claims view: what the article on screen claims, on whose word, and what rests on it. */
export class ClaimsView extends ArticleView {
  #grouping: ClaimsGrouping;
  #filter: ClaimsFilter;

  constructor(client: BaseLanguageClient, changes: ArticleChanges, memento: Memento) {
    super(client, changes, memento, { name: 'claims', reveal: REVEAL_CLAIM });
    this.#grouping = this.chosen<ClaimsGrouping>('grouping', 'status');
    this.#filter = this.chosen<ClaimsFilter>('filter', 'all');
  }

  group(grouping: ClaimsGrouping): Promise<void> {
    this.#grouping = grouping;
    return this.choose('grouping', grouping);
  }

  filter(filter: ClaimsFilter): Promise<void> {
    this.#filter = filter;
    return this.choose('filter', filter);
  }

  /** Selects the claim of a range; where the filter hides it, all claims are shown. */
  async selectAt(at: PlainRange): Promise<void> {
    if ((await this.tree.select({ at })) || this.#filter === 'all') return;
    await this.filter('all');
    await this.tree.select({ at });
  }

  protected override async ask(uri: string, rows: RowsParams): Promise<Answer> {
    const params: ClaimsParams = { uri, ...rows, grouping: this.#grouping, filter: this.#filter };
    const { open, claims, checked, ...answer } = await this.client.sendRequest<ClaimsResult>(claimsRequest, params);
    const words = [
      open > 0 ? l10n.t('{0} open', open) : undefined,
      claims > 0 ? l10n.t('checked {0} of {1}', checked, claims) : undefined,
    ];
    return { ...answer, counts: words.filter((word) => word !== undefined).join(' · ') };
  }
}
