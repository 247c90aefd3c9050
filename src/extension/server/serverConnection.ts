import { EventEmitter, type CancellationToken, type LogOutputChannel } from 'vscode';
import type { CorpusStatus, Notice, Requests } from '../../protocol/requests';
import { Disposables } from '../disposables';
import type { QuietClient } from './quietClient';
import { RestartPolicy } from './restartPolicy';
import type { ServerLocation } from './startClient';

/** `failed`: it ended too often, or declined to start, and waits for `retry`. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** The server ended or could not be started; what was asked has no answer. */
export class ServerUnavailable extends Error {
  override name = 'ServerUnavailable';
}

type Params<M extends keyof Requests> = Requests[M][0];
type Result<M extends keyof Requests> = Requests[M][1];

/**
 * The one server process: started when first needed, started again (as a new client) when it ends unexpectedly, and the
 * way to ask it. Loading the client library waits until then, too.
 */
export class ServerConnection {
  private readonly owned = new Disposables();
  private readonly stateChanged = this.owned.add(new EventEmitter<ServerState>());
  private readonly statusChanged = this.owned.add(new EventEmitter<CorpusStatus>());
  private readonly noticed = this.owned.add(new EventEmitter<Notice>());
  private readonly policy = new RestartPolicy();
  private client: QuietClient | undefined;
  private starting: Promise<QuietClient> | undefined;
  private disposed = false;

  readonly onState = this.stateChanged.event;
  readonly onStatus = this.statusChanged.event;
  readonly onNotice = this.noticed.event;
  state: ServerState = 'idle';
  /** The last status the server sent; undefined until it has answered since its last start. */
  status: CorpusStatus | undefined;

  /** What the writer is to be told of why the server declined to start; undefined when it did not. */
  refusal: string | undefined;

  constructor(private readonly location: ServerLocation, private readonly log: LogOutputChannel) {}

  /** Starts the server unless it runs or has failed. Resolves when it answers. */
  async start(): Promise<void> {
    await this.running();
  }

  /** Another try after the server has failed. */
  async retry(): Promise<void> {
    this.policy.forget();
    if (this.state === 'failed') this.setState('idle');
    await this.start();
  }

  /**
   * Asks the server, starting it if need be.
   *
   * @throws ServerUnavailable when there is no server, CancellationError-like errors of the client when cancelled
   */
  async request<M extends keyof Requests>(method: M, params: Params<M>, token: CancellationToken): Promise<Result<M>> {
    const client = await this.running();
    try {
      return await client.sendRequest<Result<M>>(method, params, token);
    } catch (error) {
      if (client !== this.client) throw new ServerUnavailable('The server ended.', { cause: error });
      throw error;
    }
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    const client = this.client;
    this.client = undefined;
    this.owned.dispose();
    if (client?.isRunning()) await client.dispose();
  }

  private running(): Promise<QuietClient> {
    if (this.disposed || this.state === 'failed') return Promise.reject(new ServerUnavailable('The server is not available.'));
    this.starting ??= this.launch();
    return this.starting;
  }

  private async launch(): Promise<QuietClient> {
    this.setState('starting');
    const { createClient } = await import('./startClient');
    const { State } = await import('vscode-languageclient/node');
    const client = createClient(this.location, this.log);
    client.onNotification('jianggao/status', (status: CorpusStatus) => this.setStatus(status));
    client.onNotification('jianggao/notice', (notice: Notice) => this.noticed.fire(notice));
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.ended(client, refusalOf(error));
      throw new ServerUnavailable('The server could not be started.', { cause: error });
    }
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) this.ended(client);
    });
    if (!client.isRunning()) this.ended(client);
    if (this.disposed) await client.dispose();
    if (this.disposed || this.client !== client) throw new ServerUnavailable('The server ended.');
    this.setState('running');
    this.setStatus(await client.sendRequest<CorpusStatus>('jianggao/status', null));
    return client;
  }

  /** The server ended without being asked to; with a `refusal`, trying again by itself would help nobody. */
  private ended(client: QuietClient, refusal?: string): void {
    if (this.client !== client || this.disposed) return;
    this.client = undefined;
    this.starting = undefined;
    this.status = undefined;
    this.refusal = refusal;
    const again = refusal === undefined && this.policy.mayRestart(Date.now());
    this.log.warn(refusal ?? (again ? 'The server ended unexpectedly; starting it again.' : 'The server ended too often; waiting.'));
    this.setState(again ? 'idle' : 'failed');
    if (again) this.running().catch((error: unknown) => this.log.warn(String(error)));
  }

  private setState(state: ServerState): void {
    this.state = state;
    this.stateChanged.fire(state);
  }

  private setStatus(status: CorpusStatus): void {
    this.status = status;
    this.statusChanged.fire(status);
  }
}

/** The server's own words when it declined to start for a reason that lasts. */
function refusalOf(error: unknown): string | undefined {
  const { message, data } = error as { message?: string; data?: { retry?: boolean } };
  return data?.retry === false ? message : undefined;
}
