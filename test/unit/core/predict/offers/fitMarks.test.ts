import assert from 'node:assert/strict';
import { fitMarks, openMarks } from '../../../../../src/core/predict/offers/fitMarks';

/** What of the item, behind what is typed, fits between the two sides of the cursor. */
const fit = (outer: string, text: string, after = '', typed = '') => fitMarks(outer, text, text.slice(typed.length), after);

describe('quotation marks and brackets around an item', () => {
  it('are open until they are closed', () => {
    assert.deepEqual(openMarks('推进“三服务”，落实《办法（试行）'), ['《']);
    assert.deepEqual(openMarks('（一）'), []);
    assert.deepEqual(openMarks('一）抓'), [], 'what closes without having been opened does not matter');
  });

  it('let no quotation begin within a quotation, but another kind of mark', () => {
    assert.equal(fit('要推进“', '“三服务”'), undefined);
    assert.equal(fit('落实《', '深化《办法》'), undefined);
    assert.deepEqual(fit('要推进“', '学习《办法》'), { swallowed: 0 });
    assert.deepEqual(fit('要推进', '“三服务”'), { swallowed: 0 });
    assert.deepEqual(fit('要（', '三（四）'), { swallowed: 0 });
  });

  it('may be closed by an item that goes on within them, and only then', () => {
    assert.deepEqual(fit('要推进“', '三服务”活动'), { swallowed: 0 });
    assert.equal(fit('要推进', '三服务”活动'), undefined);
  });

  it('are not left open by an item, unless what closes them is there', () => {
    assert.equal(fit('', '“三服务'), undefined);
    assert.deepEqual(fit('', '“三服务', '”'), { swallowed: 0 });
  });

  it('are not doubled where they stand behind the cursor already', () => {
    assert.deepEqual(fit('推进', '“三服务”', '”', '“'), { swallowed: 1 });
    assert.deepEqual(fit('推进', '“三服务”', '”活动', '“三'), { swallowed: 1 });
    assert.deepEqual(fit('', '我讲三点意见。', '。'), { swallowed: 1 });
    assert.deepEqual(fit('', '（《办法》）', '》）', '（'), { swallowed: 2 });
    assert.deepEqual(fit('推进', '三服务', '”活动'), { swallowed: 0 });
  });
});
