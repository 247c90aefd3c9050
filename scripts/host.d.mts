/** A running VS Code server. */
export interface Host {
  readonly port: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** The address of a workbench page. */
  url(options: PageOptions): string;
  /** What the server has printed lately. */
  log(): string;
  /** Ends the server and everything it started. */
  stop(): Promise<void>;
}

export interface HostOptions {
  /** Folder for everything that the server keeps; need not exist. */
  dataDir: string;
  /** Folder of the installed extensions; below `dataDir` unless given. */
  extensionsDir?: string;
  /** A free one unless given. */
  port?: number | undefined;
  /** Display language, `zh-cn` unless given. */
  locale?: string;
  /** Machine settings on top of the usual ones. */
  settings?: Record<string, unknown>;
}

/** All paths are absolute. */
export interface PageOptions {
  folder: string;
  /** A file to show; with a line (and column), both from 1, the cursor is put there. */
  openFile?: { path: string; line?: number; column?: number };
  /** An extension to run from its source folder. */
  developmentPath?: string;
  /** A CommonJS module whose `run()` runs tests inside the extension host. */
  testsPath?: string;
}

export function startHost(options: HostOptions): Promise<Host>;

/** Installs an extension for the hosts that use the same folders. */
export function installVsix(vsix: string, folders: { dataDir: string; extensionsDir?: string }): Promise<void>;

/** Whether a server could listen on the port. */
export function isFree(port: number): Promise<boolean>;
