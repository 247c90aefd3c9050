import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../../../src/core/template/mining/finding';
import { fillFrame, frameOf } from '../../../../../src/core/template/mining/frame';
import { mineDocument } from '../../../../../src/core/template/mining/mineDocument';
import { tokensOf } from '../../../../../src/core/text/terms';
import { prose } from '../../../../support/chineseText';
import { segmenter } from '../../../../support/projectSegmenter';

const mine = (text: string): Finding[] => mineDocument(0, text, (clause) => tokensOf(clause, (run) => segmenter.cut(run)));
const frames = (text: string): string[] => mine(text).map(({ frame }) => frame);
const limbs = ({ frame, limbs: fillers }: Finding): string[] => fillers.map((limb) => fillFrame(frameOf(frame), limb));

describe('mineDocument', () => {
  it('takes the frame of a series of headings, on lines of their own or run in, with what fills it', () => {
    const [series] = mine('同志们：\n一、提高站位\n（一）统筹谋重点。正文写在后面。\n（二）统筹强协同。正文写在后面。\n（三）统筹明责任。正文写在后面。\n');
    assert.ok(series);
    assert.deepEqual({ ...series, move: '' }, { document: 0, frame: '统筹＿＿', shape: 'heading', joint: 'bracket', move: '', limbs: [['谋重点'], ['强协同'], ['明责任']] });
  });

  it('takes the frame of a numbered series within a paragraph', () => {
    const [series] = mine('具体来说：一要牢固树立基层导向。要重视基层。二要牢固树立实干导向。要务求实效。三要牢固树立为民导向。要贴近群众。\n');
    assert.deepEqual([series?.frame, series?.shape, series?.joint], ['牢固树立＿＿导向', 'point', 'demand']);
  });

  it('takes couplets, and the first clause where the second has nothing in common', () => {
    assert.deepEqual(frames('一、坚持问题导向，做到有的放矢\n正文\n二、坚持系统观念，做到统筹兼顾\n正文\n'), ['坚持＿＿，做到＿＿']);
    assert.ok(frames('一、强化全局意识，把方向摆得正一些再正一些\n正文\n二、强化共享观念，资源不再各自为战\n正文\n三、强化协作能力，拧成一股绳\n正文\n').includes('强化＿＿'));
  });

  it('takes series without numbers that are alike', () => {
    assert.ok(frames('大家要谋得深一点、想得细一点、做得实一点。').some((frame) => frame.endsWith('得＿＿一点')));
    assert.deepEqual(frames('要尊重知识、尊重人才、尊重创造。'), ['尊重＿＿']);
  });

  it('takes figures of speech', () => {
    const text = '越是任务艰巨，越要敢于担当。要以党建为引领，在狠抓落实上下功夫。既要抓当前，又要谋长远。不是一阵风，而是持久战。把招商引资作为头等大事。';
    const expected = ['越是＿＿，越要＿＿', '以＿＿为引领', '在＿＿上下功夫', '既要＿＿，又要＿＿', '不是＿＿，而是＿＿', '把＿＿作为头等大事'];
    assert.deepEqual(frames(text).sort(), expected.sort());
  });

  it('leaves lists of kinds, of figures and of things that share a topic', () => {
    assert.deepEqual(frames('统筹推进经济建设、政治建设、文化建设。'), []);
    assert.deepEqual(frames('健全民主选举、民主决策、民主管理的制度。'), []);
    assert.deepEqual(frames('新增就业100万人、新增产值200万元、新增税收300万元。'), []);
    assert.deepEqual(frames('一、增加农村投入\n正文\n二、加强农村扶贫开发工作\n正文\n三、引导农村劳动力流动\n正文\n'), []);
  });

  it('finds headings of the document itself: each filled frame stands in the text', () => {
    const heading = fc.tuple(fc.constantFrom('统筹', '强化', '推进'), fc.constantFrom('重点', '协同', '责任', '观念'), fc.constantFrom('', '创新', '工作'));
    fc.assert(
      fc.property(fc.array(heading, { minLength: 2, maxLength: 6 }), (parts) => {
        const text = parts.map((words, i) => `${'一二三四五六'.charAt(i)}、${words.join('')}\n正文一句。\n`).join('');
        for (const finding of mine(text)) for (const limb of limbs(finding)) assert.ok(text.includes(limb), limb);
      }),
      { numRuns: 300 },
    );
  });

  it('copes with any text', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string()), (text) => {
        for (const finding of mine(text)) assert.ok(finding.limbs.every((limb) => limb.length === frameOf(finding.frame).length - 1));
      }),
      { numRuns: 300 },
    );
  });

  it('takes time that grows with the text and no faster', () => {
    const chapter = '一、统筹谋重点，抓落实。\n越是任务艰巨，越要敢于担当、敢于碰硬、敢于创新，“做到”善作善成。'.repeat(200);
    const time = (text: string) => {
      const begun = performance.now();
      mine(text);
      return performance.now() - begun;
    };
    time(chapter);
    const [once, eight] = [Math.max(5, time(chapter)), time(chapter.repeat(8))];
    assert.ok(eight < once * 32, `${once} ms, eight times the text ${eight} ms`);
  });
});
