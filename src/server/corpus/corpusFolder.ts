import { randomUUID } from 'node:crypto';
import type { Problem } from '../../core/corpus/problem';
import { LiveSegment } from '../../core/index/liveSegment';
import type { Segment } from '../../core/index/segment';
import { decodeSegment } from '../../core/index/segmentCodec';
import type { IndexedFile } from '../indexing/messages';
import type { FileStamp } from '../reading/readSource';
import type { FolderRoot } from './folderPaths';
import type { FileEntry, Manifest, Store } from './store';

/** The index of one corpus folder in memory: which file is in which segment. Reads from a `Store`; writing is the refresher's business. */
export class CorpusFolder {
  private files = new Map<string, FileEntry>();
  private segments = new Map<string, Segment>();
  private liveSegments = new Map<string, LiveSegment>();
  private generation: string | undefined;
  /** What is wrong with the folder itself, or was found while looking through it. */
  scanProblems: Problem[] = [];

  constructor(
    readonly root: FolderRoot,
    readonly store: Store,
  ) {}

  /** The searchable state; a new array after every change. */
  live: readonly LiveSegment[] = [];

  get documentCount(): number {
    return this.live.reduce((sum, { documentCount }) => sum + documentCount, 0);
  }

  get problems(): Problem[] {
    return [...this.scanProblems, ...this.fileProblems];
  }

  /** What is wrong with single files. */
  get fileProblems(): Problem[] {
    return [...this.files.values()].flatMap(({ problems }) => problems);
  }

  /** Takes over what is on disk, when it is newer than what is here. Files whose segment is torn count as not indexed. */
  async load(): Promise<void> {
    const manifest = await this.store.readManifest();
    if (!manifest || manifest.generation === this.generation) return;
    const segments = new Map<string, Segment>();
    for (const id of manifest.segments) {
      const segment = this.segments.get(id) ?? (await this.store.readSegment(id));
      if (segment) segments.set(id, segment);
    }
    this.segments = segments;
    this.files = new Map(Object.entries(manifest.files).filter(([, { at }]) => at === undefined || segments.has(at.segment)));
    this.generation = manifest.generation;
    this.update();
  }

  /** Which files must be read, and which are gone, for the index to match `found`. */
  compare(found: ReadonlyMap<string, FileStamp>): { toRead: string[]; gone: string[] } {
    const toRead = [...found].filter(([file, stamp]) => !isSame(this.files.get(file)?.stamp, stamp)).map(([file]) => file);
    const gone = [...this.files.keys()].filter((file) => !found.has(file));
    return { toRead, gone };
  }

  remove(files: readonly string[]): void {
    for (const file of files) this.files.delete(file);
    this.update();
  }

  /** Adds the segment of a batch; gives its id. */
  install(bytes: Uint8Array, batch: readonly IndexedFile[], problems: ReadonlyMap<string, Problem[]>): string {
    const id = randomUUID();
    const segment = decodeSegment(bytes);
    if (!segment) throw new Error('the indexing process sent a segment of another version');
    this.segments.set(id, segment);
    batch.forEach(({ file, stamp }, document) => {
      this.files.set(file, { stamp, at: { segment: id, document }, problems: problems.get(file) ?? [] });
    });
    this.update();
    return id;
  }

  /** Notes a file that has no document: gone when it has no stamp, else unreadable. */
  noteUnread(file: string, stamp: FileStamp | undefined, problems: Problem[]): void {
    if (stamp) this.files.set(file, { stamp, problems });
    else this.files.delete(file);
    this.update();
  }

  /** The small segments' files, when there are so many that they had better be one. */
  filesToGather(): string[] {
    const small = [...this.liveSegments].filter(([, { documentCount }]) => documentCount < smallSegment).map(([id]) => id);
    if (small.length < gatherFrom) return [];
    return [...this.files].filter(([, { at }]) => at && small.includes(at.segment)).map(([file]) => file);
  }

  /** Forgets what is known, so that everything is read again. */
  clear(): void {
    this.files.clear();
    this.update();
  }

  manifest(): Omit<Manifest, 'generation'> {
    return { segments: [...this.segments.keys()], files: Object.fromEntries(this.files) };
  }

  written(generation: string): void {
    this.generation = generation;
  }

  private update(): void {
    const standing = new Map<string, Set<number>>();
    for (const { at } of this.files.values()) {
      if (!at) continue;
      const documents = standing.get(at.segment) ?? new Set();
      standing.set(at.segment, documents.add(at.document));
    }
    const live = new Map<string, LiveSegment>();
    for (const [id, segment] of this.segments) {
      const documents = standing.get(id);
      if (!documents) continue;
      const before = this.liveSegments.get(id);
      const isUnchanged =
        before?.segment === segment && before.documentCount === documents.size && [...documents].every((document) => before.live[document] === 1);
      live.set(id, isUnchanged ? before : new LiveSegment(segment, (i) => documents.has(i), id));
    }
    this.liveSegments = live;
    for (const id of [...this.segments.keys()]) if (!live.has(id)) this.segments.delete(id);
    this.live = [...live.values()];
  }
}

const smallSegment = 32;
const gatherFrom = 8;

function isSame(known: FileStamp | undefined, found: FileStamp): boolean {
  return known !== undefined && known.size === found.size && known.modified === found.modified;
}
