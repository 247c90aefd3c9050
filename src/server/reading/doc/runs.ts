import type { Place } from './fib';

/** A stretch of the document stream, in bytes, with where its properties stand in `bytes`. */
export interface Run {
  start: number;
  end: number;
  bytes: DataView;
  /** Of the properties; both 0 when there are none. */
  from: number;
  to: number;
}

const pageSize = 512;

/** The runs of characters or paragraphs in the order of the stream ([MS-DOC] 2.8.5, 2.9.32, 2.9.174). */
export function readRuns(kind: 'characters' | 'paragraphs', table: DataView, place: Place, document: DataView): Run[] {
  const count = Math.floor((Math.min(place.length, Math.max(0, table.byteLength - place.offset)) - 4) / 8);
  const runs: Run[] = [];
  for (let i = 0; i < count; i += 1) {
    const offset = (table.getUint32(place.offset + (count + 1) * 4 + i * 4, true) & 0x3fffff) * pageSize;
    if (offset + pageSize > document.byteLength) continue;
    readPage(kind, new DataView(document.buffer, document.byteOffset + offset, pageSize), runs);
  }
  return runs.sort((a, b) => a.start - b.start);
}

function readPage(kind: 'characters' | 'paragraphs', page: DataView, runs: Run[]): void {
  const entry = kind === 'characters' ? 1 : 13;
  const count = Math.min(page.getUint8(pageSize - 1), Math.floor((pageSize - 5) / (4 + entry)));
  for (let i = 0; i < count; i += 1) {
    const [start, end] = [page.getUint32(i * 4, true), page.getUint32((i + 1) * 4, true)];
    const at = page.getUint8((count + 1) * 4 + i * entry) * 2;
    const { from, to } = at === 0 ? { from: 0, to: 0 } : kind === 'characters' ? { from: at + 1, to: at + 1 + page.getUint8(at) } : paragraphBounds(page, at);
    runs.push({ start, end, bytes: page, from, to: Math.min(to, pageSize - 1) });
  }
}

/** The size counts pairs of bytes, less one; 0 says that it follows in another byte. */
function paragraphBounds(page: DataView, at: number): { from: number; to: number } {
  const pairs = page.getUint8(at);
  return pairs > 0 ? { from: at + 1, to: at + pairs * 2 } : { from: at + 2, to: at + 2 + page.getUint8(Math.min(at + 1, pageSize - 1)) * 2 };
}

/** The run in which an offset lies. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as Run).start <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && run.start <= offset && offset < run.end ? run : undefined;
}
