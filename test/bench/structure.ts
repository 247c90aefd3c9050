import { pathToFileURL } from 'node:url';
import type { SpeechServer } from '../support/speechServer';
import { spread } from './percentiles';

const sizes = [20_000, 50_000];
const runs = 40;

/** What the editor's outline and folding cost after a keystroke, at its side of the connection: label and `p50 / p95 / p99` in milliseconds. */
export async function timeStructure(server: SpeechServer, texts: readonly string[]): Promise<[string, string][]> {
  const whole = texts.join('\n');
  const rows: [string, string][] = [];
  for (const size of sizes) {
    const milliseconds: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const start = Math.floor((run / runs) * Math.max(1, whole.length - size));
      const { href: uri } = pathToFileURL(`/bench/${size}-${run}.讲稿.md`);
      await server.open(uri, whole.slice(start, start + size));
      const begun = performance.now();
      const textDocument = { uri };
      await Promise.all([
        server.connection.sendRequest('textDocument/documentSymbol', { textDocument }),
        server.connection.sendRequest('textDocument/foldingRange', { textDocument }),
      ]);
      milliseconds.push(performance.now() - begun);
      await server.connection.sendNotification('textDocument/didClose', { textDocument });
    }
    rows.push([`大纲与折叠，${size} 字的稿子 p50/p95/p99 ms`, spread(milliseconds)]);
  }
  return rows;
}
