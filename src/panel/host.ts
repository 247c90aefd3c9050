import * as v from 'valibot';
import type { FromPanel } from '../protocol/panelMessages';

/** What VS Code gives a webview. */
interface WebviewApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: SavedState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

const savedState = v.object({
  query: v.string(),
  /** Ids of the passages shown in full. */
  expanded: v.array(v.string()),
  /** Id of the passage that has, or had last, the keyboard. */
  current: v.string(),
  scroll: v.number(),
});

/** What outlives the page: VS Code throws a hidden page away. */
export type SavedState = v.InferOutput<typeof savedState>;

const api = acquireVsCodeApi();

export function post(message: FromPanel): void {
  api.postMessage(message);
}

/** The state of this page's previous life, or a fresh one. */
export function restoreState(): SavedState {
  const parsed = v.safeParse(savedState, api.getState());
  return parsed.success ? parsed.output : { query: '', expanded: [], current: '', scroll: 0 };
}

export function saveState(state: SavedState): void {
  api.setState(state);
}
