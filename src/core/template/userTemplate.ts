import { problem, type Outcome, type Problem } from '../corpus/problem';
import { snippetOf } from './snippetOf';
import { groupOrder, type Template } from './template';

/**
 * A template as a writer keeps it: a Markdown file with facts at its top (名称, 简称, 部位, 体裁, 说明; all may be missing) and slots as
 * `【县委】` (one that offers choices: `【谢谢大家|散会】`) in the text. Slots with one name are filled in together.
 */
export interface TemplateFile {
  /** Path for messages. */
  file: string;
  /** What the template is called when 名称 is missing. */
  fallbackName: string;
  facts: Readonly<Record<string, string>>;
  body: string;
  /** Line of the file on which `body` begins. */
  firstLine: number;
}

const ownGroup = '我的模板';

/** The template of a file; undefined, and told, when it cannot be one. */
export function readUserTemplate({ file, fallbackName, facts, body, firstLine }: TemplateFile): Outcome<Template | undefined> {
  const text = body.replace(/^\s*\n/u, '').trimEnd();
  if (text.trim() === '') return failed(problem(file, '', '说明后面没有正文', '请在第二行“---”下面写上模板的文字，要填的地方用【】标出'));
  const broken = brokenSlot(body);
  if (broken) {
    const place = `第 ${firstLine + broken.line + 1} 行`;
    return failed(problem(file, place, broken.cause, '请让【和】成对出现、写在同一行、不要套在一起，改好后重新打开模板列表'));
  }
  const list = (value: string | undefined) => (value ?? '').split(/[、，,;；\s]+/u).filter((item) => item !== '');
  const template: Template = {
    name: facts['名称'] || fallbackName,
    prefixes: list(facts['简称']),
    group: groupFor(facts['部位'] ?? ''),
    body: `${snippetOf(text, { shows: 'name' })}$0`,
    description: facts['说明'] ?? '',
    origin: 'user',
    genres: list(facts['体裁']),
    file,
  };
  return { value: template, problems: [] };
}

function failed(found: Problem): Outcome<undefined> {
  return { value: undefined, problems: [found] };
}

/** The part of a speech whose name holds what the writer wrote: 开头 is 称呼与开头. */
function groupFor(part: string): string {
  return part === '' ? ownGroup : (groupOrder.find((name) => name.includes(part) || part.includes(name)) ?? part);
}

/** The first slot that is not closed on its line, not opened, or lies in another. */
function brokenSlot(body: string): { line: number; cause: string } | undefined {
  for (const [line, text] of body.split('\n').entries()) {
    let isOpen = false;
    for (const mark of text.matchAll(/[【】]/gu)) {
      if ((mark[0] === '【') === isOpen) return { line, cause: isOpen ? '【里面又有一个【' : '有一个】前面没有【' };
      isOpen = !isOpen;
    }
    if (isOpen) return { line, cause: '有一个【后面没有】' };
  }
  return undefined;
}

/** The file of a new template. `text` is what the writer selected, with its slots marked. */
export function writeUserTemplate(name: string, text: string): string {
  const quoted = /^[\p{Script=Han}\p{L}\p{N}“”《》（）、，。 ]+$/u.test(name) ? name : JSON.stringify(name);
  return `---\n名称: ${quoted}\n简称:\n部位:\n体裁:\n说明:\n---\n${text.trimEnd()}\n`;
}
