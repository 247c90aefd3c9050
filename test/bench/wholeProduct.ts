import { appendFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SpeechServer } from '../support/speechServer';
import { TemporaryFolder } from '../support/temporaryFolder';
import { syntheticArchive, writeArchive } from './archive/syntheticArchive';
import type { Curves, Row } from './figures';
import { percentile, spread } from './percentiles';
import { PeakMemory, residentBytes } from './processTree';
import type { Queries } from './queries';
import { buildCurve } from './shape';
import { answering, timed } from './serverTimes';

const patience = 1_800_000;
/** Milliseconds after which a server that has nothing to do has given back what it will. */
const settling = 5_000;
const changes = 3;

/** The whole product, through the real server, over a synthetic archive of `megabytes` of text on disk. */
export async function* measureProduct(megabytes: number, queries: Queries, curves: Curves): AsyncGenerator<Row> {
  const folder = new TemporaryFolder();
  try {
    const archive = folder.folder('素材');
    const { files, bytes } = writeArchive(archive, megabytes);
    const options = { storageFolder: folder.at('storage'), starterFolder: folder.folder('starter'), settings: { corpus: { folders: [archive] } } };
    const label = (name: string) => `${megabytes} MB：${name}`;
    yield* build(label, options, files, bytes, (rate) => curves.add(buildCurve, megabytes, [rate]));
    const stored = sizeBelow(folder.at('storage'));
    yield [label('磁盘上的索引'), `${(stored / 1e6).toFixed(1)} MB，是文字的 ${(stored / bytes).toFixed(2)} 倍`];

    const begun = performance.now();
    const server = await SpeechServer.start(options);
    await answering(server, queries.sentence[0] as string);
    yield [label('再次打开到第一个查找结果'), `${(performance.now() - begun).toFixed(0)} ms`];
    await server.waitFor(({ state, documents }) => state === 'ready' && documents === files, patience);
    yield [label('一篇改动后能查到 ms'), (await changeTimes(server, archive, megabytes)).map((time) => time.toFixed(0)).join('、')];
    yield* await requestTimes(server, queries, label, (name, times) => curves.add(name, megabytes, times));
    await wait(settling);
    yield [label('再次打开后服务进程常驻内存'), mebibytes(residentBytes(server.process.pid as number))];
    await server.stop();
  } finally {
    folder.remove();
  }
}

async function* build(label: (name: string) => string, options: Parameters<typeof SpeechServer.start>[0], files: number, bytes: number, keep: (rate: number) => void): AsyncGenerator<Row> {
  const begun = performance.now();
  const server = await SpeechServer.start(options);
  const memory = new PeakMemory(server.process.pid as number);
  const started = performance.now();
  await server.waitFor(({ state, documents }) => state === 'ready' && documents === files, patience);
  const ended = performance.now();
  const [all, alone] = [(ended - begun) / 1000, (ended - started) / 1000];
  keep(bytes / 1e6 / all);
  yield [label('首次建索引'), `${files} 篇，${server.status?.passages} 段，${all.toFixed(1)} s，${(bytes / 1e6 / all).toFixed(2)} MB/s；不计启动进程 ${alone.toFixed(1)} s，${(bytes / 1e6 / alone).toFixed(2)} MB/s`];
  await server.waitFor(({ isGathering }) => !isGathering, patience);
  yield [label('再到提法和句式也收齐'), `${((performance.now() - ended) / 1000).toFixed(1)} s`];
  await wait(settling);
  yield [label('到此为止各进程内存之和（共用的页算一次），最高'), mebibytes(memory.end())];
  yield [label('建完后服务进程常驻内存'), mebibytes(residentBytes(server.process.pid as number))];
  await server.stop();
}

/** Milliseconds from writing to a file of the archive until what was written is found; the pause that waits for further changes is in it. */
async function changeTimes(server: SpeechServer, archive: string, megabytes: number): Promise<number[]> {
  const names = [...syntheticArchive(Math.min(megabytes, 1))].map(({ file }) => file);
  const times: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    const sentence = `第${'甲乙丙丁戊'.charAt(change)}次试写：麒麟阁前夜雨骤，珊瑚枕上晓霜浓。`;
    const begun = performance.now();
    appendFileSync(path.join(archive, names[change * 7] as string), `${sentence}\n`);
    for (;;) {
      const { passages } = await server.request('jianggao/search', { query: sentence, limit: 10 });
      if (passages.some(({ text }) => text.includes(sentence))) break;
      await wait(5);
    }
    times.push(performance.now() - begun);
  }
  return times;
}

async function requestTimes(server: SpeechServer, queries: Queries, label: (name: string) => string, keep: (name: string, times: number[]) => void): Promise<Row[]> {
  const searches: number[] = [];
  for (const query of queries.sentence) searches.push(await timed(() => server.request('jianggao/search', { query, limit: 20 })));
  const completions: number[] = [];
  for (const before of queries.typed) completions.push(await timed(() => server.completeAt(`${before}|`)));
  keep('请求：查找', searches);
  keep('请求：补全', completions);
  return [
    [label('查找，编辑器一侧 p50/p95/p99 ms'), spread(searches)],
    [label('补全，编辑器一侧 p50/p95/p99 ms'), spread(completions)],
    [label('补全超过 50 ms 的份额'), `${((completions.filter((time) => time > 50).length / completions.length) * 100).toFixed(1)} %（最慢 ${percentile(completions, 1).toFixed(1)} ms）`],
  ];
}

function sizeBelow(folder: string): number {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(path.join(folder, name)));
  return sizes.reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}

function mebibytes(bytes: number): string {
  return Number.isNaN(bytes) ? '（本机读不到）' : `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}
