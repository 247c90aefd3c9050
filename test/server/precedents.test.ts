import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { PrecedentsResult } from '../../src/protocol/requests';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import { cursorOf, type SpeechServer } from '../support/speechServer';

const supervision = `在督查工作会议上的讲话
同志们：
一、提高认识
督查督办是推动决策落实的重要手段，任何时候都不能放松。
二、抓实举措
（一）建立台账。对重大决策部署逐项建立督查台账，跟踪督办，定期通报。
（二）严格考核。把督查结果作为考核的重要依据，奖优罚劣，形成导向。
`;
const safety = `在安全生产会议上的讲话
同志们：
一、绷紧安全弦
安全生产责任重于泰山，要压实企业主体责任，排查整治重大隐患。
`;

describe('precedents', () => {
  const fixture = new ServerFixture();
  let server: SpeechServer;
  before(async () => {
    fixture.speech('督查.txt', supervision);
    fixture.speech('安全.txt', safety);
    server = await fixture.startReady();
  });
  after(() => fixture.end());

  async function precedentsAt(marked: string, uri = 'untitled:draft'): Promise<PrecedentsResult> {
    const { text, position } = cursorOf(marked);
    await server.open(uri, text);
    return server.request('jianggao/precedents', { uri, range: { start: position, end: position }, limit: 10 });
  }

  it('answers for the paragraph the cursor is in', async () => {
    const { kind, passages } = await precedentsAt('同志们：\n安全生产责任不落实，\n各级要对督查中发现的问题建立台账，|持续跟踪。\n');
    assert.equal(kind, 'paragraph');
    assert.match(passages[0]?.text ?? '', /^（一）建立台账/u);
  });

  it('gives source, headings above, place and the matching words', async () => {
    const [first] = (await precedentsAt('建立督查台账|')).passages;
    assert.ok(first);
    assert.equal(first.title, '在督查工作会议上的讲话');
    assert.deepEqual(first.headingPath, ['二、抓实举措']);
    assert.equal(first.uri, pathToFileURL(fixture.files.at('workspace/素材/督查.txt')).href);
    assert.equal(first.line, 5);
    assert.equal(first.origin, 'workspace');
    const marked = first.highlights.map(([start, end]) => first.text.slice(start, end));
    assert.deepEqual(marked, ['建立台账', '建立督查台账']);
  });

  it('answers for a heading, and on an empty line for the heading above', async () => {
    for (const marked of ['一、压实安全生产责任|\n正文', '一、压实安全生产责任\n|']) {
      const { kind, passages } = await precedentsAt(marked);
      assert.equal(kind, 'heading', marked);
      assert.match(passages[0]?.text ?? '', /安全生产责任重于泰山/u, marked);
    }
  });

  it('answers for the selection alone', async () => {
    const uri = 'untitled:selection';
    await server.open(uri, '要抓安全生产，也要抓督查考核。');
    const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 14 } };
    const { kind, query, passages } = await server.request('jianggao/precedents', { uri, range, limit: 10 });
    assert.deepEqual([kind, query], ['selection', '要抓督查考核']);
    assert.match(passages[0]?.text ?? '', /严格考核/u);
  });

  it('leaves out the draft itself', async () => {
    const uri = pathToFileURL(fixture.files.at('workspace/素材/安全.txt')).href;
    const { passages } = await precedentsAt('安全生产责任重于泰山|', uri);
    assert.deepEqual(passages.filter(({ path }) => path === '安全.txt'), []);
  });

  it('answers nothing to nothing', async () => {
    assert.deepEqual((await precedentsAt('|')).passages, []);
    assert.deepEqual((await server.request('jianggao/search', { query: '，。！', limit: 10 })).passages, []);
    assert.deepEqual((await server.request('jianggao/search', { query: '饕餮', limit: 10 })).passages, []);
  });

  it('keeps to the limit and copes with a query of any length', async () => {
    const { passages } = await server.request('jianggao/search', { query: '督查安全😀'.repeat(5000), limit: 1 });
    assert.equal(passages.length, 1);
  });

  it('counts the draft without white space and front matter, and the selection alone when there is one', async () => {
    const uri = 'untitled:length';
    await server.open(uri, '---\n标题: 某稿\n---\n同志们：\n　　大家好！\n');
    assert.deepEqual(await server.request('jianggao/draftStats', { uri }), { characters: 8, minutes: 8 / 220, openSlots: 0 });
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 3 } };
    assert.equal((await server.request('jianggao/draftStats', { uri, range })).characters, 3);
    await server.configure({ reading: { pace: 80 } });
    await eventually('the pace takes effect', async () => (await server.request('jianggao/draftStats', { uri })).minutes === 0.1);
  });
});
