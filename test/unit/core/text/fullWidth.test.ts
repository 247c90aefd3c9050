import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withFullWidthMarks } from '../../../../src/core/text/fullWidth';

describe('full-width marks', () => {
  it('take the place of half-width ones beside Chinese', () => {
    assert.equal(withFullWidthMarks('抓落实,见实效;再出发!'), '抓落实，见实效；再出发！');
    assert.equal(withFullWidthMarks('推进"三服务"(试点)工作'), '推进“三服务”（试点）工作');
    assert.equal(withFullWidthMarks('“三服务”:办法'), '“三服务”：办法');
  });

  it('leave figures, Latin letters and what is right alone', () => {
    for (const text of ['增长3.5%', '1,000万元', 'say "yes", please', '抓落实，见实效', 'A(B)']) assert.equal(withFullWidthMarks(text), text, text);
  });

  it('never change the length', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('抓', '实', ',', '"', '(', ')', 'a', '1', '，', '“') }), (text) => assert.equal(withFullWidthMarks(text).length, text.length)));
  });
});
