import { predicateStart } from './predicates';

/** What a slot holds, as far as its fillers show. */
export type SlotType = '数字' | '时间' | '单位' | '谓词' | '修饰语' | '对象' | '内容';

const number = /^[0-9０-９〇一二三四五六七八九十百千万亿两.．%％]+(?:个|项|次|名|人|件|家|万|亿|元|万元|亿元)?$/u;
const time = /(?:年|月|日|季度|时期|期间|以来)$/u;
const office = /(?:[省市县区镇乡村]|委|府|部|厅|局|办|院|会|室|中心|单位|部门|企业|学校|机关)$/u;

/**
 * Names the slot between two pieces of a frame by what most of its fillers look like, and otherwise by where it stands: before `的` a
 * modifier, behind a fixed word its object.
 */
export function slotType(before: string, after: string, fillers: readonly string[]): SlotType {
  const most = (pattern: RegExp) => fillers.filter((filler) => pattern.test(filler)).length * 3 > fillers.length * 2;
  if (most(number)) return '数字';
  if (most(time)) return '时间';
  if (most(office)) return '单位';
  if (most(predicateStart)) return '谓词';
  if (after.startsWith('的')) return '修饰语';
  return before !== '' && !/[，；、]$/u.test(before) ? '对象' : '内容';
}
