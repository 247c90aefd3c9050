const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '（': '）', '【': '】', '「': '」' };
const openers: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(closers).map(([open, close]) => [close, open]));
/** Marks that must not stand within a pair of the same. */
const neverNested = '“‘《【「';
/** What ends a whole item and may stand behind the cursor already. */
const ending = /[”’》）】」，。；：、！？…]+$/u;

/** How an item stands between what is before and behind it. */
export interface Fit {
  /** Characters behind the cursor that the item brings itself: they are replaced with it, not doubled. */
  swallowed: number;
}

/**
 * Whether an item keeps the quotation marks and brackets of the line in order. `outer` is the line up to where the item begins, `rest` the end of the
 * item that is not typed yet, `after` the line behind the cursor. Undefined when it opens a quotation within a quotation, closes what is
 * not open, or leaves open what nothing behind the cursor closes.
 */
export function fitMarks(outer: string, text: string, rest: string, after: string): Fit | undefined {
  return fitWithin(openMarks(outer), text, rest, after);
}

/** The same where `around` are the marks that are open where the item begins. */
export function fitWithin(around: readonly string[], text: string, rest: string, after: string): Fit | undefined {
  const open = [...around];
  for (const mark of text) {
    if (mark in closers) {
      if (neverNested.includes(mark) && open.includes(mark)) return undefined;
      open.push(mark);
    } else if (mark in openers) {
      const at = open.lastIndexOf(openers[mark] as string);
      if (at === -1) return undefined;
      open.splice(at);
    }
  }
  const left = open.slice(around.length).reverse();
  const isClosedBehind = left.every((mark, i) => after.charAt(i) === closers[mark]);
  return isClosedBehind ? { swallowed: doubled(rest, after) } : undefined;
}

/** The marks that are open at the end of a line, outermost first. What closes without having been opened is passed over. */
export function openMarks(line: string): string[] {
  const open: string[] = [];
  for (const mark of line) {
    if (mark in closers) open.push(mark);
    else if (mark in openers) {
      const at = open.lastIndexOf(openers[mark] as string);
      if (at !== -1) open.splice(at);
    }
  }
  return open;
}

/** How many of the marks that end the item begin what stands behind the cursor. */
function doubled(rest: string, after: string): number {
  const marks = ending.exec(rest)?.[0] ?? '';
  for (let length = Math.min(marks.length, after.length); length > 0; length -= 1) {
    if (marks.endsWith(after.slice(0, length))) return length;
  }
  return 0;
}
