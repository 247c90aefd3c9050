import assert from 'node:assert/strict';
import { ServerFixture } from '../support/serverFixture';

const speech = (name: string, opening: string) =>
  `---\n标题: ${name}\n体裁: 工作会议讲话\n---\n同志们：\n${opening}\n下面，我讲两点意见。\n一、统一思想\n认识要到位，行动要跟上。\n二、狠抓落实\n责任要压实，督查要跟进。\n同志们，让我们一起努力！\n`;

describe('structure view', () => {
  const fixture = new ServerFixture();
  after(() => fixture.end());

  it('measures the draft beside speeches of its genre, and has examples of what is missing', async () => {
    ['甲', '乙', '丙'].forEach((name) => fixture.speech(`${name}.md`, speech(name, '今天召开会议，主要任务是部署工作。').replace('努力', `努力${name}`)));
    const server = await fixture.startReady();
    const uri = 'untitled:draft';
    await server.open(uri, '---\n体裁: 工作会议讲话\n---\n同志们：\n今天开会。\n一、统一思想\n认识要到位。\n二、狠抓落实\n责任要压实。\n');
    const view = await server.request('jianggao/structure', { uri });
    assert.deepEqual([view.genre, view.peers, view.pace], ['工作会议讲话', 3, 220]);
    assert.deepEqual(view.parts.map(({ label, kind }) => (kind === 'missing' ? `缺${label}` : label)), ['称呼', '帽子', '缺过渡', '一、统一思想', '二、狠抓落实', '缺结尾']);
    const opening = view.parts[1];
    assert.deepEqual([opening?.characters, opening?.usual, opening?.position], [5, 17, { line: 4, character: 0 }]);
    const examples = await server.request('jianggao/moveExamples', { move: 'closing', genre: view.genre, limit: 2 });
    assert.deepEqual(examples.map(({ text }) => text), ['同志们，让我们一起努力丙！', '同志们，让我们一起努力乙！']);
  });
});
