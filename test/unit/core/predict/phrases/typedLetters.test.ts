import assert from 'node:assert/strict';
import { typedLetters } from '../../../../../src/core/predict/phrases/typedLetters';

/** The letters found at the cursor, marked by `|`. */
function lettersAt(marked: string): string | undefined {
  const [before = '', after = ''] = marked.split('|');
  return typedLetters(before, after)?.letters;
}

describe('typedLetters', () => {
  it('takes letters behind Chinese, behind its marks and at the start of a line for pinyin', () => {
    const cases: [string, string][] = [
      ['tczd|', 'tczd'],
      ['　　tczd|', 'tczd'],
      ['  tczd|', 'tczd'],
      ['统ch|', 'ch'],
      ['下一步，tongchou|', 'tongchou'],
      ['做到“lgql|', 'lgql'],
      ['做到“lgql|”', 'lgql'],
      ['一、tczd|', 'tczd'],
      ['（一）tczd|', 'tczd'],
      ['1. tczd|', 'tczd'],
      ['1.tczd|', 'tczd'],
      ['# tczd|', 'tczd'],
      ['- tczd|', 'tczd'],
      ['> tczd|', 'tczd'],
      ['**tczd|', 'tczd'],
      ['要**tczd|**', 'tczd'],
      ['2024年tczd|', 'tczd'],
      ['推进tc|各项工作', 'tc'],
      ['建设xi’an|', "xi'an"],
      ["建设xi'an|", "xi'an"],
      ['提升lü|', 'lv'],
      ['战lüe|', 'lve'],
      ['侵nue|', 'nve'],
      ['`code`后面tczd|', 'tczd'],
      ['工作long|', 'long'],
      ['工作she|', 'she'],
    ];
    for (const [marked, letters] of cases) assert.equal(lettersAt(marked), letters, marked);
  });

  it('leaves English, abbreviations, figures, code and addresses alone', () => {
    const cases = [
      '|', '推进|', 't|', '推进t|',
      'AI|', '推进AI|', 'GDP|', '人均GDP|', 'App|', '推进App|', '推进GDPzz|',
      'v2|', 'v2tc|', '5g|', '2024tc|', '增长5ge|',
      '开发app|', '做ppt|', '打开word|', '设计logo|', '人均gdp|', '企业ceo|', '发到https|', '打开www|',
      'the|', 'this is the|', 'we hold the line and|', 'hello tczd|', 'Hello tczd|', '推进 tczd|', '推进5G tczd|',
      'tc|zd', 'tc|5', 'tc|_name', 'tc| quality', 'zhang|@mail.cn', 'zhang|.com',
      '见https://zh.example.org/文档tc|', '见www.example.org/文档tc|', '联系me@文档tc|', '打开C:\\文档tc|', '见[这里](文档tc|', '见a/文档tc|',
      '运行`文档tc|', '`tc|', 'a*tc|', '2*tc|', 'x_tc|', 'naïve|', 'éta|',
    ];
    for (const marked of cases) assert.equal(lettersAt(marked), undefined, marked);
  });

  it('says where the letters begin', () => assert.deepEqual(typedLetters('下一步，xi’an', ''), { letters: "xi'an", start: 4 }));
});
