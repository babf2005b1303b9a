import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Renamed } from '../../core/analysis';
import { answerAt, type ReadyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { type RenameActorParams, renameActorRequest } from '../protocol';

/** Renames names in prose. Where nothing of ours stands the answer is null, so that other extensions may answer. */
export function handleRename(context: ServerContext): void {
  const { connection } = context;
  connection.onPrepareRename(
    (params: PrepareRenameParams, token): Promise<PrepareRenameResult | null> =>
      answerAt(context, params, token, ({ article: { document }, session }, offset) => {
        const found = session.prepareRename(offset);
        if (!found) return null;
        if ('refused' in found) throw refusal(found.refused);
        return { range: rangeOf(document, found.span), placeholder: found.placeholder };
      }),
  );
  connection.onRenameRequest(async (params: RenameParams, token) => {
    const renamed = await answerAt(context, params, token, (found, offset) => {
      const result = found.session.rename(offset, params.newName);
      return result && editOf(context, found, result, false);
    });
    return renamed ?? null;
  });
  connection.onRequest(renameActorRequest, async (params: RenameActorParams, token) =>
    answerAt(context, params, token, (found, offset) =>
      editOf(context, found, found.session.renameActor(offset, params.newName), true),
    ),
  );
}

/** Editors show the message of a failed rename where the cursor is. */
const refusal = (reason: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, reason);

const HEADING = 'heading';
const ACTOR = 'actor';

/** Edits in headings wait for a yes, since links may lead there; those of a whole actor all do. */
function editOf(
  { client }: ServerContext,
  { article: { uri, document, version } }: ReadyArticle,
  renamed: Renamed,
  isWholeActor: boolean,
): WorkspaceEdit {
  if ('refused' in renamed) throw refusal(renamed.refused);
  const edits = renamed.edits.map(({ text, inHeading, ...span }) => ({
    range: rangeOf(document, span),
    newText: text,
    ...(inHeading ? { annotationId: HEADING } : isWholeActor ? { annotationId: ACTOR } : {}),
  }));
  if (!client.annotatesEdits) return { changes: { [uri]: edits.map(({ range, newText }) => ({ range, newText })) } };
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: {
      [HEADING]: { label: 'In headings', description: 'links may lead to them', needsConfirmation: true },
      [ACTOR]: { label: 'In the text', needsConfirmation: isWholeActor },
    },
  };
}
