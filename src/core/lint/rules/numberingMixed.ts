import type { OutlineNode } from '../../speech/outline';
import type { Finding } from '../finding';
import { numberedAs } from '../numberedRuns';
import type { Rule } from '../rule';

export const numberingMixed: Rule = {
  id: 'numbering-mixed',
  name: '编号形式不一',
  level: 'warn',
  explanation: '同一组编号里，个别项的写法和其他项不同，例如“（一）”混着“(二)”，“1.”混着“2、”。只有一两项与多数不同才提示。',
  examples: [{ bad: '（一）抓学习\n（二）抓作风\n(三)抓落实\n', good: '（一）抓学习\n（二）抓作风\n（三）抓落实\n' }],
  check: (draft) => draft.numberedRuns.flatMap(oddOnes),
};

/** How an enumerator looks apart from its number. */
function look({ enumerator }: OutlineNode): string {
  return enumerator.replace(/[0-9０-９一二三四五六七八九十百零〇]+/u, (number) => (/[０-９]/u.test(number) ? '１' : '1'));
}

function oddOnes(run: readonly OutlineNode[]): Finding[] {
  const looks = new Map<string, OutlineNode[]>();
  for (const node of run) {
    const alike = looks.get(look(node)) ?? [];
    alike.push(node);
    looks.set(look(node), alike);
  }
  const [common, ...others] = [...looks.values()].sort((a, z) => z.length - a.length);
  const odd = others.flat();
  const model = common?.[0];
  if (!common || !model || odd.length === 0 || odd.length > 2 || common.length <= odd.length) return [];
  return odd.map((node) => {
    const [start, end, newText] = [node.start, node.start + node.enumerator.length, numberedAs(model, node.number)];
    return {
      start,
      end,
      message: `同组编号多写作“${model.enumerator}”的样式，这里是“${node.enumerator}”。`,
      fixes: [{ title: `改为“${newText}”`, edits: [{ start, end, newText }] }],
    };
  });
}
