import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { ActorKind } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { ACTOR_SYMBOLS } from '../symbolKinds';

const WORDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  outlet: 'outlet',
  place: 'place',
  unnamed: 'unnamed source',
};

/** Actors of all open articles. */
export function handleSymbols(context: ServerContext): void {
  const { connection, articles } = context;
  connection.onWorkspaceSymbol(
    guarded<WorkspaceSymbolParams, WorkspaceSymbol[]>(connection.console, 'symbols', [], async ({ query }, token) => {
      const found = await Promise.all(articles.keys().map((uri) => readyArticle(context, uri, token)));
      return found.filter(isReady).flatMap(({ article: { uri, document }, session }) =>
        session.symbols(query).map(({ name, kind, span }) => ({
          name,
          kind: ACTOR_SYMBOLS[kind],
          containerName: `${WORDS[kind]} in ${fileNameOf(uri)}`,
          location: { uri, range: rangeOf(document, span) },
        })),
      );
    }),
  );
}

const fileNameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
