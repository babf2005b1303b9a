import { type CompletionItem, CompletionItemKind, type CompletionParams } from 'vscode-languageserver';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** Names of actors: where asked for, and behind an `@`. */
export function handleCompletion(context: ServerContext): void {
  const { connection } = context;
  connection.onCompletion(
    guarded<CompletionParams, CompletionItem[] | null>(connection.console, 'completion', null, (params, token) =>
      answerAt(context, params, token, ({ article: { document }, session }, offset) =>
        session.completions(offset).map(({ label, detail, span, filter }) => ({
          label,
          detail,
          kind: CompletionItemKind.Reference,
          filterText: filter,
          textEdit: { range: rangeOf(document, span), newText: label },
        })),
      ),
    ),
  );
}
