import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftQuery } from '../../../../src/core/search/draftQuery';
import { anything } from '../../../support/chineseText';

const draft = `同志们：
一、压实督查责任
抓落实要靠督查。

一要盯住重点。
`;

/** The query with the cursor behind the first occurrence of `place`. */
function at(place: string, text = draft) {
  const offset = text.indexOf(place) + place.length;
  return draftQuery(text, offset, offset);
}

describe('draftQuery', () => {
  it('is the selection where there is one', () => {
    const start = draft.indexOf('督查责任');
    assert.deepEqual(draftQuery(draft, start, start + 4), { kind: 'selection', text: '督查责任', context: '' });
  });

  it('is the paragraph the cursor is in, with the heading above', () => {
    assert.deepEqual(at('抓落实'), { kind: 'paragraph', text: '抓落实要靠督查。', context: '压实督查责任' });
    assert.deepEqual(at('一要盯'), { kind: 'paragraph', text: '盯住重点。', context: '压实督查责任' });
  });

  it('is the heading the cursor is in, and on an empty line the heading above', () => {
    assert.deepEqual(at('一、压'), { kind: 'heading', text: '压实督查责任', context: '' });
    assert.deepEqual(at('靠督查。\n'), { kind: 'heading', text: '压实督查责任', context: '' });
  });

  it('is nothing where there is nothing to look up', () => {
    assert.equal(draftQuery('', 0, 0), undefined);
    assert.equal(draftQuery('\n正文', 0, 0), undefined);
    assert.equal(at('\n\n', '\n\n'), undefined);
  });

  it('takes the sentences around the cursor from a long paragraph', () => {
    const filler = '这里是另外的内容，与光标处无关紧要。'.repeat(20);
    const query = at('督查', `${filler}这一句讲督查督办。${filler}`);
    assert.ok(query?.text.includes('这一句讲督查督办。'));
    assert.ok((query?.text.length ?? 0) < 450);
  });

  it('gives text of the draft, wherever the cursor stands', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const query = draftQuery(text, start, Math.min(text.length, start + (b % 5)));
        if (!query) return;
        assert.ok(text.includes(query.text) && text.includes(query.context));
        assert.equal(query.text, query.text.trim());
      }),
    );
  });
});
