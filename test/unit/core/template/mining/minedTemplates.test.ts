import assert from 'node:assert/strict';
import { LiveSegment } from '../../../../../src/core/index/liveSegment';
import { decodeSegment, encodeSegment } from '../../../../../src/core/index/segmentCodec';
import { mergeFindings } from '../../../../../src/core/template/mining/mergeFindings';
import { minedTemplate } from '../../../../../src/core/template/mining/minedTemplate';
import { slotType } from '../../../../../src/core/template/mining/slotType';
import { renderTemplate } from '../../../../../src/core/template/renderTemplate';
import { segmentOf } from '../../../../support/speechIndex';

const first = '同志们：\n（一）强化全局意识\n正文\n（二）强化共享观念\n正文\n（三）强化协作能力\n正文\n';
const second = '同志们：\n一要强化责任担当。正文。二要强化督查考核。正文。三要强化全局意识。正文。\n';
const other = '（一）推进观念创新\n正文\n（二）推进工作创新\n正文\n（三）推进制度创新\n正文\n';

const merged = (live: (document: number) => boolean = () => true) => mergeFindings([new LiveSegment(segmentOf([first, second, other]), live, 'a')]);

describe('templates mined from several documents', () => {
  it('are one for each frame, those that most documents use first, with sources and counted fillers', () => {
    const [strengthen, push] = merged();
    assert.equal(strengthen?.frame, '强化＿＿');
    assert.deepEqual(strengthen.documents.map(({ title }) => title), ['0.md', '1.md']);
    assert.deepEqual(strengthen.slots[0]?.fillers[0], { text: '全局意识', count: 2 });
    assert.equal(push?.frame, '推进＿＿创新');
    assert.equal(push.documents.length, 1);
  });

  it('leave with the documents they came from', () => {
    assert.deepEqual(merged((document) => document === 2).map(({ frame }) => frame), ['推进＿＿创新']);
  });

  it('are the same when the index was written and read', () => {
    const decoded = decodeSegment(encodeSegment(segmentOf([first, second, other])));
    assert.ok(decoded);
    assert.deepEqual(mergeFindings([new LiveSegment(decoded, () => true, 'a')]).map(({ frame }) => frame), merged().map(({ frame }) => frame));
  });

  it('become snippets: limbs numbered as in the source, with what others put there to choose from', () => {
    const frames = merged();
    const push = frames.find(({ frame }) => frame === '推进＿＿创新');
    assert.ok(push);
    const template = minedTemplate(push);
    assert.equal(template.name, '推进…创新');
    assert.equal(template.origin, 'mined');
    assert.equal(template.description, '见于 1 篇：《2.md》');
    assert.match(template.body, /^（一）推进\$\{1\|观念,工作,制度\|\}创新\n（二）推进\$\{2\|工作,观念,制度\|\}创新\n/u);
    assert.equal(renderTemplate(template.body), '（一）推进观念创新\n（二）推进工作创新\n（三）推进制度创新');
  });

  it('tell what kind of words fill each slot, and which did how often', () => {
    const [strengthen] = merged();
    assert.ok(strengthen);
    assert.deepEqual(minedTemplate(strengthen).notes, ['见于 2 篇：《0.md》《1.md》', '第1空（对象）：全局意识（2）、共享观念、协作能力、责任担当、督查考核']);
  });

  it('keep marks that mean something in a snippet', () => {
    const text = '（一）统筹甲|乙$\n正文\n（二）统筹丙|丁}\n正文\n（三）统筹戊|己\\\n正文\n';
    const [frame] = mergeFindings([new LiveSegment(segmentOf([text]), () => true, 'a')]);
    assert.ok(frame);
    assert.equal(renderTemplate(minedTemplate(frame).body), '（一）统筹甲|乙$\n（二）统筹丙|丁}\n（三）统筹戊|己\\');
  });
});

describe('slotType', () => {
  it('tells numbers, times, offices and predicates by their fillers', () => {
    assert.equal(slotType('新增', '', ['30', '五个', '12%']), '数字');
    assert.equal(slotType('到', '', ['2024年', '今年', '上半年']), '时间');
    assert.equal(slotType('由', '负责', ['县委办', '财政局', '各乡镇']), '单位');
    assert.equal(slotType('', '，久久为功', ['强化责任', '压实担子', '推进工作', '加强督查']), '谓词');
  });

  it('tells the others by where they stand', () => {
    assert.equal(slotType('用“', '的', ['系统', '创新']), '修饰语');
    assert.equal(slotType('尊重', '', ['知识', '人才']), '对象');
    assert.equal(slotType('', '永无止境', ['实践', '认识']), '内容');
  });
});
