import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findOpenSlots, neighbouringSlot } from '../../../../src/core/template/slots';

const found = (text: string) => findOpenSlots(text).map(({ start, end }) => text.slice(start, end));

describe('findOpenSlots', () => {
  it('finds brackets, placeholders and lines to write on', () => {
    assert.deepEqual(found('经【县委】研究，XX同志于X月X日到××县，投入___万元、＿＿万人，【】。***'), ['【县委】', 'XX', 'X', 'X', '××', '___', '＿＿', '【】', '***']);
  });

  it('leaves Latin words, formulas and rules alone', () => {
    assert.deepEqual(found('XXL号、XXXIII、3×4、A×B、第X频道、snake_case'), []);
    assert.deepEqual(found('【这是一整段写在方括号里的话，并不是要填的地方，因为它的长度远远超过了一个待填之处应有的长度，读者一看就知道它是正文，不会弄错的，真的】'), []);
    assert.deepEqual(found('【第一行\n第二行】'), []);
  });
});

describe('neighbouringSlot', () => {
  const text = '甲【一】乙【】丙XX丁';
  const spans = findOpenSlots(text);

  it('goes from slot to slot and round', () => {
    assert.deepEqual(neighbouringSlot(text, { start: 0, end: 0 }, 'next'), spans[0]);
    assert.deepEqual(neighbouringSlot(text, spans[0] ?? { start: 0, end: 0 }, 'next'), spans[1]);
    assert.deepEqual(neighbouringSlot(text, spans[2] ?? { start: 0, end: 0 }, 'next'), spans[0]);
    assert.deepEqual(neighbouringSlot(text, spans[0] ?? { start: 0, end: 0 }, 'previous'), spans[2]);
    assert.deepEqual(neighbouringSlot(text, { start: text.length, end: text.length }, 'previous'), spans[2]);
    assert.equal(neighbouringSlot('没有', { start: 0, end: 0 }, 'next'), undefined);
  });

  it('visits every slot of any text in order', () => {
    const piece = fc.constantFrom('【】', '【甲】', 'XX', '＿＿', '文字', '，', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')), (draft) => {
        const slots = findOpenSlots(draft);
        let at = { start: 0, end: 0 };
        for (const slot of slots) {
          at = neighbouringSlot(draft, at, 'next') ?? at;
          assert.deepEqual(at, slot);
        }
      }),
    );
  });
});
