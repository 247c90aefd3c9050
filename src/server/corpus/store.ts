import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../core/corpus/problem';
import type { Segment } from '../../core/index/segment';
import { decodeSegment, segmentVersion } from '../../core/index/segmentCodec';
import type { FileStamp } from '../reading/readSource';

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
const digestLength = 32;

function digestOf(payload: Uint8Array): Buffer {
  return createHash('sha256').update(payload).digest();
}

/**
 * The index of one corpus folder on disk: a manifest and one file a segment. Every file is written aside and renamed, and begins with
 * the SHA-256 of the rest. What is missing, torn, of another version or cut by another segmenter counts as absent.
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
    const payload = await this.read(manifestName);
    if (!payload) return undefined;
    const stored = JSON.parse(payload.toString('utf8')) as StoredManifest;
    const isOurs = stored.version === segmentVersion && stored.segmenterId === this.segmenterId && stored.folder === this.folder;
    return isOurs ? stored : undefined;
  }

  async readSegment(id: string): Promise<Segment | undefined> {
    const payload = await this.read(`${id}.seg`);
    return payload && decodeSegment(payload);
  }

  /** @throws when the disk is full or read-only. */
  async writeSegment(id: string, payload: Uint8Array): Promise<void> {
    await this.write(`${id}.seg`, payload);
  }

  /** @returns the new generation. @throws when the disk is full or read-only. */
  async writeManifest(manifest: Omit<Manifest, 'generation'>): Promise<string> {
    const generation = randomUUID();
    const stored: StoredManifest = { ...manifest, generation, version: segmentVersion, segmenterId: this.segmenterId, folder: this.folder };
    await this.write(manifestName, Buffer.from(JSON.stringify(stored)));
    return generation;
  }

  /** Removes segments that no manifest names any more, and what broken writes left. */
  async sweep(segments: readonly string[]): Promise<void> {
    const keep = new Set(segments.map((id) => `${id}.seg`));
    for (const name of await readdir(this.directory)) {
      if ((name.endsWith('.seg') && !keep.has(name)) || name.endsWith('.tmp')) await rm(path.join(this.directory, name), { force: true });
    }
  }

  /** What was written under this name, if it is whole. */
  private async read(name: string): Promise<Buffer | undefined> {
    let bytes: Buffer;
    try {
      bytes = await readFile(path.join(this.directory, name));
    } catch {
      // Absent, unreadable or locked away: in each case the index is made anew from the sources.
      return undefined;
    }
    const payload = bytes.subarray(digestLength);
    return digestOf(payload).equals(bytes.subarray(0, digestLength)) ? payload : undefined;
  }

  private async write(name: string, payload: Uint8Array): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    const temporary = path.join(this.directory, `${name}.${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, Buffer.concat([digestOf(payload), payload]));
      await rename(temporary, path.join(this.directory, name));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}
