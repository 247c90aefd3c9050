/** What the simulated writer types: no spaces and tabs where lines begin; line breaks stay. */
export function typedText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/^[ \t\u3000]+/gmu, '');
}
