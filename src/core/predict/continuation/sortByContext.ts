/** Contexts are compared over at most this many characters. */
export const deepest = 32;
/** Below this many, positions are sorted by insertion. */
const few = 12;

/**
 * The positions 1 .. length of `text` (between characters), ascending by what stands before them, read backwards: positions behind the same
 * context are neighbours, and the more of it they share the nearer. A suffix array of the reversed text, by counting the last character and then
 * three-way radix quicksort (Bentley and Sedgewick 1997), down to `deepest` characters.
 */
export function sortByContext(text: Uint16Array, into = new Uint32Array(text.length)): Uint32Array {
  const starts = new Uint32Array(0x10001);
  for (let i = 0; i < text.length; i += 1) {
    const bucket = (text[i] as number) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let unit = 0; unit < 0x10000; unit += 1) starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  const next = starts.slice();
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i] as number;
    into[next[unit] as number] = i + 1;
    next[unit] = (next[unit] as number) + 1;
  }
  const stack: number[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const low = starts[unit] as number;
    const high = starts[unit + 1] as number;
    if (high - low < 2) continue;
    stack.push(low, high, 1);
    sortRanges(text, into, stack);
  }
  return into;
}

/** The character `depth` places before the one in front of `position`; -1 before the beginning. */
function unitAt(text: Uint16Array, position: number, depth: number): number {
  const at = position - 1 - depth;
  return at < 0 ? -1 : (text[at] as number);
}

function sortRanges(text: Uint16Array, order: Uint32Array, stack: number[]): void {
  while (stack.length > 0) {
    const depth = stack.pop() as number;
    const high = stack.pop() as number;
    const low = stack.pop() as number;
    if (depth >= deepest || high - low < 2) continue;
    if (high - low <= few) {
      insertionSort(text, order, low, high, depth);
      continue;
    }
    const pivot = middleOf(
      unitAt(text, order[low] as number, depth),
      unitAt(text, order[(low + high) >>> 1] as number, depth),
      unitAt(text, order[high - 1] as number, depth),
    );
    let less = low;
    let greater = high;
    for (let i = low; i < greater; ) {
      const position = order[i] as number;
      const unit = unitAt(text, position, depth);
      if (unit < pivot) {
        order[i] = order[less] as number;
        order[less] = position;
        less += 1;
        i += 1;
      } else if (unit > pivot) {
        greater -= 1;
        order[i] = order[greater] as number;
        order[greater] = position;
      } else i += 1;
    }
    stack.push(low, less, depth, greater, high, depth);
    if (pivot >= 0) stack.push(less, greater, depth + 1);
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function insertionSort(text: Uint16Array, order: Uint32Array, low: number, high: number, depth: number): void {
  for (let i = low + 1; i < high; i += 1) {
    const position = order[i] as number;
    let at = i;
    while (at > low && compare(text, order[at - 1] as number, position, depth) > 0) {
      order[at] = order[at - 1] as number;
      at -= 1;
    }
    order[at] = position;
  }
}

function compare(text: Uint16Array, a: number, z: number, depth: number): number {
  for (let d = depth; d < deepest; d += 1) {
    const difference = unitAt(text, a, d) - unitAt(text, z, d);
    if (difference !== 0) return difference;
  }
  return 0;
}
