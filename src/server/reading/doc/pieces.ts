import { damaged } from '../documentText';
import type { Place } from './fib';

/** A run of characters that stands in one stretch of the document stream. */
export interface Piece {
  /** Characters before it. */
  start: number;
  text: string;
  /** Its place in the document stream, in bytes. */
  offset: number;
  bytesPerCharacter: 1 | 2;
}

/** The text of all stories, in order ([MS-DOC] 2.8.35). @throws Unreadable */
export function readPieces(table: DataView, place: Place, document: Uint8Array): Piece[] {
  const end = Math.min(place.offset + place.length, table.byteLength);
  let at = place.offset;
  // Property modifiers stand before the piece table.
  while (at + 3 <= end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at + 5 > end || table.getUint8(at) !== 2) throw damaged();
  const length = Math.min(table.getUint32(at + 1, true), end - at - 5);
  const count = Math.floor((length - 4) / 12);
  const pieces: Piece[] = [];
  at += 5;
  for (let i = 0; i < count; i += 1) {
    const [start, next] = [table.getUint32(at + i * 4, true), table.getUint32(at + (i + 1) * 4, true)];
    const address = table.getUint32(at + (count + 1) * 4 + i * 8 + 2, true);
    const isSmall = (address & 0x40000000) !== 0;
    const offset = isSmall ? (address & 0x3fffffff) >> 1 : address & 0x3fffffff;
    const bytesPerCharacter = isSmall ? 1 : 2;
    if (next < start) throw damaged();
    const bytes = document.subarray(offset, offset + (next - start) * bytesPerCharacter);
    pieces.push({ start, text: new TextDecoder(isSmall ? 'windows-1252' : 'utf-16le').decode(bytes), offset, bytesPerCharacter });
  }
  return pieces;
}
