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

/** A segment that is to be merged with others, as it was when that began. */
export interface MergePart {
  id: string;
  documents: number;
  /** Documents that had ended. */
  ended: number[];
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
  /** Whether files were left out that the manifest still names. */
  isUnwritten = false;
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
    const forgotten = [...this.files].filter(([, { stamp }]) => stamp.modified < 0).map(([file]) => file);
    this.clear();
    for (const [id, segment] of known) this.segments.set(id, segment);
    for (const [file, entry] of Object.entries(manifest.files)) if (!entry.at || known.has(entry.at.segment)) this.put(file, entry);
    for (const file of forgotten) this.forget(file);
    this.generation = manifest.generation;
    this.update();
  }

  /** Whether what is on disk was written or read by this folder last. */
  async isCurrent(): Promise<boolean> {
    return this.generation !== undefined && (await this.store.readManifest())?.generation === this.generation;
  }

  /** Which of `found` must be read, and which files are gone, for the index to match. Only the files of `looked` count as gone. */
  compare(found: ReadonlyMap<string, FileStamp>, looked: Iterable<string> = this.files.keys()): { toRead: string[]; gone: string[] } {
    const toRead = [...found].filter(([file, stamp]) => !isSame(this.files.get(file)?.stamp, stamp)).map(([file]) => file);
    const gone = [...looked].filter((file) => !found.has(file) && this.files.has(file));
    return { toRead, gone };
  }

  remove(files: readonly string[]): void {
    for (const file of files) this.put(file, undefined);
    this.update();
  }

  /** Leaves files out before the next look does. */
  leaveOut(files: readonly string[]): void {
    if (files.length === 0) return;
    for (const file of files) this.put(file, undefined);
    this.excluded = [...new Set([...this.excluded, ...files])].sort();
    this.isUnwritten = true;
    this.update();
  }

  /** Takes files up again that were left out: the next look reads them. */
  takeUp(files: readonly string[]): void {
    const missing = files.filter((file) => this.excluded.includes(file));
    this.excluded = this.excluded.filter((file) => !missing.includes(file));
    this.expect(missing, []);
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

  /** Segments that had better be one, with how many documents they hold and which of them have ended; empty when all is well as it is. */
  partsToMerge(): MergePart[] {
    const sizes = [...this.liveSegments].map(([id, { segment, documentCount }]) => ({
      id,
      textLength: segment.passages.text.length,
      documents: segment.documents.length,
      standing: documentCount,
      isBare: segment.isBare,
    }));
    return segmentsToMerge(sizes).map((id) => {
      const { live } = this.liveSegments.get(id) as LiveSegment;
      return { id, documents: live.length, ended: [...live.keys()].filter((document) => live[document] === 0) };
    });
  }

  /**
   * Puts a merged segment in the place of its parts. What has ended or moved since stays as it is now. False when that is most of it, or when the
   * segment is not made of these parts.
   */
  adopt(id: string, segment: Segment, parts: readonly MergePart[]): boolean {
    const moves: { file: string; document: number }[] = [];
    let next = 0;
    for (const part of parts) {
      const ended = new Set(part.ended);
      const files = this.standing.get(part.id);
      for (let document = 0; document < part.documents; document += 1) {
        if (ended.has(document)) continue;
        const file = files?.get(document);
        if (file !== undefined) moves.push({ file, document: next });
        next += 1;
      }
    }
    if (segment.documents.length !== next || moves.length * 2 <= next) return false;
    this.segments.set(id, segment);
    for (const { file, document } of moves) this.put(file, { ...(this.files.get(file) as FileEntry), at: { segment: id, document } });
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
    this.isUnwritten = false;
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
