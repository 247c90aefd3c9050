import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusEditResult } from '../../protocol/corpus';
import type { Archive } from '../corpus/archive';
import type { CorpusFolder } from '../corpus/corpusFolder';
import { readSidecar } from '../corpus/sidecar';
import { editSidecar, type SidecarChange } from '../corpus/sidecarEdit';
import { filesOf, isEditable } from './corpusFiles';

/** A file or a subfolder of a corpus folder; `file` is its relative path, empty for the folder itself. */
export interface CorpusPlace {
  folder: CorpusFolder;
  file: string;
}

/** Where in the corpus a `file:` URI leads; undefined when it leads elsewhere. */
export function placeOf(uri: string, archive: Archive): CorpusPlace | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const full = fileURLToPath(uri);
  for (const folder of archive.folders) {
    const relative = path.relative(folder.root.path, full);
    const isInside = relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
    if (isInside) return { folder, file: relative.split(path.sep).join('/') };
  }
  return undefined;
}

/** Writes what the writer says of files and makes it hold. What is taken up again is read, unless many others are being read: then it waits. */
export async function edit(uris: readonly string[], change: SidecarChange, archive: Archive): Promise<CorpusEditResult> {
  const edited = new Map<CorpusFolder, Set<string>>();
  let failure: CorpusEditResult = null;
  for (const uri of uris) {
    const place = placeOf(uri, archive);
    if (!place) failure = notInCorpus;
    else if (!isEditable(place.folder)) failure = '范文库随扩展提供，里面的文稿不能修改。想改的话，请把它复制到自己的素材文件夹。';
    else {
      const { folder, file } = place;
      failure = (await editSidecar(folder.root.path, file, change))?.message ?? null;
      if (failure === null) edited.set(folder, (edited.get(folder) ?? new Set()).add(file));
    }
    if (failure !== null) break;
  }
  for (const [folder, files] of edited) await takeOver(folder, files, archive);
  return failure;
}

/** Reads files, and what is below folders, again. */
export async function reread(uris: readonly string[], archive: Archive): Promise<CorpusEditResult> {
  const wanted = new Map<CorpusFolder, Set<string> | 'all'>();
  for (const uri of uris) {
    const place = placeOf(uri, archive);
    if (!place) return notInCorpus;
    const { folder, file } = place;
    const before = wanted.get(folder);
    const below = [...filesOf(folder)].map((known) => known.file).filter((each) => file === '' || each === file || each.startsWith(`${file}/`));
    for (const each of below) folder.forget(each);
    wanted.set(folder, file === '' || before === 'all' ? 'all' : new Set([...(before ?? []), ...below]));
  }
  for (const [folder, files] of wanted) await looked(archive.look(folder, files === 'all' ? undefined : files), archive);
  return null;
}

const notInCorpus = '这个文件不在素材文件夹里，可能已被移动、改名或删除。';

/** A look may have to wait its turn. What the sidecar says holds before that; the look writes it to disk and reads what is missing. */
async function takeOver(folder: CorpusFolder, files: ReadonlySet<string>, archive: Archive): Promise<void> {
  folder.setSidecar((await readSidecar(folder.root.path)).value);
  folder.leaveOut([...files].filter((file) => folder.isExcluded(file)));
  const isMissing = [...files].some((file) => !folder.isExcluded(file) && !folder.find(file));
  if (isMissing) folder.takeUp([...files].filter((file) => !folder.isExcluded(file)));
  const look = archive.look(folder, files);
  if (isMissing) await looked(look, archive);
}

async function looked(look: Promise<void>, archive: Archive): Promise<void> {
  if (!archive.isBusy) await look;
}
