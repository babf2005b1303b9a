import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type ActorKind, isNamedLike } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeIn, rangeOf } from '../convert';
import { guarded } from '../guard';
import { ACTOR_SYMBOLS } from '../symbolKinds';

const WORDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  outlet: 'outlet',
  place: 'place',
  unnamed: 'unnamed source',
};

/** So many actors of articles that are not open are shown: who types on narrows them down. */
const MOST_AFAR = 500;

/** Actors of all open articles, and of all others once they have been read. */
export function handleSymbols(context: ServerContext): void {
  const { connection, articles, workspace } = context;
  connection.onWorkspaceSymbol(
    guarded<WorkspaceSymbolParams, WorkspaceSymbol[]>(connection.console, 'symbols', [], async ({ query }, token) => {
      const ready = await Promise.all(articles.keys().map((uri) => readyArticle(context, uri, token)));
      const open = ready.filter(isReady).flatMap(({ article: { uri, document }, session }) =>
        session.symbols(query).map(({ name, kind, span }) => ({
          name,
          kind: ACTOR_SYMBOLS[kind],
          containerName: `${WORDS[kind]} in ${fileNameOf(uri)}`,
          location: { uri, range: rangeOf(document, span) },
        })),
      );
      return workspace.isKnown ? [...open, ...afar(context, query)] : open;
    }),
  );
}

/** Each actor once, where it is named most. */
function afar({ workspace, articles }: ServerContext, query: string): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const { actor, article, articles: count } of workspace.index.actors()) {
    if (found.length === MOST_AFAR) break;
    const { uri, summary } = article;
    if (articles.get(uri) || !isNamedLike(actor, query)) continue;
    const others = count > 1 ? ` and ${count - 1} more` : '';
    found.push({
      name: actor.name,
      kind: ACTOR_SYMBOLS[actor.kind],
      containerName: `${WORDS[actor.kind]} in ${fileNameOf(uri)}${others}`,
      location: { uri, range: rangeIn(summary.lines, actor) },
    });
  }
  return found;
}

const fileNameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
