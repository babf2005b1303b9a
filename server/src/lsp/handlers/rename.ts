import {
  type CancellationToken,
  type ChangeAnnotation,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { RenameEdit, SharedKey } from '../../core/analysis';
import { answerAt, isReady, type ReadyArticle, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { documentOf } from '../places';
import { type RenameActorParams, renameActorRequest } from '../protocol/actors';
import { askWorkspace } from '../workspace/askWorkspace';
import { articlesSharing } from '../workspace/citingArticles';
import { closedArticle } from '../workspace/closedArticle';

/** Renames keys, labels and names in prose. Where nothing of ours stands the answer is null, so that other extensions may answer. */
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
    const here = await answerAt(context, params, token, (found, offset) => {
      const renamed = found.session.rename(offset, params.newName);
      if (renamed && 'refused' in renamed) throw refusal(renamed.refused);
      return renamed && { edits: placed(context, found, renamed.edits), shared: renamed.shared };
    });
    if (!here) return null;
    if (!here.shared) return workspaceEdit(context, here.edits);
    return workspaceEdit(context, [...here.edits, ...(await elsewhere(context, params, here.shared, token))]);
  });
  connection.onRequest(renameActorRequest, async (params: RenameActorParams, token) =>
    answerAt(context, params, token, (found, offset) => {
      const renamed = found.session.renameActor(offset, params.newName);
      if ('refused' in renamed) throw refusal(renamed.refused);
      return workspaceEdit(context, placed(context, found, renamed.edits, ACTOR));
    }),
  );
}

/** Editors show the message of a failed rename where the cursor is. */
const refusal = (reason: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, reason);

const HEADING = 'heading';
const ACTOR = 'actor';
const BIBLIOGRAPHY = 'bibliography';
const CLOSED = 'closed';

/** Edits in headings wait for a yes, since links may lead there; so do those of a whole actor and of a bibliography. */
const ANNOTATIONS: Readonly<Record<string, ChangeAnnotation>> = {
  [HEADING]: { label: 'In headings', description: 'links may lead to them', needsConfirmation: true },
  [ACTOR]: { label: 'In the text', needsConfirmation: true },
  [BIBLIOGRAPHY]: { label: 'In the bibliography', needsConfirmation: true },
  [CLOSED]: { label: 'In articles that are not open', needsConfirmation: true },
};

interface PlacedEdit {
  uri: string;
  /** Null for files that the server does not follow. */
  version: number | null;
  edit: TextEdit;
  annotation?: string;
}

function placed(
  context: ServerContext,
  { article }: ReadyArticle,
  edits: readonly RenameEdit[],
  annotation?: string,
): PlacedEdit[] {
  return edits.flatMap(({ text, inHeading, file, ...span }) => {
    const document = documentOf(context, article, file);
    const reason = inHeading ? HEADING : file === undefined ? annotation : BIBLIOGRAPHY;
    return document
      ? {
          uri: document.uri,
          version: file === undefined ? article.version : null,
          edit: { range: rangeOf(document, span), newText: text },
          ...(reason === undefined ? {} : { annotation: reason }),
        }
      : [];
  });
}

/** A key is renamed in all articles that cite the same entry, and only if its file is what we know. */
async function elsewhere(
  context: ServerContext,
  { textDocument, newName }: RenameParams,
  shared: SharedKey,
  token: CancellationToken,
): Promise<PlacedEdit[]> {
  if (!(await context.bibliographies.isCurrent(shared.file)))
    throw refusal('The bibliography is changing on disk. Try again in a moment.');
  const index = await askWorkspace(context, token);
  if (!index) throw refusal('Not all articles of the workspace have been read. Nothing is renamed.');
  const own = context.workspace.get(textDocument.uri)?.uri;
  const edits: PlacedEdit[] = [];
  for (const { uri } of await articlesSharing(context, index, shared, token)) {
    if (uri === own) continue;
    const isOpen = context.articles.get(uri) !== undefined;
    const found = isOpen ? await readyArticle(context, uri, token) : await closedArticle(context, uri);
    if (token.isCancellationRequested) return [];
    if (!isReady(found)) continue;
    const renamed = found.session.renameKey(shared, newName.trim());
    if ('refused' in renamed) throw refusal(renamed.refused);
    const inArticle = placed(context, found, renamed.edits, isOpen ? undefined : CLOSED);
    // The server does not follow a file that is not open.
    edits.push(...(isOpen ? inArticle : inArticle.map((edit) => ({ ...edit, version: null }))));
  }
  return edits;
}

function workspaceEdit({ client }: ServerContext, placed: readonly PlacedEdit[]): WorkspaceEdit {
  const byDocument = new Map<string, PlacedEdit[]>();
  for (const each of placed) byDocument.set(each.uri, [...(byDocument.get(each.uri) ?? []), each]);
  const documents = [...byDocument];
  if (!client.annotatesEdits)
    return { changes: Object.fromEntries(documents.map(([uri, own]) => [uri, own.map(({ edit }) => edit)])) };
  return {
    documentChanges: documents.map(([uri, own]) => ({
      textDocument: { uri, version: own[0]?.version ?? null },
      edits: own.map(({ edit, annotation }) =>
        annotation === undefined ? edit : { ...edit, annotationId: annotation },
      ),
    })),
    changeAnnotations: Object.fromEntries(
      [...new Set(placed.flatMap(({ annotation }) => annotation ?? []))].flatMap((id) => {
        const annotation = ANNOTATIONS[id];
        return annotation ? [[id, annotation]] : [];
      }),
    ),
  };
}
