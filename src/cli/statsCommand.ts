import { stat } from 'node:fs/promises';
import path from 'node:path';
import { LiveSegment } from '../core/index/liveSegment';
import { SegmentBuilder } from '../core/index/segmentBuilder';
import { readingMinutes } from '../core/speech/duration';
import { defaultSettings } from '../protocol/settings';
import { loadSegmenter } from '../server/segmenting/loadSegmenter';
import type { Command } from './command';
import { CommandFailure, UsageError } from './failures';
import { builtFolder } from './installation';
import { openArchive } from './openArchive';
import { note, print, printJson } from './print';
import { readArguments, wholeNumber } from './readArguments';
import { readSpeech } from './readSpeech';
import { withTemporaryStore } from './temporaryStore';

export const statsCommand: Command = {
  summary: '一篇讲话稿或一个文件夹的字数、时长、篇数、段数、短语数',
  help: `jianggao stats 文件或文件夹 [--pace 220] [--json]

  --pace 字数   每分钟念多少字，60 到 600，平常 ${defaultSettings.readingPace}
  --json        以 JSON 给出结果`,

  async run(args) {
    const { values, positionals } = readArguments(args, {
      pace: { type: 'string', default: String(defaultSettings.readingPace) },
      json: { type: 'boolean', default: false },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) throw new UsageError('要写出一个文件或文件夹。');
    const pace = wholeNumber('--pace', values.pace, 60, 600);
    const found = await stat(place).catch(() => undefined);
    if (!found) throw new CommandFailure(`没有文件或文件夹“${place}”。请检查路径。`);
    const segments = found.isDirectory() ? await withTemporaryStore((store) => segmentsOfFolder(place, store)) : await segmentsOfFile(place);
    const stats = { ...count(segments), pace };
    const minutes = readingMinutes(stats.characters, pace);
    if (values.json) return printJson({ ...stats, minutes });
    print(`${stats.documents} 篇，${stats.characters} 字，每分钟 ${pace} 字要念约 ${Math.max(1, Math.round(minutes))} 分钟`);
    print(`${stats.sections} 个部分，${stats.passages} 段可供查找，${stats.phrases} 条短语`);
  },
};

async function segmentsOfFile(file: string): Promise<LiveSegment[]> {
  const builder = new SegmentBuilder(loadSegmenter(path.join(builtFolder, 'segmenter')));
  builder.addSpeech(await readSpeech(file));
  return [new LiveSegment(builder.build(), () => true, file)];
}

async function segmentsOfFolder(folder: string, store: string): Promise<LiveSegment[]> {
  const { archive } = await openArchive([folder], store);
  try {
    await archive.idle();
    for (const { message } of [...archive.problems.folders, ...archive.problems.files]) note(message);
    if (archive.status().documents === 0) throw new CommandFailure(`“${folder}”里没有可读的讲话稿。请换一个文件夹。`);
    return archive.segments;
  } finally {
    await archive.dispose();
  }
}

/** `sections` are the headings of the highest level of each speech. */
function count(segments: readonly LiveSegment[]) {
  const sum = (value: (segment: LiveSegment) => number) => segments.reduce((total, segment) => total + value(segment), 0);
  const standing = segments.flatMap(({ documents, live }) => documents.filter((_, i) => live[i] === 1));
  return {
    documents: standing.length,
    characters: standing.reduce((total, { characters }) => total + characters, 0),
    sections: standing.reduce((total, { sections }) => total + sections, 0),
    passages: sum(({ passageCount }) => passageCount),
    phrases: sum(({ phraseCount }) => phraseCount),
  };
}
