/** A list of 32-bit numbers that grows: four bytes an entry, where an ordinary array takes eight or more. */
export class GrowingNumbers {
  private room: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.room = new Uint32Array(capacity);
  }

  push(value: number): number {
    if (this.length === this.room.length) {
      const larger = new Uint32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length] = value;
    this.length += 1;
    return this.length;
  }

  /** What is in it, as a view that the next `push` may leave behind. */
  get values(): Uint32Array {
    return this.room.subarray(0, this.length);
  }
}

/** Text that is put together from many pieces: two bytes a code unit. */
export class GrowingText {
  private room: Uint16Array;
  length = 0;

  constructor(capacity = 4096) {
    this.room = new Uint16Array(capacity);
  }

  push(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i += 1) this.room[this.length + i] = text.charCodeAt(i);
    this.length += text.length;
  }

  pushUnits(units: Uint16Array): void {
    this.reserve(units.length);
    this.room.set(units, this.length);
    this.length += units.length;
  }

  get units(): Uint16Array {
    return this.room.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.room.length) return;
    const larger = new Uint16Array(Math.max(this.room.length * 2, this.length + more));
    larger.set(this.room);
    this.room = larger;
  }
}
