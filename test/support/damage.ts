/** Numbers that look random and are the same for the same seed (mulberry32): from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Damage = (bytes: Buffer, below: (limit: number) => number) => Buffer;

const kinds: Record<string, Damage> = {
  'cut off': (bytes, below) => bytes.subarray(0, below(bytes.length)),
  'flipped bits': (bytes, below) => {
    const damaged = Buffer.from(bytes);
    for (let left = 1 + below(40); left > 0; left -= 1) {
      const at = below(damaged.length);
      damaged[at] = (damaged[at] as number) ^ (1 << below(8));
    }
    return damaged;
  },
  'bytes of garbage': (bytes, below) => {
    const damaged = Buffer.from(bytes);
    const at = below(damaged.length);
    for (let i = at; i < Math.min(damaged.length, at + 1 + below(600)); i += 1) damaged[i] = below(256);
    return damaged;
  },
  'extreme numbers': (bytes, below) => {
    const damaged = Buffer.from(bytes);
    for (let left = 1 + below(8); left > 0; left -= 1) {
      const at = below(Math.max(1, damaged.length - 4));
      if (at + 4 <= damaged.length) damaged.writeUInt32LE([0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, below(0xffff)][below(7)] as number, at);
    }
    return damaged;
  },
  'damaged head': (bytes, below) => {
    const damaged = Buffer.from(bytes);
    for (let left = 1 + below(6); left > 0; left -= 1) damaged[8 + below(Math.min(1000, damaged.length - 8))] = below(256);
    return damaged;
  },
  'damaged tail': (bytes, below) => {
    const damaged = Buffer.from(bytes);
    for (let left = 1 + below(6); left > 0; left -= 1) damaged[damaged.length - 1 - below(Math.min(500, damaged.length))] = below(256);
    return damaged;
  },
  'inserted garbage': (bytes, below) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(Array.from({ length: 1 + below(2000) }, () => below(256))), bytes.subarray(at)]);
  },
  'swapped chunks': (bytes, below) => {
    const size = 1 + below(Math.floor(bytes.length / 4));
    const first = below(bytes.length - 2 * size);
    const second = first + size + below(bytes.length - first - 2 * size + 1);
    const part = (from: number, to: number) => bytes.subarray(from, to);
    return Buffer.concat([part(0, first), part(second, second + size), part(first + size, second), part(first, first + size), part(second + size, bytes.length)]);
  },
  'repeated chunk': (bytes, below) => {
    const at = below(bytes.length);
    const chunk = bytes.subarray(at, at + 1 + below(3000));
    return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 1 + below(20) }, () => chunk), bytes.subarray(at)]);
  },
  'removed chunk': (bytes, below) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(2000))]);
  },
};

/** A damaged copy, the same for the same seed, and what was done to it. */
export function damage(bytes: Buffer, seed: number): { bytes: Buffer; kind: string } {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit));
  const names = Object.keys(kinds);
  const kind = names[below(names.length)] as string;
  return { bytes: (kinds[kind] as Damage)(bytes, below), kind };
}
