import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CompoundFile } from '../../../../src/server/reading/doc/compoundFile';
import { readDocument } from '../../../../src/server/reading/readDocument';
import { compoundOf } from '../../../support/compoundFile';

const fixture = (name: string) => readFileSync(path.resolve('test/fixtures/documents', name));

async function causeOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocument('ole', bytes);
  return 'cause' in outcome ? `${outcome.cause}。${outcome.remedy}` : assert.fail('read');
}

/** The fixture with one of its streams changed in place. */
function changed(stream: string, change: (bytes: Uint8Array) => void): Buffer {
  const file = new CompoundFile(fixture('讲话.doc'));
  const names = ['WordDocument', '1Table', '0Table', 'Data'].filter((name) => file.has(name));
  return compoundOf(names.map((name) => {
    const content = Uint8Array.from(file.stream(name) ?? []);
    if (name === stream) change(content);
    return { name, content };
  }));
}

describe('readOle', () => {
  it('reads from a .doc by an office suite what the .docx says: numbers, headings, tables, revisions, without notes', async () => {
    const [doc, docx] = [await readDocument('ole', fixture('讲话.doc')), await readDocument('zip', fixture('讲话.docx'))];
    assert.ok('document' in doc && 'document' in docx);
    assert.equal(doc.document.text, docx.document.text);
    assert.equal(doc.document.title, '在XX县重点工作推进会上的讲话');
    const { created, modified, ...others } = doc.document.properties;
    assert.deepEqual(others, { title: '在XX县重点工作推进会上的讲话', author: '办公室综合科', subject: '工作会议', keywords: '讲话, 推进会' });
    assert.match(`${created} ${modified}`, /^20\d\d-\d\d-\d\dT.* 20\d\d-/u);
  });

  it('takes the fixture apart and together', async () => {
    const outcome = await readDocument('ole', changed('', () => undefined));
    assert.match('document' in outcome ? outcome.document.text : '', /^（2024年3月5日）\n同志们：\n/u);
  });

  it('takes odd spacing of characters for no deletion', async () => {
    // sprmCDxaSpace (0x8840, two bytes) with an odd value, in place of the first character property that takes two bytes.
    let replaced = 0;
    const spaced = changed('WordDocument', (bytes) => {
      const view = new DataView(bytes.buffer);
      for (let at = 0; at + 4 < bytes.length; at += 1) {
        if (view.getUint16(at, true) !== 0x4a43) continue;
        view.setUint16(at, 0x8840, true);
        view.setUint16(at + 2, 7, true);
        replaced += 1;
      }
    });
    assert.ok(replaced > 0);
    const outcome = await readDocument('ole', spaced);
    assert.match('document' in outcome ? outcome.document.text : '', /谢谢大家！$/u);
  });

  it('says what is encrypted, older than Word 97, of Works, a table, or something else', async () => {
    assert.match(await causeOf(changed('WordDocument', (bytes) => (bytes[11] = (bytes[11] as number) | 1))), /加了密码.*去掉密码/u);
    assert.match(await causeOf(changed('WordDocument', (bytes) => bytes.set([0xdc, 0xa5, 0x65, 0]))), /Word 95.*另存为 \.docx/u);
    const content = Buffer.alloc(5000, 'x');
    assert.match(await causeOf(compoundOf([{ name: 'EncryptionInfo', content }, { name: 'EncryptedPackage', content }])), /加了密码/u);
    assert.match(await causeOf(compoundOf([{ name: 'MatOST', content }])), /Works.*另存为 \.docx/u);
    assert.match(await causeOf(compoundOf([{ name: 'Workbook', content }])), /表格/u);
    assert.match(await causeOf(compoundOf([{ name: 'PowerPoint Document', content }])), /演示文稿/u);
    assert.match(await causeOf(compoundOf([{ name: 'whatever', content }])), /没有 Word 正文/u);
  });

  it('says what is damaged', async () => {
    const whole = fixture('讲话.doc');
    for (const length of [9, 511, 513, 2000]) assert.match(await causeOf(whole.subarray(0, length)), /损坏|没有 Word 正文/u);
    assert.match(await causeOf(changed('1Table', (bytes) => bytes.fill(0))), /损坏/u);
  });
});
