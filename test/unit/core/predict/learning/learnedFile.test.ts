import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Learned, type Change } from '../../../../../src/core/predict/learning/learned';
import { readLearned, writeLearned } from '../../../../../src/core/predict/learning/learnedFile';

const state = new Learned().with([
  { type: 'outcome', outcome: { text: '统筹谋重点', kind: 'heading', via: 'list', outcome: 'accepted' }, day: '2026-03-01' },
  { type: 'outcome', outcome: { text: '“三服务”', kind: 'lexicon', via: 'ghost', outcome: 'rejected' }, day: '2026-03-02' },
  { type: 'ban', text: '抓落实', day: '2026-03-03' },
]);

function causeOf(text: string): string {
  const read = readLearned(text);
  return 'cause' in read ? read.cause : 'it was read';
}

describe('the file of what was learned', () => {
  it('is JSON with a suggestion a line, and gives back what was written', () => {
    const text = writeLearned(state);
    assert.ok(text.includes('\n{"text":"统筹谋重点","kind":"heading","accepted":1,"rejected":0,"forIt":1,"againstIt":0,"day":"2026-03-01"}'), text);
    assert.ok(text.includes('\n{"text":"抓落实","day":"2026-03-03"}'), text);
    assert.deepEqual(readLearned(text), { value: new Learned([...state.phrases].sort(), state.banned) });
  });

  it('stays what it is when it is read and written again', () => {
    const changes = fc.array(
      fc.record({
        type: fc.constant('outcome' as const),
        outcome: fc.record({ text: fc.string({ minLength: 1, maxLength: 12 }), kind: fc.constantFrom('clause' as const, 'continuation' as const), via: fc.constant('list' as const), outcome: fc.constantFrom('accepted' as const, 'typedOver' as const) }),
        day: fc.integer({ min: 1, max: 28 }).map((day): string => `2026-02-${String(day).padStart(2, '0')}`),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(changes, (made: Change[]) => {
        const text = writeLearned(new Learned().with(made));
        const read = readLearned(text);
        assert.ok('value' in read, text);
        assert.equal(writeLearned(read.value), text);
      }),
    );
  });

  it('says what is wrong with it', () => {
    const text = writeLearned(state);
    assert.match(causeOf(text.slice(0, 100)), /不是有效的 JSON/u);
    assert.match(causeOf(''), /不是有效的 JSON/u);
    assert.match(causeOf('[]'), /不是讲稿助手的学习记录/u);
    assert.match(causeOf('{"version":1}'), /不是讲稿助手的学习记录/u);
    assert.match(causeOf(text.replace('"version": 1', '"version": 2')), /更新版本/u);
    assert.match(causeOf(text.replace('"accepted":1', '"accepted":-1')), /“phrases”的第 \d 条/u);
    assert.match(causeOf(text.replace('2026-03-03', '2026-13-03')), /“banned”的第 1 条/u);
    assert.equal(causeOf(`\uFEFF${text}`), 'it was read', 'a byte order mark does no harm');
  });
});
