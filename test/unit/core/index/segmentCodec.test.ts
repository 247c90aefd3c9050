import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeSegment, encodeSegment } from '../../../../src/core/index/segmentCodec';
import { prose } from '../../../support/chineseText';
import { segmentOf } from '../../../support/speechIndex';

const listed = [{ text: '真抓实干', category: '四字格', weight: 9 }];
const segment = segmentOf(['一、统筹谋重点\n统筹谋划重点工作，抓好落实。\n统筹谋划重点工作。'], listed);

describe('the segment codec', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 3 }), fc.boolean(), (texts, hasList) => {
        const made = segmentOf(texts, hasList ? listed : []);
        assert.deepEqual(decodeSegment(encodeSegment(made)), made);
      }),
      { numRuns: 50 },
    );
  });

  it('reads bytes from the middle of a buffer, wherever it begins', () => {
    const bytes = encodeSegment(segment);
    for (const offset of [0, 1, 2, 3, 32]) {
      const buffer = Buffer.alloc(bytes.length + offset);
      buffer.set(bytes, offset);
      assert.deepEqual(decodeSegment(buffer.subarray(offset)), segment, `a Buffer at ${offset}`);
      assert.deepEqual(decodeSegment(new Uint8Array(buffer.buffer, buffer.byteOffset + offset, bytes.length)), segment, `bytes at ${offset}`);
    }
  });

  it('declines bytes that are no segment, or one of another version', () => {
    const bytes = encodeSegment(segment);
    assert.equal(decodeSegment(new Uint8Array(0)), undefined);
    assert.equal(decodeSegment(new TextEncoder().encode('不是索引，只是一段普通的文字')), undefined);
    for (const at of [0, 4]) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) + 1;
      assert.equal(decodeSegment(other), undefined);
    }
  });

  it('declines a segment that was cut short anywhere', () => {
    const bytes = encodeSegment(segment);
    // The last bytes are padding and may be missing.
    for (let length = 0; length < bytes.length - 4; length += 13) assert.equal(decodeSegment(bytes.slice(0, length)), undefined, `${length}`);
  });
});
