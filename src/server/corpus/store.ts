import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../core/corpus/problem';
import type { Segment } from '../../core/index/segment';
import { decodeSegment, segmentVersion } from '../../core/index/segmentCodec';
import type { FileStamp } from '../reading/readSource';
import { readSealed, writeSealed } from './sealedFile';

/** What the index knows of a file: where its document is, or what is wrong with it. */
export interface FileEntry {
  stamp: FileStamp;
  /** Segment and document; missing when the file could not be read. */
  at?: { segment: string; document: number };
  problems: Problem[];
}

export interface Manifest {
  /** Changes with every write. */
  generation: string;
  segments: string[];
  files: Record<string, FileEntry>;
}

interface StoredManifest extends Manifest {
  version: number;
  segmenterId: string;
  folder: string;
}

const manifestName = 'manifest';
/** What nobody has written to for so long is what a broken write left, milliseconds. */
const abandonedAfter = 60_000;

/** Where a segment lies within the directory of its store. */
export function segmentFile(directory: string, id: string): string {
  return path.join(directory, `${id}.seg`);
}

/**
 * The index of one corpus folder on disk: a manifest and one file a segment, each whole or absent. What is of another version or cut by another
 * segmenter counts as absent.
 */
export class Store {
  readonly directory: string;

  constructor(
    storageFolder: string,
    private readonly folder: string,
    private readonly segmenterId: string,
  ) {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    this.directory = path.join(storageFolder, 'index', name);
  }

  async readManifest(): Promise<Manifest | undefined> {
    const payload = await readSealed(path.join(this.directory, manifestName));
    if (!payload) return undefined;
    const stored = JSON.parse(new TextDecoder().decode(payload)) as StoredManifest;
    const isOurs = stored.version === segmentVersion && stored.segmenterId === this.segmenterId && stored.folder === this.folder;
    return isOurs ? stored : undefined;
  }

  async readSegment(id: string): Promise<Segment | undefined> {
    const payload = await readSealed(segmentFile(this.directory, id));
    return payload && decodeSegment(payload);
  }

  /** @throws when the disk is full or read-only. */
  async writeSegment(id: string, payload: Uint8Array): Promise<void> {
    await writeSealed(segmentFile(this.directory, id), payload);
  }

  /** @returns the new generation. @throws when the disk is full or read-only. */
  async writeManifest(manifest: Omit<Manifest, 'generation'>): Promise<string> {
    const generation = randomUUID();
    const stored: StoredManifest = { ...manifest, generation, version: segmentVersion, segmenterId: this.segmenterId, folder: this.folder };
    await writeSealed(path.join(this.directory, manifestName), new TextEncoder().encode(JSON.stringify(stored)));
    return generation;
  }

  /** Removes segments that no manifest names and that nobody is about to name, and what broken writes left. */
  async sweep(segments: readonly string[]): Promise<void> {
    const keep = new Set(segments.map((id) => path.basename(segmentFile(this.directory, id))));
    for (const name of await readdir(this.directory)) {
      const isSegment = name.endsWith('.seg');
      if (keep.has(name) || (!isSegment && !name.endsWith('.tmp'))) continue;
      const file = path.join(this.directory, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
      // A segment of ours that was left behind has had its time; a fresh one may be another window's, on its way into a manifest.
      if (this.retired.has(name) || Date.now() - mtimeMs > abandonedAfter) await rm(file, { force: true });
    }
    this.retired.clear();
  }

  /** Says that this window needs a segment no longer. */
  retire(id: string): void {
    this.retired.add(path.basename(segmentFile(this.directory, id)));
  }

  private readonly retired = new Set<string>();
}
