import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { problem, type Outcome, type Problem } from '../../core/corpus/problem';
import type { Template } from '../../core/template/template';
import { readUserTemplate } from '../../core/template/userTemplate';
import { isTextFile } from '../corpus/corpusFile';
import { decodeText } from '../reading/decodeText';
import { readFrontMatter } from '../reading/frontMatter';

/** Beyond this a file is no template, in bytes. */
const largestTemplate = 1024 * 1024;

/** The templates in a folder and the folders in it, by name. What cannot be one is left out and told; a folder that is not there holds none. */
export async function readTemplates(folder: string): Promise<Outcome<Template[]>> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const read = await Promise.all(names.filter((name) => isTextFile(path.basename(name))).sort().map((name) => readOne(path.join(folder, name))));
  return { value: read.flatMap(({ value }) => value ?? []), problems: read.flatMap(({ problems }) => problems) };
}

async function readOne(file: string): Promise<Outcome<Template | undefined>> {
  const failed = (cause: string, remedy: string): Outcome<undefined> => ({ value: undefined, problems: [problem(file, '', cause, remedy)] });
  try {
    const { size } = await stat(file);
    if (size > largestTemplate) return failed('文件超过 1 MB，不像一个模板', '请移出模板文件夹');
    const decoded = decodeText(await readFile(file));
    if (!decoded) return failed('内容不是文字', '请用原来的软件打开后另存为 .md 或 .txt');
    const { value, problems } = readFrontMatter(file, decoded.text.replace(/\r\n?/gu, '\n'));
    const template = readUserTemplate({ file, fallbackName: path.parse(file).name, ...value });
    return { value: template.value, problems: [...problems.map(aboutTemplate), ...template.problems] };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR') return { value: undefined, problems: [] };
    return failed(`读取失败（${code}）`, '请检查文件的权限，或移出模板文件夹');
  }
}

/** The text of a template is kept when its facts cannot be read. */
function aboutTemplate({ file, place }: Problem): Problem {
  return problem(file, place, '两行“---”之间的说明写法有误，模板仍可使用，但没有采用这些说明', '请改成“名称: …”这样每行一项的形式');
}
