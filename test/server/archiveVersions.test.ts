import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { PassageView } from '../../src/protocol/requests';
import { docxOf, paragraph } from '../support/docxFile';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import type { SpeechServer } from '../support/speechServer';

/** A speech long enough that a changed sentence leaves it what it is. */
const lines = [
  '在全市督查工作会议上的讲话',
  '同志们：',
  '这次会议的主要任务是，总结去年督查工作，分析当前面临的形势，对今年的重点任务作出安排，动员大家鼓足干劲再出发。',
  '一、充分认识督查工作的重要意义',
  '督查是推动决策部署落地见效的重要抓手。没有督查，再好的部署也可能停在纸上、落在会上。各级各部门要把督查摆在更加突出的位置，做到有部署必有督查、有督查必有结果。',
  '二、准确把握督查工作的方法要求',
  '要把督查督办作为抓落实的重要手段，建立台账、销号管理，做到件件有着落、事事有回音。要深入一线、深入群众，多听几句真话，多看几处实情，少一些前呼后拥，少一些层层陪同。',
  '要用好明察暗访的办法，不打招呼、直奔现场，看真实情况、听真实声音。对发现的问题要一查到底，举一反三，既解决一件事，又解决一类事。',
  '三、切实加强督查队伍自身建设',
  '打铁还需自身硬。督查干部要敢于唱黑脸、当包公，不怕得罪人，也要善于发现典型、总结经验，为基层撑腰鼓劲。',
  '同志们，让我们以钉钉子的精神，一锤接着一锤敲，把各项任务落到实处！',
];
const recurring = '我们要以时不我待的紧迫感和舍我其谁的责任感，撸起袖子加油干，一张蓝图绘到底。';

describe('versions and repetitions in the archive', () => {
  let fixture: ServerFixture;
  beforeEach(() => (fixture = new ServerFixture()));
  afterEach(() => fixture.end());

  const find = async (server: SpeechServer, query: string): Promise<PassageView[]> => (await server.request('jianggao/search', { query, limit: 20 })).passages;
  const draft = (changes: Record<number, string>) => lines.map((line, i) => changes[i] ?? line).join('\n');

  it('shows drafts, the final version and its Word file once, and says how many there are', async () => {
    fixture.speech('督查讲话/改1.txt', draft({ 2: '今天开个会，主要任务是总结去年督查工作，安排今年任务，动员大家鼓足干劲再出发。' }));
    fixture.speech('督查讲话/改3.txt', draft({ 9: '打铁还需自身硬。督查干部要敢于唱黑脸、当包公，不怕得罪人。' }));
    fixture.speech('督查讲话/终稿.docx', docxOf({ body: lines.map((line) => paragraph(line)).join('') }));
    fixture.speech('督查讲话/终稿（网发）.txt', draft({}));
    fixture.speech('别的讲话.txt', '在督查业务培训班上的讲话\n同志们：\n督查督办要讲方法，台账要记得清、理得顺、用得上，不能为了留痕而留痕。');
    const server = await fixture.startReady();
    const found = await find(server, '督查督办 建立台账 销号管理');
    const ours = found.filter(({ path }) => path.startsWith('督查讲话/'));
    assert.ok(ours.length > 0);
    assert.deepEqual([...new Set(ours.map(({ path }) => path))].map((path) => /终稿/u.test(path)), [true]);
    assert.ok(ours.every(({ versions }) => versions === 3));
    assert.equal(ours.filter(({ text }) => text.includes('销号管理')).length, 1);
    assert.deepEqual(found.filter(({ path }) => path === '别的讲话.txt').map(({ versions }) => versions), [0]);

    rmSync(fixture.files.at('workspace/素材/督查讲话/终稿.docx'));
    rmSync(fixture.files.at('workspace/素材/督查讲话/终稿（网发）.txt'));
    await server.waitFor(({ documents }) => documents === 3);
    const [next] = (await find(server, '督查督办 建立台账 销号管理')).filter(({ path }) => path.startsWith('督查讲话/'));
    assert.deepEqual([next?.path, next?.versions], ['督查讲话/改3.txt', 1], 'the latest of the drafts stands for the speech');
  });

  it('shows a passage that recurs once, with how many speeches use it and when it was last used', async () => {
    const speeches = [
      { name: '甲.md', date: '2022-05', body: '一、抓项目\n项目是发展的生命线，要盯着开工率、投产率不放松。' },
      { name: '乙.md', date: '2024-03-05', body: '一、抓民生\n民生连着民心，要把群众的烦心事一件一件办好办实。' },
      { name: '丙.md', date: '2023', body: '一、抓安全\n安全生产责任重于泰山，隐患排查要横到边、纵到底。' },
    ];
    for (const { name, date, body } of speeches) fixture.speech(name, `---\n标题: ${name}的讲话\n日期: ${date}\n---\n同志们：\n${body}\n${recurring}\n`);
    fixture.speech('丁.txt', `在收心会上的讲话\n同志们：\n过完年就要收心，人到岗、心到位。\n${recurring.replace(/，/gu, '、')}\n`);
    const server = await fixture.startReady();
    const found = (await find(server, '撸起袖子加油干 一张蓝图绘到底')).filter(({ text }) => text.includes('撸起袖子'));
    assert.deepEqual(found.map(({ uses }) => uses), [{ count: 4, latest: '2024-03-05' }]);

    fixture.speech('戊.md', `---\n标题: 戊的讲话\n日期: 2025-01\n---\n同志们：\n一、抓作风\n作风建设永远在路上，要常抓不懈。\n${recurring}\n`);
    await eventually('the new use counts', async () => (await find(server, '撸起袖子加油干')).some(({ uses }) => uses.count === 5 && uses.latest === '2025-01'));
    rmSync(fixture.files.at('workspace/素材/乙.md'));
    rmSync(fixture.files.at('workspace/素材/戊.md'));
    await eventually('what is gone counts no longer', async () => (await find(server, '撸起袖子加油干')).some(({ uses }) => uses.count === 3 && uses.latest === '2023'));
  });

  it('counts the versions of one speech as one use', async () => {
    fixture.speech('督查讲话/初稿.txt', `${draft({})}\n${recurring}`);
    fixture.speech('督查讲话/终稿.txt', `${draft({ 2: '今天开个会，主要任务是总结去年督查工作，安排今年任务。' })}\n${recurring}`);
    fixture.speech('收心会.txt', `在收心会上的讲话\n同志们：\n过完年就要收心，人到岗、心到位。\n${recurring}\n`);
    const server = await fixture.startReady();
    const found = (await find(server, '撸起袖子加油干 一张蓝图绘到底')).filter(({ text }) => text.includes('撸起袖子'));
    assert.deepEqual(found.map(({ uses }) => uses.count), [2]);
  });
});
