import { existsSync, readdirSync, readFileSync } from 'node:fs';

const sampleEvery = 500;

/** Resident memory of a process in bytes; NaN where the system does not tell (not Linux). */
export function residentBytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = /VmRSS:\s+(\d+)/u.exec(readIfThere(status))?.[1];
  return kibibytes === undefined ? Number.NaN : Number(kibibytes) * 1024;
}

/** Memory of a process in bytes, with its share of the pages that others use too; NaN where the system does not tell (not Linux). */
function proportionalBytes(pid: number): number {
  const kibibytes = /^Pss:\s+(\d+)/mu.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1];
  return kibibytes === undefined ? residentBytes(pid) : Number(kibibytes) * 1024;
}

/** Watches the memory of a process and everything it starts, summed; pages that they share count once. */
export class PeakMemory {
  private readonly timer: NodeJS.Timeout;
  /** Bytes; NaN where the system does not tell. */
  peak = Number.NaN;

  constructor(private readonly pid: number) {
    this.timer = setInterval(() => this.sample(), sampleEvery);
  }

  end(): number {
    clearInterval(this.timer);
    return this.peak;
  }

  private sample(): void {
    const sizes = treeOf(this.pid).map(proportionalBytes).filter((bytes) => !Number.isNaN(bytes));
    const sum = sizes.reduce((total, bytes) => total + bytes, 0);
    if (sum > 0) this.peak = Math.max(Number.isNaN(this.peak) ? 0 : this.peak, sum);
  }
}

function treeOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  const children = readdirSync(tasks).flatMap((task) => readIfThere(`${tasks}/${task}/children`).split(' ').filter((text) => text.trim() !== ''));
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}

/** Processes end while they are looked at. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
