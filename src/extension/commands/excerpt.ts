/** Characters kept before the first match when a passage is shortened to one line. */
const lead = 12;
/** Characters of a one-line excerpt; VS Code cuts it further to the width it has. */
const length = 120;

/** One line of a passage, beginning shortly before its first match. */
export function excerpt(text: string, highlights: readonly [number, number][]): string {
  const first = highlights[0]?.[0] ?? 0;
  const from = first > lead * 2 ? first - lead : 0;
  const to = Math.min(text.length, from + length);
  const line = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${line}${to < text.length ? '…' : ''}`;
}
