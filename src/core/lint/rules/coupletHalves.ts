import type { Rule } from '../rule';

export const coupletHalves: Rule = {
  id: 'couplet-halves',
  name: '对句字数不等',
  level: 'hint',
  explanation: '一组小标题都是“上句，下句”的对句，其余各条上下句字数相等，只有一条不等。',
  examples: [
    {
      bad: '一、提高政治站位，强化使命担当\n二、突出工作重点，抓好贯彻落实工作\n三、加强组织领导，形成工作合力\n',
      good: '一、提高政治站位，强化使命担当\n二、突出工作重点，抓好贯彻落实\n三、加强组织领导，形成工作合力\n',
    },
  ],
  check: (draft) =>
    draft.headingSets.flatMap((set) => {
      const halves = set.map((heading) => ({ heading, halves: heading.text.split('，') }));
      if (halves.some(({ halves: { length } }) => length !== 2)) return [];
      const unequal = halves.filter(({ halves: [one, two] }) => one?.length !== two?.length);
      const [odd] = unequal;
      if (unequal.length !== 1 || !odd) return [];
      const [one = '', two = ''] = odd.halves;
      const { start, end } = odd.heading;
      return [{ start, end, message: `同级小标题上下句字数都相等，这一条是 ${one.length} 字对 ${two.length} 字。`, fixes: [] }];
    }),
};
