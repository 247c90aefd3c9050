import assert from 'node:assert/strict';
import { sentenceAt } from '../../../../src/extension/speech/sentenceAt';

describe('the sentence at the cursor', () => {
  const line = '（一）抓落实。要“真抓。”敢管！不能松劲';

  it('is the one that the cursor is in, or stands right behind', () => {
    assert.equal(sentenceAt(line, 0), '（一）抓落实。');
    assert.equal(sentenceAt(line, 7), '（一）抓落实。');
    assert.equal(sentenceAt(line, 8), '要“真抓。”');
    assert.equal(sentenceAt(line, 14), '敢管！');
    assert.equal(sentenceAt(line, line.length), '不能松劲');
  });

  it('is nothing in an empty line', () => {
    assert.equal(sentenceAt('', 0), '');
    assert.equal(sentenceAt('   ', 2), '');
  });
});
