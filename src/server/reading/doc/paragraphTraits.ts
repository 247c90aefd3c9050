import type { ParagraphTraits } from '../paragraphs/paragraphLines';
import { eachSprm, sprm } from './sprms';

export interface BinaryTraits extends ParagraphTraits {
  inTable?: boolean;
  endsRow?: boolean;
}

/** What the property modifiers of a paragraph or a style say. `data` holds those that are too many for their place. */
export function paragraphTraits(bytes: DataView, from: number, to: number, data?: DataView): BinaryTraits {
  const traits: BinaryTraits = {};
  eachSprm(bytes, from, to, (id, operand) => {
    switch (id) {
      case sprm.list: return void (traits.listId = String(bytes.getInt16(operand, true)));
      case sprm.listLevel: return void (traits.level = bytes.getUint8(operand));
      case sprm.outline: return void (traits.outline = bytes.getUint8(operand));
      case sprm.inTable: return void (traits.inTable = bytes.getUint8(operand) !== 0);
      case sprm.rowEnd: return void (traits.endsRow = bytes.getUint8(operand) !== 0);
      case sprm.hugeParagraph:
      case sprm.hugeParagraphOld: {
        const at = bytes.getUint32(operand, true);
        if (data && at + 2 <= data.byteLength) Object.assign(traits, paragraphTraits(data, at + 2, at + 2 + data.getUint16(at, true)));
      }
    }
  });
  return traits;
}
