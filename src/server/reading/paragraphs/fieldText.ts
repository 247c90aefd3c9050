/** What a field of a word processor shows when only its instruction is stored; empty for most, whose result stands in the text. */
export function textOfInstruction(instruction: string): string {
  if (!/^\s*EQ\b/iu.test(instruction)) return '';
  const circled = /\\o(?:\\a[clr])?\s*\(\s*[○◯⃝]\s*[,，;；]\s*([^)]*?)\s*\)/iu.exec(instruction)?.[1];
  if (circled !== undefined) return circledNumber(circled);
  // A phonetic guide: \o\ad(\s\up 9(xíng),行) shows the reading above the character.
  return /\\o\s*\\a[dclr]?\s*\(\s*\\s\s*\\up\s*\d*\s*\([^)]*\)\s*[,，;；]\s*([^)]*)\)/iu.exec(instruction)?.[1] ?? '';
}

/** ① for 1 (circles drawn with a field are how Word sets them). */
function circledNumber(text: string): string {
  const value = Number(text.normalize('NFKC'));
  return Number.isInteger(value) && value >= 1 && value <= 20 ? String.fromCharCode('①'.charCodeAt(0) + value - 1) : text;
}

/** Fields whose result repeats what stands elsewhere: tables of contents, indexes, page numbers. */
export function repeatsText(instruction: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA|PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(instruction);
}
