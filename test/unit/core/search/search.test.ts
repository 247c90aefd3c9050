import assert from 'node:assert/strict';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { documentOf, passageText } from '../../../../src/core/search/hit';
import { parseQuery } from '../../../../src/core/search/parseQuery';
import { search, type Search } from '../../../../src/core/search/search';
import { segmenter } from '../../../support/projectSegmenter';
import { liveSegmentOf, liveSegmentOfDocuments, speech } from '../../../support/speechIndex';

const mobilisation = {
  ...speech('动员/2022.md', '同志们：\n今天召开动员会，部署督查督办工作。\n一、压实责任\n督查督办要层层压实责任，不留死角。\n同志们，让我们为督查督办再上台阶而努力奋斗！'),
  title: '在督查工作动员部署会上的讲话',
  facts: { 讲话人: '张XX', 日期: '2022-03-05' },
};
const forum = {
  ...speech('座谈/2023.md', '同志们：\n今天召开座谈会，听取大家对督查督办的意见。\n一、真抓实干\n督查督办要真抓，更要实干，“三个统筹”要落地。'),
  title: '在督查工作座谈会上的讲话',
  facts: { 讲话人: '李XX', 日期: '2023年5月' },
};
const lesson = {
  ...speech('党课/2024.md', '同志们：\n今天的党课讲学习。\n一、勤学善思\n学习不能靠督查督办，要靠自觉，靠持之以恒。'),
  title: '专题党课讲稿',
  facts: { 讲话人: '张XX', 日期: '2024', 体裁: '党课' },
};
const undated = { ...speech('杂/旧稿.md', '很久以前的旧稿，也讲督查督办，讲得很细。'), title: '旧稿' };
const archive = [liveSegmentOfDocuments([mobilisation, lesson], 'a'), liveSegmentOfDocuments([undated, forum], 'b')];
const everything = { perDocument: Infinity };

function find(wanted: Partial<Search>, segments = archive) {
  return search(segments, { words: '', limit: 50, ...wanted }, segmenter, everything);
}

/** The paths of the documents found, each once, in the order of the hits. */
function paths(wanted: Partial<Search>, segments = archive): string[] {
  return [...new Set(find(wanted, segments).hits.map((hit) => hit.segment.documents[documentOf(hit)]?.path ?? ''))];
}

/** The same for what a writer types. */
function typed(input: string): string[] {
  return paths(parseQuery(input)).sort();
}

