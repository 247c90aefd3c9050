import type { Hit } from './hit';

/** The best of many hits, in a binary heap whose root is the worst of those kept: O(log capacity) a hit, most rejected at once. */
export class TopHits {
  private readonly heap: Hit[] = [];

  constructor(private readonly capacity: number) {}

  /** A score must be above this to be kept. */
  get threshold(): number {
    return this.heap.length < this.capacity ? Number.NEGATIVE_INFINITY : (this.heap[0] as Hit).score;
  }

  add(hit: Hit): void {
    if (this.heap.length < this.capacity) {
      this.heap.push(hit);
      this.rise(this.heap.length - 1);
    } else if (hit.score > this.threshold) {
      this.heap[0] = hit;
      this.sink(0);
    }
  }

  /** Those kept, in no order. */
  get all(): readonly Hit[] {
    return this.heap;
  }

  private rise(at: number): void {
    for (let i = at; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (this.score(parent) <= this.score(i)) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  private sink(at: number): void {
    for (let i = at; ; ) {
      const left = 2 * i + 1;
      const right = left + 1;
      let least = i;
      if (left < this.heap.length && this.score(left) < this.score(least)) least = left;
      if (right < this.heap.length && this.score(right) < this.score(least)) least = right;
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }

  private score(i: number): number {
    return (this.heap[i] as Hit).score;
  }

  private swap(i: number, j: number): void {
    const kept = this.heap[i] as Hit;
    this.heap[i] = this.heap[j] as Hit;
    this.heap[j] = kept;
  }
}
