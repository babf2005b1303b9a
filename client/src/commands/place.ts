import { type Position, type Range, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ActorsView } from '../views/actorsView';
import { isRow } from '../views/rows';

/** A place in a document, ready for VS Code. */
export interface Place {
  uri: Uri;
  range: Range;
}

/** What a link of a card gives: a URI and a range of lines and characters. Anybody can call a command. */
export function placeFrom(client: BaseLanguageClient, uri: unknown, range: unknown): Place | undefined {
  if (typeof uri !== 'string' || !isRange(range)) return undefined;
  return { uri: Uri.parse(uri, true), range: client.protocol2CodeConverter.asRange(range) };
}

/** The place given, or that of the cursor. */
export function placeOrCursor(client: BaseLanguageClient, uri: unknown, range: unknown): Place | undefined {
  const given = placeFrom(client, uri, range);
  const editor = window.activeTextEditor;
  return given ?? (editor && { uri: editor.document.uri, range: editor.selection });
}

/** The place of a row of the Actors view, the place given, or that of the cursor. */
export function placeOfActor(
  client: BaseLanguageClient,
  actors: ActorsView,
  [first, second]: readonly unknown[],
): Place | undefined {
  return isRow(first) ? placeFrom(client, actors.shown, first.node.range) : placeOrCursor(client, first, second);
}

/** The article on screen, or the one that a view shows while the editor shows something else. */
export function articleOnScreen({ shown }: { shown: string | undefined }): string | undefined {
  const active = window.activeTextEditor?.document;
  return active?.languageId === 'markdown' ? active.uri.toString() : shown;
}

/** A place as requests to the server name it. */
export const placeParams = ({ uri, range: { start } }: Place) => ({
  textDocument: { uri: uri.toString() },
  position: { line: start.line, character: start.character },
});

const isRange = (value: unknown): value is { start: Position; end: Position } => {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return isPosition(start) && isPosition(end);
};

const isPosition = (value: unknown): boolean => {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character);
};
