import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { TOKEN_KINDS } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { linesOf, spanOf } from '../convert';
import { guarded } from '../guard';

/** Clients that ask for what is on screen are given nothing else: a book has more names than a screen. */
export const semanticTokensCapability = (range: boolean): SemanticTokensOptions => ({
  legend: { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [] },
  ...(range ? { range: true } : { full: true }),
});

export function handleSemanticTokens(context: ServerContext): void {
  const { connection } = context;
  const empty: SemanticTokens = { data: [] };
  const answer = guarded<SemanticTokensParams & Partial<SemanticTokensRangeParams>, SemanticTokens>(
    connection.console,
    'semantic tokens',
    empty,
    async ({ textDocument, range }, token) => {
      const found = await readyArticle(context, textDocument.uri, token);
      if (!isReady(found)) return empty;
      const { session, article } = found;
      const { document } = article;
      const part = range ? spanOf(document, range) : { start: 0, end: session.text.length };
      const builder = new SemanticTokensBuilder();
      for (const { kind, ...span } of session.semanticTokens(part)) {
        for (const { line, character, length } of linesOf(document, span))
          builder.push(line, character, length, TOKEN_KINDS.indexOf(kind), 0);
      }
      return builder.build();
    },
  );
  connection.languages.semanticTokens.on(answer);
  connection.languages.semanticTokens.onRange(answer);
}
