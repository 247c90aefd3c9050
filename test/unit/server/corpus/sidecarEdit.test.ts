import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { readSidecar, sidecarName } from '../../../../src/server/corpus/sidecar';
import { editSidecar, type SidecarChange } from '../../../../src/server/corpus/sidecarEdit';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('editSidecar', () => {
  let folder: TemporaryFolder;
  beforeEach(() => (folder = new TemporaryFolder()));
  afterEach(() => folder.remove());

  const text = () => readFileSync(folder.at(sidecarName), 'utf8');
  const edited = async (before: string, file: string, change: SidecarChange) => {
    folder.write(sidecarName, before);
    assert.equal(await editSidecar(folder.path, file, change), undefined);
    return text();
  };

  it('begins a file with words on how to write it, and what it writes is read', async () => {
    assert.equal(await editSidecar(folder.path, '2024/讲话 #1.docx', { facts: { 讲话人: 'XX', 日期: '2024年3月5日' }, isExcluded: true }), undefined);
    assert.match(text(), /^# 素材说明：[\s\S]*\n"2024\/讲话 #1\.docx":\n {2}讲话人: XX\n {2}日期: 2024-03-05\n {2}收录: 否\n$/u);
    const { value, problems } = await readSidecar(folder.path);
    assert.deepEqual(problems, []);
    assert.deepEqual(value.of('2024/讲话 #1.docx'), { facts: { 讲话人: 'XX', 日期: '2024-03-05' }, isExcluded: true });
  });

  it('keeps comments, order and the other entries, and does not fold or requote', async () => {
    const before = '# 我的说明\na.docx:\n  # 待核实\n  讲话人: 张XX # 县委\n  场合: 大会\n\nb.docx:\n  单位: "XX局"\n';
    assert.equal(await edited(before, 'a.docx', { facts: { 讲话人: '李XX' } }), before.replace('张XX', '李XX'));
    assert.equal(await edited(before, 'b.docx', { facts: { 讲话人: '王XX' } }), `${before}  讲话人: 王XX\n`);
    const long = '很长的场合'.repeat(40);
    assert.ok((await edited(before, 'a.docx', { facts: { 场合: long } })).includes(`  场合: ${long}\n`));
  });

  it('finds the entry however its path is written, and keeps the line ends of Windows', async () => {
    assert.equal(await edited('2024\\Café.DOCX:\r\n  speaker: 张XX\r\n', '2024/Cafe\u0301.docx', { facts: { 讲话人: '李XX' } }), '2024\\Café.DOCX:\r\n  speaker: 李XX\r\n');
  });

  it('takes away what is set empty, and an entry that says nothing any more', async () => {
    const before = '# 说明\na.docx:\n  讲话人: 张XX\n  收录: 否\nb.docx:\n  单位: XX局\n';
    assert.equal(await edited(before, 'a.docx', { isExcluded: false }), before.replace('  收录: 否\n', ''));
    assert.equal(await edited('a.docx:\n  讲话人: 张XX\nb.docx:\n  单位: XX局\n', 'a.docx', { facts: { 讲话人: '' } }), 'b.docx:\n  单位: XX局\n');
    const emptied = await edited('# 说明\n\na.docx:\n  讲话人: 张XX\n', 'a.docx', { facts: { 讲话人: '' } });
    assert.match(emptied, /^# 说明\n/u);
    assert.ok(!emptied.includes('{}'));
    assert.equal(await edited(emptied, 'c.docx', { isExcluded: true }), `${emptied.trimEnd()}\n\nc.docx:\n  收录: 否\n`);
    assert.equal(await editSidecar(folder.folder('空'), 'a.docx', { facts: { 讲话人: '' } }), undefined);
    assert.deepEqual(readdirSync(folder.at('空')), []);
  });

  it('writes values that YAML would take for something else so that they come back', async () => {
    for (const value of ['是', '甲: 乙', '# 号', '- 项', '“引号”', '123', 'null', '一\n二', "'单"]) {
      await editSidecar(folder.path, 'a.docx', { facts: { 场合: value } });
      assert.equal((await readSidecar(folder.path)).value.of('a.docx')?.facts['场合'], value.replace(/\s+/gu, ' '), value);
    }
  });

  it('does not lose edits that come at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => editSidecar(folder.path, `${i}.docx`, { facts: { 讲话人: `张${i}` } })));
    const { value } = await readSidecar(folder.path);
    assert.equal(value.size, 20);
    assert.deepEqual(readdirSync(folder.path), [sidecarName]);
  });

  it('leaves a file alone that it does not understand, and says why', async () => {
    for (const before of ['a.docx:\n  讲话人: "XX\n', '- 甲\n']) {
      folder.write(sidecarName, before);
      const told = await editSidecar(folder.path, 'a.docx', { isExcluded: true });
      assert.match(told?.message ?? '', /没有改动它。请写成/u);
      assert.equal(text(), before);
    }
    assert.match((await editSidecar(folder.path, 'a.docx', { facts: { 日期: '下周' } }))?.message ?? '', /看不懂日期“下周”|没有改动它/u);
  });

  it('says so when it cannot write', async function () {
    assert.match((await editSidecar(folder.at('没有'), 'a.docx', { isExcluded: true }))?.message ?? '', /不在了/u);
    // Whoever may write everything is not stopped by permissions.
    if (process.getuid?.() === 0 || process.platform === 'win32') return this.skip();
    folder.write(sidecarName, 'a.docx:\n  讲话人: XX\n');
    chmodSync(folder.at(sidecarName), 0o444);
    assert.match((await editSidecar(folder.path, 'a.docx', { isExcluded: true }))?.message ?? '', /没有写入权限/u);
    assert.equal(text(), 'a.docx:\n  讲话人: XX\n');
  });
});
