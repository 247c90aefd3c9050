import assert from 'node:assert/strict';
import { renderTemplate } from '../../../../src/core/template/renderTemplate';
import { snippetOf } from '../../../../src/core/template/snippetOf';
import { readUserTemplate, writeUserTemplate } from '../../../../src/core/template/userTemplate';

const read = (body: string, facts: Record<string, string> = {}) => readUserTemplate({ file: '/模板/开头.md', fallbackName: '开头', facts, body, firstLine: 5 });

describe('readUserTemplate', () => {
  it('takes name, short names, part, genres and description from the facts', () => {
    const { value, problems } = read('\n同志们：\n', { 名称: '我的开头', 简称: '开头、kt', 部位: '开头', 体裁: '党课、致辞', 说明: '常用' });
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      name: '我的开头', prefixes: ['开头', 'kt'], group: '称呼与开头', body: '同志们：$0', description: '常用', origin: 'user', genres: ['党课', '致辞'], file: '/模板/开头.md',
    });
  });

  it('makes do without facts', () => {
    const { value } = read('同志们：');
    assert.deepEqual([value?.name, value?.group, value?.prefixes], ['开头', '我的模板', []]);
    assert.deepEqual(read('同志们：', { 名称: '', 部位: '' }).value?.name, '开头');
    assert.equal(read('同志们：', { 部位: '点评环节' }).value?.group, '点评环节');
  });

  it('says where a slot is not written as one, and why', () => {
    for (const [body, cause] of [['好\n经【县委研究', '后面没有】'], ['好\n经【县【委】】', '又有一个【'], ['好\n县委】', '前面没有【']] as const) {
      const { value, problems } = read(body);
      assert.equal(value, undefined);
      assert.match(problems[0]?.message ?? '', new RegExp(`开头\\.md.*第 7 行.*${cause}.*请`, 'u'));
    }
  });

  it('says so when there is no text', () => {
    assert.match(read(' \n').problems[0]?.message ?? '', /没有正文/u);
  });

  it('reads what is written for a new template', () => {
    const text = writeUserTemplate('甲：“乙”', '经【县委】研究\n');
    assert.match(text, /^---\n名称: "甲：“乙”"\n/u);
    assert.match(writeUserTemplate('开头', '经【县委】研究\n'), /^---\n名称: 开头\n简称:\n部位:\n体裁:\n说明:\n---\n经【县委】研究\n$/u);
  });
});

describe('snippetOf', () => {
  it('makes slots of brackets, fills in together what has one name, and offers choices', () => {
    assert.equal(snippetOf('【县委】和【】，【县委】，【谢谢|散会】', { shows: 'name' }), '${1:县委}和${2:【】}，$1，${3|谢谢,散会|}');
  });

  it('keeps the brackets of slots that are to be found again', () => {
    assert.equal(snippetOf('【县委】【要求】【要求】', { shows: 'mark', isLinked: (name) => name !== '要求' }), '${1:【县委】}${2:【要求】}${3:【要求】}');
  });

  it('shows marks that mean something in a snippet as they are', () => {
    for (const text of ['$5 和 \\ 和 }', '【$5】', '【a,b|c\\d】']) {
      assert.equal(renderTemplate(snippetOf(text, { shows: 'name' })), text === '【a,b|c\\d】' ? 'a,b' : text.replace(/[【】]/gu, ''));
    }
  });
});
