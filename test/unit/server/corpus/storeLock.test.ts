import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { lockStore } from '../../../../src/server/corpus/storeLock';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('lockStore', function () {
  this.timeout(20_000);
  const never = new AbortController().signal;
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  /** A lock that was last refreshed some seconds ago. */
  function writeLock(owner: string, secondsAgo: number, name = 'write.lock'): void {
    const file = files.write(`索引/${name}`, owner);
    const then = new Date(Date.now() - secondsAgo * 1000);
    utimesSync(file, then, then);
  }

  function isFree(): boolean {
    return !existsSync(files.at('索引/write.lock'));
  }

  it('makes the folder, holds it, and gives it up', async () => {
    const release = await lockStore(files.at('索引'), never);
    assert.equal(readFileSync(files.at('索引/write.lock'), 'utf8'), String(process.pid));
    await release();
    assert.ok(isFree());
  });

  for (const before of ['nothing', 'a dead lock', 'a dead lock and a dead takeover of it']) {
    it(`lets one in at a time where there was ${before}`, async () => {
      if (before !== 'nothing') writeLock('', 2);
      if (before.includes('takeover')) writeLock('', 2, 'write.lock.turn');
      let inside = 0;
      let passed = 0;
      const enter = async () => {
        const release = await lockStore(files.at('索引'), never);
        inside += 1;
        assert.equal(inside, 1);
        await wait(20);
        inside -= 1;
        passed += 1;
        await release();
      };
      await Promise.all([enter(), enter(), enter(), enter()]);
      assert.equal(passed, 4);
      assert.deepEqual(readdirSync(files.at('索引')), []);
    });
  }

  it('takes over the lock of a process that has died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeLock(String(pid), 2);
    await (await lockStore(files.at('索引'), AbortSignal.timeout(10_000)))();
    assert.ok(isFree());
  });

  it('takes over a lock that nobody signed, and one that was long not refreshed', async () => {
    writeLock('', 2);
    await (await lockStore(files.at('索引'), AbortSignal.timeout(10_000)))();
    writeLock(String(process.pid), 31);
    await (await lockStore(files.at('索引'), AbortSignal.timeout(10_000)))();
    assert.ok(isFree());
  });

  it('waits for a living owner until told to stop', async () => {
    writeLock(String(process.pid), 2);
    await assert.rejects(lockStore(files.at('索引'), AbortSignal.timeout(100)), (error: Error) => /Abort|Timeout/u.test(error.name));
    assert.ok(!isFree());
  });

  it('throws with a code when the place cannot be written to', async () => {
    await assert.rejects(lockStore(`${files.write('文件', '')}/索引`, never), { code: 'ENOTDIR' });
  });
});
