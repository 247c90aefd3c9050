const han = /^[\p{Script=Han}〇]$/u;
const letter = /^[\p{Script=Latin}\p{Nd}]$/u;
const digit = /^\p{Nd}$/u;

export const other = 1;
export const hanClass = 2;
export const letterClass = 3;
export const digitClass = 4;

/** By code unit, 0 while not looked up. */
const known = new Uint8Array(0x10000);

/** What a character is to the index, by its code point: an ideograph, a Latin letter, a digit, or none of these. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return lookUp(codePoint);
  return (known[codePoint] as number) || (known[codePoint] = lookUp(codePoint));
}

function lookUp(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (han.test(character)) return hanClass;
  if (digit.test(character)) return digitClass;
  return letter.test(character) ? letterClass : other;
}
