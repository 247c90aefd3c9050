import assert from 'node:assert/strict';
import { readSidecar, sidecarName } from '../../../../src/server/corpus/sidecar';
import { isCorpusFile } from '../../../../src/server/corpus/corpusFile';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('readSidecar', () => {
  let folder: TemporaryFolder;
  beforeEach(() => (folder = new TemporaryFolder()));
  afterEach(() => folder.remove());

  const read = async (text: string | Uint8Array) => {
    folder.write(sidecarName, text);
    const { value, problems } = await readSidecar(folder.path);
    return { entries: value, told: problems.map(({ place, cause }) => `${place} ${cause}`), problems };
  };

  it('reads what the writer says of each file', async () => {
    const { entries, told } = await read('# 说明\n2024/动员会讲话.docx:\n  讲话人: XX\n  日期: 2024年3月5日 # 周二\n  收录: 否\n"座谈会 #1.txt":\n  受众: [青年干部, 老干部]\n  收录: 是\n');
    assert.deepEqual(told, []);
    assert.deepEqual(entries.of('2024/动员会讲话.docx'), { facts: { 讲话人: 'XX', 日期: '2024-03-05' }, isExcluded: true });
    assert.deepEqual(entries.of('座谈会 #1.txt'), { facts: { 受众: '青年干部、老干部' }, isExcluded: false });
    assert.equal(entries.of('别的.docx'), undefined);
  });

  it('says nothing where there is no file, or an empty one', async () => {
    assert.deepEqual(await readSidecar(folder.path), { value: (await readSidecar(folder.at('没有'))).value, problems: [] });
    for (const text of ['', '# 只有注释\n', '讲话.docx:\n', '讲话.docx:\n  讲话人:\n']) assert.deepEqual((await read(text)).told, [], text);
  });

  it('reads what Windows writes: line ends, GB18030, a byte-order mark', async () => {
    assert.equal((await read('\ufeff讲话.docx:\r\n  讲话人: 张XX\r\n')).entries.of('讲话.docx')?.facts['讲话人'], '张XX');
    // 讲话.docx:\n  场合: 大会
    const gbk = [0xbd, 0xb2, 0xbb, 0xb0, ...Buffer.from('.docx:\n  '), 0xb3, 0xa1, 0xba, 0xcf, ...Buffer.from(': '), 0xb4, 0xf3, 0xbb, 0xe1, ...Buffer.from('\n')];
    assert.equal((await read(Uint8Array.from(gbk))).entries.of('讲话.docx')?.facts['场合'], '大会');
  });

  it('tells wrong values with their line, and loads the rest', async () => {
    const { entries, told, problems } = await read('a.docx:\n  讲话人: XX\n  日期: 下周二\n  收录: 也许\n  主讲: XX\n  场合: {甲: 乙}\nb.docx: 一行文字\nc.docx:\n  单位: XX局\n');
    assert.deepEqual(told, [
      '第 3 行 看不懂这个日期，没有生效',
      '第 4 行 “收录”只能写“是”或“否”，没有生效',
      '第 5 行 不认识“主讲”，没有生效',
      '第 6 行 “场合”的值不是一行文字，没有生效',
      '第 7 行 文件名下面没有逐行写说明，这一条没有生效',
    ]);
    assert.ok(problems.every(({ file, remedy }) => file === folder.at(sidecarName) && remedy !== ''));
    assert.deepEqual(entries.of('a.docx'), { facts: { 讲话人: 'XX' }, isExcluded: false });
    assert.deepEqual(entries.of('c.docx'), { facts: { 单位: 'XX局' }, isExcluded: false });
  });

  it('tells broken entries with their line, and loads the others', async () => {
    const { entries, told } = await read('a.docx:\n  讲话人: XX\nb.docx:\n  讲话人: "XX\n  场合: 甲: 乙\nc.docx:\n  讲话人: 李XX\n');
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^第 [3-6] 行附近 写法有误，这一条没有生效$/u);
    assert.deepEqual([entries.of('a.docx')?.facts['讲话人'], entries.of('b.docx'), entries.of('c.docx')?.facts['讲话人']], ['XX', undefined, '李XX']);
    assert.match((await read('- 甲\n- 乙\n')).told[0] ?? '', /第 1 行 这里不是/u);
    assert.match((await read(Uint8Array.from([0, 1, 2, 3, 0, 255]))).told[0] ?? '', /不是文字/u);
  });

  it('is no speech itself', () => assert.equal(isCorpusFile(sidecarName), false));
});
