import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentReader } from '../../../../src/server/reading/documentReader';
import { docxOf, paragraph } from '../../../support/docxFile';
import { builtReader, causeWith, textWith } from '../../../support/builtReader';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const fixture = (name: string) => readFileSync(path.resolve('test/fixtures/documents', name));
/** Minutes of work: each table within tables hands all its lines on. */
const endless = () => docxOf({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${paragraph('行').repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}` });
/** Far more paragraphs than a small heap holds. */
const huge = () => docxOf({ body: paragraph('要坚持问题导向，把群众的急难愁盼放在心上、抓在手上。').repeat(100_000) });
const usual = { time: 30_000, memory: 512, growth: 1024 ** 3 };

describe('DocumentReader', function () {
  this.timeout(60_000);
  let reader: DocumentReader | undefined;
  afterEach(() => reader?.close());

  it('reads documents one after another, as they were asked for', async () => {
    reader = builtReader();
    const texts = await Promise.all(['甲', '乙', '丙'].map((text) => textWith(reader as DocumentReader, 'zip', docxOf({ body: paragraph(text) }))));
    assert.deepEqual(texts.map(({ text }) => text), ['甲', '乙', '丙']);
  });

  it('gives up a document that takes too long, and reads the next', async () => {
    reader = builtReader({ ...usual, time: 1000 });
    assert.match(await causeWith(reader, 'zip', endless()), /超过 1 秒，已放弃.*另存/u);
    assert.match((await textWith(reader, 'ole', fixture('讲话.doc'))).text, /谢谢大家/u);
  });

  it('gives up a document that takes too much memory, and reads the next', async () => {
    reader = builtReader({ ...usual, memory: 24 });
    assert.match(await causeWith(reader, 'zip', huge()), /内存太多/u);
    assert.match((await textWith(reader, 'zip', docxOf({ body: paragraph('散会。') }))).text, /散会/u);
  });

  it('gives up a document for which the process grows too much', async () => {
    reader = builtReader({ ...usual, growth: 1 });
    assert.match(await causeWith(reader, 'zip', endless()), /内存太多/u);
  });

  it('does not keep a process from ending', () => {
    const files = new TemporaryFolder();
    const script = `import { builtReader } from ${JSON.stringify(path.resolve('test/support/builtReader'))};
      void builtReader().read('rtf', Buffer.from('{\\\\rtf1 A}')).then((outcome) => console.log(JSON.stringify(outcome)));`;
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', files.write('once.ts', script)], { encoding: 'utf8', timeout: 50_000 });
    files.remove();
    assert.match(stdout, /"text":"A"/u);
    assert.equal(status, 0);
  });
});
