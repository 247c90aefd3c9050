/** What kind of character stands at a place. Offsets everywhere are UTF-16 code units. */

const han = /\p{Script=Han}/u;
const clauseEnd = new Set('，。；：！？、…—,;:!?\n\r（）()');
const sentenceEnd = new Set('。！？；…!?');

/** Whether the character is a Chinese ideograph (〇 included). */
export function isHan(character: string): boolean {
  return han.test(character) || character === '〇';
}

/** Whether the code unit lies in the main block of ideographs: a fast test for hot loops. */
export function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const clauseEndCodes = new Uint8Array(0x10000);
for (const mark of clauseEnd) clauseEndCodes[mark.charCodeAt(0)] = 1;

/** The same as `endsClause` for a code unit. */
export function codeEndsClause(code: number): boolean {
  return clauseEndCodes[code] === 1;
}

/** Whether a clause (the text between two pauses) ends at this character. Quotation marks do not end one. */
export function endsClause(character: string): boolean {
  return clauseEnd.has(character);
}

/** Whether a sentence ends at this character. */
export function endsSentence(character: string): boolean {
  return sentenceEnd.has(character);
}

/** Cuts text into its clauses, without the pauses between them; empty ones are left out. */
export function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && !codeEndsClause(text.charCodeAt(i))) continue;
    const clause = text.slice(start, i).trim();
    if (clause !== '') clauses.push(clause);
    start = i + 1;
  }
  return clauses;
}

/** Half-open ranges of the sentences of `text`, closing quotation marks included; together they cover it. */
export function sentenceRanges(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!endsSentence(text.charAt(i))) continue;
    let end = i + 1;
    while (end < text.length && '”’」』）》'.includes(text.charAt(end))) end += 1;
    while (end < text.length && endsSentence(text.charAt(end))) end += 1;
    ranges.push([start, end]);
    start = end;
    i = end - 1;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges;
}
