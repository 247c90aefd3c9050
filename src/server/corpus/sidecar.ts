import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { dateOf } from '../../core/corpus/factSources/dates';
import { factNameOf } from '../../core/corpus/factSources/frontMatterFacts';
import { factNames } from '../../core/corpus/facts';
import { problem, type Outcome, type Problem } from '../../core/corpus/problem';
import { noFact, SidecarEntries, type SidecarEntry } from '../../core/corpus/sidecarEntry';
import { decodeText } from '../reading/decodeText';

/** The file in the root of a corpus folder in which the writer says what is known of its files. */
export const sidecarName = '素材说明.yaml';
export const excludeKey = '收录';

const yes = /^(?:是|收录|true|yes)$/iu;
const no = /^(?:否|不|不收录|false|no)$/iu;
/** Values are text as written: `否` and `2024-03-05` mean nothing to YAML. Warnings would quote the writer's text on stderr. */
const options = { schema: 'failsafe', logLevel: 'silent', uniqueKeys: true } as const;

/** What a sidecar file says. What is wrong in it is told, and the rest counts; no file says nothing. */
export async function readSidecar(folder: string): Promise<Outcome<SidecarEntries>> {
  const file = path.join(folder, sidecarName);
  const { value: text, problems } = await readSidecarText(file);
  if (text === undefined) return { value: new SidecarEntries(), problems };
  const found: [string, SidecarEntry][] = [];
  for (const { text: part, firstLine } of partsOf(text.replace(/\r\n?/gu, '\n'))) {
    const lines = new LineCounter();
    const document = parseDocument(part, { ...options, lineCounter: lines });
    const lineOf = (node: unknown) => firstLine + lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line;
    const [error] = document.errors;
    if (error) problems.push(problem(file, `第 ${firstLine + (error.linePos?.[0].line ?? 1)} 行附近`, '写法有误，这一条没有生效', remedyOfSyntax));
    else found.push(...entriesOf(document, file, lineOf, problems));
  }
  return { value: new SidecarEntries(found), problems };
}

export const remedyOfSyntax = '请写成“文件名:”一行、下面每行缩进两格写“讲话人: XX”的形式，冒号后留一个空格';

/** The text of a sidecar file; undefined when there is none or it cannot be read. */
export async function readSidecarText(file: string): Promise<Outcome<string | undefined>> {
  try {
    const decoded = decodeText(await readFile(file));
    if (decoded) return { value: decoded.text, problems: [] };
    return { value: undefined, problems: [problem(file, '', '内容不是文字，其中的说明没有生效', '请用记事本重新保存，或删除这个文件')] };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { value: undefined, problems: [] };
    return { value: undefined, problems: [problem(file, '', `读不出这个文件（${code}），其中的说明没有生效`, '请检查它的读取权限，以及是否被其他软件占用')] };
  }
}

/** The whole, when it is sound; otherwise entry by entry, so that one slip does not take the others along. */
function partsOf(text: string): { text: string; firstLine: number }[] {
  if (parseDocument(text, options).errors.length === 0) return [{ text, firstLine: 0 }];
  const parts: { lines: string[]; firstLine: number }[] = [];
  text.split('\n').forEach((line, i) => {
    const last = parts[parts.length - 1];
    if (!last || /^[^\s#]/u.test(line)) parts.push({ lines: [line], firstLine: i });
    else last.lines.push(line);
  });
  return parts.map(({ lines, firstLine }) => ({ text: lines.join('\n'), firstLine }));
}

function entriesOf(document: Document, file: string, lineOf: (node: unknown) => number, problems: Problem[]): [string, SidecarEntry][] {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return [];
  if (!isMap(contents)) {
    problems.push(problem(file, `第 ${lineOf(contents)} 行`, '这里不是“文件名: 说明”的形式，没有生效', remedyOfSyntax));
    return [];
  }
  return contents.items.flatMap(({ key, value }: Pair): [string, SidecarEntry][] => {
    if (isEmpty(value)) return [];
    if (isScalar(key) && isMap(value)) return [[String(key.value), entryOf(value.items, file, lineOf, problems)]];
    problems.push(problem(file, `第 ${lineOf(key)} 行`, '文件名下面没有逐行写说明，这一条没有生效', remedyOfSyntax));
    return [];
  });
}

function entryOf(items: readonly Pair[], file: string, lineOf: (node: unknown) => number, problems: Problem[]): SidecarEntry {
  const entry: SidecarEntry = { facts: {}, isExcluded: false };
  for (const { key, value } of items) {
    const tell = (cause: string, remedy: string) => problems.push(problem(file, `第 ${lineOf(key)} 行`, cause, remedy));
    const name = isScalar(key) ? String(key.value) : '';
    const written = textOf(value);
    const fact = factNameOf(name);
    if (isEmpty(value) || written === '') continue;
    if (written === undefined) tell(`“${name}”的值不是一行文字，没有生效`, '请写成一行，几项之间用顿号隔开');
    else if (name === excludeKey && (yes.test(written) || no.test(written))) entry.isExcluded = no.test(written);
    else if (name === excludeKey) tell(`“${excludeKey}”只能写“是”或“否”，没有生效`, '不想收录这个文件就写“否”');
    else if (fact === undefined) tell(`不认识“${name}”，没有生效`, `可以写的有：${[...factNames, excludeKey].join('、')}`);
    else {
      const normal = fact === '日期' && written !== noFact ? dateOf(written) : written;
      if (normal === undefined) tell('看不懂这个日期，没有生效', '请写成 2024、2024-03 或 2024-03-05 的形式');
      else entry.facts[fact] = normal;
    }
  }
  return entry;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && (value.value === null || String(value.value).trim() === ''));
}

/** One line of text; a list joined; undefined for anything else. */
function textOf(value: unknown): string | undefined {
  if (isScalar(value)) return String(value.value).replace(/\s+/gu, ' ').trim();
  return isSeq(value) && value.items.every((item) => isScalar(item)) ? value.items.map(textOf).join('、') : undefined;
}
