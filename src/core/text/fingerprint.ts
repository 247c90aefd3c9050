/** A 32-bit FNV-1a hash of the letters, digits and ideographs of a text: marks and spaces do not count. */
export function fingerprintOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isLetter(code)) continue;
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** The letters, digits and ideographs of a text: what `fingerprintOf` looks at. */
export function lettersOf(text: string): string {
  let letters = '';
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && isLetter(text.charCodeAt(i))) continue;
    letters += text.slice(start, i);
    start = i + 1;
  }
  return letters;
}

/** Whether a code unit is of a letter, digit or ideograph. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0x2e80) return code >= 0xc0 && code < 0x2000;
  if (code < 0x3040) return code === 0x3007;
  return code < 0xfe10 || (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}
