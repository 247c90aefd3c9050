import { problem, type Outcome, type Problem } from '../corpus/problem';
import { genreOf } from '../speech/genre';

/** A section or a whole skeleton that a writer inserts and fills in. */
export interface Template {
  name: string;
  /** What can be typed to get it: Chinese short names and pinyin initials. */
  prefixes: string[];
  /** The part of a speech it belongs to, in Chinese. */
  group: string;
  /** In VS Code's snippet syntax. */
  body: string;
  description: string;
  origin: TemplateOrigin;
  /** The genres (体裁) it is for; none when it is for all. */
  genres: string[];
  /** What else there is to know of it, shown below its preview, a line each. */
  notes?: string[];
  /** Path of the file it is in, when the writer can edit it. */
  file?: string;
}

/** Ships with the extension, mined from the writer's own speeches, or written by the writer. */
export type TemplateOrigin = 'builtin' | 'mined' | 'user';

export const originNames: Readonly<Record<TemplateOrigin, string>> = { user: '我的模板', builtin: '内置', mined: '素材中提炼' };

/** Snippet file (without `.json`) → group, in the order in which a speech uses them. */
const groupNames: Readonly<Record<string, string>> = {
  opening: '称呼与开头',
  review: '肯定成绩',
  transition: '过渡',
  series: '主体与排比',
  safeguard: '保障措施',
  closing: '结尾',
  host: '主持词',
  skeleton: '整篇框架',
};

/** The groups in the order in which a speech uses them. */
export const groupOrder: readonly string[] = Object.values(groupNames);
const originOrder = Object.keys(originNames);

/**
 * Reads one snippet file in VS Code's format. An entry that is not a snippet is left out and described in `problems`.
 *
 * @param file name of the file, `opening.json`; it decides the group
 */
export function parseSnippets(file: string, text: string): Outcome<Template[]> {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    return { value: [], problems: [problem(file, '', '不是有效的 JSON', '请重新安装扩展')] };
  }
  if (!isRecord(entries)) return { value: [], problems: [problem(file, '', '内容不是片段列表', '请重新安装扩展')] };
  const group = groupNames[file.replace(/\.json$/u, '')] ?? '其他';
  const value: Template[] = [];
  const problems: Problem[] = [];
  for (const [name, entry] of Object.entries(entries)) {
    const template = toTemplate(name, group, entry);
    if (template) value.push(template);
    else problems.push(problem(file, `的“${name}”`, '缺少 prefix 或 body', '请补上后重新加载窗口'));
  }
  return { value, problems };
}

/** Templates in the order of a speech: by group, the writer's own first and those mined last in each, and otherwise as given. */
export function inSpeechOrder(templates: readonly Template[]): Template[] {
  const rank = ({ group }: Template): number => (groupOrder.indexOf(group) + groupOrder.length + 1) % (groupOrder.length + 1);
  const ofOrigin = ({ origin }: Template): number => originOrder.indexOf(origin);
  return [...templates].sort((a, b) => rank(a) - rank(b) || ofOrigin(a) - ofOrigin(b));
}

function toTemplate(name: string, group: string, entry: unknown): Template | undefined {
  if (!isRecord(entry)) return undefined;
  const prefixes = lines(entry.prefix);
  const body = lines(entry.body);
  if (prefixes.length === 0 || body.length === 0) return undefined;
  const genre = genreOf(name);
  return { name, prefixes, group, body: body.join('\n'), description: lines(entry.description).join(''), origin: 'builtin', genres: genre === '' ? [] : [genre] };
}

function lines(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
