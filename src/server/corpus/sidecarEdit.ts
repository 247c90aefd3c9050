import { randomUUID } from 'node:crypto';
import { access, constants, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, parseDocument, YAMLMap, type Document } from 'yaml';
import { dateOf } from '../../core/corpus/factSources/dates';
import { factNameOf } from '../../core/corpus/factSources/frontMatterFacts';
import { factNames, type FactName } from '../../core/corpus/facts';
import { problem, type Problem } from '../../core/corpus/problem';
import { noFact, sidecarKey } from '../../core/corpus/sidecarEntry';
import { excludeKey, readSidecarText, remedyOfSyntax, sidecarName } from './sidecar';

/** What the writer changes of one file. */
export interface SidecarChange {
  /** An empty value takes the entry away. */
  facts?: Partial<Record<FactName, string>>;
  isExcluded?: boolean;
}

const header = ` 素材说明：写在这里的，比从文件里认出来的优先。一个文件一段，写它在本文件夹里的路径，下面缩进两格逐行写：
 ${factNames.join('、')}；“${excludeKey}: 否”表示不收录这个文件；值写“${noFact}”表示没有这一项。`;

/** What a sidecar begins with. */
export const newSidecar = `${header.replace(/^/gmu, '#')}\n`;

/** Edits of one sidecar follow each other, so that none undoes another. */
const running = new Map<string, Promise<unknown>>();

/** Writes what the writer says of one file (`file` relative to the folder), keeping everything else as it stands. Undefined when done. */
export async function editSidecar(folder: string, file: string, change: SidecarChange): Promise<Problem | undefined> {
  const previous = running.get(folder) ?? Promise.resolve();
  const edit = previous.then(() => applyEdit(folder, file, change));
  running.set(folder, edit);
  try {
    return await edit;
  } finally {
    if (running.get(folder) === edit) running.delete(folder);
  }
}

async function applyEdit(folder: string, file: string, change: SidecarChange): Promise<Problem | undefined> {
  const sidecar = path.join(folder, sidecarName);
  const { value: text, problems } = await readSidecarText(sidecar);
  if (problems[0]) return problems[0];
  const document = parseDocument((text ?? '').replace(/\r\n?/gu, '\n'), { schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return problem(sidecar, `第 ${error.linePos?.[0].line ?? 1} 行附近`, '写法有误，为免弄丢已写的内容，没有改动它', `${remedyOfSyntax}，再试一次`);
  if (document.contents !== null && !isMap(document.contents) && !(isScalar(document.contents) && document.contents.value === '')) {
    return problem(sidecar, '', '不是“文件名: 说明”的形式，为免弄丢已写的内容，没有改动它', remedyOfSyntax);
  }
  const date = change.facts?.['日期']?.trim() ?? '';
  if (date !== '' && date !== noFact && dateOf(date) === undefined) return problem(file, '', `看不懂日期“${date}”`, '请写成 2024、2024-03 或 2024-03-05 的形式');
  changeEntry(document, file, change);
  if (text === undefined) document.commentBefore = header;
  const isEmptied = isMap(document.contents) && document.contents.items.length === 0;
  if (text === undefined && isEmptied) return undefined;
  const written = document.toString({ lineWidth: 0 });
  const whole = isEmptied ? written.replace(/\{\}\n?$/u, '') : written;
  return write(sidecar, text?.includes('\r\n') ? whole.replace(/\n/gu, '\r\n') : whole);
}

function changeEntry(document: Document, file: string, { facts = {}, isExcluded }: SidecarChange): void {
  if (!isMap(document.contents)) document.contents = new YAMLMap(document.schema) as never;
  const all = document.contents as unknown as YAMLMap;
  all.flow = false;
  const pair = pairOf(all, file);
  const entry = pair && isMap(pair.value) ? pair.value : new YAMLMap(document.schema);
  for (const name of factNames) {
    const value = facts[name]?.replace(/\s+/gu, ' ').trim();
    if (value !== undefined) setValue(entry, document, (key) => factNameOf(key) === name, name, name === '日期' ? (dateOf(value) ?? value) : value);
  }
  if (isExcluded !== undefined) setValue(entry, document, (key) => key === excludeKey, excludeKey, isExcluded ? '否' : '');
  if (entry.items.length === 0) {
    if (pair) all.items.splice(all.items.indexOf(pair), 1);
  } else if (pair) pair.value = entry;
  else all.items.push(document.createPair(sidecarKey(file), entry));
}

/** The pair of a file: of exactly its name, or else of its name in other capitals. */
function pairOf(all: YAMLMap, file: string): YAMLMap['items'][number] | undefined {
  const wanted = sidecarKey(file);
  const keyOf = (key: unknown) => sidecarKey(isScalar(key) ? String(key.value) : '');
  return all.items.find(({ key }) => keyOf(key) === wanted) ?? all.items.find(({ key }) => keyOf(key).toLowerCase() === wanted.toLowerCase());
}

/** Sets a value, keeping the comment behind it; an empty one takes it away. */
function setValue(entry: YAMLMap, document: Document, isIt: (key: string) => boolean, name: string, value: string): void {
  const at = entry.items.findIndex(({ key }) => isScalar(key) && isIt(String(key.value)));
  const pair = entry.items[at];
  if (value === '') {
    if (pair) entry.items.splice(at, 1);
  } else if (!pair) entry.items.push(document.createPair(name, value));
  else if (isScalar(pair.value)) pair.value.value = value;
  else pair.value = document.createNode(value);
}

/** Aside, then renamed: a crash leaves the old file or the new one, never half of one. */
async function write(sidecar: string, text: string): Promise<Problem | undefined> {
  const target = await realpath(sidecar).catch(() => sidecar);
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    // A file that the writer made read-only stays as it is, even where its folder would let it be replaced.
    await access(target, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await writeFile(temporary, text);
    await rename(temporary, target);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return problem(sidecar, '', '没有写入权限（文件或文件夹是只读的），改动没有保存', '请取消只读，或把素材复制到可以写入的文件夹');
    if (code === 'ENOENT') return problem(sidecar, '', '素材文件夹已经不在了，改动没有保存', '请检查文件夹是否被移走或改名');
    if (code === 'ENOSPC') return problem(sidecar, '', '磁盘已满，改动没有保存', '请腾出空间后再试');
    return problem(sidecar, '', `写入失败（${code}），改动没有保存`, '请检查它是否被其他软件占用，稍后再试');
  }
}
