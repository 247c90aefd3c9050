import type { WordTrie } from './wordTrie';

/** A word trie as bytes: magic, version, slots, distinct frequencies, length of the id, checksum, sum and least as two doubles, then the columns. */

const magic = 0x4a475754; // "JGWT"
const version = 3;
const headLength = 40;
/** Place of the checksum among the 32-bit words. */
const checksumAt = 5;

export function encodeWordTrie({ id, capacity, slots, frequencies, sum, least }: WordTrie): Uint8Array {
  const name = new TextEncoder().encode(id);
  const bytes = new Uint8Array(start(name.length) + frequencies.byteLength + capacity * 8);
  new Uint32Array(bytes.buffer, 0, 5).set([magic, version, capacity, frequencies.length, name.length]);
  new Float64Array(bytes.buffer, 24, 2).set([sum, least]);
  bytes.set(name, headLength);
  let at = start(name.length);
  for (const column of [frequencies, slots]) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  new Uint32Array(bytes.buffer)[checksumAt] = checksumOf(bytes);
  return bytes;
}

/** The trie, as views of the bytes. @throws when they are no trie of this version or not whole. */
export function decodeWordTrie(bytes: Uint8Array): WordTrie {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset, byteLength } = whole;
  const [found, foundVersion, capacity = 0, frequencyCount = 0, nameLength = 0] = byteLength < headLength ? [] : new Uint32Array(buffer, byteOffset, 5);
  const columns = start(nameLength);
  const isWhole = found === magic && foundVersion === version && byteLength === columns + frequencyCount * 8 + capacity * 8;
  if (!isWhole || new Uint32Array(buffer, byteOffset, checksumAt + 1)[checksumAt] !== checksumOf(whole)) throw new Error('the dictionary is damaged or of another version');
  const [sum, least] = new Float64Array(buffer, byteOffset + 24, 2) as unknown as [number, number];
  const at = byteOffset + columns;
  return {
    id: new TextDecoder().decode(whole.subarray(headLength, headLength + nameLength)),
    capacity,
    frequencies: new Float64Array(buffer, at, frequencyCount),
    slots: new Uint32Array(buffer, at + frequencyCount * 8, capacity * 2),
    sum,
    least,
  };
}

/** FNV-1a over the 32-bit words but the checksum itself: a damaged table could be searched without end. A few milliseconds. */
function checksumOf({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const words = new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) if (i !== checksumAt) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}

function start(nameLength: number): number {
  return (headLength + nameLength + 7) & ~7;
}
