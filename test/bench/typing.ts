import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { SpeechServer } from '../support/speechServer';
import { spread } from './percentiles';

/** Milliseconds from one character to the next: ten a second. */
const pace = 100;
/** Characters that are typed, behind so many that stand there. */
const typed = 300;
const written = 5_000;

/**
 * What the list and grey text cost while somebody types ten characters a second, at the editor's side of the connection: from the keystroke to the answer, the
 * change of the draft, the list, grey text, the counts and the outline all asked for at once. Label and `p50 / p95 / p99` in milliseconds.
 */
export async function timeTyping(server: SpeechServer, texts: readonly string[]): Promise<[string, string][]> {
  const whole = texts.join('\n');
  const { href: uri } = pathToFileURL('/bench/typing.讲稿.md');
  const start = Math.min(written, Math.floor(whole.length / 2));
  await server.open(uri, whole.slice(0, start));
  const lines = whole.slice(0, start).split('\n');
  let line = lines.length - 1;
  let character = lines.at(-1)?.length ?? 0;
  const lists: number[] = [];
  const greys: number[] = [];
  const ask = async (into: number[], method: string, params: object): Promise<void> => {
    const begun = performance.now();
    await server.connection.sendRequest(method, params);
    into.push(performance.now() - begun);
  };
  const others: number[] = [];
  const under: Promise<void>[] = [];
  for (const [i, text] of [...whole.slice(start, start + typed)].entries()) {
    const at = { line, character };
    const contentChanges = [{ range: { start: at, end: at }, text }];
    void server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 1_000_000 + i }, contentChanges });
    [line, character] = text === '\n' ? [line + 1, 0] : [line, character + text.length];
    const position = { line, character };
    const textDocument = { uri };
    under.push(
      ask(lists, 'textDocument/completion', { textDocument, position }),
      ask(greys, 'jianggao/continue', { uri, position, mode: 'eager' }),
      ask(others, 'jianggao/draftStats', { uri }),
      ask(others, 'textDocument/documentSymbol', { textDocument }),
    );
    await wait(pace);
  }
  await Promise.all(under);
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return [
    ['边打边提示，每秒 10 字：列表 p50/p95/p99 ms', spread(lists)],
    ['边打边提示，每秒 10 字：灰字 p50/p95/p99 ms', spread(greys)],
  ];
}
