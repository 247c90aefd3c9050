/** Adds lines behind others; spreading a hundred thousand of them as arguments would overflow the stack. */
export function append(to: string[], lines: readonly string[]): void {
  for (const line of lines) to.push(line);
}
