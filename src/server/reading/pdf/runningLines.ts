import type { PageLine } from './pageLines';

/** A page with its lines and height in points. */
export interface Page {
  lines: PageLine[];
  height: number;
}

/** Headers and footers stand within this share of the height of a page, and among so many lines of its edge. */
const margin = 0.14;
const edgeLines = 3;
/** On at least this share of the pages; left and right pages may differ. */
const repeated = 0.4;

const pageNumber = /^[-—–－·.\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3}(?=\s*页))(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·.\s]*$/iu;

/** Takes page numbers, and lines that stand at the same place on many pages, off the pages. */
export function withoutRunningLines(pages: readonly Page[]): Page[] {
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of new Set(edgesOf(page).map((line) => keyOf(line)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * repeated));
  return pages.map((page) => {
    const running = new Set(edgesOf(page).filter((line) => pageNumber.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= least));
    return { ...page, lines: page.lines.filter((line) => !running.has(line)) };
  });
}

/** Smaller than this share of the usual size is the print of notes. */
const smallPrint = 0.88;

/** Takes the notes at the foot of each page away: small print there that begins with the mark of a note. */
export function withoutNotes(pages: readonly Page[]): Page[] {
  const usual = usualSize(pages);
  return pages.map((page) => {
    let first = page.lines.length;
    while (first > 0 && (page.lines[first - 1] as PageLine).size < smallPrint * usual) first -= 1;
    const isNote = first > 0 && (page.lines[first]?.opensNote ?? false);
    return isNote ? { ...page, lines: page.lines.slice(0, first) } : page;
  });
}

/** The size in which most characters are set. */
function usualSize(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) for (const { size, text } of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function edgesOf({ lines, height }: Page): PageLine[] {
  const top = lines.slice(0, edgeLines).filter(({ y }) => y < height * margin);
  return [...top, ...lines.slice(-edgeLines).filter(({ y }) => y > height * (1 - margin))];
}

/** The same text but for figures, at the same height. */
function keyOf({ text, y }: PageLine): string {
  return `${Math.round(y / 6)} ${text.replace(/\d+/gu, '0')}`;
}
