import assert from 'node:assert/strict';
import { lintDraft } from '../../../../src/core/lint/lintDraft';

const found = (text: string) => lintDraft(text, { levels: {}, longSentence: 190 }).map(({ rule }) => rule.id);

/** What a writer does on purpose. */
const deliberate: Record<string, string[]> = {
  'a frame that all headings share': ['一、统筹谋重点\n二、统筹强协同\n三、统筹明责任\n四、统筹聚合力\n'],
  'headings of any length': ['一、提高认识\n二、压实各级责任\n三、严明工作纪律要求\n四、抓落实\n'],
  'numbering that starts over, goes above ten or ends in 最后': [
    '一、甲工作\n（一）乙工作\n（二）丙工作\n二、丁工作\n（一）戊工作\n（二）己工作\n',
    '九、甲工作\n十、乙工作\n十一、丙工作\n',
    '一是抓学习；二是抓作风。\n一是抓人；二是抓事。\n',
  ],
  'half-width marks in figures, times, addresses and Latin': ['增长3.5%，共1,200人，时间为8:30，见https://a.cn/b?c=1,2。', 'GDP (nominal), see also: A,B;C。'],
  'ellipses, dashes and exclamations': ['奋斗……奋斗！！难道不是吗？！——这就是答案。'],
  'quotations over several paragraphs, and quotations in quotations': ['他说：\n“第一段。\n“第二段。\n“第三段。”\n', '他说：“要发扬‘钉钉子’精神。”', '《关于印发〈办法〉的通知》（试行）'],
  'half brackets that number': ['1）抓学习。\n2）抓作风。\na）甲。\n'],
  'redaction by 某': ['某县某某同志做得好。'],
  'both words where they mean different things': ['做出来的成绩，作出的贡献。'],
};

describe('the checks keep quiet about', () => {
  for (const [what, texts] of Object.entries(deliberate)) it(what, () => texts.forEach((text) => assert.deepEqual(found(text), [], text)));
});
