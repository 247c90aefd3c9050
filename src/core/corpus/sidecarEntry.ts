import type { DocumentRecord } from './document';
import { factNames, type FactName } from './facts';

/** What the writer says of one file in the sidecar file of its folder. */
export interface SidecarEntry {
  /** As the writer entered them; `日期` normalised. */
  facts: Partial<Record<FactName, string>>;
  /** `收录: 否`: the file is left out of the archive. */
  isExcluded: boolean;
}

/** The value by which a writer says that there is no such fact, whatever was found. */
export const noFact = '无';

/** The record as the writer corrects it. */
export function overlay(record: DocumentRecord, { facts: entered }: SidecarEntry): DocumentRecord {
  const facts = { ...record.facts };
  const origins = { ...record.origins };
  for (const name of factNames) {
    const value = entered[name];
    if (value === undefined) continue;
    if (value === noFact) {
      delete facts[name];
      delete origins[name];
    } else {
      facts[name] = value;
      origins[name] = 'writer';
    }
  }
  const title = entered['标题'];
  return { ...record, title: title === undefined || title === noFact ? record.title : title, facts, origins };
}

/** A path relative to its folder as sidecars compare it: `/` between parts, one Unicode form (macOS writes another), nothing before the first part. */
export function sidecarKey(path: string): string {
  return path
    .normalize('NFC')
    .replace(/\\/gu, '/')
    .replace(/^(?:\.?\/)+/u, '')
    .trim();
}

/** The entries of a sidecar file, found by path. */
export class SidecarEntries {
  private readonly exact = new Map<string, SidecarEntry>();
  private readonly folded = new Map<string, SidecarEntry>();

  constructor(entries: Iterable<readonly [path: string, entry: SidecarEntry]> = []) {
    for (const [path, entry] of entries) {
      this.exact.set(sidecarKey(path), entry);
      this.folded.set(sidecarKey(path).toLowerCase(), entry);
    }
  }

  isSame(other: SidecarEntries): boolean {
    return JSON.stringify([...this.exact]) === JSON.stringify([...other.exact]);
  }

  get size(): number {
    return this.exact.size;
  }

  /** The entry of a file; one written in other capitals counts where there is none of exactly this name. */
  of(path: string): SidecarEntry | undefined {
    const key = sidecarKey(path);
    return this.exact.get(key) ?? this.folded.get(key.toLowerCase());
  }
}
