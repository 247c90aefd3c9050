export interface CompoundStream {
  name: string;
  content: Uint8Array;
}

const sector = 512;
const [end, free, table] = [0xfffffffe, 0xffffffff, 0xfffffffd];

/** An OLE compound file with these streams in its root. Short ones are filled up, so that no table of short sectors is needed. */
export function compoundOf(streams: readonly CompoundStream[]): Buffer {
  const padded = streams.map(({ name, content }) => ({ name, size: Math.max(4096, content.length), content: Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))]) }));
  const directorySectors = Math.ceil((padded.length + 1) / 4);
  const bodies = padded.map(({ content }) => Buffer.concat([content, Buffer.alloc((sector - (content.length % sector)) % sector)]));
  const used = directorySectors + bodies.reduce((sum, { length }) => sum + length / sector, 0);
  const tableSectors = Math.ceil((used + 1) / (sector / 4 - 1));
  const allocation: number[] = [];
  const chain = (count: number) => {
    const first = allocation.length;
    for (let i = 1; i <= count; i += 1) allocation.push(i === count ? end : first + i);
    return first;
  };
  for (let i = 0; i < tableSectors; i += 1) allocation.push(table);
  const directory = chain(directorySectors);
  const firsts = bodies.map(({ length }) => chain(length / sector));
  while (allocation.length < tableSectors * (sector / 4)) allocation.push(free);
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  for (const [offset, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) header.writeUInt16LE(value, offset);
  for (const [offset, value] of [[44, tableSectors], [48, directory], [56, 4096], [60, end], [68, end]] as const) header.writeUInt32LE(value, offset);
  for (let i = 0; i < 109; i += 1) header.writeUInt32LE(i < tableSectors ? i : free, 76 + i * 4);
  const entries = Buffer.alloc(directorySectors * sector);
  const entry = (at: number, name: string, type: number, [left, right, child]: number[], first: number, size: number) => {
    entries.write(name, at * 128, 'utf16le');
    entries.writeUInt16LE((name.length + 1) * 2, at * 128 + 64);
    entries.writeUInt8(type, at * 128 + 66);
    [left, right, child].forEach((value, i) => entries.writeUInt32LE(value ?? free, at * 128 + 68 + i * 4));
    entries.writeUInt32LE(first, at * 128 + 116);
    entries.writeUInt32LE(size, at * 128 + 120);
  };
  entry(0, 'Root Entry', 5, [free, free, padded.length > 0 ? 1 : free], end, 0);
  padded.forEach(({ name, size }, i) => entry(i + 1, name, 2, [free, i + 1 < padded.length ? i + 2 : free, free], firsts[i] as number, size));
  const tables = Buffer.alloc(tableSectors * sector);
  allocation.forEach((value, i) => tables.writeUInt32LE(value, i * 4));
  return Buffer.concat([header, tables, entries, ...bodies]);
}
