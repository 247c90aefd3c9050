import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { segmentVersion } from '../../../../src/core/index/segmentCodec';
import { CorpusFolder } from '../../../../src/server/corpus/corpusFolder';
import { refreshFolder } from '../../../../src/server/corpus/refreshFolder';
import { readSealed, writeSealed } from '../../../../src/server/corpus/sealedFile';
import { Store } from '../../../../src/server/corpus/store';
import { speechText } from '../../../support/archiveAnswers';
import { damage } from '../../../support/damage';
import { liveContents } from '../../../support/liveContents';
import { segmenter, segmenterFolder } from '../../../support/projectSegmenter';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const program = path.resolve('dist/indexer.js');

describe('an index whose files are damaged', function () {
  this.timeout(60_000);
  let files: TemporaryFolder;
  let whole: Map<string, Buffer>;
  let expected: ReturnType<typeof liveContents>;
  before(async function () {
    if (!existsSync(program)) this.skip();
    files = new TemporaryFolder();
    const folder = open();
    // A change makes a second segment, in which the first is no longer whole.
    for (let i = 0; i < 3; i += 1) files.write(`素材/${i}.txt`, speechText(i));
    await refresh(folder);
    files.write('素材/1.txt', speechText(7));
    await refresh(folder);
    whole = new Map(readdirSync(folder.store.directory).map((name) => [name, readFileSync(path.join(folder.store.directory, name))]));
    assert.equal(whole.size, 3);
    expected = liveContents(folder.live);
  });
  after(() => files.remove());

  const open = () => new CorpusFolder({ path: files.at('素材'), origin: 'archive' }, new Store(files.at('索引'), files.at('素材'), segmenter.id));

  async function refresh(folder: CorpusFolder): Promise<void> {
    await refreshFolder(
      folder,
      { program, segmenterFolder, isFromScratch: false },
      { onChange: () => undefined, onProgress: () => undefined, onDeath: (cause) => assert.fail(cause), onStorageFailure: (code) => assert.fail(code) },
      new AbortController().signal,
    );
  }

  /** Opens the index as it is on disk now, brings it up to date, and opens it once more: each time it must hold what it should. */
  async function assertMended(what: string): Promise<void> {
    const folder = open();
    await folder.load();
    await refresh(folder);
    assert.deepEqual(documentsAndWords(liveContents(folder.live)), documentsAndWords(expected), what);
    const again = open();
    await again.load();
    assert.deepEqual(documentsAndWords(liveContents(again.live)), documentsAndWords(expected), `${what}, opened again`);
  }

  // Sequences that recur depend on what is read together.
  const documentsAndWords = ({ documents, postings }: ReturnType<typeof liveContents>) => ({ documents, postings });

  /** Puts the sound index back, but for one file. */
  function restore(name: string, content: Uint8Array | undefined): void {
    const { directory } = open().store;
    for (const old of readdirSync(directory)) rmSync(path.join(directory, old));
    for (const [each, bytes] of whole) if (each !== name) writeFileSync(path.join(directory, each), bytes);
    if (content) writeFileSync(path.join(directory, name), content);
  }

  it('is mended wherever one of them is cut off, bit-flipped, overwritten or shifted', async () => {
    let seed = 0;
    for (const [name, bytes] of whole) {
      for (let round = 0; round < 8; round += 1) {
        const { bytes: damaged, kind } = damage(bytes, (seed += 1));
        restore(name, damaged);
        await assertMended(`${name} with ${kind} (${seed})`);
      }
    }
  });

  it('is mended when one of them is missing or empty', async () => {
    for (const name of whole.keys()) {
      restore(name, undefined);
      await assertMended(`${name} missing`);
      restore(name, new Uint8Array(0));
      await assertMended(`${name} empty`);
    }
  });

  it('is made anew when the manifest, or a segment, is whole but of an older version', async () => {
    const { directory } = open().store;
    for (const name of whole.keys()) {
      restore('', undefined);
      const file = path.join(directory, name);
      const payload = (await readSealed(file)) ?? assert.fail();
      const older = new Uint8Array(payload);
      if (name === 'manifest') {
        const manifest = JSON.parse(new TextDecoder().decode(payload)) as { version: number };
        await writeSealed(file, new TextEncoder().encode(JSON.stringify({ ...manifest, version: manifest.version - 1 })));
      } else {
        new DataView(older.buffer).setUint32(4, segmentVersion - 1, true);
        await writeSealed(file, older);
      }
      await assertMended(`${name} of an older version`);
    }
  });
});
