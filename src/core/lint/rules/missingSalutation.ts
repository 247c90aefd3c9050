import { finding } from '../finding';
import type { Rule } from '../rule';

export const missingSalutation: Rule = {
  id: 'missing-salutation',
  name: '缺少称呼',
  level: 'hint',
  explanation: '稿子里几处对听众说话（“同志们，”“谢谢大家”），前面却没有“同志们：”这样的称呼。篇幅太短、没有分部分的稿子不提示。',
  examples: [
    {
      bad: `今天，我们召开会议。\n一、提高认识\n${'认识要提高。'.repeat(40)}\n二、抓好落实\n同志们，让我们共同努力！\n`,
      good: `同志们：\n今天，我们召开会议。\n一、提高认识\n${'认识要提高。'.repeat(40)}\n二、抓好落实\n同志们，让我们共同努力！\n`,
    },
  ],
  check: (draft) => {
    const first = draft.paragraphs.find(({ isHeading }) => !isHeading);
    const body = draft.moves.some(({ kind }) => kind === 'body');
    if (!first || !body || draft.words.length < shortest || draft.moves.some(({ kind }) => kind === 'salutation')) return [];
    const spoken = draft.paragraphs.some(({ text }) => address.test(text));
    const salutes = draft.paragraphs.slice(0, 8).some(({ text }) => salute.test(text));
    return spoken && !salutes ? [finding(first.start, first.end, '正文前似乎缺少称呼，例如“同志们：”。')] : [];
  },
};

const salute = /^[^。]{2,60}[：:]$|^(?:同志们|各位|尊敬的|女士们|朋友们)[^。，,：:！!]{0,30}(?:[：:！!]|[，,]?$)/u;
const shortest = 200;
const address = /^(?:同志们|各位代表|各位同志|朋友们)[，！]|谢谢大家/u;
