/** Counts pairs of numbers in an open-addressing hash table that grows: 12 bytes a slot, no objects. */
export class PairCounter {
  private capacity: number;
  private slots: Int32Array;
  /** By number of the pair. */
  private left: Int32Array;
  private right: Int32Array;
  private counts: Uint32Array;
  /** Distinct pairs so far. */
  size = 0;

  constructor(expected: number) {
    this.capacity = 1024;
    while (this.capacity < expected * 2) this.capacity *= 2;
    this.slots = new Int32Array(this.capacity).fill(-1);
    this.left = new Int32Array(this.capacity >>> 1);
    this.right = new Int32Array(this.capacity >>> 1);
    this.counts = new Uint32Array(this.capacity >>> 1);
  }

  /** Counts a pair; gives its number, from 0 in the order in which pairs are first met. */
  add(a: number, b: number): number {
    const { slots, left, right, counts } = this;
    const mask = this.capacity - 1;
    let slot = this.home(a, b);
    for (let pair = slots[slot] as number; pair >= 0; pair = slots[slot] as number) {
      if (left[pair] === a && right[pair] === b) {
        counts[pair] = (counts[pair] as number) + 1;
        return pair;
      }
      slot = (slot + 1) & mask;
    }
    const pair = this.size++;
    slots[slot] = pair;
    left[pair] = a;
    right[pair] = b;
    counts[pair] = 1;
    if (this.size === counts.length) this.grow();
    return pair;
  }

  /** How often the pair of this number was added. */
  count(pair: number): number {
    return this.counts[pair] as number;
  }

  private home(a: number, b: number): number {
    const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.capacity - 1);
  }

  private grow(): void {
    this.capacity *= 2;
    const longer = <T extends Int32Array | Uint32Array>(column: T, to: T): T => {
      to.set(column);
      return to;
    };
    this.left = longer(this.left, new Int32Array(this.capacity >>> 1));
    this.right = longer(this.right, new Int32Array(this.capacity >>> 1));
    this.counts = longer(this.counts, new Uint32Array(this.capacity >>> 1));
    this.slots = new Int32Array(this.capacity).fill(-1);
    for (let pair = 0; pair < this.size; pair += 1) {
      let slot = this.home(this.left[pair] as number, this.right[pair] as number);
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & (this.capacity - 1);
      this.slots[slot] = pair;
    }
  }
}
