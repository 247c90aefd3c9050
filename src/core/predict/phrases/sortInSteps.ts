import type { Steps } from './steps';

/** Sorted at once; longer runs are merged. */
const runLength = 256;
/** Numbers merged in a step. */
const stepLength = 4096;

/** Sorts numbers in place by `compare`, which must tell any two apart: a merge sort that can pause. */
export function* sortInSteps(numbers: Uint32Array, compare: (a: number, b: number) => number): Steps<void> {
  const { length } = numbers;
  for (let from = 0; from < length; from += runLength) {
    numbers.subarray(from, from + runLength).sort(compare);
    yield;
  }
  const room: Uint32Array = new Uint32Array(length);
  let source = numbers;
  let target: Uint32Array = room;
  for (let width = runLength; width < length; width *= 2) {
    let done = 0;
    for (let from = 0; from < length; from += width * 2) {
      const middle = Math.min(length, from + width);
      const end = Math.min(length, from + width * 2);
      let left = from;
      let right = middle;
      for (let to = from; to < end; to += 1) {
        const takeLeft = left < middle && (right >= end || compare(source[left] as number, source[right] as number) <= 0);
        target[to] = source[takeLeft ? left++ : right++] as number;
        if ((done += 1) % stepLength === 0) yield;
      }
    }
    [source, target] = [target, source];
  }
  if (source !== numbers) numbers.set(source);
}
