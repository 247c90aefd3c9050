import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { CorpusStatus, InitializationOptions, Notice, Requests } from '../../src/protocol/requests';
import { eventually } from './eventually';

export const projectRoot = path.resolve(__dirname, '../..');

export interface ServerOptions {
  storageFolder: string;
  workspaceFolder?: string;
  /** The `jianggao` section of the settings. */
  settings?: Record<string, unknown>;
  starterFolder?: string;
  segmenterFolder?: string;
  /** Largest file the server's processes can write, in KiB: as if the disk were full beyond it. */
  largestFile?: number;
  /** File permissions hold even for root. */
  obeysPermissions?: boolean;
  /** Called with every work-done progress token; return true to cancel it. */
  cancels?: () => boolean;
}

/** The built language server, driven by a real LSP client over stdio. */
export class SpeechServer {
  readonly notices: Notice[] = [];
  readonly logs: string[] = [];
  status: CorpusStatus | undefined;
  private readonly diagnostics = new Map<string, Diagnostic[]>();
  private readonly statusListeners = new Set<(status: CorpusStatus) => void>();
  private version = 0;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    private settings: Record<string, unknown>,
  ) {}

  /** @throws what the server answers when it declines to start; its process is ended then */
  static async start(options: ServerOptions): Promise<SpeechServer> {
    const program = path.join(projectRoot, 'dist/server.js');
    if (!existsSync(program)) throw new Error('dist/server.js is missing: run `npm run build` first');
    const [name, ...args] = restricted([process.execPath, program, '--stdio'], options);
    const child = spawn(name as string, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const server = new SpeechServer(child, connection, options.settings ?? {});
    server.listen(options);
    const initializationOptions: InitializationOptions = {
      starterFolder: options.starterFolder ?? path.join(projectRoot, 'corpus'),
      storageFolder: options.storageFolder,
      segmenterFolder: options.segmenterFolder ?? path.join(projectRoot, 'dist/segmenter'),
    };
    const folder = options.workspaceFolder;
    const initialized = connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
        window: { workDoneProgress: true },
      },
      workspaceFolders: folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: path.basename(folder) }],
      initializationOptions,
    });
    try {
      await initialized;
    } catch (error) {
      await server.kill();
      throw error;
    }
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Resolves with the first status that `isWanted`; rejects after `patience` milliseconds. */
  waitFor(isWanted: (status: CorpusStatus) => boolean, patience = 30_000): Promise<CorpusStatus> {
    return new Promise((resolve, reject) => {
      const check = (status: CorpusStatus) => {
        if (!isWanted(status)) return;
        clearTimeout(timer);
        this.statusListeners.delete(check);
        resolve(status);
      };
      const timer = setTimeout(() => {
        this.statusListeners.delete(check);
        reject(new Error(`no such status came; the last was ${JSON.stringify(this.status)}; notices: ${JSON.stringify(this.notices)}`));
      }, patience);
      this.statusListeners.add(check);
      if (this.status) check(this.status);
    });
  }

  ready(patience?: number): Promise<CorpusStatus> {
    return this.waitFor((status) => status.state === 'ready', patience);
  }

  request<M extends keyof Requests>(method: M, params: Requests[M][0]): Promise<Requests[M][1]> {
    return this.connection.sendRequest(method, params);
  }

  async configure(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  async open(uri: string, text: string, languageId = 'jianggao'): Promise<void> {
    this.version += 1;
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: this.version, text } });
  }

  /** The findings last sent for a document, as soon as some are wanted ones. */
  async diagnosticsOf(uri: string, isWanted: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const wanted = () => isWanted(this.diagnostics.get(uri) as Diagnostic[]);
    await eventually(`diagnostics of ${uri}`, () => this.diagnostics.has(uri) && wanted());
    return this.diagnostics.get(uri) as Diagnostic[];
  }

  /** Completions in a draft whose cursor is marked by `|`; the draft is opened anew. */
  async completeAt(marked: string, languageId = 'jianggao'): Promise<CompletionItem[]> {
    const { text, position } = cursorOf(marked);
    const uri = `untitled:draft-${this.version + 1}`;
    await this.open(uri, text, languageId);
    const list = await this.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    return list.items;
  }

  /** The item with what is told of it when the writer looks at it. */
  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('close', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  /** Ends the process as a crash would. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('close', resolve));
    this.process.kill('SIGKILL');
    await ended;
    this.connection.dispose();
  }

  private listen(options: ServerOptions): void {
    const { connection } = this;
    connection.onNotification('jianggao/status', (status: CorpusStatus) => {
      this.status = status;
      for (const listener of [...this.statusListeners]) listener(status);
    });
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      this.diagnostics.set(uri, diagnostics);
    });
    connection.onNotification('jianggao/notice', (notice: Notice) => void this.notices.push(notice));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.logs.push(message));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      if (options.cancels?.()) setTimeout(() => void connection.sendNotification('window/workDoneProgress/cancel', { token }), 0);
      return null;
    });
    connection.listen();
  }
}

const obeying = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'];

/** Whether this machine can make a process that is refused what it may not read. */
export function canForbidReading(): boolean {
  return process.getuid?.() !== 0 || spawnSync(obeying[0] as string, [...obeying.slice(1), 'true']).status === 0;
}

function restricted(command: string[], { largestFile, obeysPermissions }: ServerOptions): string[] {
  const limited = largestFile === undefined ? command : ['bash', '-c', `trap '' XFSZ; ulimit -f ${largestFile}; exec "$@"`, 'bash', ...command];
  return obeysPermissions && process.getuid?.() === 0 ? [...obeying, ...limited] : limited;
}

/** A text with its cursor: `|` marks the place and is taken out. */
export function cursorOf(marked: string): { text: string; position: { line: number; character: number } } {
  const offset = marked.indexOf('|');
  if (offset === -1) throw new Error('no cursor mark in the text');
  const lines = marked.slice(0, offset).split('\n');
  return {
    text: marked.slice(0, offset) + marked.slice(offset + 1),
    position: { line: lines.length - 1, character: (lines[lines.length - 1] as string).length },
  };
}
