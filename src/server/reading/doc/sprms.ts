/** Property modifiers of Word's binary format ([MS-DOC] 2.2.5.1): an id of two bytes, then an operand whose size the id tells. */

export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  special: 0x0855,
  listLevel: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  inTable: 0x2416,
  rowEnd: 0x2417,
  hugeParagraph: 0x6646,
  hugeParagraphOld: 0x6645,
} as const;

const tabChanges = 0xc615;
const tableDefinition = 0xd608;
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** Calls `take` with each id and the offset of its operand. Ends where the bytes end. */
export function eachSprm(bytes: DataView, start: number, end: number, take: (id: number, operand: number) => void): void {
  let at = start;
  const limit = Math.min(end, bytes.byteLength);
  while (at + 2 < limit) {
    const id = bytes.getUint16(at, true);
    const operand = at + 2;
    const size = operandSize(bytes, id, operand);
    if (operand + size > limit) return;
    take(id, operand);
    at = operand + size;
  }
}

function operandSize(bytes: DataView, id: number, operand: number): number {
  const fixed = sizes[id >> 13] as number;
  if (fixed > 0) return fixed;
  if (id === tableDefinition) return operand + 2 <= bytes.byteLength ? bytes.getUint16(operand, true) + 1 : 2;
  const length = bytes.getUint8(operand);
  if (id !== tabChanges || length < 255 || operand + 2 > bytes.byteLength) return length + 1;
  const added = operand + 2 + 4 * bytes.getUint8(operand + 1);
  return added < bytes.byteLength ? added - operand + 1 + 3 * bytes.getUint8(added) : 1;
}
