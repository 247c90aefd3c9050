import { percentile } from './percentiles';

/** A line of the printed table: what was measured, and the figures. */
export type Row = [name: string, value: string];

/** One quantity over the size of the archive. */
export interface Point {
  megabytes: number;
  p50: number;
  p95: number;
}

/** What is drawn, and judged by its shape: quantities over the size of the archive in megabytes of text. */
export class Curves {
  private readonly byName = new Map<string, Point[]>();

  add(name: string, megabytes: number, measured: readonly number[]): void {
    const points = this.byName.get(name) ?? [];
    points.push({ megabytes, p50: percentile(measured, 0.5), p95: percentile(measured, 0.95) });
    this.byName.set(name, points.sort((a, z) => a.megabytes - z.megabytes));
  }

  get(name: string): readonly Point[] {
    return this.byName.get(name) ?? [];
  }

  all(): Record<string, readonly Point[]> {
    return Object.fromEntries(this.byName);
  }
}
