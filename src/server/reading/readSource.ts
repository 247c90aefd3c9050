import { open, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';
import type { SourceDocument } from '../../core/corpus/document';
import { parsePhraseList, phraseListType, type ListedPhrase } from '../../core/corpus/phraseList';
import { problem, type Problem } from '../../core/corpus/problem';
import { decodeText } from './decodeText';
import { readFrontMatter } from './frontMatter';
import { titleFromFirstLine } from './title';

/** Largest file that is read, in bytes: some forty times the longest report of a national congress. */
export const largestFile = 20 * 1024 * 1024;

/** Tells whether a file has changed since it was read. */
export interface FileStamp {
  /** Bytes. */
  size: number;
  /** When its content or its permissions last changed, milliseconds since 1970. */
  modified: number;
}

export function stampOf({ size, mtimeMs, ctimeMs }: Stats): FileStamp {
  return { size, modified: Math.max(mtimeMs, ctimeMs) };
}

/** Never equal to the stamp of a file that exists: the file is tried again at the next look. */
const unknownStamp: FileStamp = { size: -1, modified: -1 };

/** What came of reading one file. `stamp` is missing when the file is gone. */
export interface ReadResult {
  stamp?: FileStamp;
  document?: SourceDocument;
  /** Set when the file is a phrase list. */
  phrases?: ListedPhrase[];
  problems: Problem[];
}

/** Reads one corpus file, `file` relative to `folder`. Never throws for anything about the file itself. */
export async function readSource(folder: string, file: string): Promise<ReadResult> {
  const full = path.join(folder, file);
  try {
    const handle = await open(full, 'r');
    try {
      const stamp = stampOf(await handle.stat());
      const { size } = stamp;
      if (size > largestFile) return { stamp, problems: [tooLarge(full, size)] };
      if (size === 0) return { stamp, problems: [problem(full, '', '文件是空的', '如果是误存，可以删除它')] };
      return { stamp, ...interpret(full, file, await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problems: [] };
    const stamp = await stat(full).then(stampOf, () => unknownStamp);
    return { stamp: code === 'EBUSY' ? unknownStamp : stamp, problems: [unreadable(full, code ?? '')] };
  }
}

function interpret(full: string, file: string, bytes: Uint8Array): Omit<ReadResult, 'stamp'> {
  const decoded = decodeText(bytes);
  if (!decoded) {
    return { problems: [problem(full, '', '内容不是文字（可能是改了后缀名的其他文件，或文件已损坏）', '请用原来的软件打开后另存为 .txt')] };
  }
  const text = decoded.text.replace(/\r\n?/gu, '\n');
  const { value: matter, problems } = readFrontMatter(full, text);
  const { facts, firstLine } = matter;
  const given = facts['标题'] ?? facts['title'];
  const { title, body } = given === undefined ? titleFromFirstLine(matter.body) : { title: given, body: matter.body };
  const document: SourceDocument = {
    path: file,
    title: title ?? path.parse(file).name.replace(/\.讲稿$/u, ''),
    facts,
    encoding: decoded.encoding,
    text: body,
    firstLine,
  };
  if (facts['类型'] !== phraseListType) return { document, problems };
  const list = parsePhraseList(full, matter.body, firstLine);
  return { document, phrases: list.value, problems: [...problems, ...list.problems] };
}

function tooLarge(full: string, size: number): Problem {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  return problem(full, '', `文件有 ${megabytes(size)}，超过 ${megabytes(largestFile)} 的上限`, '请拆成几个文件，或移出素材文件夹');
}

function unreadable(full: string, code: string): Problem {
  if (code === 'EACCES' || code === 'EPERM') return problem(full, '', '没有读取权限', '请在文件属性中允许读取，或移出素材文件夹');
  if (code === 'EBUSY') return problem(full, '', '文件正被其他软件占用', '请在那个软件里关闭它，稍后会自动重读');
  return problem(full, '', `读取失败（${code}）`, '请检查磁盘或网络盘是否正常，再用“重新索引”命令重试');
}
