import assert from 'node:assert/strict';
import { readDocument } from '../../../../src/server/reading/readDocument';
import { docxOf, paragraph } from '../../../support/docxFile';
import { zipOf, type ZipPart } from '../../../support/zipFile';

const types: ZipPart = { name: '[Content_Types].xml', content: '' };

async function causeOf(parts: readonly ZipPart[] | Buffer): Promise<string> {
  const outcome = await readDocument('zip', Buffer.isBuffer(parts) ? parts : zipOf(parts));
  return 'cause' in outcome ? `${outcome.cause}。${outcome.remedy}` : assert.fail('read');
}

describe('zip files', () => {
  it('that are bombs are not unpacked', async function () {
    this.timeout(60_000);
    const bomb = Buffer.alloc(160 * 1024 * 1024, ' ');
    assert.match(await causeOf([types, { name: 'word/document.xml', content: bomb }]), /压缩炸弹.*另存/u);
    assert.match(await causeOf([types, { name: 'word/document.xml', content: bomb.subarray(0, 60 * 1024 * 1024), lies: { size: 1000 } }]), /损坏|炸弹/u);
    assert.match(await causeOf([types, { name: 'word/document.xml', content: bomb.subarray(0, 60 * 1024 * 1024) }]), /炸弹/u);
    const many = Array.from({ length: 10_001 }, (_, i) => ({ name: `word/${i}`, content: '' }));
    assert.match(await causeOf([types, ...many]), /炸弹/u);
  });

  it('that repeat themselves but are of a sane size are read', async () => {
    const outcome = await readDocument('zip', docxOf({ body: paragraph('要坚持问题导向。').repeat(50_000) }));
    assert.equal('document' in outcome && outcome.document.text.split('\n').length, 50_000);
  });

  it('whose content does not match its checksum or is cut off are damaged', async () => {
    assert.match(await causeOf([types, { name: 'word/document.xml', content: '<x/>', lies: { checksum: 1 } }]), /校验值不符/u);
    const whole = docxOf({ body: paragraph('正文'.repeat(500)) });
    assert.match(await causeOf(whole.subarray(0, whole.length - 40)), /不完整.*再要一份/u);
  });

  it('that hold something else say what', async () => {
    assert.match(await causeOf([types, { name: 'xl/workbook.xml', content: '' }]), /表格/u);
    assert.match(await causeOf([types, { name: 'ppt/presentation.xml', content: '' }]), /演示文稿/u);
    assert.match(await causeOf([{ name: 'mimetype', content: 'x' }, { name: 'content.xml', content: '' }]), /OpenDocument/u);
    assert.match(await causeOf([{ name: 'OFD.xml', content: '' }]), /OFD/u);
    assert.match(await causeOf([{ name: '照片.jpg', content: '' }]), /压缩包/u);
    assert.match(await causeOf([types, { name: 'word/other.xml', content: '' }]), /没有正文部分/u);
  });

  it('with broken XML, or none of text, say so', async () => {
    assert.match(await causeOf([types, { name: 'word/document.xml', content: '<w:document><w:body></w:document>' }]), /损坏/u);
    assert.match(await causeOf(docxOf({ body: paragraph('') })), /里面没有文字.*图片/u);
  });

  it('with entities that multiply are damaged, not unfolded', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    assert.match(await causeOf([types, { name: 'word/document.xml', content: `${entities}<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>` }]), /损坏/u);
  });
});
