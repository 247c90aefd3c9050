import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery, type QueryFilters } from '../../../../src/core/search/parseQuery';
import { moveKinds } from '../../../../src/core/speech/moves';
import { moveNames } from '../../../../src/core/speech/structure';

const filterNames = ['讲话人', '体裁', '来源', '年份', '部位'];

describe('parseQuery', () => {
  const understood: [input: string, filters: QueryFilters, words: string][] = [
    ['抓落实', {}, '抓落实'],
    ['讲话人:张XX 抓落实', { speaker: '张XX' }, '抓落实'],
    ['抓落实 讲话人：张XX', { speaker: '张XX' }, '抓落实'],
    ['讲话人： 张XX　抓落实', { speaker: '张XX' }, '抓落实'],
    ['体裁:党课 来源:"党代会 报告" 学习', { genre: '党课', source: '党代会 报告' }, '学习'],
    ['来源：“党代会 报告”', { source: '党代会 报告' }, ''],
    ['年份:2024', { fromYear: 2024, toYear: 2024 }, ''],
    ['年份：2024年', { fromYear: 2024, toYear: 2024 }, ''],
    ['年份:２０２４', { fromYear: 2024, toYear: 2024 }, ''],
    ['年份:2022-2024', { fromYear: 2022, toYear: 2024 }, ''],
    ['年份：２０２２～２０２４', { fromYear: 2022, toYear: 2024 }, ''],
    ['年份:2022年至2024年', { fromYear: 2022, toYear: 2024 }, ''],
    ['年份:2024到2022', { fromYear: 2022, toYear: 2024 }, ''],
    ['年份:2022—', { fromYear: 2022 }, ''],
    ['年份:-2022', { toYear: 2022 }, ''],
    ['部位:结尾', { move: 'closing' }, ''],
    ['部位：帽子', { move: 'opening' }, ''],
    ['部位:开头部分', { move: 'opening' }, ''],
    ['部位:过', { move: 'transition' }, ''],
    ['讲话人:甲 讲话人:乙', { speaker: '乙' }, ''],
    ['他说讲话人:张XX', {}, '他说讲话人:张XX'],
    ['时间:2024 抓落实', {}, '时间:2024 抓落实'],
  ];
  for (const [input, filters, words] of understood) {
    it(`reads ${input}`, () => {
      const parsed = parseQuery(input);
      assert.deepEqual(parsed, { words, phrases: [], filters, complaints: [] });
    });
  }

  it('knows every part of a speech by its name', () => {
    for (const kind of moveKinds) assert.equal(parseQuery(`部位:${moveNames[kind]}`).filters.move, kind);
  });

  const misunderstood: [input: string, complaint: RegExp][] = [
    ['年份:去年', /没有看懂“年份:去年”.*年份:2023-2024/u],
    ['年份:24', /没有看懂“年份:24”/u],
    ['年份:2022-2023-2024', /没有看懂/u],
    ['年份:-', /没有看懂/u],
    ['部位:屋顶', /没有“屋顶”这个部位.*帽子、成绩/u],
    ['讲话人:', /“讲话人:”后面没有内容.*讲话人:张/u],
    ['来源:""', /“来源:”后面没有内容/u],
  ];
  for (const [input, complaint] of misunderstood) {
    it(`says what is wrong with ${input}, and goes on with the rest`, () => {
      const { words, filters, complaints } = parseQuery(`抓落实 ${input}`);
      assert.deepEqual([words, filters, complaints.length], ['抓落实', {}, 1]);
      assert.match(complaints[0] ?? '', complaint);
    });
  }

  it('does not take the next filter for what is missing', () => {
    const { filters, complaints } = parseQuery('讲话人: 体裁:党课 学习');
    assert.deepEqual([filters, complaints.length], [{ genre: '党课' }, 1]);
  });

  it('takes phrases in quotation marks, which stay part of the words', () => {
    assert.deepEqual(parseQuery('“三个统筹” 落实 "真抓 实干"'), { words: '“三个统筹” 落实 "真抓 实干"', phrases: ['三个统筹', '真抓 实干'], filters: {}, complaints: [] });
    assert.deepEqual(parseQuery('“” 落实').phrases, []);
    assert.deepEqual(parseQuery('“三个统筹').phrases, []);
  });

  it('takes quotation marks of a pasted paragraph for part of the prose', () => {
    assert.deepEqual(parseQuery(`做到“三个统筹”，${'把各项任务落到实处，见到成效，'.repeat(5)}`).phrases, []);
  });

  it('takes anything apart, and puts what it finds into the words or the filters', () => {
    const part = fc.oneof(fc.constantFrom(...filterNames, ':', '：', ' ', '　', '"', '“', '”', '2024', '-', '～', '年', '结尾', '抓落实', '\n'), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const input = parts.join('');
        const { words, phrases, filters, complaints } = parseQuery(input);
        assert.equal(words, words.trim());
        for (const phrase of phrases) assert.ok(words.includes(phrase) && phrase !== '');
        for (const value of [filters.speaker, filters.genre, filters.source]) assert.ok(value === undefined || (value !== '' && input.includes(value)));
        assert.ok((filters.fromYear ?? 0) <= (filters.toYear ?? 9999));
        for (const complaint of complaints) assert.match(complaint, /。$/u);
        if (!/[:：]/u.test(input)) assert.deepEqual([words, filters, complaints], [input.trim(), {}, []]);
      }),
      { numRuns: 200 },
    );
  });
});
