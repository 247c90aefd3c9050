import { blankOf, withoutComments } from '../speech/comments';
import { bodyStart } from '../speech/duration';

const fence = /^\s*(?:```|~~~)/u;
/** Inline code, addresses and the targets of Markdown links. */
const machineText = /`[^`\n]*`|(?:https?|ftp|file):\/\/[\x21-\x7e]+|\]\([^()\s]*\)|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}/gu;

/**
 * The text with everything that is not said blanked out: front matter, comments, code, addresses. Length and line breaks stay, so
 * that offsets hold. Linear in the length of the text.
 */
export function plainWords(text: string): string {
  const start = bodyStart(text);
  const body = withoutFences(withoutComments(text.slice(start)));
  return blankOf(text.slice(0, start)) + body.replace(machineText, (found) => (found.startsWith(']') ? `]${blankOf(found.slice(1))}` : blankOf(found)));
}

function withoutFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  let inside = false;
  return text
    .split('\n')
    .map((line) => {
      const isFence = fence.test(line);
      if (isFence) inside = !inside;
      return inside || isFence ? blankOf(line) : line;
    })
    .join('\n');
}
