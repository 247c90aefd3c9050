import assert from 'node:assert/strict';
import { mayBePassedOver, verdictOn, type FirstOffer } from '../../../../../src/core/predict/learning/passedOver';

/** 统筹谋重点 stood first when 统筹 was typed behind 要 and before `after`. */
const offer = (after = ''): FirstOffer => ({ text: '统筹谋重点', kind: 'heading', line: 0, start: 1, typed: '统筹', after });

describe('an item that stood first and was not taken', () => {
  it('is open until the clause ends', () => {
    for (const line of ['要统筹', '要统筹谋', '要统筹推进', '要统筹推进各项工作']) assert.equal(verdictOn(offer(), line), 'open', line);
  });

  it('is passed over when the clause ends with other words', () => {
    assert.equal(verdictOn(offer(), '要统筹推进各项工作，'), 'passedOver');
    assert.equal(verdictOn(offer('，再接再厉'), '要统筹推进，再接再厉'), 'open', 'the pause was there before');
    assert.equal(verdictOn(offer('，再接再厉'), '要统筹推进。，再接再厉'), 'passedOver');
  });

  it('is used when it stands there, taken or typed', () => {
    assert.equal(verdictOn(offer(), '要统筹谋重点'), 'used');
    assert.equal(verdictOn(offer(), '要统筹谋重点，'), 'used');
  });

  it('is of no account when the place has changed', () => {
    for (const line of ['', '要统', '一、要统筹', '大家统筹推进，']) assert.equal(verdictOn(offer(), line), 'gone', line);
    assert.equal(verdictOn(offer('后文'), '要统筹推进，'), 'gone');
  });

  it('is of no account when hardly any of it was typed, or only letters to find it', () => {
    assert.ok(mayBePassedOver(offer()));
    assert.ok(!mayBePassedOver({ text: '统筹谋重点', typed: '统' }));
    assert.ok(!mayBePassedOver({ text: '统筹谋重点', typed: 'tongchou' }));
  });
});
