import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { ReadyArticle } from './context';
import { rangeOf, spanOf } from './convert';
import { type CitedPlaces, MARK_SAME_ORIGIN } from './protocol/citations';

/** Several outlets with one origin can be marked as that: the client writes it beside the article. */
export function originActions(diagnostic: Diagnostic, { article, session }: ReadyArticle): CodeAction[] {
  if (diagnostic.code !== 'sourcing/echoed-origin') return [];
  const echo = session.citations.echoAt(spanOf(article.document, diagnostic.range));
  if (!echo) return [];
  const title = `Mark as one origin: ${echo.origin}`;
  const places: CitedPlaces = { uri: article.uri, ranges: echo.spans.map((span) => rangeOf(article.document, span)) };
  const command = { title, command: MARK_SAME_ORIGIN, arguments: [places, undefined, echo.origin] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }];
}
