import { randomUUID } from 'node:crypto';
import type { DocumentRecord } from '../../core/corpus/document';
import type { Problem } from '../../core/corpus/problem';
import { overlay, SidecarEntries } from '../../core/corpus/sidecarEntry';
import { LiveSegment } from '../../core/index/liveSegment';
import type { Segment } from '../../core/index/segment';
import { decodeSegment } from '../../core/index/segmentCodec';
import type { IndexedFile } from '../indexing/messages';
import type { FileStamp } from '../reading/readSource';
import type { FolderRoot } from './folderPaths';
import { segmentsToMerge } from './mergePolicy';
import type { DocumentPlace } from './speeches';
import type { FileEntry, Manifest, Store } from './store';

/** What is known of a file that was read. */
export interface KnownFile {
  /** Relative path. */
  file: string;
  place: DocumentPlace | undefined;
  problems: readonly Problem[];
}

/**
 * The index of one corpus folder in memory: which file is in which segment. Reads from a `Store`; writing is the refresher's business. A change
 * costs what it touches, however many files there are.
 */
export class CorpusFolder {
  private files = new Map<string, FileEntry>();
  private readonly segments = new Map<string, Segment>();
  /** By segment, the file of each document that stands. */
  private readonly standing = new Map<string, Map<number, string>>();
  private readonly liveSegments = new Map<string, LiveSegment>();
  private readonly changed = new Set<string>();
  private entries = new SidecarEntries();
  private generation: string | undefined;
  private readonly expected = new Set<string>();
  /** What is wrong with the folder itself, or was found while looking through it. */
  scanProblems: readonly Problem[] = [];
  /** Files that the writer leaves out, relative paths. */
  excluded: readonly string[] = [];
  /** Grows whenever anything changes of what is known of the files. */
  revision = 0;

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
    const read = await Promise.all(manifest.segments.map(async (id) => [id, this.segments.get(id) ?? (await this.store.readSegment(id))] as const));
    const known = new Map(read.flatMap(([id, segment]) => (segment ? [[id, segment] as const] : [])));
    this.clear();
    for (const [id, segment] of known) this.segments.set(id, segment);
    for (const [file, entry] of Object.entries(manifest.files)) if (!entry.at || known.has(entry.at.segment)) this.put(file, entry);
    this.generation = manifest.generation;
    this.update();
  }

  /** Which of `found` must be read, and which files are gone, for the index to match. Without `isWhole`, only the files of `looked` are judged. */
  compare(found: ReadonlyMap<string, FileStamp>, looked: Iterable<string> = this.files.keys()): { toRead: string[]; gone: string[] } {
    const toRead = [...found].filter(([file, stamp]) => !isSame(this.files.get(file)?.stamp, stamp)).map(([file]) => file);
    const gone = [...looked].filter((file) => !found.has(file) && this.files.has(file));
    return { toRead, gone };
  }

  remove(files: readonly string[]): void {
    for (const file of files) this.put(file, undefined);
    this.update();
  }

  /** Adds the segment of a batch; gives its id. */
  install(segment: Segment | Uint8Array, batch: readonly IndexedFile[], problems: ReadonlyMap<string, Problem[]>, id: string = randomUUID()): string {
    const decoded = segment instanceof Uint8Array ? decodeSegment(segment) : segment;
    if (!decoded) throw new Error('the indexing process sent a segment of another version');
    this.segments.set(id, decoded);
    batch.forEach(({ file, stamp }, document) => this.put(file, { stamp, at: { segment: id, document }, problems: problems.get(file) ?? [] }));
    this.update();
    return id;
  }

  /** Notes a file that has no document: gone when it has no stamp, else unreadable. */
  noteUnread(file: string, stamp: FileStamp | undefined, problems: Problem[]): void {
    this.put(file, stamp && { stamp, problems });
    this.update();
  }

  /** Segments that had better be one, with the documents that have ended; empty when all is well as it is. */
  partsToMerge(): { id: string; ended: number[] }[] {
    const sizes = [...this.liveSegments].map(([id, { segment, documentCount }]) => ({
      id,
      textLength: segment.passages.text.length,
      documents: segment.documents.length,
      standing: documentCount,
    }));
    return segmentsToMerge(sizes).map((id) => {
      const { live } = this.liveSegments.get(id) as LiveSegment;
      return { id, ended: [...live.keys()].filter((document) => live[document] === 0) };
    });
  }

  /** Puts a merged segment in the place of its parts. Documents that have ended since stay out. False when the parts are no longer what they were. */
  adopt(id: string, segment: Segment, parts: readonly { id: string; ended: readonly number[] }[]): boolean {
    const isCurrent = parts.every((part) => this.segments.has(part.id));
    const count = parts.reduce((sum, part) => sum + (this.segments.get(part.id)?.documents.length ?? 0) - part.ended.length, 0);
    if (!isCurrent || segment.documents.length !== count) return false;
    this.segments.set(id, segment);
    let next = 0;
    for (const part of parts) {
      const ended = new Set(part.ended);
      const files = this.standing.get(part.id);
      const { length } = (this.segments.get(part.id) as Segment).documents;
      for (let document = 0; document < length; document += 1) {
        if (ended.has(document)) continue;
        const file = files?.get(document);
        const entry = file === undefined ? undefined : this.files.get(file);
        if (file !== undefined && entry) this.put(file, { ...entry, at: { segment: id, document: next } });
        next += 1;
      }
    }
    this.update();
    return true;
  }

  /** Takes over what a look through the folder has found, beside its files. */
  noteLook(excluded: readonly string[], scanProblems: readonly Problem[]): void {
    if (JSON.stringify([excluded, scanProblems]) === JSON.stringify([this.excluded, this.scanProblems])) return;
    this.excluded = excluded;
    this.scanProblems = scanProblems;
    this.revision += 1;
  }

  /** Files that are still to be read, or to be read again, relative paths. */
  get waiting(): ReadonlySet<string> {
    return this.expected;
  }

  /** Says which of the files that were looked at are to be read. Without `looked`, all were. */
  expect(toRead: readonly string[], looked: Iterable<string> = [...this.expected]): void {
    const before = [...this.expected];
    for (const file of looked) this.expected.delete(file);
    for (const file of toRead) this.expected.add(file);
    if (before.length !== this.expected.size || before.some((file) => !this.expected.has(file))) this.revision += 1;
  }

  /** Takes over what the writer says of the files. */
  setSidecar(entries: SidecarEntries): void {
    if (this.entries.isSame(entries)) return;
    this.revision += 1;
    this.entries = entries;
    for (const id of this.segments.keys()) this.changed.add(id);
    this.update();
  }

  isExcluded(file: string): boolean {
    return this.entries.of(file)?.isExcluded === true;
  }

  /** What is known of every file that was read: where its document is, unless it could not be read, and what is wrong with it. */
  *known(): Generator<KnownFile> {
    for (const file of this.files.keys()) yield this.find(file) as KnownFile;
  }

  /** What is known of one file (relative path); undefined when it was not read. */
  find(file: string): KnownFile | undefined {
    const entry = this.files.get(file);
    if (!entry) return undefined;
    const segment = entry.at && this.liveSegments.get(entry.at.segment);
    return { file, problems: entry.problems, place: segment && entry.at && { segment, document: entry.at.document } };
  }

  /** Forgets what is known, so that everything is read again. */
  clear(): void {
    for (const file of [...this.files.keys()]) this.put(file, undefined);
    this.update();
  }

  /** Forgets when a file was read, so that it is read again. */
  forget(file: string): void {
    const entry = this.files.get(file);
    if (!entry) return;
    this.files.set(file, { ...entry, stamp: { size: -1, modified: -1 } });
    this.expect([file], []);
  }

  manifest(): Omit<Manifest, 'generation'> {
    return { segments: [...this.segments.keys()], files: Object.fromEntries(this.files) };
  }

  written(generation: string): void {
    this.generation = generation;
  }

  private put(file: string, entry: FileEntry | undefined): void {
    this.revision += 1;
    this.expected.delete(file);
    const before = this.files.get(file)?.at;
    if (before) {
      this.standing.get(before.segment)?.delete(before.document);
      this.changed.add(before.segment);
    }
    if (!entry) {
      this.files.delete(file);
      return;
    }
    this.files.set(file, entry);
    if (!entry.at) return;
    const { segment, document } = entry.at;
    const files = this.standing.get(segment) ?? new Map<number, string>();
    this.standing.set(segment, files.set(document, file));
    this.changed.add(segment);
  }

  /** Makes the searchable state of the segments that have changed. */
  private update(): void {
    if (this.changed.size === 0) return;
    for (const id of this.changed) {
      const segment = this.segments.get(id);
      const files = this.standing.get(id);
      if (segment && files && files.size > 0) {
        this.liveSegments.set(id, new LiveSegment(segment, (document) => files.has(document), id, this.corrected(segment)));
      } else {
        if (segment) this.store.retire(id);
        this.segments.delete(id);
        this.standing.delete(id);
        this.liveSegments.delete(id);
      }
    }
    this.changed.clear();
    this.live = [...this.liveSegments.values()];
  }

  private corrected(segment: Segment): readonly DocumentRecord[] {
    if (this.entries.size === 0) return segment.documents;
    return segment.documents.map((record) => {
      const entry = this.entries.of(record.path);
      return entry ? overlay(record, entry) : record;
    });
  }
}

function isSame(known: FileStamp | undefined, found: FileStamp): boolean {
  return known !== undefined && known.size === found.size && known.modified === found.modified;
}
