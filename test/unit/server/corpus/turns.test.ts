import assert from 'node:assert/strict';
import { Turns } from '../../../../src/server/corpus/turns';

/** A task that ends when it is told to. */
function heldTask(done: string[], name: string) {
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  return { end, task: () => held.then(() => void done.push(name)) };
}

describe('Turns', () => {
  let done: string[];
  let errors: unknown[];
  let stop: AbortController;
  let turns: Turns;
  beforeEach(() => {
    done = [];
    errors = [];
    stop = new AbortController();
    turns = new Turns(stop.signal, (error) => errors.push(error), () => done.push('·'));
  });

  const noting = (name: string) => () => Promise.resolve(void done.push(name));

  it('does one task after the other, and tells after each', async () => {
    const first = heldTask(done, '一');
    void turns.enqueue(first.task);
    void turns.enqueue(noting('二'));
    first.end();
    await turns.done;
    assert.deepEqual(done, ['一', '·', '二', '·']);
  });

  it('gives what a task gives, and goes on behind one that fails', async () => {
    const failure = new Error('failed');
    assert.equal(await turns.enqueue(() => Promise.reject(failure)), undefined);
    assert.equal(await turns.enqueue(() => Promise.resolve(3)), 3);
    assert.deepEqual(errors, [failure]);
  });

  it('does what is urgent before all that waits', async () => {
    const first = heldTask(done, '一');
    void turns.enqueue(first.task);
    void turns.enqueue(async () => {
      await turns.giveWay();
      done.push('二');
    });
    turns.hurry(noting('急'));
    first.end();
    await turns.done;
    assert.deepEqual(done.filter((name) => name !== '·'), ['一', '急', '二']);
  });

  it('does what is urgent in the midst of a task that gives way, once', async () => {
    const half = heldTask(done, '前半');
    void turns.enqueue(async () => {
      await half.task();
      await turns.giveWay();
      done.push('后半');
    });
    turns.hurry(noting('急'));
    half.end();
    await turns.done;
    assert.deepEqual(done.filter((name) => name !== '·'), ['前半', '急', '后半']);
  });

  it('breaks a pause for what is urgent', async () => {
    void turns.enqueue(async () => {
      await turns.pause(60_000);
      done.push('歇完');
    });
    await new Promise(setImmediate);
    const hurried = new Promise<void>((resolve) => turns.hurry(async () => resolve(await noting('急')())));
    await hurried;
    assert.deepEqual(done, ['急']);
    stop.abort();
    await turns.done;
  });

  it('ends a pause when everything ends, and begins nothing after', async () => {
    void turns.enqueue(() => turns.pause(60_000));
    void turns.enqueue(noting('二'));
    turns.hurry(noting('急'));
    stop.abort();
    await turns.done;
    assert.ok(!done.includes('二'));
    assert.deepEqual(errors, []);
  });
});
