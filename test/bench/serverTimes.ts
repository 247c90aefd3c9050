import { setTimeout as wait } from 'node:timers/promises';
import type { SpeechServer } from '../support/speechServer';

/** Milliseconds that an action takes. */
export async function timed(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/** Resolves at the first answer to a look-up that holds something. */
export async function answering(server: SpeechServer, query: string): Promise<void> {
  while ((await server.request('jianggao/search', { query, limit: 1 })).passages.length === 0) await wait(5);
}
