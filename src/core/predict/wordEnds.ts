const opening = new Set('“‘《（【「');

/** Ends of the words of a text that `tokens` give when joined: ascending UTF-16 offsets. A mark stands alone; one that opens goes with the word behind it. */
export function wordEnds(tokens: readonly string[]): number[] {
  const ends: number[] = [];
  let end = 0;
  tokens.forEach((token, i) => {
    end += token.length;
    if (!opening.has(token) || i === tokens.length - 1) ends.push(end);
  });
  return ends;
}

/** How many UTF-16 units before `at` belong to the token that goes over it, of a text that `tokens` give when joined; 0 when one begins there. */
export function begunBefore(tokens: readonly string[], at: number): number {
  let start = 0;
  for (const token of tokens) {
    if (start + token.length > at) return at - start;
    start += token.length;
  }
  return 0;
}
