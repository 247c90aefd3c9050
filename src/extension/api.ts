import type { CorpusStatus } from '../protocol/requests';

/** What `activate` gives to tests and to other extensions. */
export interface JianggaoApi {
  /** Milliseconds that `activate` took, without loading the code. */
  readonly activationTime: number;
  /** What is indexed now. Starts the server if it is not running. */
  status(): Promise<CorpusStatus>;
  /** Resolves when every corpus folder has been read; rejects when the server cannot be started. */
  ready(): Promise<void>;
}
