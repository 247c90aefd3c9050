import assert from 'node:assert/strict';

/** Tries until it is true; fails after ten seconds with `what`. */
export async function eventually(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`it did not come true in ten seconds: ${what}`);
}
