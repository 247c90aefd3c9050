import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';
import type { SourceDocument } from '../../core/corpus/document';
import { parsePhraseList, phraseListType, type ListedPhrase } from '../../core/corpus/phraseList';
import { problem, type Problem } from '../../core/corpus/problem';
import { decodeText } from './decodeText';
import { builtReader, DocumentReader } from './documentReader';
import { formatOf } from './fileFormat';
import { readFrontMatter } from './frontMatter';
import { largestDocument } from './limits';
import type { DocumentFormat, DocumentOutcome } from './readDocument';
import { titleFromFirstLine } from './title';

/** Largest text file that is read, in bytes: some forty times the longest report of a national congress. */
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

type Reading = Omit<ReadResult, 'stamp'>;

/** Bytes that tell a format. */
const headLength = 4096;
const textExtensions = new Set(['.txt', '.md', '.jianggao']);
const sharedReader = new DocumentReader(builtReader);

/**
 * Reads one corpus file, `file` relative to `folder`, by what it really is. Office documents are read by `reader`. Never throws for
 * anything about the file itself.
 */
export async function readSource(folder: string, file: string, reader: DocumentReader = sharedReader): Promise<ReadResult> {
  const full = path.join(folder, file);
  try {
    const handle = await open(full, 'r');
    try {
      const stamp = stampOf(await handle.stat());
      const { size } = stamp;
      if (size === 0) return { stamp, problems: [problem(full, '', '文件是空的', '如果是误存，可以删除它')] };
      const limit = size > largestFile ? await limitOf(handle) : largestDocument;
      if (size > limit) return { stamp, problems: [tooLarge(full, size, limit)] };
      return { stamp, ...(await interpret(full, file, await handle.readFile(), reader)) };
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

/** Bytes that a file of its format may have, by its beginning. */
async function limitOf(handle: FileHandle): Promise<number> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
  return formatOf(buffer.subarray(0, bytesRead)).format === 'text' ? largestFile : largestDocument;
}

async function interpret(full: string, file: string, bytes: Uint8Array, reader: DocumentReader): Promise<Reading> {
  const { format, name } = formatOf(bytes);
  if (format === 'text') return readText(full, file, bytes);
  if (format === 'foreign') return { problems: [problem(full, '', `内容是${name ?? '其他文件'}，不是文稿`, '请移出素材文件夹，或把其中的文字另存为 .txt')] };
  return readOffice(full, file, await reader.read(format satisfies DocumentFormat, bytes));
}

function readOffice(full: string, file: string, outcome: DocumentOutcome): Reading {
  if ('cause' in outcome) return { problems: [problem(full, '', outcome.cause, outcome.remedy)] };
  const { text, title: marked, properties, notes } = outcome.document;
  const { title = titleFromName(file), body } = marked === undefined ? titleFromFirstLine(text) : { title: marked, body: text };
  const document: SourceDocument = { path: file, title, facts: {}, properties, encoding: 'utf8', text: body, firstLine: 0 };
  return { document, problems: notes.map(({ place, cause, remedy }) => problem(full, place, cause, remedy)) };
}

function readText(full: string, file: string, bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes);
  if (!decoded || (!textExtensions.has(path.extname(file).toLowerCase()) && !isChinese(decoded.text))) {
    return { problems: [problem(full, '', '内容不是文字（可能是改了后缀名的其他文件，或文件已损坏）', '请用原来的软件打开后另存为 .docx 或 .txt')] };
  }
  const text = decoded.text.replace(/\r\n?/gu, '\n');
  const { value: matter, problems } = readFrontMatter(full, text);
  const { facts, firstLine } = matter;
  const given = facts['标题'] ?? facts['title'];
  const { title = titleFromName(file), body } = given === undefined ? titleFromFirstLine(matter.body) : { title: given, body: matter.body };
  const document: SourceDocument = { path: file, title, facts, encoding: decoded.encoding, text: body, firstLine };
  if (facts['类型'] !== phraseListType) return { document, problems };
  const list = parsePhraseList(full, matter.body, firstLine);
  return { document, phrases: list.value, problems: [...problems, ...list.problems] };
}

function titleFromName(file: string): string {
  return path.parse(file).name.replace(/\.讲稿$/u, '');
}

/** Under the name of an office document only plain text that says something in Chinese is taken for a text, not the remains of a file. */
function isChinese(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length * 0.1;
}

function tooLarge(full: string, size: number, limit: number): Problem {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  return problem(full, '', `文件有 ${megabytes(size)}，超过 ${megabytes(limit)} 的上限`, '请拆成几个文件，或移出素材文件夹');
}

function unreadable(full: string, code: string): Problem {
  if (code === 'EACCES' || code === 'EPERM') return problem(full, '', '没有读取权限', '请在文件属性中允许读取，或移出素材文件夹');
  if (code === 'EBUSY') return problem(full, '', '文件正被其他软件占用', '请在那个软件里关闭它，稍后会自动重读');
  return problem(full, '', `读取失败（${code}）`, '请检查磁盘或网络盘是否正常，再用“重新索引”命令重试');
}
