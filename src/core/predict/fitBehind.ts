import { endsClause } from '../text/characters';

const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '（': '）', '【': '】', '「': '」' };
const closing = new Set(Object.values(closers));

/**
 * As much of a continuation as goes before what stands behind the cursor (`after`, the rest of the line); empty when none does. At the end of a
 * line that is all of it. Before a pause or a closing mark it is what comes before its own first pause or the mark that closes what is open at the
 * cursor, since those stand there. In the middle of a clause there is no room.
 */
export function fitBehind(text: string, after: string): string {
  const behind = after.trimStart();
  if (behind === '') return text;
  const [next = ''] = behind;
  if (!endsClause(next) && !closing.has(next)) return '';
  return text.slice(0, firstStop(text));
}

/** Where the first pause stands that is in no quotation, or a mark that closes what was not opened. */
function firstStop(text: string): number {
  const open: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (closers[mark] !== undefined) open.push(closers[mark]);
    else if (closing.has(mark)) {
      if (open.pop() !== mark) return i;
    } else if (open.length === 0 && endsClause(mark)) return i;
  }
  return text.length;
}
