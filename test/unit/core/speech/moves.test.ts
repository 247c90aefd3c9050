import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveKinds, movesOf } from '../../../../src/core/speech/moves';
import { outlineOf } from '../../../../src/core/speech/outline';
import { structureOf } from '../../../../src/core/speech/structure';

const kindsOf = (text: string) => movesOf(text, outlineOf(text)).map(({ kind }) => kind);

const body = '一、统一思想\n认识要到位。\n二、狠抓落实\n责任要压实。\n';

describe('movesOf', () => {
  it('tells the moves of a plain speech', () => {
    const text = `同志们：\n今天召开会议，主要任务是部署工作。\n近年来，各级各部门真抓实干，取得明显成效。\n下面，我讲三点意见。\n${body}三、加强组织领导\n层层压实责任。\n同志们，让我们一起努力！\n谢谢大家！\n`;
    assert.deepEqual(kindsOf(text), ['salutation', 'opening', 'review', 'transition', 'body', 'safeguard', 'closing', 'ending']);
  });

  it('leaves out title, date and office before the salutation', () => {
    assert.deepEqual(kindsOf(`在推进会上的讲话\n（2024年3月5日）\n同志们：\n今天开会。\n${body}`), ['salutation', 'opening', 'body']);
    assert.deepEqual(kindsOf(`# 在推进会上的讲话\n\n同志们：\n今天开会。\n## 一、甲甲\n正文。\n## 二、乙乙\n正文。\n`), ['salutation', 'opening', 'body']);
    assert.deepEqual(kindsOf(`在推进会上的讲话\n今天开会，部署工作。\n${body}`), ['opening', 'body']);
  });

  it('knows a host’s and a guest’s words of address', () => {
    for (const salutation of ['各位代表：', '同志们、朋友们：', '尊敬的各位来宾，女士们、先生们：', '同志们:']) {
      assert.equal(kindsOf(`${salutation}\n今天开会。\n${body}`)[0], 'salutation', salutation);
    }
  });

  it('come in order, follow each other and end with the text, whatever it is', () => {
    const pieces = fc.constantFrom('同志们：\n', '# 标题\n', '在会上的讲话\n', '今天开会。\n', '下面，我讲几点意见。\n', '一、甲甲\n', '（一）乙乙。正文。\n', '二、加强组织领导\n', '同志们，让我们努力！\n', '谢谢大家！\n', '\n', '😀');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
      const text = parts.join('');
      const moves = movesOf(text, outlineOf(text));
      moves.forEach((move, i) => {
        assert.equal(move.end, moves[i + 1]?.start ?? text.length);
        assert.ok(i === 0 || moveKinds.indexOf(move.kind) > moveKinds.indexOf((moves[i - 1] as typeof move).kind));
      });
      const check = (nodes: ReturnType<typeof structureOf>, from: number, to: number): void => {
        let at = from;
        for (const { start, end, labelStart, labelEnd, children } of nodes) {
          assert.ok(at <= start && start <= labelStart && labelStart <= labelEnd && labelEnd <= end && end <= to);
          check(children, start, end);
          at = end;
        }
      };
      check(structureOf(text), 0, text.length);
    }));
  });
});
