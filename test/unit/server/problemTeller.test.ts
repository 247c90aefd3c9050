import assert from 'node:assert/strict';
import { problem } from '../../../src/core/corpus/problem';
import { ProblemTeller } from '../../../src/server/problemTeller';

describe('ProblemTeller', () => {
  const [first, second, third] = ['一', '二', '三'].map((name) => problem(`${name}.md`, '', '文件是空的', '可以删除它')) as [never, never, never];

  it('tells each problem once, several as a count', () => {
    const told: string[] = [];
    const teller = new ProblemTeller(({ level, message }) => told.push(`${level} ${message}`));
    teller.update([]);
    teller.update([first]);
    teller.update([first]);
    teller.update([first, second, third]);
    teller.update([third]);
    assert.deepEqual(told, [
      'warning “一.md”：文件是空的。可以删除它。',
      'warning 有 2 处素材没有读成，用命令“查看读取问题”可逐条查看。例如：“二.md”：文件是空的。可以删除它。',
    ]);
  });

  it('marks what need not be told again in another session', () => {
    const told: (boolean | undefined)[] = [];
    const teller = new ProblemTeller(({ isForGood }) => told.push(isForGood));
    teller.update([first]);
    teller.update([second], true);
    assert.deepEqual(told, [undefined, true]);
  });
});
