import { findOpenSlots } from '../../template/slots';
import { finding } from '../finding';
import type { Rule } from '../rule';

export const placeholder: Rule = {
  id: 'placeholder',
  name: '待填内容',
  level: 'hint',
  explanation: '模板里留下的空还没有填：“【】”“【单位】”“XX”“××”“___”。有意隐去名称的“某某”不提示。',
  examples: [
    { bad: '今天，我们召开【会议名称】会议，有XX名同志参加。', good: '今天，我们召开年度工作会议，有30名同志参加。' },
    { bad: '同比增长___%。', good: '同比增长8%。' },
  ],
  check: ({ words }) => findOpenSlots(words).map(({ start, end }) => finding(start, end, `“${words.slice(start, end)}”还没有填。`)),
};
