import type { CorpusCounts, CorpusFileRow, CorpusLevel, CorpusLevelParams, CorpusOrder } from '../../protocol/corpus';
import type { CorpusFolder, KnownFile } from '../corpus/corpusFolder';
import type { Speeches } from '../corpus/speeches';
import { fileRow, filesOf } from './corpusFiles';
import { sortAgain } from './sortAgain';

/** Chinese by pinyin, `第2稿` before `第10稿`. */
const { compare } = new Intl.Collator('zh', { numeric: true });

/** How many files of each kind a folder has. Linear in its files. */
export function countsOf(folder: CorpusFolder): CorpusCounts {
  const counts = noFiles();
  const excluded = new Set(folder.excluded);
  for (const known of filesOf(folder)) count(counts, known, folder, excluded);
  return counts;
}

/** What lies directly in a folder or a subfolder of it. Linear in the folder's files. */
export function levelOf(folder: CorpusFolder, speeches: Speeches, { under, order, isTroubledOnly }: Omit<CorpusLevelParams, 'folder'>): CorpusLevel {
  const prefix = under === '' ? '' : `${under}/`;
  const excluded = new Set(folder.excluded);
  const files: CorpusFileRow[] = [];
  const subfolders = new Map<string, CorpusCounts>();
  for (const known of filesOf(folder)) {
    if (!known.file.startsWith(prefix) || (isTroubledOnly && known.problems.length === 0)) continue;
    const end = known.file.indexOf('/', prefix.length);
    if (end === -1) {
      files.push(fileRow(folder, known, excluded, speeches));
      continue;
    }
    const path = known.file.slice(0, end);
    const counts = subfolders.get(path) ?? noFiles();
    subfolders.set(path, counts);
    count(counts, known, folder, excluded);
  }
  return {
    subfolders: [...subfolders].map(([path, counts]) => ({ path, counts })).sort((a, b) => compare(a.path, b.path)),
    files: sortAgain(files, folder, `${order} ${under}`, ({ path }) => path, (a, b) => inOrder(a, b, order)),
  };
}

function inOrder(a: CorpusFileRow, b: CorpusFileRow, order: CorpusOrder): number {
  const byDate = order === 'name' || a.date === b.date ? 0 : a.date < b.date ? 1 : -1;
  return byDate || compare(nameOf(a), nameOf(b)) || (a.path < b.path ? -1 : 1);
}

/** What the writer sees first. */
function nameOf({ title, path }: CorpusFileRow): string {
  return title === '' ? path.slice(path.lastIndexOf('/') + 1) : title;
}

function count(counts: CorpusCounts, { file, place, problems }: KnownFile, folder: CorpusFolder, excluded: ReadonlySet<string>): void {
  if (excluded.has(file)) counts.excluded += 1;
  else if (folder.waiting.has(file)) counts.waiting += 1;
  else if (place) counts.read += 1;
  if (problems.length > 0) counts.troubled += 1;
}

function noFiles(): CorpusCounts {
  return { read: 0, troubled: 0, excluded: 0, waiting: 0 };
}
