import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceDocument } from '../../../../src/core/corpus/document';
import { factNames, factOriginsOf, factValues, type FactName } from '../../../../src/core/corpus/facts';
import { factsOf } from '../../../../src/core/corpus/factsOf';
import { anything, prose } from '../../../support/chineseText';

const source = (given: Partial<SourceDocument>): SourceDocument => ({ path: '讲稿.txt', title: '讲稿', facts: {}, encoding: 'utf8', text: '', firstLine: 0, ...given });
/** As `值（来源）`. */
const told = (given: Partial<SourceDocument>) => {
  const facts = factsOf(source(given));
  return Object.fromEntries(factNames.flatMap((name) => (facts[name] ? [[name, `${facts[name].value}（${facts[name].origin}）`]] : []))) as Partial<Record<FactName, string>>;
};
const valueOf = (name: FactName, given: Partial<SourceDocument>) => factsOf(source(given))[name]?.value;

describe('factsOf', () => {
  it('reads a speech as offices lay it out, each fact with its origin', () => {
    assert.deepEqual(
      told({
        title: '在全县乡村振兴工作推进会上的讲话',
        path: '2024年/推进会讲话（终稿）.docx',
        text: '\n（2024年3月5日）\nXX县委书记  张XX\n\n同志们：\n今天召开这次会议……\n（2023年1月1日）\n',
      }),
      {
        标题: '在全县乡村振兴工作推进会上的讲话（firstLines）',
        讲话人: '张XX（firstLines）',
        单位: 'XX县委（firstLines）',
        日期: '2024-03-05（firstLines）',
        体裁: '现场推进会讲话（firstLines）',
        场合: '全县乡村振兴工作推进会（firstLines）',
        受众: '同志们（firstLines）',
      },
    );
  });

  it('reads the name of a file and its folders', () => {
    const title = '2024-03-05 张XX在全县XX会议上的讲话（终稿）';
    assert.deepEqual(told({ path: `讲话/${title}.docx`, title }), {
      标题: '张XX在全县XX会议上的讲话（fileName）',
      讲话人: '张XX（fileName）',
      日期: '2024-03-05（fileName）',
      体裁: '工作会议讲话（fileName）',
      场合: '全县XX会议（fileName）',
    });
  });

  it('trusts front matter in Chinese and English first, then the text, then the name of the file, then properties', () => {
    const text = '（2024年3月5日）\n县委书记 张XX\n同志们：\n';
    const path = '2023-02-01 发言.docx';
    const properties = { author: '李XX', company: 'XX县发展和改革局', published: '2022-01-01T08:00:00Z' };
    assert.equal(told({ text, path, properties, facts: { 讲话人: '王XX', 日期: '2025年1月' } })['讲话人'], '王XX（frontMatter）');
    assert.equal(told({ text, path, properties, facts: { Date: '2025-1-6', speaker: '王XX' } })['日期'], '2025-01-06（frontMatter）');
    assert.equal(told({ text, path, properties })['日期'], '2024-03-05（firstLines）');
    assert.equal(told({ path, properties })['日期'], '2023-02-01（fileName）');
    assert.deepEqual(told({ properties }), { 标题: '讲稿（fileName）', 讲话人: '李XX（properties）', 单位: 'XX县发展和改革局（properties）', 日期: '2022-01-01（properties）' });
  });

  it('takes the day on which a file was made for no date: it is often that of the file it was copied from', () => {
    assert.equal(valueOf('日期', { properties: { created: '2022-01-01T08:00:00Z', modified: '2024-03-05T08:00:00Z' } }), undefined);
  });

  it('reads every key of the front matter', () => {
    const facts = { Title: '讲稿', author: '张XX', office: 'XX县委', date: '2024/3/5', genre: '党课', occasion: '主题党日', audience: '全体党员' };
    assert.deepEqual(factValues(factsOf(source({ facts }))), { 标题: '讲稿', 讲话人: '张XX', 单位: 'XX县委', 日期: '2024-03-05', 体裁: '党课', 场合: '主题党日', 受众: '全体党员' });
    assert.equal(valueOf('体裁', { facts: { 类型: '提法表' } }), undefined);
    assert.equal(valueOf('日期', { facts: { 日期: '待定' } }), undefined);
  });

  const dates: [string, string | undefined][] = [
    ['（2024年3月5日）', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['(2024年3月)', '2024-03'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['（二○二四年十二月三十一日）', '2024-12-31'],
    ['二零二四年十月', '2024-10'],
    ['（2024年3月5日，XX）', '2024-03-05'],
    ['（2024年3月5日至6日）', '2024-03-05'],
    ['——1 9 9 8 年3 月5 日在XX大会第一次会议上', '1998-03-05'],
    ['时间：2024.3.5', '2024-03-05'],
    ['（2024年13月5日）', undefined],
    ['（2024年2月30日）', undefined],
    ['（1024年2月3日）', undefined],
    ['2024年3月6日08:05   来源：XX网', undefined],
    ['发布时间：2024-03-06', undefined],
    ['20世纪90年代', undefined],
  ];
  it('reads dates as people write them, and none that does not exist or says something else', () => {
    for (const [line, expected] of dates) assert.equal(valueOf('日期', { title: '在XX会议上的讲话', text: `${line}\n同志们：\n` }), expected, line);
  });

  const names: [string, string | undefined][] = [
    ['2024-03-05讲话.docx', '2024-03-05'],
    ['20240305动员会讲话.docx', '2024-03-05'],
    ['2024.3.5 讲话稿v2.docx', '2024-03-05'],
    ['讲话（2024年3月5日）.docx', '2024-03-05'],
    ['2024_政府工作报告.txt', '2024'],
    ['2024年全县工作会议讲话.docx', '2024'],
    ['2024年/动员会讲话.docx', '2024'],
    ['2024/3月/讲话.docx', '2024'],
    ['2023年/2024年3月/讲话.docx', '2024-03'],
    ['讲话20241305.docx', undefined],
    ['十四五规划和2035年远景目标宣讲.docx', undefined],
    ['讲话13800000000.docx', undefined],
  ];
  it('reads dates in the names of files and folders', () => {
    for (const [path, expected] of names) assert.equal(valueOf('日期', { path, title: '讲话' }), expected, path);
  });

  it('takes the day from the name of the file where the text only has the year', () => {
    assert.equal(told({ title: '2024年全县工作会议上的讲话', path: '2024-03-05讲话.docx' })['日期'], '2024-03-05（fileName）');
    assert.equal(told({ title: '2024年全县工作会议上的讲话', path: '2025-03-05讲话.docx' })['日期'], '2024（firstLines）');
  });

  const speakers: [Partial<SourceDocument>, string | undefined][] = [
    [{ text: '（XX县委书记 XXX）\n同志们：\n' }, 'XXX'],
    [{ text: '讲话人：张 三\n' }, '张三'],
    [{ text: '县委副书记、县长　李某某\n各位代表：\n' }, '李某某'],
    [{ text: '王 XX\n（2024年3月5日）\n同志们：\n' }, '王XX'],
    [{ text: '（2024年3月5日 XX县委书记 张XX）\n' }, '张XX'],
    [{ title: '张XX同志在全县干部大会上的讲话' }, '张XX'],
    [{ title: '县委书记张XX在全县干部大会上的讲话' }, '张XX'],
    [{ path: '述职报告_张某某.docx' }, '张某某'],
    [{ path: '讲话/张XX/动员会.docx' }, '张XX'],
    [{ path: '讲话/县委书记/动员会.docx' }, '县委书记'],
    [{ path: '讲话/XX局局长/动员会.docx', text: '（XX局局长 赵XX）\n' }, '赵XX'],
    [{ title: '温州在全省会议上的发言' }, undefined],
    [{ title: '我们在全县大会上的承诺' }, undefined],
    [{ text: '高效落实\n严格要求\n同志们：\n' }, undefined],
    [{ text: '（2024年3月5日，莫干山）\n' }, undefined],
    [{ path: '方案_高质量_金融.docx' }, undefined],
    [{ text: '今天的会议很重要。\n县委书记 张XX\n' }, undefined],
    [{ properties: { author: 'Administrator' } }, undefined],
    [{ properties: { author: '微软用户' } }, undefined],
    [{ properties: { author: '王打字员' } }, undefined],
    [{ properties: { author: 'user' } }, undefined],
  ];
  it('names the speaker, or nobody', () => {
    for (const [given, expected] of speakers) assert.equal(valueOf('讲话人', given), expected, JSON.stringify(given));
  });

  const occasions: [string, string | undefined][] = [
    ['在全县经济工作会议上的讲话', '全县经济工作会议'],
    ['——在XX县第十七届人民代表大会第一次会议上', 'XX县第十七届人民代表大会第一次会议'],
    ['在全县经济工作会议上关于招商引资的发言', '全县经济工作会议'],
    ['在同青年干部座谈时的讲话', '同青年干部座谈'],
    ['全县“百日攻坚”动员大会主持词', '全县“百日攻坚”动员大会'],
    ['在XX大学的演讲', undefined],
    ['在实干中成长', undefined],
    ['关于全县经济工作会议的情况汇报', undefined],
  ];
  it('takes the occasion out of a title or subtitle', () => {
    for (const [title, expected] of occasions) assert.equal(valueOf('场合', { title }), expected, title);
    assert.equal(valueOf('场合', { title: '以实干开新局', text: '——在全县三级干部大会上的讲话\n同志们：\n' }), '全县三级干部大会');
  });

  it('takes the audience out of the salutation, over several lines', () => {
    assert.equal(valueOf('受众', { text: '尊敬的各位领导，\n女士们、先生们：\n大家好！\n' }), '各位领导、女士们、先生们');
    assert.equal(valueOf('受众', { text: '今天的会议很重要。\n同志们：\n' }), undefined);
  });

  it('tells the genre by title, subtitle, name of the file or folder', () => {
    assert.equal(told({ title: '以实干开新局', text: '在总结表彰大会上的讲话\n' })['体裁'], '总结表彰讲话（firstLines）');
    assert.equal(told({ title: '以实干开新局', path: '党课/1.docx' })['体裁'], '党课（fileName）');
    assert.equal(told({ title: '以实干开新局' })['体裁'], undefined);
  });

  it('gives values and origins apart for the index', () => {
    const facts = factsOf(source({ facts: { 讲话人: '张XX' }, title: '以实干开新局' }));
    assert.deepEqual(factValues(facts), { 标题: '以实干开新局', 讲话人: '张XX' });
    assert.deepEqual(factOriginsOf(facts), { 标题: 'firstLines', 讲话人: 'frontMatter' });
  });

  it('never throws, and its dates are dates', () => {
    const line = fc.oneof(prose, anything, fc.constantFrom(...dates.map(([one]) => one), ...occasions.map(([one]) => one), '（县委书记 张XX）', '同志们：'));
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    const matter = fc.dictionary(fc.constantFrom('标题', '日期', 'date', '类型'), line);
    fc.assert(
      fc.property(line, text, line, matter, fc.dictionary(fc.constantFrom('author', 'company', 'created', 'title'), line), (title, body, path, facts, properties) => {
        const { 日期: date, ...others } = factValues(factsOf(source({ title, text: body, path, facts, properties })));
        if (date !== undefined) {
          assert.match(date, /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u);
          const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
          assert.equal(new Date(Date.UTC(year, month - 1, day)).getUTCDate(), day);
          assert.ok(year >= 1949 && year <= 2100);
        }
        for (const value of Object.values(others)) assert.ok(value.trim() !== '');
      }),
      { numRuns: 500 },
    );
  });

  it('takes time that does not grow faster than the text, whatever stands in it', () => {
    for (const piece of ['在', '（2024年', '县委书记', '张XX', '同志们', '2024-', '（', 'X', '、', '_', '1', '某']) {
      const time = (length: number) => {
        const long = piece.repeat(length / piece.length);
        const begun = performance.now();
        factsOf(source({ title: long, text: long, path: long, facts: { 标题: long, 日期: long }, properties: { author: long, company: long, created: long } }));
        return performance.now() - begun;
      };
      time(10_000);
      const [short, long] = [time(20_000), time(160_000)];
      assert.ok(long < 40 * short + 100, `${piece}: ${short} ms, then ${long} ms`);
    }
  });
});
