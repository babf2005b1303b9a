import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { FolderEntry } from '../../server/src/lsp/ports';
import { type ArticleChanged, articleChanged } from '../../server/src/lsp/protocol/article';
import {
  listFilesRequest,
  listFolderRequest,
  readFileRequest,
  writeFileRequest,
} from '../../server/src/lsp/protocol/files';
import type { ListedRow, RowPath, RowsAnswer } from '../../server/src/lsp/protocol/rows';

export interface ClientOptions {
  /** Files that the client serves to the server, by URI; without it the server reads the disk itself. */
  files?: Map<string, string>;
  /** What `workspace/configuration` answers for a URI. */
  configuration?: (uri: string) => object;
  /** Settings of VS Code itself, by section. */
  otherSettings?: Record<string, object>;
  folders?: string[];
  /** The client runs the commands that quick fixes and hovers name. */
  runsCommands?: boolean;
  /** What the client can do with edits. */
  workspaceEdit?: object;
  /** Push instead of pull. */
  pushes?: boolean;
  /** URI of a folder of the client's own, for what is in no workspace folder or cannot be written there. */
  storage?: string;
  /** Where the server keeps its index between starts. */
  workspaceStorage?: string;
}

interface ShownRow extends ListedRow {
  children: ShownRow[];
}

/** A client that speaks the protocol to the real server in a process of its own. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly log: string[] = [];
  /** Diagnostics that the server pushed, by URI. */
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly announced: ArticleChanged[] = [];
  /** What the server wants to be told of. */
  readonly registered: object[] = [];
  refreshes = 0;
  initialized!: InitializeResult;
  #version = 1;
  readonly #waiting: { test: () => boolean; resolve: () => void }[] = [];

  private constructor(options: ClientOptions) {
    const server = path.resolve(import.meta.dirname, '../../dist/server.node.js');
    this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { scopeUri: string; section: string }[] }) =>
        items.map(({ scopeUri, section }) =>
          section === 'sourceCritic'
            ? (options.configuration?.(scopeUri) ?? {})
            : (options.otherSettings?.[section] ?? null),
        ),
    );
    this.connection.onRequest(readFileRequest, ({ uri }: { uri: string }) => {
      const text = options.files?.get(uri);
      return text === undefined ? null : { text };
    });
    this.connection.onRequest(listFilesRequest, ({ uri }: { uri: string }) => {
      const inFolder = [...(options.files?.keys() ?? [])].filter((file) => file.startsWith(uri));
      return { names: inFolder.map((file) => file.slice(uri.length)).filter((name) => !name.includes('/')) };
    });
    this.connection.onRequest(listFolderRequest, ({ uri }: { uri: string }) => ({
      entries: entriesIn(options.files ?? new Map(), uri),
    }));
    this.connection.onRequest(writeFileRequest, ({ uri, text }: { uri: string; text: string }) => {
      options.files?.set(uri, text);
      return null;
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: object[] }) => {
      this.registered.push(...registrations);
      return null;
    });
    this.connection.onRequest('workspace/workspaceFolders', () =>
      (options.folders ?? []).map((uri) => ({ uri, name: uri })),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      this.#wake();
    });
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        this.pushed.set(params.uri, params.diagnostics);
        this.#wake();
      },
    );
    this.connection.onNotification(articleChanged, (change: ArticleChanged) => {
      this.announced.push(change);
      this.#wake();
    });
    this.connection.listen();
    // Requests to a server that is gone fail at once.
    this.process.once('exit', () => this.connection.dispose());
  }

  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const client = new LspClient(options);
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      initializationOptions: {
        fileBridge: options.files !== undefined,
        commands: options.runsCommands === true,
        ...(options.storage === undefined ? {} : { storage: options.storage }),
        ...(options.workspaceStorage === undefined ? {} : { workspaceStorage: options.workspaceStorage }),
      },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
          workspaceFolders: true,
          diagnostics: { refreshSupport: true },
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          ...(options.workspaceEdit ? { workspaceEdit: options.workspaceEdit } : {}),
        },
        textDocument: options.pushes
          ? {}
          : {
              diagnostic: {},
              semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] },
            },
      },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  open(uri: string, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: this.#version, text },
    });
  }

  change(uri: string, start: [number, number], end: [number, number], text: string): Promise<void> {
    const at = ([line, character]: [number, number]) => ({ line, character });
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start: at(start), end: at(end) }, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** A whole tree, list by list, as a view would get it if all its rows were opened; with the rest of the first answer. */
  async tree<Answer extends RowsAnswer>(request: string, params: object): Promise<Answer & { nodes: ShownRow[] }> {
    const answer = await this.connection.sendRequest<Answer>(request, { ...params, lists: [{ path: [] }] });
    const below = async (path: RowPath): Promise<ShownRow[]> => {
      const { lists } = await this.connection.sendRequest<Answer>(request, { ...params, lists: [{ path }] });
      const rows = lists.find((list) => list.path.length === path.length)?.rows ?? [];
      return Promise.all(
        rows.map(async (row) => ({ ...row, children: row.expandable ? await below([...path, row.id]) : [] })),
      );
    };
    return { ...answer, nodes: await below([]) };
  }

  async pull(
    uri: string,
    previousResultId?: string,
  ): Promise<{ kind: string; resultId?: string; items?: Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    return (await this.pull(uri)).items ?? [];
  }

  async hover(uri: string, line: number, character: number): Promise<string | undefined> {
    const hover = await this.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
    return hover?.contents.value;
  }

  /** Resolves as soon as the test holds; it is tried again whenever the server says something. */
  until(test: () => boolean): Promise<void> {
    if (test()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ test, resolve }));
  }

  /** Asks the server to shut down and resolves to its exit code. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return exited;
  }

  #wake(): void {
    for (const waiter of [...this.#waiting]) {
      if (!waiter.test()) continue;
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }
}

/** What is in a folder of the files served: the time of writing is the same for the same text. */
function entriesIn(files: ReadonlyMap<string, string>, folder: string): FolderEntry[] {
  const entries = new Map<string, FolderEntry>();
  for (const [uri, text] of files) {
    if (!uri.startsWith(folder)) continue;
    const [name = '', ...below] = uri.slice(folder.length).split('/');
    const isFolder = below.length > 0;
    entries.set(name, {
      name: decodeURIComponent(name),
      uri: folder + name,
      ...(isFolder ? { isFolder } : { mtime: text.length, size: text.length }),
    });
  }
  return [...entries.values()];
}
