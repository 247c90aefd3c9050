import type { Connection } from 'vscode-languageserver/node';
import type { CorpusStatus } from '../protocol/requests';

/** Milliseconds between two reports. */
const pace = 200;

/** Sends `jianggao/status` when told that something has changed, at most every `pace` milliseconds and never the same twice. */
export class StatusReporter {
  private timer: NodeJS.Timeout | undefined;
  private last = '';

  constructor(
    private readonly connection: Connection,
    private readonly status: () => CorpusStatus,
  ) {}

  changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const status = this.status();
      const image = JSON.stringify(status);
      if (image === this.last) return;
      this.last = image;
      void this.connection.sendNotification('jianggao/status', status);
    }, pace);
  }
}
