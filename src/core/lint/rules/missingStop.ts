import type { Paragraph } from '../draft';
import type { Finding } from '../finding';
import type { Rule } from '../rule';

export const missingStop: Rule = {
  id: 'missing-stop',
  name: '段末缺句号',
  level: 'hint',
  explanation: '段落里已有完整的句子，末尾却没有标点，或者停在逗号、顿号上。标题、分行的列举、诗句不提示。',
  examples: [{ bad: '要提高认识。要压实责任，抓好各项工作落实，\n二、严明纪律\n', good: '要提高认识。要压实责任，抓好各项工作落实。\n二、严明纪律\n' }],
  check: (draft) => draft.paragraphs.flatMap((paragraph, i) => (i === draft.paragraphs.length - 1 ? [] : findingOf(paragraph))),
};

/** The last paragraph is left alone: it is where the writer is typing. */
function findingOf({ text, end, isHeading }: Paragraph): Finding[] {
  if (isHeading || text.length < 20 || !text.slice(0, -1).includes('。')) return [];
  const last = text.slice(-1);
  if (!/[\p{Script=Han}，、]/u.test(last)) return [];
  const isPause = /[，、]/u.test(last);
  const start = end - 1;
  return [
    {
      start,
      end,
      message: isPause ? `段落停在了“${last}”上，后面似乎漏了内容或句号。` : '段落末尾没有标点。',
      fixes: [{ title: isPause ? '改为“。”' : '补上“。”', edits: [{ start: isPause ? start : end, end, newText: '。' }] }],
    },
  ];
}
