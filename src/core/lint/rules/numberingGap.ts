import { breaksOf } from '../numberedRuns';
import type { Rule } from '../rule';

export const numberingGap: Rule = {
  id: 'numbering-gap',
  name: '编号跳号',
  level: 'warn',
  explanation: '同级编号中间缺了号，例如“一、二、四”。多半是删改段落后忘了重新编号。',
  examples: [{ bad: '一、提高认识\n二、压实责任\n四、严明纪律\n', good: '一、提高认识\n二、压实责任\n三、严明纪律\n' }],
  check: (draft) => {
    // The number is there, in another form.
    const filled = new Set(draft.mixedRuns.flat().map(({ start }) => start));
    return draft.numberedRuns.flatMap((run) =>
      breaksOf(run)
        .filter(({ kind, node }) => kind === 'gap' && !filled.has(node.start))
        .map(({ node, previous, fix }) => ({
          start: node.start,
          end: node.start + node.enumerator.length,
          message: `编号从“${previous.enumerator}”跳到了“${node.enumerator}”，中间缺号。`,
          fixes: [fix],
        })),
    );
  },
};
