import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { problem, type Problem } from '../../core/corpus/problem';
import { writeUserTemplate } from '../../core/template/userTemplate';

const mostOfAName = 99;

/** Writes a new template file into the folder, named after the template and never over another file. */
export async function saveTemplate(folder: string, name: string, text: string): Promise<{ file: string } | { problem: Problem }> {
  const stem = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim().replace(/^\.+|\.+$/gu, '').slice(0, 60) || '模板';
  try {
    await mkdir(folder, { recursive: true });
    for (let copy = 1; copy <= mostOfAName; copy += 1) {
      const file = path.join(folder, `${stem}${copy === 1 ? '' : ` ${copy}`}.md`);
      if (await wrote(file, writeUserTemplate(name, text))) return { file };
    }
    return { problem: problem(folder, '', `叫“${stem}”的模板太多了`, '请换一个名称') };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { problem: problem(folder, '', `模板没有存成（${code}）`, '请检查磁盘空间和该文件夹的权限，或在设置“模板文件夹”中换一个文件夹') };
  }
}

/** False when there is a file of this name. */
async function wrote(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
