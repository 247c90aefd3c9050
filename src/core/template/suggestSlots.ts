import { outlineOf, walkOutline, type OutlineNode } from '../speech/outline';
import { alignSiblings } from './mining/alignSiblings';
import type { Tokenise } from './mining/finding';
import { findOpenSlots } from './slots';

const surname = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方袁柳唐薛雷贺倪汤罗郝安常于傅康余顾孟黄穆萧尹姚邵汪毛米贝明戴宋熊纪舒项祝董梁杜阮蓝贾江郭林钟徐邱骆高夏蔡田胡霍万卢莫房丁邓石崔龚程邢裴陆翁段侯武刘龙叶白赖乔谭温柴阎连习廖向曾';
const title = '同志|书记|主任|局长|县长|市长|省长|镇长|乡长|部长|厅长|处长|科长|院长|校长|主席|常委|总经理|董事长|秘书长|教授|老师|先生|女士';

/** What differs from one occasion to the next. */
const changing: readonly RegExp[] = [
  /[0-9０-９]{2,4}年(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)?|[0-9０-９]{1,2}月[0-9０-９]{1,2}日/gu,
  /[0-9０-９]+(?:\.[0-9０-９]+)?[%％]?(?:万亿|亿|万|千)?/gu,
  new RegExp(`[${surname}][\\p{Script=Han}]{1,2}(?=${title})`, 'gu'),
  /(?:全|我|本)[省市县区镇乡村](?![长委])|[省市县区镇乡]委(?=[、，。的和书研决召同常领政]|$)/gu,
  /《[^《》\n]{2,40}》/gu,
];

interface Slot {
  start: number;
  end: number;
}

/** A selected text with `【…】` around what another speech would say differently: names, numbers, dates, titles of documents, what is left open, and where sibling headings differ. */
export function suggestSlots(text: string, tokenise: Tokenise): string {
  const found: Slot[] = [...findOpenSlots(text), ...siblingSlots(text, outlineOf(text), tokenise)];
  for (const pattern of changing) {
    for (const { 0: match, index } of text.matchAll(pattern)) found.push({ start: index, end: index + match.length });
  }
  const enumerators = [...walkOutline(outlineOf(text))].map(({ node }) => ({ start: node.start, end: node.headingStart }));
  const slots: Slot[] = [];
  for (const slot of found) {
    if (![...slots, ...enumerators].some(({ start, end }) => slot.start < end && slot.end > start)) slots.push(slot);
  }
  slots.sort((a, b) => a.start - b.start);
  let at = 0;
  let marked = '';
  for (const { start, end } of slots) {
    const inner = text.slice(start, end).replace(/^【|】$/gu, '');
    marked += `${text.slice(at, start)}【${inner.includes('\n') ? '' : inner}】`;
    at = end;
  }
  return marked + text.slice(at);
}

/** Where siblings differ. */
function siblingSlots(text: string, nodes: readonly OutlineNode[], tokenise: Tokenise): Slot[] {
  const own = nodes.length < 2 ? [] : slotsOf(text, nodes, tokenise);
  return [...own, ...nodes.flatMap(({ children }) => siblingSlots(text, children, tokenise))];
}

function slotsOf(text: string, nodes: readonly OutlineNode[], tokenise: Tokenise): Slot[] {
  const aligned = alignSiblings(nodes.map(({ headingStart, headingEnd }) => tokenise(text.slice(headingStart, headingEnd))));
  if (!aligned) return [];
  return nodes.flatMap(({ headingStart }, i) => {
    let at = headingStart;
    return (aligned.fillers[i] ?? []).map((filler, slot) => {
      const start = at + (aligned.frame[slot] ?? '').length;
      at = start + filler.length;
      return { start, end: at };
    });
  });
}
