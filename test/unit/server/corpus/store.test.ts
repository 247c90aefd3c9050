import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeSegment } from '../../../../src/core/index/segmentCodec';
import { Store, type Manifest } from '../../../../src/server/corpus/store';
import { segmentOf } from '../../../support/speechIndex';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const segment = segmentOf(['一、统筹谋重点\n统筹谋划重点工作，抓好工作落实。']);
const manifest: Omit<Manifest, 'generation'> = {
  segments: ['甲'],
  files: {
    '一.md': { stamp: { size: 9, modified: 1.5 }, at: { segment: '甲', document: 0 }, problems: [] },
    '二.md': { stamp: { size: 0, modified: 2 }, problems: [{ file: '二.md', place: '', cause: '空', remedy: '删', message: '空' }] },
  },
};

describe('Store', () => {
  let files: TemporaryFolder;
  let store: Store;
  beforeEach(() => {
    files = new TemporaryFolder();
    store = new Store(files.path, '/素材', 'jieba-1');
  });
  afterEach(() => files.remove());

  async function write(): Promise<void> {
    await store.writeSegment('甲', encodeSegment(segment));
    await store.writeManifest(manifest);
  }

  it('has nothing at first', async () => {
    assert.equal(await store.readManifest(), undefined);
    assert.equal(await store.readSegment('甲'), undefined);
  });

  it('gives back what was written, and leaves nothing else behind', async () => {
    await store.writeSegment('甲', encodeSegment(segment));
    const generation = await store.writeManifest(manifest);
    const { generation: read, segments, files: entries } = (await store.readManifest()) ?? assert.fail();
    assert.deepEqual({ generation: read, segments, files: entries }, { generation, ...manifest });
    assert.deepEqual(await store.readSegment('甲'), segment);
    assert.equal(readdirSync(store.directory).length, 2);
    assert.notEqual(await store.writeManifest(manifest), generation);
  });

  it('counts a file as absent wherever a bit of it was flipped', async () => {
    await write();
    for (const name of readdirSync(store.directory)) {
      const file = path.join(store.directory, name);
      const whole = readFileSync(file);
      for (let i = 0; i < 60; i += 1) {
        const at = Math.floor((i * (whole.length - 1)) / 59);
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << i % 8);
        writeFileSync(file, damaged);
        const read = name.endsWith('.seg') ? await store.readSegment('甲') : await store.readManifest();
        assert.equal(read, undefined, `${name} at byte ${at}`);
      }
      writeFileSync(file, whole);
    }
    assert.ok((await store.readManifest()) && (await store.readSegment('甲')));
  });

  it('counts a file as absent that was cut short', async () => {
    await write();
    for (const name of readdirSync(store.directory)) {
      const file = path.join(store.directory, name);
      for (let length = readFileSync(file).length - 1; length >= 0; length = length > 40 ? Math.floor(length * 0.7) : length - 1) {
        truncateSync(file, length);
        assert.equal(name.endsWith('.seg') ? await store.readSegment('甲') : await store.readManifest(), undefined, `${name} of ${length} bytes`);
      }
    }
  });

  it('does not read what another segmenter cut, nor what belongs to another folder', async () => {
    await write();
    assert.equal(await new Store(files.path, '/素材', 'jieba-2').readManifest(), undefined);
    const other = new Store(files.path, '/素材2', 'jieba-1');
    assert.notEqual(other.directory, store.directory);
    assert.equal(await other.readManifest(), undefined);
  });

  const nameOf = (id: string) => path.join(store.directory, `${id}.seg`);

  /** As if it had been written some minutes ago. */
  function age(file: string): void {
    const then = new Date(Date.now() - 300_000);
    utimesSync(file, then, then);
  }

  it('sweeps away what no manifest names and what broken writes left', async () => {
    await write();
    await store.writeSegment('乙', encodeSegment(segment));
    const torn = path.join(store.directory, '丙.seg.123.tmp');
    writeFileSync(torn, '写了一半');
    for (const file of [nameOf('甲'), nameOf('乙'), torn]) age(file);
    await store.sweep(['甲']);
    assert.equal(readdirSync(store.directory).length, 2);
    assert.ok((await store.readManifest()) && (await store.readSegment('甲')));
  });

  it('leaves what another window may be about to name, and removes at once what this one has given up', async () => {
    await write();
    await store.writeSegment('别人的', encodeSegment(segment));
    await store.writeSegment('旧的', encodeSegment(segment));
    store.retire('旧的');
    store.retire('甲');
    await store.sweep(['甲']);
    assert.deepEqual(readdirSync(store.directory).sort(), ['manifest', '别人的.seg', '甲.seg'].sort());
  });

  it('throws with a code when the place cannot be written to', async () => {
    const blocked = new Store(files.write('文件', ''), '/素材', 'jieba-1');
    await assert.rejects(blocked.writeManifest(manifest), { code: 'ENOTDIR' });
    assert.equal(await blocked.readManifest(), undefined);
  });

  it('throws when the storage folder is read-only, and keeps what was there', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    await write();
    chmodSync(store.directory, 0o500);
    await assert.rejects(store.writeManifest({ ...manifest, segments: [] }), { code: 'EACCES' });
    chmodSync(store.directory, 0o700);
    assert.deepEqual((await store.readManifest())?.segments, ['甲']);
    assert.ok(existsSync(store.directory));
  });
});
