const one = new Float32Array(1);
const oneAsBits = new Int32Array(one.buffer);

/**
 * Calls `visit` with the place of every score above `least`, in order, until it gives false; scores are 0 or more. Numbers that are not negative are
 * ordered as the bits that they are made of (IEEE 754): eight are compared at once, in whole numbers and with one branch, since nearly all fail.
 */
export function eachAbove(scores: Float32Array, least: number, visit: (at: number) => boolean): void {
  const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length);
  const floor = bitsBelow(least);
  const { length } = bits;
  for (let from = 0; from < length; from += 8) {
    if (from + 8 <= length && !isAnyAbove(bits, from, floor)) continue;
    const end = Math.min(length, from + 8);
    for (let at = from; at < end; at += 1) if ((bits[at] as number) > floor && !visit(at)) return;
  }
}

/** The difference is negative for one that is above. */
function isAnyAbove(bits: Int32Array, i: number, floor: number): boolean {
  const first = (floor - (bits[i] as number)) | (floor - (bits[i + 1] as number)) | (floor - (bits[i + 2] as number)) | (floor - (bits[i + 3] as number));
  const second = (floor - (bits[i + 4] as number)) | (floor - (bits[i + 5] as number)) | (floor - (bits[i + 6] as number)) | (floor - (bits[i + 7] as number));
  return (first | second) < 0;
}

/** The bits of the greatest 32-bit number that is not above `value`, 0 or more. */
function bitsBelow(value: number): number {
  one[0] = value;
  return (one[0] as number) > value ? (oneAsBits[0] as number) - 1 : (oneAsBits[0] as number);
}
