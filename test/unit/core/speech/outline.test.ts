import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawOutline as drawn } from '../../../../src/core/speech/drawOutline';
import { outlineOf, walkOutline, type OutlineNode } from '../../../../src/core/speech/outline';

describe('outlineOf', () => {
  it('nests headings by their forms, standalone and run in', () => {
    const text = '同志们：\n一、统一思想\n（一）讲政治。要站稳立场。\n（二）讲大局。要顾全大局。\n二、狠抓落实。要见行动。\n1. 定目标\n（1）分季度\n2．压责任';
    assert.deepEqual(drawn(text), ['一、 统一思想', '  （一） 讲政治', '  （二） 讲大局', '二、 狠抓落实', '  1. 定目标', '    （1） 分季度', '  2． 压责任']);
  });

  it('finds series inside a paragraph, after any pause, up to the next item', () => {
    assert.deepEqual(drawn('主要体现在：一是抓学习；二是抓作风；三是抓落实。'), ['一是 抓学习', '二是 抓作风', '三是 抓落实']);
    assert.deepEqual(drawn('要做到三点，一要快。马上办。二要准。三要稳。'), ['一要 快', '二要 准', '三要 稳']);
    assert.deepEqual(drawn('领会四点。①讲政治。对党忠诚。②讲服务。③讲担当。'), ['① 讲政治', '② 讲服务', '③ 讲担当']);
  });

  it('lets a series nest in itself, and go on outside', () => {
    const text = '一要抓统筹。\n二要抓协调。做到：一要勤。二要细。三要实。\n三要抓督查。';
    assert.deepEqual(drawn(text), ['一要 抓统筹', '二要 抓协调', '  一要 勤', '  二要 细', '  三要 实', '三要 抓督查']);
  });

  it('ends a series with its paragraph, so that the next one stands beside it', () => {
    assert.deepEqual(drawn('成绩：一是好。二是快。\n问题：一是慢。二是散。'), ['一是 好', '二是 快', '一是 慢', '二是 散']);
  });

  it('knows numbers above ten, full-width digits and Markdown headings', () => {
    assert.deepEqual(drawn('十、甲乙\n十一、丙丁\n二十一、戊己'), ['十、 甲乙', '十一、 丙丁', '二十一、 戊己']);
    assert.deepEqual(drawn('１．甲\n２．乙'), ['１． 甲', '２． 乙']);
    assert.deepEqual(drawn('# 总论\n一、甲\n## 分论\n# 一、结论'), [' 总论', '  一、 甲', '   分论', '一、 结论']);
  });

  it('finds bare demands that lead points, and lines behind dashes', () => {
    assert.deepEqual(drawn('（一）建队伍。要加强政治建设。站稳立场。要加强能力建设。勤学苦练。要加强作风建设。真抓实干。'), [
      '（一） 建队伍', '  要 加强政治建设', '  要 加强能力建设', '  要 加强作风建设',
    ]);
    assert.deepEqual(drawn('一要建队伍。要加强政治建设。好。要加强能力建设。好。要加强作风建设。好。二要抓落实。'), [
      '一要 建队伍', '  要 加强政治建设', '  要 加强能力建设', '  要 加强作风建设', '二要 抓落实',
    ]);
    assert.deepEqual(drawn('一、回顾\n——坚持党建引领。甲甲。\n\n——坚持项目为王。一是快。二是好。\n其他。\n二、展望'), ['一、 回顾', '  —— 坚持党建引领', '  —— 坚持项目为王', '    一是 快', '    二是 好', '二、 展望']);
    for (const text of ['在会上的讲话\n——在某次会议上\n同志们：', '要抓紧。要求很高。要点很多。', '要加强政治建设。要加强能力建设。', '要统筹发展和安全，要实。要办好民生实事，要细。要守牢安全底线，要严。']) assert.deepEqual(drawn(text), [], text);
  });

  it('is not misled', () => {
    for (const text of [
      '一方面要抓发展，另一方面要保安全。',
      '一手抓改革，一手抓稳定。第一时间赶到。',
      '他说：“一要快，二要准。”大家要记住。',
      '一、二季度增长较快。',
      '问题在于：一是思想不够解放。',
      '2024年1.5万人，五加二、白加黑。',
      '首先，我代表县委表示祝贺。',
      '---\n一、不是正文\n---\n正文',
    ]) {
      assert.deepEqual(drawn(text), [], text);
    }
  });

  it('keeps a gap in the numbers where it is, for the checks to find', () => {
    assert.deepEqual(drawn('一、甲乙\n三、丙丁\n（一）戊己\n（三）庚辛'), ['一、 甲乙', '三、 丙丁', '  （一） 戊己', '  （三） 庚辛']);
  });

  const pieces = fc.constantFrom('一、', '二、', '三、', '（一）', '（二）', '(三)', '1.', '２．', '（1）', '①', '②', '一要', '二要', '一是', '二是', '三是',
    '第一，', '第二，', '首先，', '最后，', '——', '要抓落实', '# ', '## ', '。', '；', '：', '，', '“', '”', '\n', '\r\n', '统筹', '狠抓落实', '---', '😀', ' ', 'a');
  const texts = fc.oneof(fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')), fc.string());

  it('nests, orders and keeps spans within their parents, for any text', () => {
    const check = (nodes: readonly OutlineNode[], from: number, to: number): void => {
      let at = from;
      for (const node of nodes) {
        assert.ok(at <= node.start && node.start <= node.headingStart && node.headingStart <= node.headingEnd && node.headingEnd <= node.end && node.end <= to);
        check(node.children, node.headingStart, node.end);
        at = node.end;
      }
    };
    fc.assert(fc.property(texts, (text) => check(outlineOf(text), 0, text.length)), { numRuns: 1000 });
  });

  it('gets through very long texts of one kind', () => {
    for (const unit of ['一要快。二要准。', '（一）甲。', '①甲', '一是；二是；', '一、\n', '“一是', '首先，最后，']) {
      assert.ok([...walkOutline(outlineOf(unit.repeat(30_000)))].length >= 0, unit);
    }
  }).timeout(10_000);
});
