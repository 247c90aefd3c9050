import { parse } from 'yaml';
import { problem, type Outcome } from '../../core/corpus/problem';

export interface FrontMatter {
  /** Every key with its value as text. */
  facts: Record<string, string>;
  /** The text behind the front matter, and the line of the source on which it begins. */
  body: string;
  firstLine: number;
}

const block = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/u;

/**
 * Takes YAML front matter off a text with `\n` line ends. When it is not valid, the text behind it is kept and the cause is told. Lines
 * between dashes that list no facts are part of the speech.
 */
export function readFrontMatter(file: string, text: string): Outcome<FrontMatter> {
  const match = block.exec(text);
  if (!match) return { value: { facts: {}, body: text, firstLine: 0 }, problems: [] };
  const body = text.slice(match[0].length);
  const firstLine = match[0].split('\n').length - 1;
  const { value: facts, problems } = parseFacts(file, match[1] ?? '');
  return { value: facts ? { facts, body, firstLine } : { facts: {}, body: text, firstLine: 0 }, problems };
}

/** The facts; undefined when the lines are valid but list none. */
function parseFacts(file: string, yaml: string): Outcome<Record<string, string> | undefined> {
  let parsed: unknown;
  try {
    // Warnings would quote the writer's text on stderr.
    parsed = parse(yaml, { schema: 'failsafe', logLevel: 'error' });
  } catch (error) {
    const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line;
    const place = line === undefined ? '开头' : `第 ${line + 1} 行`;
    return {
      value: {},
      problems: [problem(file, place, '两行“---”之间的文件说明写法有误，已跳过这些说明，正文照常收录', '请改成“标题: …”这样每行一项的形式')],
    };
  }
  if (typeof parsed !== 'object' || Array.isArray(parsed)) return { value: undefined, problems: [] };
  const facts: Record<string, string> = {};
  for (const [key, value] of Object.entries(parsed ?? {})) {
    facts[key] = Array.isArray(value) ? value.map(String).join('、') : typeof value === 'string' ? value.trim() : JSON.stringify(value);
  }
  return { value: facts, problems: [] };
}
