import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GrowingNumbers, GrowingText } from '../../../../src/core/index/growing';

describe('GrowingNumbers', () => {
  it('holds what was pushed, however much beyond its first room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), fc.integer({ min: 1, max: 4 }), (numbers, capacity) => {
        const growing = new GrowingNumbers(capacity);
        numbers.forEach((number, i) => assert.equal(growing.push(number), i + 1, 'gives the new length'));
        assert.deepEqual([...growing.values], numbers);
        assert.equal(growing.length, numbers.length);
      }),
    );
  });
});

describe('GrowingText', () => {
  it('holds texts and code units end to end', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('统筹'.repeat(40)));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.boolean())), fc.integer({ min: 1, max: 4 }), (parts, capacity) => {
        const growing = new GrowingText(capacity);
        for (const [text, asUnits] of parts) {
          if (asUnits) growing.pushUnits(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
          else growing.push(text);
        }
        const whole = parts.map(([text]) => text).join('');
        assert.equal(growing.length, whole.length);
        assert.deepEqual([...growing.units], Array.from({ length: whole.length }, (_, i) => whole.charCodeAt(i)));
      }),
    );
  });
});
