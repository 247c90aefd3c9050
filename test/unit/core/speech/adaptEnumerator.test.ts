import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adaptEnumerator } from '../../../../src/core/speech/adaptEnumerator';

/** `|` is the cursor. */
function adapted(draft: string, passage: string): string {
  const offset = draft.indexOf('|');
  return adaptEnumerator(draft.replace('|', ''), offset, passage);
}

describe('the enumerator of an inserted passage', () => {
  it('is the next one of the run that the draft is in', () => {
    const draft = '一、提高认识\n要提高认识。\n（一）统筹谋重点。围绕中心。\n（二）统筹强协同。上下联动。\n|';
    assert.equal(adapted(draft, '（五）统筹明责任。责任到人。'), '（三）统筹明责任。责任到人。');
    assert.equal(adapted(draft, '三、压实责任。责任到人。'), '（三）压实责任。责任到人。');
    assert.equal(adapted(draft, '3.压实责任。责任到人。'), '（三）压实责任。责任到人。');
    assert.equal(adapted(draft, '三是压实责任。'), '（三）压实责任。');
  });

  it('takes over the marks of the draft', () => {
    assert.equal(adapted('(一)提高认识。先学。\n(二)抓好落实。再干。\n|', '（七）强化保障。后查。'), '(三)强化保障。后查。');
    assert.equal(adapted('1. 提高认识。先学。\n2. 抓好落实。再干。\n|', '（七）强化保障。后查。'), '3. 强化保障。后查。');
  });

  it('is the first one below a heading that has nothing under it', () => {
    const earlier = '一、提高认识\n（一）学深一层。学。\n（二）悟透一分。悟。\n';
    assert.equal(adapted(`${earlier}二、抓好落实\n|`, '（四）压实责任。责任到人。'), '（一）压实责任。责任到人。');
    assert.equal(adapted(`${earlier}二、抓好落实\n|`, '责任到人。'), '（一）责任到人。');
    assert.equal(adapted('二、抓好落实\n|', '3.压实责任。责任到人。'), '1.压实责任。责任到人。');
    assert.equal(adapted('二、抓好落实\n|', '三、压实责任。责任到人。'), '（一）压实责任。责任到人。');
  });

  it('is added where a list goes on, and nowhere else', () => {
    assert.equal(adapted('（一）谋重点。围绕中心。\n（二）强协同。上下联动。\n|', '压实责任。'), '（三）压实责任。');
    assert.equal(adapted('一、提高认识\n要学。\n要悟。\n|', '压实责任。'), '压实责任。');
    assert.equal(adapted('同志们：\n|', '压实责任。'), '压实责任。');
  });

  it('goes on within a paragraph', () => {
    assert.equal(adapted('主要有几点。一是谋重点。二是强协同。|', '六是明责任。'), '三是明责任。');
    assert.equal(adapted('主要有几点。一是谋重点。二是强协同。|', '明责任。'), '三是明责任。');
    assert.equal(adapted('要谋重点，要强协同，|', '明责任。'), '明责任。');
  });

  it('is not written twice', () => {
    assert.equal(adapted('一、学。要学。\n二、|', '（五）抓好落实。'), '抓好落实。');
    assert.equal(adapted('一要快。马上就办。二要|', '三要准。'), '准。');
    assert.equal(adapted('1.学。要学。\n2.|', '（五）抓好落实。'), '抓好落实。');
  });

  it('starts at one where the draft has no numbers', () => {
    assert.equal(adapted('同志们：\n|', '（五）抓好落实。'), '（一）抓好落实。');
  });

  it('leaves a series that is whole in itself its numbers, unless the same series is open', () => {
    const series = '一要快。马上就办。二要准。精准施策。';
    assert.equal(adapted('（一）谋重点。围绕中心。\n（二）强协同。上下联动。\n|', series), series);
    assert.equal(adapted('三点要求。一要早。二要细。|', series), '三要快。马上就办。四要准。精准施策。');
  });

  it('never changes what stands behind it, whatever the draft is', () => {
    const pieces = fc.array(fc.constantFrom('一、', '（二）', '1.', '①', '一要', '首先，', '最后，', '九十九、', '抓', '。', '\n', '# ', '——'), { maxLength: 14 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pieces, (draft) => {
        const result = adaptEnumerator(draft, draft.length, '（三）落实。');
        assert.ok(result.endsWith('落实。') && result.length <= 12, result);
      }),
    );
  });
});
