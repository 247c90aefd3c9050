import { breaksOf } from '../numberedRuns';
import type { Rule } from '../rule';

export const numberingDuplicate: Rule = {
  id: 'numbering-duplicate',
  name: '编号重复',
  level: 'warn',
  explanation: '同级的两项用了同一个编号，例如“一、二、二”。多半是插入段落后忘了重新编号。',
  examples: [{ bad: '（一）抓学习\n（二）抓作风\n（二）抓落实\n', good: '（一）抓学习\n（二）抓作风\n（三）抓落实\n' }],
  check: (draft) =>
    draft.numberedRuns.flatMap((run) =>
      breaksOf(run)
        .filter(({ kind }) => kind === 'duplicate')
        .map(({ node, fix }) => ({
          start: node.start,
          end: node.start + node.enumerator.length,
          message: `编号“${node.enumerator}”和同级的前一项重复。`,
          fixes: [fix],
        })),
    ),
};
