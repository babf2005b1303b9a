import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { Completion } from '../../core/analysis';
import { blanksIn, plainOf, snippetOf } from '../blanks';
import { answerAt, isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** Characters behind which something may be completed: keys and names, notes, places in a work. */
export const COMPLETION_TRIGGERS = ['@', '^', ','];

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  actor: CompletionItemKind.Text,
  key: CompletionItemKind.Reference,
  note: CompletionItemKind.Reference,
  locator: CompletionItemKind.Snippet,
};

interface KeyData {
  uri: string;
  key: string;
}

/** Keys, labels of notes, places in a work, and names of actors. What an entry says is read when its key is looked at. */
export function handleCompletion(context: ServerContext): void {
  const { connection, client } = context;
  connection.onCompletion(
    guarded<CompletionParams, CompletionList | null>(connection.console, 'completion', null, (params, token) =>
      answerAt(context, params, token, ({ article: { document, uri }, session }, offset) => {
        const asked = params.context;
        const trigger =
          asked?.triggerKind === CompletionTriggerKind.TriggerCharacter ? asked.triggerCharacter : undefined;
        const { items, isIncomplete } = session.completions(offset, trigger);
        const itemOf = ({ kind, label, detail, span, filter, text, rank }: Completion): CompletionItem => {
          const isSnippet = client.snippetCompletions && blanksIn(text) > 0;
          const data: KeyData = { uri, key: label };
          return {
            label,
            kind: KINDS[kind],
            ...(detail === undefined ? {} : { detail }),
            ...(filter === undefined ? {} : { filterText: filter }),
            ...(rank === undefined ? {} : { sortText: String(rank).padStart(3, '0') }),
            ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
            textEdit: { range: rangeOf(document, span), newText: isSnippet ? snippetOf(text) : plainOf(text) },
            ...(kind === 'key' ? { data } : {}),
          };
        };
        return { items: items.map(itemOf), isIncomplete };
      }),
    ),
  );
  connection.onCompletionResolve(async (item, token) => {
    const { uri, key } = (item.data ?? {}) as Partial<KeyData>;
    if (uri === undefined || key === undefined) return item;
    const found = await readyArticle(context, uri, token);
    const about = isReady(found) ? found.session.citations.keyDetails(key) : undefined;
    return about ? { ...item, detail: about.short, documentation: about.full } : item;
  });
}
