import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apply, difference, moveSection, renumber, shiftSection, switchForm } from '../../../../src/core/speech/restructure';

const renumbered = (text: string) => apply(text, renumber(text));

describe('renumber', () => {
  it('closes gaps, mends duplicates, and starts over in every section', () => {
    assert.equal(renumbered('一、甲甲\n（一）子子\n（三）丑丑\n三、乙乙\n（二）寅寅\n三、丙丙'), '一、甲甲\n（一）子子\n（二）丑丑\n二、乙乙\n（一）寅寅\n三、丙丙');
  });

  it('keeps the marks of each enumerator', () => {
    assert.equal(renumbered('1．甲甲\n3．乙乙'), '1．甲甲\n2．乙乙');
    assert.equal(renumbered('(一)甲甲\n(三)乙乙'), '(一)甲甲\n(二)乙乙');
    assert.equal(renumbered('要做到：一是快；二是准；四是稳。'), '要做到：一是快；二是准；三是稳。');
  });

  it('leaves alone what is in order, quotations, and a series that starts over in the next paragraph', () => {
    for (const text of ['一、甲甲\n二、乙乙', '成绩：一是好。二是快。\n问题：一是慢。二是散。', '“一要快，三要准”', '# 甲\n## 乙', '首先，甲甲。\n其次，乙乙。\n最后，丙丙。']) {
      assert.deepEqual(renumber(text), [], text);
    }
  });

  it('settles: what was numbered anew needs no numbering', () => {
    const line = fc.tuple(fc.constantFrom('一、', '二、', '五、', '（一）', '（四）', '1.', '3.', '一要', '三要', ''), fc.constantFrom('甲甲', '抓落实。一是快。二是准。四是稳。')).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const once = renumbered(lines.join('\n'));
      const twice = renumbered(once);
      assert.equal(renumbered(twice), twice);
    }));
  });
});

describe('switchForm', () => {
  it('gives the chosen items another form, numbered from one', () => {
    const text = '一是快。\n二是准。';
    assert.equal(apply(text, switchForm(text, 0, text.length, 'demand')), '一要快。\n二要准。');
    assert.equal(apply(text, switchForm(text, 0, text.length, 'bracket')), '（一）快。\n（二）准。');
    assert.equal(apply('第一，快。\n第二，准。', switchForm('第一，快。\n第二，准。', 0, 12, 'comma')), '一、快。\n二、准。');
  });

  it('leaves what stands below alone', () => {
    const text = '（一）甲甲\n1.子子\n（二）乙乙';
    assert.equal(apply(text, switchForm(text, 0, text.length, 'comma')), '一、甲甲\n1.子子\n二、乙乙');
  });
});

describe('moveSection', () => {
  const text = '一、甲甲\n甲正文\n二、乙乙\n（一）子子\n三、丙丙';

  it('swaps with the neighbour, takes along what is below, and numbers both', () => {
    const moved = moveSection(text, text.indexOf('乙乙'), 'up');
    assert.equal(moved?.text, '一、乙乙\n（一）子子\n二、甲甲\n甲正文\n三、丙丙');
    assert.equal(moved?.offset, 0);
    assert.equal(moveSection(text, text.indexOf('乙乙'), 'down')?.text, '一、甲甲\n甲正文\n二、丙丙\n三、乙乙\n（一）子子');
  });

  it('swaps items within a paragraph and leaves the pauses where they are', () => {
    const series = '做到：一是快；二是准；三是稳。';
    assert.equal(moveSection(series, series.indexOf('三是'), 'up')?.text, '做到：一是快；二是稳；三是准。');
  });

  it('has nowhere to go at the ends and outside sections', () => {
    assert.equal(moveSection(text, 0, 'up'), undefined);
    assert.equal(moveSection(text, text.length - 1, 'down'), undefined);
    assert.equal(moveSection('同志们：', 1, 'down'), undefined);
  });

  it('there and back again is where it was', () => {
    const down = moveSection(text, 0, 'down');
    assert.ok(down);
    assert.equal(moveSection(down.text, down.offset, 'up')?.text, text);
  });
});

describe('shiftSection', () => {
  it('promotes and demotes with what is below, and numbers the surroundings', () => {
    const text = '一、甲甲\n（一）子子\n1.寅寅\n（二）丑丑\n二、乙乙';
    assert.equal(shiftSection(text, text.indexOf('子子'), 'promote')?.text, '一、甲甲\n二、子子\n（一）寅寅\n（二）丑丑\n三、乙乙');
    assert.equal(shiftSection(text, text.indexOf('乙乙'), 'demote')?.text, '一、甲甲\n（一）子子\n1.寅寅\n（二）丑丑\n（三）乙乙');
  });

  it('stops at the highest and the lowest form', () => {
    assert.equal(shiftSection('一、甲甲', 0, 'promote'), undefined);
    assert.equal(shiftSection('①甲甲', 0, 'demote'), undefined);
  });
});

describe('difference', () => {
  it('is the one replacement between two texts', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => assert.equal(apply(before, [difference(before, after)]), after)));
  });
});
