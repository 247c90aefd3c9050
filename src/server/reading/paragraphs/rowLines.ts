/** A row of a table is a line, its cells apart by a wide space; what stands in a frame of one cell is ordinary text. */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.filter((lines) => lines.length > 0);
  return filled.length > 1 ? [filled.map((lines) => lines.join(' ')).join('　')] : [...(filled[0] ?? [])];
}
