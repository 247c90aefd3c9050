import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprintOf, lettersOf } from '../../../../src/core/text/fingerprint';
import { anything, prose } from '../../../support/chineseText';

describe('lettersOf', () => {
  it('keeps ideographs, letters and digits, and drops marks, spaces and line ends', () => {
    assert.equal(lettersOf('　“三个统筹”，增长 5.2%；\nＧＤＰ（初步）——二〇二四年·龘𠀀！'), '三个统筹增长52ＧＤＰ初步二〇二四年龘𠀀');
    assert.equal(lettersOf('，。！？；：、“”‘’（）《》【】…—～·'), '');
  });

  it('leaves letters as they are, and drops the same from the parts as from the whole', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        assert.equal(lettersOf(lettersOf(one)), lettersOf(one));
        assert.equal(lettersOf(one + other), lettersOf(one) + lettersOf(other));
      }),
    );
  });
});

describe('fingerprintOf', () => {
  it('is a whole number of 32 bits, and looks at the letters alone', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const print = fingerprintOf(text);
        assert.ok(Number.isInteger(print) && print >= 0 && print < 2 ** 32);
        assert.equal(print, fingerprintOf(lettersOf(text)));
      }),
    );
  });

  it('tells texts apart that differ in a letter or in the order of letters', () => {
    const texts = new Set(fc.sample(prose, { numRuns: 3000, seed: 1 }).map(lettersOf));
    assert.equal(new Set([...texts].map(fingerprintOf)).size, texts.size);
    assert.notEqual(fingerprintOf('统筹'), fingerprintOf('筹统'));
  });
});
