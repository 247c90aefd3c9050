import type { Command } from './command';
import { CommandFailure, UsageError } from './failures';
import { openArchive, requireFolders } from './openArchive';
import { note, print, printJson } from './print';
import { readArguments } from './readArguments';
import { writeStoreFolders } from './storeFolders';

export const indexCommand: Command = {
  summary: '为文件夹中的讲话稿建立索引，或更新它',
  help: `jianggao index 文件夹… --to 位置 [--rebuild] [--json]

读取文件夹中的讲话稿，把索引存到“位置”。已有索引时只读新增和改动的文件。

  --to 位置     存放索引的文件夹，没有就新建
  --rebuild     全部重新读取
  --json        以 JSON 给出结果`,

  async run(args) {
    const { values, positionals: folders } = readArguments(args, {
      to: { type: 'string' },
      rebuild: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (folders.length === 0) throw new UsageError('要写出放讲话稿的文件夹。');
    if (values.to === undefined) throw new UsageError('要用“--to”写出索引放在哪里。');
    await requireFolders(folders);
    await writeStoreFolders(values.to, folders);
    const begun = performance.now();
    let failure: string | undefined;
    const { archive } = await openArchive(folders, values.to, { onStorageFailure: (code) => (failure ??= code) });
    try {
      if (values.rebuild) archive.rebuild();
      await archive.idle();
      const { documents, passages, phrases } = archive.status();
      const problems = [...archive.problems.folders, ...archive.problems.files].map(({ message }) => message);
      const seconds = (performance.now() - begun) / 1000;
      if (!values.json) for (const message of problems) note(message);
      if (failure !== undefined) throw new CommandFailure(`索引不能写入“${values.to}”（${failure}）。请换一个位置，或检查权限和磁盘空间。`);
      if (documents === 0) throw new CommandFailure(`“${folders.join('”“')}”里没有可读的讲话稿。请换一个文件夹。`);
      if (values.json) printJson({ documents, passages, phrases, problems, seconds });
      else print(`${documents} 篇，${passages} 段，${phrases} 条短语；用时 ${seconds.toFixed(1)} 秒`);
    } finally {
      await archive.dispose();
    }
  },
};
