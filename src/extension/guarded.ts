import { l10n, window, type LogOutputChannel } from 'vscode';
import { ServerUnavailable } from './server/serverConnection';

/** Runs what a command or the page asks for. A missing server is an expected failure: said in a sentence, once per call. */
export async function guarded(handler: () => unknown, log: LogOutputChannel): Promise<unknown> {
  try {
    return await handler();
  } catch (error) {
    if (!(error instanceof ServerUnavailable)) throw error;
    log.warn(error.message);
    void window.showWarningMessage(l10n.t('查找服务没有运行，请稍候再试。如果一直这样，请重新加载窗口（Developer: Reload Window）。'));
    return undefined;
  }
}
