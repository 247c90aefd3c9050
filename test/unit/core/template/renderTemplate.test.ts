import assert from 'node:assert/strict';
import { renderTemplate } from '../../../../src/core/template/renderTemplate';

describe('renderTemplate', () => {
  const cases: [name: string, body: string, text: string][] = [
    ['plain text', '同志们：\n现在开会。', '同志们：\n现在开会。'],
    ['defaults', '一要${1:提高认识}。$0', '一要提高认识。'],
    ['first choices', '下面，讲${1|三,几,四|}点意见。', '下面，讲三点意见。'],
    ['escaped commas and bars in choices', '${1|甲\\,乙,丙\\|丁|}', '甲,乙'],
    ['empty slots', '在$1的领导下，${2}', '在＿＿的领导下，＿＿'],
    ['repeated slots', '${1:全县}一盘棋，$1一条心，${1}一股劲', '全县一盘棋，全县一条心，全县一股劲'],
    ['nested defaults', '${1:推进${2:改革}}', '推进改革'],
    ['escapes', '\\$1 \\} \\\\', '$1 } \\'],
    ['unknown variables without default', '${TM_SELECTED_TEXT}好', '好'],
    ['variables with default', '${TM_SELECTED_TEXT:各位}好', '各位好'],
    ['a lone dollar', '5$ 和 $', '5$ 和 $'],
    ['transforms', '${1:甲}${1/甲/乙/}', '甲甲'],
    ['an unfinished slot', '${1:甲', '甲'],
  ];
  for (const [name, body, text] of cases) it(`shows ${name}`, () => assert.equal(renderTemplate(body), text));

  it('fills in the variables it is given', () => {
    assert.equal(renderTemplate('${CURRENT_YEAR}年', { CURRENT_YEAR: '2024' }), '2024年');
  });
});
