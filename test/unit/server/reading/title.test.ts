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
});
