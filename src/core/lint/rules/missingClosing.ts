import { finding } from '../finding';
import type { Rule } from '../rule';

export const missingClosing: Rule = {
  id: 'missing-closing',
  name: '缺少结尾',
  level: 'hint',
  explanation: '有称呼、有三个以上部分的整篇讲稿，最后没有号召或收束（“同志们，让我们……”“谢谢大家”“我就讲这些”），停在了最后一个要点上。',
  examples: [
    {
      bad: `同志们：\n今天，我们召开会议。\n一、提高认识\n${'认识要提高。'.repeat(200)}\n二、抓好落实\n落实要抓好。\n三、严明纪律\n一要讲规矩。二要守底线。\n`,
      good: `同志们：\n今天，我们召开会议。\n一、提高认识\n${'认识要提高。'.repeat(200)}\n二、抓好落实\n落实要抓好。\n三、严明纪律\n一要讲规矩。二要守底线。\n同志们，让我们共同努力！\n`,
    },
  ],
  check: (draft) => {
    const kinds = new Set(draft.moves.map(({ kind }) => kind));
    const last = draft.paragraphs[draft.paragraphs.length - 1];
    const parts = draft.outline.filter(({ isSeries, isInline }) => !isSeries && !isInline);
    if (!last || !kinds.has('salutation') || kinds.has('closing') || kinds.has('ending')) return [];
    if (parts.length < 3 || draft.words.length < shortest || /[！!]["”]?$|谢谢|完了|散会|^以上/u.test(last.text)) return [];
    return [finding(last.start, last.end, '全文似乎停在最后一个要点上，缺少结尾的号召或“谢谢大家”之类的收束。')];
  },
};

const shortest = 1000;
