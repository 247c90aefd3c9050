import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromBuffer, type ZipFile } from 'yauzl';
import type { DocumentReader } from '../../../../src/server/reading/documentReader';
import { readSource } from '../../../../src/server/reading/readSource';
import { builtReader } from '../../../support/builtReader';
import { damage } from '../../../support/damage';
import { TemporaryFolder } from '../../../support/temporaryFolder';
import { zipOf, type ZipPart } from '../../../support/zipFile';

/** How many damaged files, and the seed of the first: `DAMAGED_FILES=2000 DAMAGED_SEED=7 npm run test:unit`. The same each time unless told otherwise. */
const count = Number(process.env['DAMAGED_FILES'] ?? 245);
const firstSeed = Number(process.env['DAMAGED_SEED'] ?? 20_240_305);
const fixture = (name: string) => readFileSync(path.resolve('test/fixtures/documents', name));
const text = '---\n标题: 讲话\n体裁: 工作会议讲话\n---\n同志们：\n一、提高认识\n要坚持问题导向，把群众的急难愁盼放在心上。\n'.repeat(20);

/** The parts of a .docx, so that damage within them gets past the checksum. */
async function partsOf(bytes: Buffer): Promise<ZipPart[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))));
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push({ name: entry.fileName, content: Buffer.concat(chunks) });
  }
  return parts;
}

describe('damaged files', function () {
  this.timeout(Math.max(120_000, count * 1000));
  const files = new TemporaryFolder();
  let reader: DocumentReader;
  before(() => (reader = builtReader()));
  after(async () => {
    await reader.close();
    files.remove();
  });

  it(`are read or listed with their cause: ${count} of them from seed ${firstSeed} on`, async () => {
    const parts = await partsOf(fixture('讲话.docx'));
    const inside = (seed: number) => {
      const at = parts.findIndex(({ name }) => name === ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'][seed % 3]);
      return zipOf(parts.map((part, i) => (i === at ? { ...part, content: damage(part.content as Buffer, seed).bytes } : part)));
    };
    const whole: [string, (seed: number) => Buffer][] = [
      ['讲话.docx', (seed) => damage(fixture('讲话.docx'), seed).bytes],
      ['里面.docx', inside],
      ['讲话.doc', (seed) => damage(fixture('讲话.doc'), seed).bytes],
      ['讲话.pdf', (seed) => damage(fixture('讲话.pdf'), seed).bytes],
      ['讲话.txt', (seed) => damage(Buffer.from(text), seed).bytes],
      ['讲话.rtf', (seed) => damage(fixture('讲话.rtf'), seed).bytes],
      ['讲话.html', (seed) => damage(fixture('讲话.html'), seed).bytes],
    ];
    const told = { read: 0, listed: 0 };
    for (let i = 0; i < count; i += 1) {
      const seed = firstSeed + i;
      const [name, make] = whole[i % whole.length] as [string, (seed: number) => Buffer];
      files.write(name, make(seed));
      const where = `${name}, seed ${seed}`;
      const { document, problems, stamp } = await readSource(files.path, name, reader);
      assert.ok(stamp, where);
      if (document) told.read += 1;
      else {
        told.listed += 1;
        assert.equal(problems.length, 1, where);
      }
      for (const { cause, remedy } of problems) {
        assert.ok(cause !== '' && remedy !== '', where);
        // Damage alone must neither hang nor kill the reading thread.
        assert.doesNotMatch(cause, /已放弃|读取它时出错/u, where);
      }
    }
    console.log(`      读出 ${told.read} 个，列出原因 ${told.listed} 个`);
    assert.ok(told.read > 0 && told.listed > 0);
  });
});
