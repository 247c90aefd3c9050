import { breaksOf } from '../numberedRuns';
import type { Rule } from '../rule';

export const numberingOrder: Rule = {
  id: 'numbering-order',
  name: '编号颠倒',
  level: 'warn',
  explanation: '同级编号大号在前、小号在后，例如“一、三、二”。调整段落次序后编号没有跟着改。',
  examples: [{ bad: '一、统一思想\n三、压实责任\n二、严明纪律\n', good: '一、统一思想\n二、压实责任\n三、严明纪律\n' }],
  check: (draft) =>
    draft.numberedRuns.flatMap((run) =>
      breaksOf(run)
        .filter(({ kind }) => kind === 'order')
        .map(({ node, previous, fix }) => ({
          start: node.start,
          end: node.start + node.enumerator.length,
          message: `编号“${node.enumerator}”排在了“${previous.enumerator}”的后面，次序颠倒。`,
          fixes: [fix],
        })),
    ),
};
