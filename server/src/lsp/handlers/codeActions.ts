import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import { IGNORES_FILE, type RuleId } from '../../core/analysis';
import { isReady, type ReadyArticle, readyArticle, type ServerContext } from '../context';
import { rangeOf, spanOf } from '../convert';
import { guarded } from '../guard';
import { ledgerActions } from '../ledgerActions';
import { originActions } from '../originActions';
import { WRONG_SPEAKER } from '../protocol/actors';
import { IGNORE_FINDING, type IgnoreRequest } from '../protocol/article';
import { quickFixActions } from '../quickFixActions';
import type { SidePlace } from '../sideFiles';
import { switchOffAction } from '../switchOffAction';
import { SOURCE } from './diagnostics';

/** Quick fixes. None deletes a hedge; the comment fix says that readers of the page's source will see it. */
export function handleCodeActions(context: ServerContext): void {
  context.connection.onCodeAction(
    guarded<CodeActionParams, CodeAction[]>(context.connection.console, 'code actions', [], async (params, token) => {
      const own = params.context.diagnostics.filter(({ source, code }) => source === SOURCE && code !== undefined);
      const isAsked = params.context.triggerKind === CodeActionTriggerKind.Invoked;
      if (own.length === 0 && !isAsked) return [];
      const found = await readyArticle(context, params.textDocument.uri, token);
      if (!isReady(found)) return [];
      const place = context.client.runsCommands ? await context.sideFiles.placeOf(found.article.uri) : undefined;
      const fixes = own.map(async (diagnostic) => [
        ...(place ? [storedIgnore(diagnostic, found, place)] : []),
        ...quickFixActions(diagnostic, found, context),
        ...(place ? ledgerActions(diagnostic, found.article) : []),
        ...(place ? originActions(diagnostic, found) : []),
        ...commentFix(diagnostic, found),
        ...(await switchOffAction(diagnostic, found, context)),
      ]);
      const speaker = context.client.runsCommands ? wrongSpeaker(params, own, found) : [];
      return [...(await Promise.all(fixes)).flat(), ...speaker];
    }),
  );
}

/** Whose words these are can be put right at every report or quotation. */
function wrongSpeaker(
  { range }: CodeActionParams,
  diagnostics: Diagnostic[],
  { article, session }: ReadyArticle,
): CodeAction[] {
  if (!session.actors.speakerAt(article.document.offsetAt(range.start))) return [];
  const title = 'Wrong speaker…';
  const command = { title, command: WRONG_SPEAKER, arguments: [article.uri, range] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
}

/** Keeps the ignore beside the article: the client asks for the reason and writes it. */
function storedIgnore(diagnostic: Diagnostic, { article, session }: ReadyArticle, place: SidePlace): CodeAction {
  const span = spanOf(article.document, diagnostic.range);
  const request: IgnoreRequest = {
    sideFile: `${place.folder}${IGNORES_FILE}`,
    record: session.ignore(span, diagnostic.code as RuleId, place.name),
  };
  const title = 'Ignore this finding (kept in .source-critic)…';
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: IGNORE_FINDING, arguments: [request] },
  };
}

function commentFix(diagnostic: Diagnostic, { article, session }: ReadyArticle): CodeAction[] {
  const edit = session.suppression(spanOf(article.document, diagnostic.range), diagnostic.code as RuleId);
  if (!edit) return [];
  const change = { range: rangeOf(article.document, edit), newText: edit.text };
  return [
    {
      title: edit.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [article.uri]: [change] } },
    },
  ];
}
