import { enumeratorAt } from '../../speech/enumerator';

/** `# ` of Markdown. */
const markdown = /^#{1,6}\s/u;
/** A heading of this many characters is still one. */
const longest = 30;

/** Whether the line up to the cursor is the beginning of a heading: `一、`, `（一）`, `# ` and no sentence finished behind it. */
export function isHeadingLine(before: string): boolean {
  const line = before.trimStart();
  if (markdown.test(line)) return true;
  const enumerator = enumeratorAt(line);
  if (!enumerator || enumerator.isSeries) return false;
  const written = line.slice(enumerator.text.length);
  return written.length <= longest && !/[。；！？]/u.test(written);
}
