import { GrowingNumbers } from './growing';
import type { PassageColumns } from './segment';

/** A passage as the columns hold it, but for its text. */
export interface PassageRow {
  document: number;
  line: number;
  headingPath: string[];
  termCount: number;
  /** Index into `moveKinds`. */
  move: number;
  position: number;
  fingerprint: number;
  /** Where its text begins in the text of all. */
  textAt: number;
}

const numberColumns = ['document', 'line', 'headingPath', 'termCount', 'move', 'position', 'fingerprint', 'textStart'] as const;

/** Puts the columns of passages together, row by row. */
export class PassageColumnsBuilder {
  private readonly columns = Object.fromEntries(numberColumns.map((name) => [name, new GrowingNumbers()])) as Record<(typeof numberColumns)[number], GrowingNumbers>;
  private readonly headingPaths: string[][] = [];
  private readonly headingPathIds = new Map<string, number>();

  /** Passages so far: the number of the next one. */
  get size(): number {
    return this.columns.document.length;
  }

  add({ document, line, headingPath, termCount, move, position, fingerprint, textAt }: PassageRow): void {
    const { columns } = this;
    columns.document.push(document);
    columns.line.push(line);
    columns.headingPath.push(this.headingPathId(headingPath));
    columns.termCount.push(termCount);
    columns.move.push(move);
    columns.position.push(Math.min(255, position));
    columns.fingerprint.push(fingerprint);
    columns.textStart.push(textAt);
  }

  /** The columns; `text` is the text of all passages. */
  build(text: Uint16Array): PassageColumns {
    const { document, line, headingPath, termCount, move, position, fingerprint, textStart } = this.columns;
    return {
      document: document.values.slice(),
      line: line.values.slice(),
      headingPath: headingPath.values.slice(),
      headingPaths: this.headingPaths,
      termCount: termCount.values.slice(),
      move: Uint8Array.from(move.values),
      position: Uint8Array.from(position.values),
      fingerprint: fingerprint.values.slice(),
      textStart: Uint32Array.from([...textStart.values, text.length]),
      text,
    };
  }

  private headingPathId(path: string[]): number {
    const key = path.join('\n');
    let id = this.headingPathIds.get(key);
    if (id === undefined) {
      id = this.headingPaths.push(path) - 1;
      this.headingPathIds.set(key, id);
    }
    return id;
  }
}
