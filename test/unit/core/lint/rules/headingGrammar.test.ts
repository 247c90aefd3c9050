import assert from 'node:assert/strict';
import { Draft } from '../../../../../src/core/lint/draft';
import type { Finding } from '../../../../../src/core/lint/finding';
import { headingGrammar } from '../../../../../src/core/lint/rules/headingGrammar';

const digits = '一二三四五六七八九';
const numbered = (headings: readonly string[]) => headings.map((heading, i) => `${digits.charAt(i)}、${heading}\n正文内容。\n`).join('');
const check = (headings: readonly string[]): { text: string; found: Finding[] } => {
  const text = numbered(headings);
  return { text, found: headingGrammar.check(new Draft(text), { longSentence: 190 }) };
};

/** Sets of which the marked one is built differently, with how it would be built like the others, if that is plain. */
const uneven: Record<string, [headings: string, fixed?: string][]> = {
  'a noun phrase among verbs with objects': [
    ['强化理论武装 压实工作责任 *组织领导的加强 严明纪律要求', '加强组织领导'],
    ['强化理论武装 压实工作责任 *责任的落实', '落实责任'],
    ['着力稳增长保就业 切实加强作风建设 *队伍作风转变 全面提升服务水平', '转变队伍作风'],
    ['提升服务效能 压实工作责任 *干部队伍建设 严明纪律要求'],
  ],
  'a demand among verbs with objects, and the other way round': [
    ['强化组织领导 压实工作责任 *要加强督查 严明纪律要求', '加强督查'],
    ['要强化组织领导 要压实工作责任 *加强督查问效 要严明纪律要求', '要加强督查问效'],
  ],
  'something else among frames': [
    ['在学懂弄通上下功夫 在学以致用上见成效 *狠抓工作落实 在以上率下上作表率'],
    ['以更高标准抓学习 以更严要求转作风 *推动工作落实 以更实举措惠民生'],
    ['把学习作为首要任务 把调研作为基本功夫 *落实各项制度 把服务作为第一职责'],
    ['从思想上正本清源 从作风上立行立改 *严明工作纪律 从制度上堵塞漏洞'],
    ['关于今年的工作 关于明年的打算 *加强自身建设 关于需要说明的问题'],
    ['学习是进步的阶梯 实干是成事的根本 *锤炼过硬作风 廉洁是从政的底线'],
    ['为什么要学 学什么内容 怎么抓落实 *提升学习效果'],
  ],
  'a half that is built differently': [['提高站位，增强政治自觉 突出重点，抓好任务落实 严明纪律，*责任担当的强化 改进作风，提升服务效能'], ['提高站位，增强政治自觉 *切实突出工作重点，抓好任务落实 改进作风，狠抓工作落实 严明纪律，强化责任担当']],
};

const even: Record<string, string[]> = {
  'verbs with objects, with and without adverbs before them': ['强化组织领导 切实压实责任 不断提升能力 坚定不移改进作风 努力建设美丽乡村'],
  'frames among verbs': ['加快产业转型 以创新引领发展 促进城乡融合 在发展中保障民生'],
  'a review that opens and a call that closes': ['过去一年工作取得新成绩 加快产业转型 促进城乡融合 加强自身建设', '工作回顾 加快产业转型 促进城乡融合 加强自身建设'],
  'words that may be verbs or nouns': ['组织领导有力 强化责任落实 严明工作纪律 提升工作能力', '创新工作方法 强化责任落实 管理更加规范 提升工作能力'],
  'what looks like a frame or a demand': ['要素保障有力 要闻及时报送 工作有序推进 责任落实到位', '从严管理干部 从实谋划工作 强化责任落实 严明工作纪律', '以往的做法 目前的形势 存在的问题 今后的打算'],
  'a set that is mixed anyway': ['强化组织领导 工作责任的落实 要加强督查 严明纪律要求 队伍建设'],
  'two against one where neither is certain': ['创新方式方法 强化责任落实 服务中心大局'],
};

describe('headingGrammar', () => {
  for (const [what, sets] of Object.entries(uneven)) {
    it(`finds ${what}`, () => {
      for (const [set, fixed] of sets) {
        const headings = set.split(' ');
        const odd = headings.find((heading) => heading.includes('*'))?.replace('*', '') ?? '';
        const { text, found } = check(headings.map((heading) => heading.replace('*', '')));
        assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), [odd], set);
        assert.deepEqual(found.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText))), fixed === undefined ? [] : [fixed], set);
      }
    });
  }

  for (const [what, sets] of Object.entries(even)) {
    it(`leaves ${what} alone`, () => sets.forEach((set) => assert.deepEqual(check(set.split(' ')).found, [], set)));
  }

  it('asks the archive for one of the wanted length', () => {
    const { found } = check(['强化理论武装', '压实工作责任', '组织领导工作的加强', '严明纪律要求']);
    assert.deepEqual(found[0]?.wanted, { prefix: '加强', length: 6 });
  });
});
