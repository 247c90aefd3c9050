/** Work that is done in small steps, each far below a millisecond, so that it can go on beside other things; it ends with a result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all at once. */
export function doNow<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How long others wait for a slice at most, milliseconds, but for its last step. */
const slice = 6;

/** Does it slice by slice and pauses in between; undefined when `isCancelled` says so. */
export async function doInSlices<T>(steps: Steps<T>, pause: () => Promise<void>, isCancelled: () => boolean): Promise<T | undefined> {
  for (;;) {
    if (isCancelled()) return undefined;
    const end = Date.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (Date.now() < end);
    await pause();
  }
}
