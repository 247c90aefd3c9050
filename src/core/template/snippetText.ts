/** Text as it stands in a snippet, inside a slot or out of it. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, (character) => `\\${character}`);
}

/** A slot that shows `text` until it is filled. */
export function slotWith(number: number, text: string): string {
  return text === '' ? `$${number}` : `\${${number}:${escapeSnippet(text)}}`;
}

/** A slot that offers several texts, of which the first is shown; with only one, a plain slot. */
export function slotOf(number: number, choices: readonly string[]): string {
  const [only] = choices;
  if (choices.length < 2) return slotWith(number, only ?? '');
  return `\${${number}|${choices.map((choice) => choice.replace(/[\\,|$}]/gu, (character) => `\\${character}`)).join(',')}|}`;
}
