/** The sentence of a line that the column (UTF-16) is in, or the one before it when the column stands right behind; without white space around it. */
export function sentenceAt(line: string, column: number): string {
  let start = 0;
  for (const { 0: sentence } of line.matchAll(/[^。！？；]*(?:[。！？；]+["”’）]*|$)/gu)) {
    const end = start + sentence.length;
    if (column <= end) return sentence.trim();
    start = end;
  }
  return '';
}
