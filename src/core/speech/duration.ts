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
  for (const character of text) if (!blank.test(character)) count += 1;
  return count;
}

/** Minutes it takes to read `characters` aloud at `pace` characters a minute. */
export function readingMinutes(characters: number, pace: number): number {
  return characters / pace;
}
