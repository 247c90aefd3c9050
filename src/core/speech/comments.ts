/** The text with HTML comments, which are no part of the speech, blanked out. Offsets hold. */
export function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return result + text.slice(from);
    result += text.slice(from, start) + blankOf(text.slice(start, end + 3));
    from = end + 3;
  }
}

/** Blanks of the same length, line breaks kept. */
export function blankOf(text: string): string {
  return text.replace(/[^\r\n]/gu, (character) => ' '.repeat(character.length));
}
