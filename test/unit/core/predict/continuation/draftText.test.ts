import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUnits } from '../../../../../src/core/index/stringTable';
import { DraftText } from '../../../../../src/core/predict/continuation/draftText';
import { prose } from '../../../../support/chineseText';

describe('the draft as it is written', () => {
  it('holds the text, whatever was written before, and tells how much stayed', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 8 }), (texts) => {
        const draft = new DraftText();
        let last = '';
        for (const text of texts) {
          const same = draft.become(text);
          assert.equal(draft.length, text.length);
          assert.equal(decodeUnits(draft.units, 0, draft.length), text);
          assert.ok(last.startsWith(text.slice(0, same)) && (same === Math.min(last.length, text.length) || last.charAt(same) !== text.charAt(same)));
          last = text;
        }
      }),
    );
  });
});
