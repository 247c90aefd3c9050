import { finding } from '../finding';
import type { Rule } from '../rule';

export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  name: '半角标点',
  level: 'warn',
  explanation: '汉字后面用了英文的逗号、分号、冒号、问号、叹号、句号。网址、数字、英文、代码里的不提示。通篇都用半角标点的稿子只提示一次，可以一次改完。',
  examples: [
    { bad: '同志们:今天召开会议,安排部署工作.', good: '同志们：今天召开会议，安排部署工作。' },
    { bad: '完成率达到95%,位居前列。', good: '完成率达到95%，位居前列。' },
  ],
  check: ({ words }) => {
    const found = [...words.matchAll(suspects)].map(({ 0: mark, index }) => {
      const wide = fullWidth[mark] as string;
      return finding(index, index + 1, `中文里应当用全角标点“${wide}”，这里是半角“${mark}”。`, wide);
    });
    const [first] = found;
    const isHabit = first && found.length >= many && found.length > (words.match(/[，；：？！]/gu)?.length ?? 0);
    if (!isHabit) return found;
    const edits = found.flatMap(({ fixes: [fix] }) => fix?.edits ?? []);
    return [{ ...first, message: `全文大多用了半角标点，共 ${found.length} 处，中文里应当用全角。`, fixes: [{ title: '全部改为全角标点', edits }] }];
  },
};

/** From here on, in a draft that uses more half-width marks than full-width ones, it is a habit and no slip. */
const many = 10;
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
/** Behind Chinese; a stop only where nothing else can be meant; a comma also between a figure and Chinese. */
const suspects = /(?<=[\p{Script=Han}”》）])(?:[,;:?!](?![A-Za-z0-9/\\])|:(?=\d)|\.(?=[\p{Script=Han}”]|[ \t]*$))|(?<=[0-9%])[,;](?=\p{Script=Han})/gmu;
