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
