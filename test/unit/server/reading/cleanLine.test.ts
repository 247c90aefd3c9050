import assert from 'node:assert/strict';
import { cleanLine, joinPieces, withoutGaps, withoutSpacing } from '../../../../src/server/reading/cleanLine';

describe('cleanLine', () => {
  it('takes out what cannot be seen and space at the ends', () => {
    assert.equal(cleanLine('　\u200b统\u00ad筹\u0007\ufeff\uf0b7  谋\u00a0划\t '), '统筹 谋 划');
  });
});

describe('spaces of layout', () => {
  it('go between Chinese characters', () => assert.equal(withoutGaps('统 筹 ， 谋  划 A B'), '统筹，谋划 A B'));

  it('go beside figures and Latin letters too, where typesetting adds them', () => assert.equal(withoutSpacing('在 XX 县 2024 年 增长 5% 以上 Big Data'), '在XX县2024年增长5%以上Big Data'));
});

describe('joinPieces', () => {
  it('puts a space between Latin words only', () => {
    const cases: [string, string, string][] = [['统筹', '谋划', '统筹谋划'], ['Big', 'Data', 'Big Data'], ['infor-', 'mation', 'information'], ['增长', '5%', '增长5%'], ['', '甲', '甲']];
    for (const [before, after, joined] of cases) assert.equal(joinPieces(before, after), joined);
  });
});
