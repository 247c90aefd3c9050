import assert from 'node:assert/strict';
import { shapeOf } from '../../../../src/core/speech/shape';
import { structureReport } from '../../../../src/core/speech/structureReport';

const whole = (opening: string, closing: string) => `同志们：\n${opening}\n下面，我讲两点意见。\n一、甲甲\n正文正文。\n二、乙乙\n正文正文。\n${closing}\n谢谢大家！\n`;
const peers = [whole('今天开会。', '同志们，让我们努力！'), whole('今天开会，很重要。', '同志们，让我们加倍努力！'), whole('今天又开会，非常重要。', '同志们，让我们一起努力！')].map((text) => shapeOf(text));

describe('structureReport', () => {
  it('gives every part its length and the usual length beside it', () => {
    const { parts, characters, usual } = structureReport(whole('今天开会。', '同志们，让我们努力！'), peers);
    assert.deepEqual(parts.map(({ label, characters: length, usual: beside }) => [label, length, beside]), [
      ['称呼', 4, 4], ['帽子', 5, 9], ['过渡', 10, 10], ['一、甲甲', 9, 9], ['二、乙乙', 9, 9], ['结尾', 10, 12], ['收束', 5, 5],
    ]);
    assert.equal(characters, 52);
    assert.equal(usual, 58);
  });

  it('misses what speeches of the genre have, where it belongs', () => {
    const { parts } = structureReport('同志们：\n今天开会。\n一、甲甲\n正文。\n二、乙乙\n正文。\n', peers);
    assert.deepEqual(parts.map(({ label, kind }) => `${label}${kind === 'missing' ? '？' : ''}`), ['称呼', '帽子', '过渡？', '一、甲甲', '二、乙乙', '结尾？', '收束？']);
    assert.equal(parts.at(-2)?.usual, 12);
  });

  it('expects the plain moves when the archive has too few of the genre', () => {
    const { parts } = structureReport('一、甲甲\n正文。\n', []);
    assert.deepEqual(parts.map(({ label, kind }) => `${label}${kind === 'missing' ? '？' : ''}`), ['称呼？', '帽子？', '一、甲甲', '结尾？']);
    assert.deepEqual(structureReport('', []).parts.map(({ label }) => label), ['称呼', '帽子', '主体', '结尾']);
  });
});
