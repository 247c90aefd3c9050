/** Invisible characters and those of private use (symbol fonts), which say nothing as text. */
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\uffff\ue000-\uf8ff]/gu;

/** A line as it is read aloud: without invisible characters, without space at its ends, single spaces between Latin words. */
export function cleanLine(line: string): string {
  return line.replace(invisible, '').replace(/[\t\v\f\u00a0 ]+/gu, ' ').trim();
}

/** Chinese characters and the marks that go with them. */
const wide = String.raw`[\p{Script=Han}\u3001-\u303f\uff01-\uff60“”‘’…—·]`;
const gapBetweenWide = new RegExp(`(?<=${wide})[ \\u00a0]+(?=${wide})`, 'gu');
const endsWide = new RegExp(`${wide}$`, 'u');
const startsWide = new RegExp(`^${wide}`, 'u');

/** Without the spaces that layout puts between Chinese characters. */
export function withoutGaps(line: string): string {
  return line.replace(gapBetweenWide, '');
}

const gapAtLatin = /(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%‰]) (?=\p{Script=Han})/gu;

/** Also without those between Chinese characters and figures or Latin letters, which typesetting adds. */
export function withoutSpacing(line: string): string {
  return withoutGaps(line).replace(gapAtLatin, '');
}

/** Joins two pieces of one paragraph: with a space between Latin words only. */
export function joinPieces(before: string, after: string): string {
  if (before === '' || after === '' || endsWide.test(before) || startsWide.test(after)) return before + after;
  return /[A-Za-z]-$/u.test(before) && /^[a-z]/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`;
}
