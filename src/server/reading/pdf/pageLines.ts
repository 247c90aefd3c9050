import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import { cleanLine, joinPieces, withoutSpacing } from '../cleanLine';
import { withoutRadicals } from './radicals';

/** A line of a page. Lengths are in points, from the upper left corner. */
export interface PageLine {
  text: string;
  left: number;
  right: number;
  /** Of its base line. */
  y: number;
  /** Of most of its characters. */
  size: number;
  /** Whether it begins with the mark of a note. */
  opensNote: boolean;
  /** Whether it is a row of a table: it has columns. */
  isRow: boolean;
}

interface Piece extends Omit<PageLine, 'opensNote' | 'isRow'> {
  hasSpaceBefore: boolean;
}

/** Pieces whose base lines differ by less than this share of their size stand in one line. */
const sameLine = 0.5;
/** A gap of this many characters parts columns of a table. */
const columnGap = 1.5;
const wordGap = 0.2;
/** Points by which a doubled piece may lie beside the first. */
const doubled = 2;
const noteMark = /^(?:[\[〔【(（]?\d{1,3}[\]〕】)）]?|[①-⑳*＊])$/u;
const noteStart = /^(?:[\[〔【(（]\d{1,3}[\]〕】)）]|[①-⑳*＊]|\d{1,3}\s)/u;

/** The lines of a page from top to bottom. `transform` turns the page upright. */
export function linesOfPage(content: TextContent, transform: readonly number[]): PageLine[] {
  const pieces = content.items.filter((item): item is TextItem => 'str' in item).flatMap((item) => pieceOf(item, transform));
  const rows: Piece[][] = [];
  for (const piece of pieces.sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && standTogether(last, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== '');
}

/** Whether a piece stands in the line of the piece before it, which is not below it. The mark of a note may be raised by its whole height. */
function standTogether(before: Piece, piece: Piece): boolean {
  const size = Math.max(before.size, piece.size);
  const isMark = noteMark.test(before.text.trim()) && Math.abs(piece.left - before.right) < size;
  return piece.y - before.y < (isMark ? 1 : sameLine) * size;
}

function pieceOf(item: TextItem, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Piece[] {
  const [ia = 1, ib = 0, ic = 0, id = 1, x = 0, y = 0] = item.transform as number[];
  if (item.str.trim() === '') return [];
  const size = Math.hypot(a * ic + c * id, b * ic + d * id) || Math.hypot(a * ia + c * ib, b * ia + d * ib);
  const left = a * x + c * y + e;
  const isUpright = Math.abs(b * ia + d * ib) < 0.1 * size;
  // Watermarks stand aslant.
  if (!isUpright || size === 0) return [];
  return [{ text: item.str, left, right: left + item.width, y: b * x + d * y + f, size, hasSpaceBefore: /^\s/u.test(item.str) }];
}

function lineOf(row: Piece[]): PageLine {
  const main = row.reduce((best, piece) => (piece.text.length * piece.size > best.text.length * best.size ? piece : best));
  const pieces = withoutDoubles(row.filter((piece) => !isNoteMark(piece, main)).sort((a, b) => a.left - b.left));
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let isRow = false;
  for (const piece of pieces) {
    const gap = piece.left - right;
    if (text === '') text = piece.text;
    else if (gap > columnGap * main.size) {
      text = `${text.trimEnd()}　${piece.text.trimStart()}`;
      isRow = true;
    } else text = gap > wordGap * main.size || piece.hasSpaceBefore ? joinPieces(text.trimEnd(), piece.text.trimStart()) : text + piece.text;
    right = Math.max(right, piece.right);
  }
  const leftmost = row.reduce((best, piece) => (piece.left < best.left ? piece : best));
  return {
    text: withoutSpacing(cleanLine(withoutRadicals(text))),
    left: (pieces[0] as Piece).left,
    right,
    y: main.y,
    size: main.size,
    opensNote: noteMark.test(leftmost.text.trim()) || noteStart.test(text),
    isRow,
  };
}

/** A small raised figure that points to a note. */
function isNoteMark({ text, size, y }: Piece, main: Piece): boolean {
  return size < 0.8 * main.size && y < main.y && noteMark.test(text.trim());
}

/** Bold type is often printed twice, a hair apart. */
function withoutDoubles(pieces: Piece[]): Piece[] {
  return pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    return !before || before.text !== piece.text || piece.left - before.left > Math.min(doubled, piece.size / 4);
  });
}
