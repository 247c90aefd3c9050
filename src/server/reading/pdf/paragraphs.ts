import { enumeratorAt } from '../../../core/speech/enumerator';
import { joinPieces } from '../cleanLine';
import type { PageLine } from './pageLines';
import type { Page } from './runningLines';

/** All in characters of the line (its size). */
const indent = 0.8;
const shortLine = 1.9;
const centred = 2.5;
const longestGap = 8;
/** Share by which sizes of one paragraph may differ. */
const sameSize = 0.08;
/** Lines further apart than this many usual distances belong to different paragraphs. */
const wideGap = 1.25;

interface Frame {
  left: number;
  right: number;
  /** Usual distance of lines. */
  pitch: number;
  /** Whether first lines of paragraphs are set in. */
  isSetIn: boolean;
}

/** Joins the lines of a page's text into paragraphs, by indents, short last lines, size and distance; also across pages. */
export function paragraphsOf(pages: readonly Page[]): string[] {
  const frame = frameOf(pages);
  const paragraphs: string[] = [];
  let before: PageLine | undefined;
  for (const page of pages) {
    let isFirst = true;
    for (const line of page.lines) {
      const goesOn = before !== undefined && belongsTo(before, line, frame, isFirst);
      if (goesOn) paragraphs.push(joinPieces(paragraphs.pop() as string, line.text));
      else paragraphs.push(line.text);
      before = line;
      isFirst = false;
    }
  }
  return paragraphs;
}

function belongsTo(before: PageLine, line: PageLine, frame: Frame, isOnNewPage: boolean): boolean {
  const { size } = line;
  if (before.isRow || line.isRow) return false;
  if (/[。！？；：]$/u.test(before.text) && isNumbered(line.text)) return false;
  if (Math.abs(size - before.size) > sameSize * size) return false;
  if (before.right < frame.right - shortLine * size && !breaksEarly(before, line, frame)) return false;
  if (!isOnNewPage && line.y - before.y > wideGap * Math.max(frame.pitch, size * 1.2)) return false;
  const isIndented = line.left > frame.left + indent * size;
  const wasIndented = before.left > frame.left + indent * size;
  // A block that is set in as a whole goes on at the same place; a new paragraph begins further in, or after a numbered line.
  if (isIndented && (!wasIndented || Math.abs(line.left - before.left) > 0.3 * size || isCentred(before, frame))) return false;
  return !isIndented || (enumeratorAt(line.text) === undefined && !startsParagraphs(frame, line));
}

/** Whether a line is short only because what follows could not be broken: a figure or a Latin word, or, where paragraphs are set in, anything. */
function breaksEarly(before: PageLine, line: PageLine, frame: Frame): boolean {
  const { size } = line;
  const gap = frame.right - before.right;
  if (gap > longestGap * size || line.left > frame.left + indent * size || isCentred(before, frame) || /[。！？：；…”』）)]$/u.test(before.text)) return false;
  const word = /^[\w.,%‰()+/-]+/u.exec(line.text)?.[0].length ?? 0;
  return frame.isSetIn || (word > 1 && gap < (word * 0.6 + 1.5) * size);
}

function isNumbered(text: string): boolean {
  return enumeratorAt(text)?.isSeries === false;
}

/** The first lines of paragraphs are set in by two characters; a full line there that follows another full one is a paragraph of one line. */
function startsParagraphs(frame: Frame, { left, size }: PageLine): boolean {
  return Math.abs(left - frame.left - 2 * size) < 0.6 * size;
}

function isCentred({ left, right, size }: PageLine, frame: Frame): boolean {
  return left > frame.left + centred * size && right < frame.right - centred * size;
}

/** The margins within which full lines stand, and the usual distance of lines: what most lines have. */
function frameOf(pages: readonly Page[]): Frame {
  const lines = pages.flatMap((page) => page.lines);
  // Spreading a hundred thousand numbers into Math.max would overflow the stack.
  const widest = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  const full = lines.filter(({ left, right }) => right - left > 0.5 * widest);
  const distances = pages.flatMap((page) => page.lines.slice(1).map((line, i) => line.y - (page.lines[i] as PageLine).y)).filter((distance) => distance > 1);
  const left = mostCommon(full.map((line) => line.left), 'lowest');
  const setIn = lines.filter((line) => Math.abs(line.left - left - 2 * line.size) < 0.6 * line.size);
  return { left, right: mostCommon(full.map(({ right }) => right), 'highest'), pitch: middle(distances), isSetIn: setIn.length > lines.length * 0.1 };
}

/** The outermost place, in steps of 3 points, at which a fair share of the lines stands. */
function mostCommon(places: readonly number[], which: 'lowest' | 'highest'): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place / 3), (counts.get(Math.round(place / 3)) ?? 0) + 1);
  const enough = Math.max(...[...counts.values(), 0]) * 0.25;
  const usual = [...counts].filter(([, count]) => count >= enough).map(([place]) => place * 3);
  if (usual.length === 0) return 0;
  return which === 'lowest' ? Math.min(...usual) : Math.max(...usual);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
