import { l10n, window, type Memento } from 'vscode';
import type { Notice } from '../protocol/requests';
import { Disposables } from './disposables';
import type { ServerConnection } from './server/serverConnection';

/**
 * Tells the writer what the server wants told, each thing once in a session (or, where the notice says so, once for good: `memory`), and that the
 * server gave up or declined to start.
 */
export function registerNotices(server: ServerConnection, memory: Memento): Disposables {
  const owned = new Disposables();
  const told = new Set<string>();
  owned.add(
    server.onNotice((notice) => {
      if (told.has(notice.message)) return;
      told.add(notice.message);
      if (notice.isForGood) {
        if (memory.get<boolean>(notice.message)) return;
        void memory.update(notice.message, true);
      }
      tell(notice);
    }),
  );
  owned.add(
    server.onState((state) => {
      if (state === 'failed') void offerRetry(server);
    }),
  );
  return owned;
}

function tell({ level, message }: Notice): void {
  switch (level) {
    case 'info':
      return void window.showInformationMessage(message);
    case 'warning':
      return void window.showWarningMessage(message);
    case 'error':
      return void window.showErrorMessage(message);
  }
}

async function offerRetry(server: ServerConnection): Promise<void> {
  const again = l10n.t('重试');
  const message = server.refusal ?? l10n.t('讲稿助手的查找服务多次意外停止，提示和范例暂时不能用，讲稿没有受影响。详情见“输出”面板中的“讲稿助手”。');
  if ((await window.showWarningMessage(message, again)) === again) await server.retry();
}
