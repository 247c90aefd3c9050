import { damaged } from '../documentText';

/** The streams in an OLE compound file ([MS-CFB]). */

const endOfChain = 0xfffffffa;
const entrySize = 128;

interface StreamEntry {
  /** First sector. */
  first: number;
  /** Bytes. */
  size: number;
}

interface DirectoryEntry extends StreamEntry {
  name: string;
  isStream: boolean;
  left: number;
  right: number;
  child: number;
}

/** @throws Unreadable when the file is not whole */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly miniSize: number;
  private readonly miniLimit: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly miniStream: Uint8Array;
  private readonly streams: ReadonlyMap<string, StreamEntry>;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < 512) throw damaged();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const sectorShift = this.view.getUint16(30, true);
    if (sectorShift !== 9 && sectorShift !== 12) throw damaged();
    this.sectorSize = 1 << sectorShift;
    this.miniSize = 1 << Math.min(12, this.view.getUint16(32, true));
    this.miniLimit = this.view.getUint32(56, true);
    this.fat = this.allocation(this.fatSectors());
    const directory = this.directory();
    this.miniFat = this.allocation(this.chain(this.view.getUint32(60, true)));
    const [root] = directory;
    if (!root) throw damaged();
    this.miniStream = this.read(root, true);
    this.streams = childrenOf(root, directory);
  }

  /** The content of a stream; undefined when there is none of this name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.streams.get(name);
    return entry && this.read(entry, entry.size >= this.miniLimit);
  }

  private read({ first, size }: StreamEntry, isLarge: boolean): Uint8Array {
    const sectors = isLarge ? this.chain(first) : chainIn(this.miniFat, first);
    const step = isLarge ? this.sectorSize : this.miniSize;
    const content = new Uint8Array(Math.min(size, sectors.length * step));
    sectors.forEach((sector, i) => {
      const start = isLarge ? (sector + 1) * step : sector * step;
      const source = (isLarge ? this.bytes : this.miniStream).subarray(start, start + Math.min(step, content.length - i * step));
      if (i * step < content.length) content.set(source, i * step);
    });
    return content;
  }

  has(name: string): boolean {
    return this.streams.has(name);
  }

  private chain(first: number): number[] {
    return chainIn(this.fat, first);
  }

  /** Where the allocation table stands: up to 109 sectors in the header, further ones in a chain of their own. */
  private fatSectors(): number[] {
    const sectors: number[] = [];
    const take = (offset: number, count: number) => {
      for (let i = 0; i < count && offset + i * 4 + 4 <= this.bytes.length; i += 1) {
        const sector = this.view.getUint32(offset + i * 4, true);
        if (sector < endOfChain) sectors.push(sector);
      }
    };
    take(76, 109);
    const perSector = this.sectorSize / 4 - 1;
    const seen = new Set<number>();
    let next = this.view.getUint32(68, true);
    while (next < endOfChain && !seen.has(next)) {
      seen.add(next);
      const offset = (next + 1) * this.sectorSize;
      if (offset + this.sectorSize > this.bytes.length) break;
      take(offset, perSector);
      next = this.view.getUint32(offset + perSector * 4, true);
    }
    return sectors;
  }

  private allocation(sectors: readonly number[]): Uint32Array {
    const perSector = this.sectorSize / 4;
    const table = new Uint32Array(sectors.length * perSector).fill(0xfffffffe);
    sectors.forEach((sector, i) => {
      const offset = (sector + 1) * this.sectorSize;
      for (let j = 0; j < perSector && offset + j * 4 + 4 <= this.bytes.length; j += 1) table[i * perSector + j] = this.view.getUint32(offset + j * 4, true);
    });
    return table;
  }

  /** All entries of the directory; the first is the root. */
  private directory(): DirectoryEntry[] {
    const entries: DirectoryEntry[] = [];
    for (const sector of this.chain(this.view.getUint32(48, true))) {
      for (let i = 0; i < this.sectorSize / entrySize; i += 1) {
        const offset = (sector + 1) * this.sectorSize + i * entrySize;
        if (offset + entrySize > this.bytes.length) return entries;
        const length = Math.max(0, Math.min(64, this.view.getUint16(offset + 64, true)) - 2);
        const at = (field: number) => this.view.getUint32(offset + field, true);
        entries.push({
          name: new TextDecoder('utf-16le').decode(this.bytes.subarray(offset, offset + length)),
          isStream: this.view.getUint8(offset + 66) === 2,
          left: at(68),
          right: at(72),
          child: at(76),
          first: at(116),
          size: at(120),
        });
      }
    }
    return entries;
  }
}

/** The streams right below an entry: its tree of siblings, each looked at once. */
function childrenOf(parent: DirectoryEntry, directory: readonly DirectoryEntry[]): Map<string, StreamEntry> {
  const found = new Map<string, StreamEntry>();
  const seen = new Set<number>();
  const waiting = [parent.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = directory[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    waiting.push(entry.left, entry.right);
    if (entry.isStream) found.set(entry.name, entry);
  }
  return found;
}

/** The sectors of a chain; one that runs in a circle or out of the table ends there. */
function chainIn(table: Uint32Array, first: number): number[] {
  const chain: number[] = [];
  for (let next = first; next < table.length && chain.length <= table.length; next = table[next] as number) chain.push(next);
  return chain;
}