describe('search', () => {
  it('narrows by every filter', () => {
    assert.deepEqual(typed('督查督办'), ['党课/2024.md', '动员/2022.md', '座谈/2023.md', '杂/旧稿.md']);
    assert.deepEqual(typed('督查督办 讲话人:张'), ['党课/2024.md', '动员/2022.md']);
    assert.deepEqual(typed('督查督办 年份:2023'), ['座谈/2023.md']);
    assert.deepEqual(typed('督查督办 年份:2023-'), ['党课/2024.md', '座谈/2023.md']);
    assert.deepEqual(typed('督查督办 年份:-2023'), ['动员/2022.md', '座谈/2023.md'], 'a document without a date is of no year');
    assert.deepEqual(typed('督查督办 体裁:党课'), ['党课/2024.md']);
    assert.deepEqual(typed('督查督办 体裁:座谈'), ['座谈/2023.md'], 'the title tells the genre');
    assert.deepEqual(typed('督查督办 来源:动员'), ['动员/2022.md']);
    assert.deepEqual(typed('督查督办 来源:"督查 座谈"'), ['座谈/2023.md'], 'all parts, in the title or the path');
    assert.deepEqual(typed('督查督办 讲话人:张 年份:2024'), ['党课/2024.md'], 'filters add up');
    assert.deepEqual(typed('督查督办 讲话人:王'), []);
  });

  it('narrows by the part of a speech', () => {
    const texts = (move: string) => find(parseQuery(`督查督办 部位:${move}`)).hits.map((hit) => passageText(hit));
    assert.deepEqual(texts('结尾'), ['同志们，让我们为督查督办再上台阶而努力奋斗！']);
    assert.ok(texts('帽子').includes('今天召开动员会，部署督查督办工作。'));
    assert.ok(!texts('帽子').includes('督查督办要层层压实责任，不留死角。'));
  });

  it('gives everything that passes the filters when nothing else is asked', () => {
    assert.deepEqual(typed('讲话人:张'), ['党课/2024.md', '动员/2022.md']);
    const { hits, total } = find(parseQuery('年份:2022'));
    assert.deepEqual([hits.length, total], [3, 3]);
    assert.deepEqual(find(parseQuery('讲话人:王')), { hits: [], total: 0, terms: new Map() });
  });

  it('gives nothing when nothing is asked, or only marks', () => {
    assert.deepEqual(typed(''), []);
    assert.deepEqual(typed('，。！'), []);
  });

  it('gives nothing for words that the archive lacks, whatever passes the filters', () => {
    assert.deepEqual(typed('养殖 讲话人:张'), []);
  });

  it('insists on what stands in quotation marks, marks aside', () => {
    assert.deepEqual(typed('督查督办 “真抓更要实干”'), ['座谈/2023.md']);
    assert.deepEqual(typed('"三个统筹"'), ['座谈/2023.md']);
    assert.deepEqual(typed('“督查督办” “持之以恒”'), ['党课/2024.md'], 'all of them');
    assert.deepEqual(typed('督查督办 “真抓更实干”'), []);
  });

  it('finds words by their sound', () => {
    assert.deepEqual(typed('duban'), typed('督办'));
    assert.ok(find({ words: 'tongchou' }).terms.has('统筹'));
    assert.deepEqual(typed('tongchou'), ['座谈/2023.md']);
    assert.deepEqual(typed('tongchou 讲话人:张'), []);
  });

  it('puts the newest first when asked to, and what has no date last', () => {
    assert.deepEqual(paths({ words: '督查督办', order: 'date' }), ['党课/2024.md', '座谈/2023.md', '动员/2022.md', '杂/旧稿.md']);
    assert.deepEqual(paths({ words: '督查督办', order: 'date', limit: 1 }), ['党课/2024.md']);
  });

  it('gives the newest of everything that passes the filters, however much there is', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...speech(`${i}.md`, `这是第${i}篇稿子，讲的是第${i}件事。`), facts: { 讲话人: '张XX', 日期: `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}` } }));
    assert.deepEqual(paths({ ...parseQuery('讲话人:张'), order: 'date', limit: 2 }, [liveSegmentOfDocuments(many)]), ['299.md', '298.md']);
  });

  it('goes by what is known better of a document', () => {
    const [first] = archive;
    const { segment } = first ?? assert.fail('a segment');
    const known = segment.documents.map((document) => ({ ...document, facts: { ...document.facts, 讲话人: '赵XX' } }));
    const live = new LiveSegment(segment, () => true, 'a', known);
    assert.deepEqual([paths(parseQuery('督查督办 讲话人:赵'), [live]).length, paths(parseQuery('督查督办 讲话人:张'), [live])], [2, []]);
  });

  it('lets speeches of the genre of the draft count more, and changes nothing else', () => {
    const paragraph = '督查督办要较真碰硬，不能走过场、搞形式。';
    const twins = ['党课', '动员部署会讲话'].map((体裁, i) => ({ ...speech(`${i}.md`, `${paragraph}第${'甲乙'.charAt(i)}稿。`), facts: { 体裁 } }));
    const segments = [liveSegmentOfDocuments(twins)];
    assert.deepEqual(paths({ words: paragraph }, segments), ['0.md', '1.md']);
    assert.deepEqual(paths({ words: paragraph, genre: '动员部署会讲话' }, segments), ['1.md', '0.md']);
    assert.deepEqual(paths({ words: paragraph, genre: '党课' }, segments), ['0.md', '1.md']);
  });

  it('leaves out what is excluded', () => {
    assert.ok(!paths({ words: '督查督办', excludes: (segment, document) => segment.documents[document]?.path === '动员/2022.md' }).includes('动员/2022.md'));
    assert.deepEqual(paths({ ...parseQuery('讲话人:张'), excludes: (segment) => segment.tag === 'a' }), []);
  });

  it('puts first what holds the words as they were asked for', () => {
    const segments = [liveSegmentOf(['重点在推进，推进靠统筹，工作要有重点。', '今年要统筹推进重点工作，把它们一件一件办好。'])];
    assert.equal(paths({ words: '统筹推进重点工作' }, segments)[0], '1.md');
  });

  it('tells the words that count, the heading above with less weight', () => {
    const { terms } = find({ words: '督查', context: '责任' });
    assert.deepEqual([...terms], [['督查', 1], ['责任', 0.4]]);
  });
});
