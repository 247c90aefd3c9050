import { drawOutline } from '../core/speech/drawOutline';
import { outlineOf, walkOutline } from '../core/speech/outline';
import type { Command } from './command';
import { UsageError } from './failures';
import { print, printJson } from './print';
import { readArguments } from './readArguments';
import { readSpeech } from './readSpeech';

export const outlineCommand: Command = {
  summary: '画出一篇讲话稿的提纲',
  help: `jianggao outline 文件 [--json]

每个标题和要点一行，每下一层多缩进两格。

  --json        以 JSON 给出：层次、编号、标题、行号`,

  async run(args) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('要写出一个文件。');
    const { title, text, firstLine } = await readSpeech(file);
    if (!values.json) return drawOutline(text).forEach(print);
    const outline = [...walkOutline(outlineOf(text))].map(({ node, depth }) => ({
      depth,
      enumerator: node.enumerator,
      heading: text.slice(node.headingStart, node.headingEnd),
      line: firstLine + text.slice(0, node.start).split('\n').length,
    }));
    printJson({ file, title, outline });
  },
};
