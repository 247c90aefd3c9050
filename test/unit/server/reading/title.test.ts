import assert from 'node:assert/strict';
import { titleFromFirstLine } from '../../../../src/server/reading/title';

describe('titleFromFirstLine', () => {
  it('takes a short first line and blanks it, so that lines keep their numbers', () => {
    assert.deepEqual(titleFromFirstLine('\n在工作会议上的讲话\n\n同志们：'), { title: '在工作会议上的讲话', body: '\n\n\n同志们：' });
    assert.deepEqual(titleFromFirstLine('# 在工作会议上的讲话\n同志们：'), { title: '在工作会议上的讲话', body: '\n同志们：' });
    assert.deepEqual(titleFromFirstLine('## 工作状态\n真抓实干'), { title: '工作状态', body: '\n真抓实干' });
  });

  it('does not take a salutation, a sentence or a numbered heading', () => {
    for (const text of ['', '\n\n', '同志们：\n正文', '今天我们开会。\n正文', '一、统一思想\n正文', '同志们，\n大家好', `${'很长的一行'.repeat(11)}\n正文`]) {
      assert.deepEqual(titleFromFirstLine(text), { body: text }, text);
    }
  });

  it('joins a title of two lines where they are plainly one', () => {
    const joined: [string, string, string][] = [
      ['在XX县经济工作会议上的', '讲话', '在XX县经济工作会议上的讲话'],
      ['在XX县经济工作会议上', '的讲话', '在XX县经济工作会议上的讲话'],
      ['XX县重点工作推进会', '主持词', 'XX县重点工作推进会主持词'],
      ['关于XX县2024年', '工作总结报告', '关于XX县2024年工作总结报告'],
      ['关于', '优化营商环境工作的情况汇报', '关于优化营商环境工作的情况汇报'],
    ];
    for (const [first, second, title] of joined) {
      assert.deepEqual(titleFromFirstLine(`${first}\n\n${second}\n同志们：`), { title, body: '\n\n\n同志们：' }, title);
    }
  });

  it('takes one line where the next is something else', () => {
    for (const second of ['（2024年3月5日）', '同志们：', 'XX县人民政府', '张XX', '一、总体要求', '今天我们开会。', '2024年3月']) {
      const text = `在工作会议上的讲话\n${second}`;
      assert.deepEqual(titleFromFirstLine(text), { title: '在工作会议上的讲话', body: `\n${second}` }, second);
    }
    assert.equal(titleFromFirstLine('在工作会议上的讲话\n讲话\n同志们：').title, '在工作会议上的讲话');
  });
});
