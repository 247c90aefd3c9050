/** How long a speech is, counted as people in offices count: every visible character, punctuation included. */

const blank = /\s/u;
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/u;

/** Offset at which the speech begins, behind front matter if there is any. */
export function bodyStart(text: string): number {
  return frontMatter.exec(text)?.[0].length ?? 0;
}

/** Characters that are not white space; a pair of surrogates counts once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Ideographs, most of any speech, are told without looking closer.
    if (code >= 0x3001 && code < 0xd800) count += 1;
    else if (isSecondHalf(text, i) || blank.test(text.charAt(i))) continue;
    else count += 1;
  }
  return count;
}

/** Whether the code unit at `i` is the second of a pair. */
function isSecondHalf(text: string, i: number): boolean {
  return (text.charCodeAt(i) & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
}

/** Minutes it takes to read `characters` aloud at `pace` characters a minute. */
export function readingMinutes(characters: number, pace: number): number {
  return characters / pace;
}
