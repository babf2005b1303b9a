import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { type ClientOptions, LspClient } from '../support/lspClient';

const STORY = 'file:///desk/story.md';
const PROJECT = 'file:///desk/.source-critic.json';
const VSCODE = { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] };

let client: LspClient;
afterEach(async () => {
  await client.stop();
});

/** The quick fixes for the first finding of the story. */
async function actions(text: string, options: ClientOptions): Promise<CodeAction[]> {
  client = await LspClient.start({ folders: ['file:///desk'], files: new Map(), ...options });
  await client.open(STORY, text);
  const [diagnostic] = await client.diagnostics(STORY);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: STORY },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  });
}

const editOf = (found: CodeAction[], title: string) => found.find((each) => each.title.startsWith(title))?.edit;

describe('fixes of wording', () => {
  it('put the cursor into the first blank where the editor knows snippets', async () => {
    const found = await actions('Good 😀 day.\r\n\r\nThe 😀 mayor may resign.\r\n', { workspaceEdit: VSCODE });
    const at = { line: 2, character: 23 };
    expect(editOf(found, 'State how likely and why…')).toEqual({
      documentChanges: [
        {
          textDocument: { uri: STORY, version: 1 },
          edits: [
            {
              range: { start: at, end: at },
              snippet: { kind: 'snippet', value: ` (\${1:how likely}, because \${2:reason})` },
            },
          ],
        },
      ],
    });
  });

  it('leave blanks in brackets elsewhere', async () => {
    const found = await actions('The mayor may resign.', {});
    const at = { line: 0, character: 20 };
    expect(editOf(found, 'State how likely')).toEqual({
      changes: { [STORY]: [{ range: { start: at, end: at }, newText: ' ([how likely], because [reason])' }] },
    });
    expect(editOf(found, 'Switch off')).toBeUndefined();
  });

  it('switch the rule off in the project file, which is made where there is none', async () => {
    const found = await actions('The mayor may resign.', { workspaceEdit: VSCODE });
    const made = editOf(found, 'Switch off hedge/modal-verb in the project file');
    expect(made?.documentChanges).toMatchObject([
      { kind: 'create', uri: PROJECT },
      { textDocument: { uri: PROJECT }, edits: [{ newText: expect.stringContaining('"hedge/modal-verb": "off"') }] },
    ]);
  });

  it('keep what stands in the project file', async () => {
    const files = new Map([[PROJECT, '{\n  // ours\n  "opinion": true\n}\n']]);
    const found = await actions('The mayor may resign.', { workspaceEdit: VSCODE, files });
    const [change] = editOf(found, 'Switch off')?.documentChanges ?? [];
    const newText = '{\n  // ours\n  "opinion": true,\n  "rules": {\n    "hedge/modal-verb": "off"\n  }\n}\n';
    expect(change).toMatchObject({ edits: [{ newText }] });
  });
});
