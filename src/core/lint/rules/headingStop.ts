import { finding } from '../finding';
import type { Rule } from '../rule';

export const headingStop: Rule = {
  id: 'heading-stop',
  name: '小标题用句号',
  level: 'hint',
  explanation: '独占一行的小标题末尾多了句号，而同级其他小标题都没有；或者“一、”一级的小标题中间用了句号。',
  examples: [
    { bad: '一、提高思想认识。\n二、压实工作责任\n三、严明纪律要求\n', good: '一、提高思想认识\n二、压实工作责任\n三、严明纪律要求\n' },
    { bad: '一、提高认识。压实责任\n二、严明纪律\n', good: '一、提高认识，压实责任\n二、严明纪律\n' },
  ],
  check: (draft) => [
    ...draft.headingSets.flatMap((set) => {
      const stopped = set.filter(({ end }) => draft.words.charAt(end) === '。' && lineRest(draft.words, end + 1).trim() === '');
      const [odd] = stopped;
      return stopped.length === 1 && odd ? [finding(odd.end, odd.end + 1, '同级小标题末尾都没有句号，这里多了一个。', '')] : [];
    }),
    ...draft.paragraphs.flatMap(({ text, start }) => {
      const inside = /^[一二三四五六七八九十]{1,3}、[^。]{2,20}(?=。[^。；：，！？”]{2,20}$)/u.exec(text)?.[0];
      return inside === undefined ? [] : [finding(start + inside.length, start + inside.length + 1, '小标题中间用了句号，一般改用逗号或空格。', '，')];
    }),
  ],
};

function lineRest(words: string, from: number): string {
  const newline = words.indexOf('\n', from);
  return words.slice(from, newline === -1 ? words.length : newline);
}
