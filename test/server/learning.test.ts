import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-protocol';
import type { SuggestionOutcome } from '../../src/protocol/learning';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import { canForbidReading, type SpeechServer } from '../support/speechServer';

const speech = `在全县重点工作推进会上的讲话
同志们：
（一）统筹谋重点。围绕中心工作排出清单。
（二）统筹强协同。打破部门壁垒。
（三）统筹明责任。明确“时间表”“路线图”。
`;

const labels = (items: CompletionItem[]) => items.map(({ label }) => label);
const accepted = (text: string): SuggestionOutcome => ({ text, kind: 'heading', via: 'list', outcome: 'accepted' });

describe('learning from suggestions', () => {
  let fixture: ServerFixture;
  beforeEach(() => {
    fixture = new ServerFixture();
    fixture.speech('推进会.txt', speech);
  });
  afterEach(() => fixture.end());

  const folder = () => path.join(fixture.storage, 'learning');
  const file = () => path.join(folder(), 'learned.json');
  const offered = async (server: SpeechServer) => labels(await server.completeAt('统筹|')).slice(0, 3);
  const take = async (server: SpeechServer, text: string, times: number) => {
    for (let i = 0; i < times; i += 1) await server.request('jianggao/suggestionOutcome', accepted(text));
  };
  const written = () => JSON.parse(readFileSync(file(), 'utf8')) as { phrases: { text: string; accepted: number; rejected: number }[]; banned: { text: string }[] };
  const warnings = (server: SpeechServer) => server.notices.filter(({ message }) => message.includes('学习记录'));

  it('puts first what was taken twice, at once and after a restart', async () => {
    const server = await fixture.startReady();
    const [first, second] = await offered(server);
    assert.ok(first && second);
    await take(server, second, 1);
    assert.equal((await offered(server))[0], first, 'once is not enough');
    await take(server, second, 1);
    assert.deepEqual((await offered(server)).slice(0, 2), [second, first]);
    await server.stop();
    const again = await fixture.startReady();
    await eventually('what was learned is back', async () => (await offered(again))[0] === second);
    const item = (await again.completeAt('统筹|')).find(({ label }) => label === second);
    assert.ok(item);
    assert.match(((await again.resolve(item)).documentation as MarkupContent).value, /您采用过 2 次/u);
  });

  it('keeps counts and the texts of suggestions, and nothing else of a draft', async () => {
    const server = await fixture.startReady();
    await server.open('untitled:secret', '机密的话。统筹谋重点。');
    await take(server, '统筹谋重点', 1);
    await server.request('jianggao/suggestionOutcome', { text: '某某绝密项目', kind: 'draft', via: 'list', outcome: 'accepted' });
    const { phrases } = await server.request('jianggao/learned', null);
    assert.deepEqual(phrases.map(({ text, accepted: times, rejected }) => [text, times, rejected]), [['统筹谋重点', 1, 0]]);
    const text = readFileSync(file(), 'utf8');
    assert.ok(text.includes('统筹谋重点') && !/机密|绝密/u.test(text), text);
    assert.deepEqual(readdirSync(folder()), ['learned.json'], 'nothing is left beside it');
    assert.equal(await server.request('jianggao/exportLearned', null), text);
  });

  it('never offers what is banned, until that is taken back', async () => {
    const server = await fixture.startReady();
    await server.request('jianggao/neverSuggest', { text: '统筹强协同' });
    assert.ok(!(await offered(server)).includes('统筹强协同'));
    assert.ok(!labels(await server.completeAt('（一）统筹谋重点。甲。\n（二）|')).includes('（二）统筹强协同'), 'nor as the next limb');
    assert.deepEqual(written().banned.map(({ text }) => text), ['统筹强协同']);
    await server.configure({ learning: { enabled: false } });
    assert.ok(!(await offered(server)).includes('统筹强协同'), 'also while nothing is learned');
    await server.request('jianggao/allowSuggest', { text: '统筹强协同' });
    assert.ok((await offered(server)).includes('统筹强协同'));
  });

  it('forgets one suggestion, the counts, or everything', async () => {
    const server = await fixture.startReady();
    await take(server, '统筹谋重点', 2);
    await take(server, '统筹明责任', 1);
    await server.request('jianggao/neverSuggest', { text: '统筹强协同' });
    await server.request('jianggao/forgetLearned', { text: '统筹明责任' });
    assert.deepEqual(written().phrases.map(({ text }) => text), ['统筹谋重点']);
    await server.request('jianggao/forgetLearned', { keepsBans: true });
    assert.deepEqual([written().phrases.length, written().banned.length], [0, 1]);
    await server.request('jianggao/forgetLearned', {});
    assert.deepEqual([written().phrases.length, written().banned.length], [0, 0]);
  });

  it('counts an item that stood first and was passed over, weakly, and one that was typed out not at all', async () => {
    const server = await fixture.startReady();
    const uri = 'untitled:typing';
    await server.open(uri, '');
    let version = 100;
    const write = async (text: string) => {
      version += 1;
      await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
      await server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: text.length } });
    };
    const [first = ''] = await offered(server);
    for (const text of ['统筹', first.slice(0, 3), first, `${first}，`]) await write(text);
    assert.deepEqual((await server.request('jianggao/learned', null)).phrases, []);
    for (const text of ['', '统筹', '统筹安排', '统筹安排，']) await write(text);
    const [passed, ...others] = (await server.request('jianggao/learned', null)).phrases;
    assert.deepEqual([passed?.text, passed?.accepted, passed?.rejected, others.length], [first, 0, 1, 0]);
    assert.ok(passed && passed.factor < 1 && passed.factor > 0.9);
  });

  it('makes grey text surer that was taken, and less sure that was sent away', async () => {
    for (const name of ['甲', '乙', '丙']) fixture.speech(`${name}.txt`, `在${name}县会上的讲话\n同志们：\n要扎实推进共同富裕，坚持把群众满意作为衡量标准。要扎实推进共同富裕。\n`);
    const server = await fixture.startReady({ settings: { ghostText: { confidence: 10 } } });
    const uri = 'untitled:grey';
    await server.open(uri, '大家要扎实推进');
    const first = async () => (await server.request('jianggao/continue', { uri, position: { line: 0, character: 7 }, mode: 'eager' }))[0];
    await eventually('contexts are sorted', async () => (await first()) !== undefined);
    const before = await first();
    assert.ok(before);
    const become = async (outcome: SuggestionOutcome['outcome'], times: number) => {
      for (let i = 0; i < times; i += 1) await server.request('jianggao/suggestionOutcome', { text: before.text, kind: 'continuation', via: 'ghost', outcome });
    };
    await become('accepted', 2);
    assert.ok(((await first())?.confidence ?? 0) > before.confidence);
    await become('rejected', 12);
    assert.ok(((await first())?.confidence ?? 0) < before.confidence);
  });

  it('learns nothing while it is switched off', async () => {
    const server = await fixture.startReady({ settings: { learning: { enabled: false } } });
    const before = await offered(server);
    await take(server, before[1] as string, 5);
    assert.notEqual((await offered(server))[0], before[1]);
    assert.deepEqual((await server.request('jianggao/learned', null)).phrases, []);
  });

  it('is shared by two windows: neither loses the other’s counts, and what one erased does not come back', async () => {
    const [one, other] = [await fixture.startReady(), await fixture.startReady()];
    await Promise.all([take(one, '统筹谋重点', 3), take(other, '统筹谋重点', 4), take(other, '统筹强协同', 1)]);
    await Promise.all([one.request('jianggao/learned', null), other.request('jianggao/learned', null)]);
    const counts = async (server: SpeechServer) => (await server.request('jianggao/learned', null)).phrases.map(({ text, accepted: times }) => `${text} ${times}`).sort();
    const both = ['统筹强协同 1', '统筹谋重点 7'];
    assert.deepEqual(await counts(one), both);
    assert.deepEqual(await counts(other), both);
    await one.request('jianggao/forgetLearned', {});
    await take(other, '统筹明责任', 1);
    assert.deepEqual(await counts(other), ['统筹明责任 1']);
    assert.deepEqual(await counts(one), ['统筹明责任 1']);
    await one.request('jianggao/neverSuggest', { text: '统筹强协同' });
    await eventually('the other window knows', async () => !(await offered(other)).includes('统筹强协同'));
  });

  for (const [what, content] of [['torn', '{"version": 1, "phr'], ['of another program', '{"name": "别的东西"}'], ['of a newer version', '{"version": 9, "phrases": [], "banned": []}']] as const) {
    it(`sets a file aside that is ${what}, says so once, and starts anew`, async () => {
      mkdirSync(folder(), { recursive: true });
      writeFileSync(file(), content);
      writeFileSync(path.join(folder(), 'learned.unreadable-1.json'), '更早的');
      const server = await fixture.startReady();
      await take(server, '统筹谋重点', 1);
      await server.request('jianggao/learned', null);
      assert.equal(readFileSync(path.join(folder(), 'learned.unreadable-1.json'), 'utf8'), '更早的', 'nothing is overwritten');
      assert.equal(readFileSync(path.join(folder(), 'learned.unreadable-2.json'), 'utf8'), content);
      assert.deepEqual(written().phrases.map(({ text }) => text), ['统筹谋重点']);
      const [told, ...more] = warnings(server);
      assert.deepEqual(more, []);
      assert.ok(told?.message.includes(file()) && told.message.includes('learned.unreadable-2.json') && told.message.includes('改回原名'), told?.message);
    });
  }

  it('works in memory on a disk that cannot be written, and says so once', async function () {
    if (!canForbidReading()) return this.skip();
    mkdirSync(folder(), { recursive: true });
    chmodSync(folder(), 0o500);
    const server = await fixture.startReady({ obeysPermissions: true });
    try {
      const [, second] = await offered(server);
      await take(server, second as string, 2);
      await server.request('jianggao/learned', null);
      await take(server, second as string, 1);
      const { isKept, phrases } = await server.request('jianggao/learned', null);
      assert.deepEqual([isKept, phrases[0]?.accepted], [false, 3]);
      assert.equal((await offered(server))[0], second);
      assert.equal(warnings(server).length, 1);
      assert.match(warnings(server)[0]?.message ?? '', /不能读写（EACCES）。本次采用和放弃的提示只记在内存里/u);
      assert.ok(!existsSync(file()));
    } finally {
      chmodSync(folder(), 0o700);
    }
    await take(server, '统筹谋重点', 1);
    assert.equal((await server.request('jianggao/learned', null)).isKept, true, 'it is kept as soon as it can be');
    assert.ok(existsSync(file()));
  });
});
