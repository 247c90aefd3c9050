import type { FromPanel } from '../protocol/panelMessages';

/** What VS Code gives a webview. */
interface WebviewApi {
  postMessage(message: FromPanel): void;
}

declare function acquireVsCodeApi(): WebviewApi;

const api = acquireVsCodeApi();

export function post(message: FromPanel): void {
  api.postMessage(message);
}
