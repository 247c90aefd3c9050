import { SpeechServer, type ServerOptions } from './speechServer';
import { TemporaryFolder } from './temporaryFolder';

/** Servers and folders of one test; `end` stops and removes them all. */
export class ServerFixture {
  readonly files = new TemporaryFolder();
  private readonly servers: SpeechServer[] = [];

  get storage(): string {
    return this.files.at('storage');
  }

  /** A server over the folder `素材` of this fixture's workspace and an empty starter library, unless told otherwise. */
  async start(options: Partial<ServerOptions> = {}): Promise<SpeechServer> {
    const server = await SpeechServer.start({
      storageFolder: this.storage,
      starterFolder: this.files.folder('starter'),
      workspaceFolder: this.files.folder('workspace'),
      ...options,
    });
    this.servers.push(server);
    return server;
  }

  /** A ready server over the same. */
  async startReady(options: Partial<ServerOptions> = {}): Promise<SpeechServer> {
    const server = await this.start(options);
    await server.ready();
    return server;
  }

  /** Writes a speech into `素材`; gives its full path. */
  speech(name: string, text: string | Uint8Array): string {
    return this.files.write(`workspace/素材/${name}`, text);
  }

  async end(): Promise<void> {
    for (const server of this.servers) {
      if (server.process.exitCode === null && server.process.signalCode === null) await server.stop();
    }
    this.files.remove();
  }
}
