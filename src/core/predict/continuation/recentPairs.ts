import { isCommonHan } from '../../text/characters';

const size = 1 << 18;
/** Characters before the cursor that say what the talk is of, and before another place that are compared with them. */
const window = 120;
const reach = 60;
/** More is no likelier. */
const most = 30;

/** The pairs of neighbouring ideographs before the cursor, in a table by hash: tells places where the talk is of the same. */
export class RecentPairs {
  private readonly marks = new Uint8Array(size);
  private marked: number[] = [];

  /** Looks at the end of `units[0 .. length)`. */
  look(units: Uint16Array, length: number): void {
    for (const slot of this.marked) this.marks[slot] = 0;
    this.marked = [];
    for (let i = Math.max(1, length - window); i < length; i += 1) {
      if (!isCommonHan(units[i - 1] as number) || !isCommonHan(units[i] as number)) continue;
      const slot = slotOf(units[i - 1] as number, units[i] as number);
      if (this.marks[slot] === 0) this.marked.push(slot);
      this.marks[slot] = 1;
    }
  }

  /** How many of them stand before a position, not counting its last `matched` characters; 0 to 30. */
  shared(units: Uint16Array, position: number, matched: number): number {
    let count = 0;
    for (let i = position - Math.max(1, matched); i >= Math.max(1, position - reach); i -= 1) {
      count += this.marks[slotOf(units[i - 1] as number, units[i] as number)] as number;
    }
    return Math.min(count, most);
  }
}

function slotOf(a: number, b: number): number {
  return ((Math.imul(a, 0x9e3b) ^ Math.imul(b, 0x85eb)) >>> 0) & (size - 1);
}
