import { availableParallelism } from 'node:os';
import { problem, type Problem } from '../../core/corpus/problem';
import { runIndexer } from '../indexing/runIndexer';
import type { Batch } from '../indexing/messages';
import type { FileStamp } from '../reading/readSource';
import type { CorpusFolder } from './corpusFolder';
import { FolderDisk } from './folderDisk';
import { isFolder, scanFolder, stampFiles } from './scanFolder';
import { shareOut } from './shareOut';
import { readSidecar } from './sidecar';

export interface RefreshSetup {
  program: string;
  segmenterFolder: string;
  /** Read every file again. */
  isFromScratch: boolean;
  /** Files that may have changed, relative paths; all when missing. */
  only?: ReadonlySet<string> | undefined;
  /** Called now and then while all files are looked through: something urgent may come between, such as a look at some files. */
  giveWay?: (() => Promise<void>) | undefined;
  /** The files that others have looked at since this began. */
  lookedAt?: ReadonlySet<string> | undefined;
}

export interface RefreshEvents {
  /** The searchable state has changed. */
  onChange(): void;
  onProgress(done: number, total: number): void;
  /** An indexing process has died; `cause` is for the log. */
  onDeath(cause: string): void;
  /** The index cannot be kept on disk; it is kept in memory. */
  onStorageFailure(code: string): void;
}

/** Bytes of files whose phrases take longer to gather than a writer likes to wait for passages. */
const muchText = 1_000_000;
/** A folder that held at least so many files and is suddenly empty was hardly emptied by its writer. */
const manyFiles = 20;
/** Runs over fewer files than this are not worth showing. */
const fewFiles = 4;

/**
 * Makes the index of a folder match its files: looks through the folder, takes over what another window has indexed meanwhile, has new
 * and changed files indexed, and keeps the result on disk where that is possible.
 */
export async function refreshFolder(folder: CorpusFolder, setup: RefreshSetup, events: RefreshEvents, signal: AbortSignal): Promise<void> {
  const found = await lookThrough(folder, setup);
  if (!found) {
    // A drive that is away for a while: what was indexed stays searchable.
    events.onChange();
    return;
  }
  if (setup.isFromScratch) folder.clear();
  const difference = folder.compare(found, setup.only);
  folder.expect(difference.toRead, setup.only);
  if (difference.toRead.length === 0 && difference.gone.length === 0 && !folder.isUnwritten) {
    events.onChange();
    return;
  }
  const disk = new FolderDisk(folder, (code) => events.onStorageFailure(code));
  // What another window indexes meanwhile is followed batch by batch.
  await disk.lock(signal, async () => {
    if (setup.isFromScratch) return;
    await folder.load();
    events.onChange();
  });
  try {
    if (!setup.isFromScratch) await folder.load();
    const { toRead, gone } = folder.compare(found, setup.only);
    folder.expect(toRead, setup.only);
    folder.remove(gone);
    events.onChange();
    await index(folder, pick(found, toRead), setup, events, disk, signal);
    await disk.finish();
  } finally {
    await disk.unlock();
    events.onChange();
  }
}

/** The files that are to be in the index, of those looked at; undefined when the folder is away, or seems to be. */
async function lookThrough(folder: CorpusFolder, { only, giveWay, lookedAt, isFromScratch }: RefreshSetup): Promise<Map<string, FileStamp> | undefined> {
  const sidecar = await readSidecar(folder.root.path);
  const named = only && { value: await stampFiles(folder.root.path, only), problems: folder.scanProblems };
  // Files that are missing are gone only where their folder is there.
  const scan = named && (await isFolder(folder.root.path)) ? named : await scanFolder(folder.root.path, giveWay);
  const problems = scan === named ? folder.scanProblems : [...scan.problems, ...sidecar.problems];
  if (!scan.value) {
    folder.noteLook(folder.excluded, problems);
    return undefined;
  }
  if (!isFromScratch && scan.value.size === 0) {
    const gone = [...folder.known()].map(({ file }) => file);
    if (gone.length >= manyFiles && gone.every((file) => only?.has(file) ?? true)) {
      folder.noteLook(folder.excluded, [emptied(folder.root.path, gone.length)]);
      return undefined;
    }
  }
  if (lookedAt && scan !== named) await lookAgain(folder.root.path, lookedAt, scan.value);
  folder.setSidecar(sidecar.value);
  const excluded = [...scan.value.keys()].filter((file) => folder.isExcluded(file));
  for (const file of excluded) scan.value.delete(file);
  folder.noteLook(only ? [...folder.excluded.filter((file) => !only.has(file)), ...excluded].sort() : excluded, problems);
  return scan.value;
}

