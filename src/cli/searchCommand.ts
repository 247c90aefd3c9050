import { parseQuery } from '../core/search/parseQuery';
import { search } from '../core/search/search';
import type { PassageView } from '../protocol/requests';
import { foundViews } from '../server/passageView';
import type { ServerState } from '../server/serverState';
import type { Command } from './command';
import { CommandFailure, UsageError } from './failures';
import { openArchive, requireFolders } from './openArchive';
import { note, print, printJson } from './print';
import { silently } from './progress';
import { readArguments, wholeNumber } from './readArguments';
import { readStoreFolders } from './storeFolders';
import { withTemporaryStore } from './temporaryStore';

/** As in the panel. */
const perDocument = 3;

export const searchCommand: Command = {
  summary: '在索引或文件夹中查找段落',
  help: `jianggao search 要查的话 --in 位置 [--limit 10] [--json]

“位置”是 jianggao index 建立的索引，或直接是放讲话稿的文件夹（临时整理，用后即弃）。
要查的话写法与侧边栏相同："必须原样出现"  讲话人:张  年份:2023-2024  部位:结尾

  --in 位置     索引或文件夹
  --limit 条数  最多给出多少段，1 到 200，平常 10
  --json        以 JSON 给出结果`,

  async run(args) {
    const { values, positionals } = readArguments(args, {
      in: { type: 'string' },
      limit: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
    });
    const query = positionals.join(' ').trim();
    if (query === '') throw new UsageError('要写出查什么。');
    if (values.in === undefined) throw new UsageError('要用“--in”写出在哪里查。');
    const limit = wholeNumber('--limit', values.limit, 1, 200);
    const place = values.in;
    await requireFolders([place]);
    const folders = await readStoreFolders(place);
    const answer = folders ? await searchStore(place, folders, query, limit) : await withTemporaryStore((store) => searchFolder(place, store, query, limit));
    if (values.json) return printJson({ query, ...answer });
    for (const complaint of answer.complaints) note(complaint);
    if (answer.passages.length === 0) print('没有查到。');
    answer.passages.forEach((passage, i) => print(`${i === 0 ? '' : '\n'}${shown(passage, i + 1)}`));
  },
};

interface Answer {
  total: number;
  /** Milliseconds in the engine. */
  took: number;
  complaints: string[];
  passages: PassageView[];
}

async function searchStore(store: string, folders: readonly string[], query: string, limit: number): Promise<Answer> {
  // What is new in the folders is the business of `index`: the answer comes from what is there.
  const state = await openArchive(folders, store, { onRun: silently });
  try {
    if (state.archive.status().documents === 0) throw new CommandFailure(`“${store}”里没有可用的索引（可能是另一版本建立的）。请用 jianggao index 重新建立。`);
    return lookUp(state, query, limit);
  } finally {
    await state.archive.dispose();
  }
}

async function searchFolder(folder: string, store: string, query: string, limit: number): Promise<Answer> {
  const state = await openArchive([folder], store);
  try {
    await state.archive.idle();
    if (state.archive.status().documents === 0) throw new CommandFailure(`“${folder}”里没有可读的讲话稿。请换一个文件夹。`);
    return lookUp(state, query, limit);
  } finally {
    await state.archive.dispose();
  }
}

function lookUp(state: ServerState, query: string, limit: number): Answer {
  const begun = performance.now();
  const { words, phrases, filters, complaints } = parseQuery(query);
  const found = search(state.archive.segments, { words, phrases, filters, limit }, state.segmenter, { perDocument, speechOf: (segment, document) => state.archive.speeches.of(segment, document) });
  const passages = foundViews(found, state);
  return { total: found.total, took: performance.now() - begun, complaints, passages };
}

function shown({ title, headingPath, path, line, text }: PassageView, number: number): string {
  return `${number}. ${[title, ...headingPath].join(' › ')}\n   ${path}:${line + 1}\n   ${text}`;
}