/** A place where a drive would be connected is an empty folder while it is not. */
function emptied(root: string, count: number): Problem {
  return problem(root, '', `这个文件夹里原有${count}篇素材，现在一篇也找不到`, '如果是移动硬盘或网络盘没有连上，接好后会自动恢复，这期间仍可查找；如果确实都已删除，请用“重新索引”命令，索引才会清空');
}

/** Files that have changed while all were looked through may have been passed by then. */
async function lookAgain(root: string, files: ReadonlySet<string>, found: Map<string, FileStamp>): Promise<void> {
  const now = await stampFiles(root, files);
  for (const file of files) found.delete(file);
  for (const [file, stamp] of now) found.set(file, stamp);
}

async function index(
  folder: CorpusFolder,
  files: ReadonlyMap<string, FileStamp>,
  { program, segmenterFolder }: RefreshSetup,
  events: RefreshEvents,
  disk: FolderDisk,
  signal: AbortSignal,
): Promise<void> {
  if (files.size === 0) return;
  const isShown = files.size >= fewFiles;
  if (isShown) events.onProgress(0, files.size);
  const shares = shareOut(files, availableParallelism());
  const done = shares.map(() => 0);
  // Installed one after the other, in the order in which they arrive.
  let installing = Promise.resolve();
  const install = async (batch: Batch) => {
    await installBatch(folder, batch, disk);
    disk.note();
    events.onChange();
  };
  const run = (share: ReadonlyMap<string, FileStamp>, i: number) =>
    runIndexer(
      { program, segmenterFolder, folder: folder.root.path, files: share, directory: disk.directory, isBare: isMuch(files) },
      {
        onBatch: (batch) => {
          installing = installing.then(() => install(batch));
        },
        onUnread: ({ file, stamp, problems }) => folder.noteUnread(file, stamp, problems),
        onProgress: (settled) => {
          done[i] = settled;
          if (isShown) events.onProgress(done.reduce((sum, each) => sum + each, 0), files.size);
        },
        onDeath: (cause) => events.onDeath(cause),
      },
      signal,
    );
  await Promise.all(shares.map(run));
  await installing;
  await disk.settled();
}

/** Whether passages are to be searchable first: phrases and frames, which cost as much again, then follow beside everything else. */
function isMuch(files: ReadonlyMap<string, FileStamp>): boolean {
  return [...files.values()].reduce((sum, { size }) => sum + Math.max(0, size), 0) > muchText;
}

async function installBatch(folder: CorpusFolder, { segment, files, problems, storageFailure }: Batch, disk: FolderDisk): Promise<void> {
  const told = new Map<string, Problem[]>(problems.map((entry) => [entry.file, entry.problems]));
  if (storageFailure !== undefined) disk.failed(storageFailure);
  if ('bytes' in segment) {
    disk.keep(folder.install(segment.bytes, files, told), segment.bytes);
    return;
  }
  const read = await folder.store.readSegment(segment.id);
  // Torn between writing and reading: the files count as not indexed, and are read at the next look.
  if (read) folder.install(read, files, told, segment.id);
}

function pick(found: ReadonlyMap<string, FileStamp>, files: readonly string[]): Map<string, FileStamp> {
  return new Map(files.flatMap((file) => (found.has(file) ? [[file, found.get(file) as FileStamp]] : [])));
}
