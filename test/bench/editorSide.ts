import { SpeechServer } from '../support/speechServer';
import { TemporaryFolder } from '../support/temporaryFolder';
import { activationTimes } from './activation';
import { paragraphs, textsBelow, typedPrefixes } from './drafts';
import type { Row } from './figures';
import { timeLint } from './lint';
import { spread } from './percentiles';
import { residentBytes } from './processTree';
import { answering, timed } from './serverTimes';
import { timeStructure } from './structure';
import { timeTyping } from './typing';

/** The product over a folder of real speeches, and what drafting one of some drafts costs, at the editor's side of the connection. */
export async function* measureEditorSide(corpus: string, drafts: string): AsyncGenerator<Row> {
  const texts = textsBelow(corpus);
  const drafted = textsBelow(drafts);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  yield ['素材', `${texts.length} 篇，${texts.reduce((sum, text) => sum + text.length, 0)} 字，${megabytes.toFixed(1)} MB`];
  const folder = new TemporaryFolder();
  try {
    const options = { storageFolder: folder.at('storage'), settings: { corpus: { folders: [corpus] } } };
    const begun = performance.now();
    const first = await SpeechServer.start(options);
    await first.waitFor(({ state, folders }) => state === 'ready' && folders.length === 2, 120_000);
    const build = (performance.now() - begun) / 1000;
    yield ['首次建索引（含启动）', `${build.toFixed(1)} s，${(megabytes / build).toFixed(1)} MB/s`];
    await first.stop();
    const again = performance.now();
    const server = await SpeechServer.start(options);
    await answering(server, '推动');
    yield ['再次打开到第一个查找结果', `${(performance.now() - again).toFixed(0)} ms`];
    const { documents, passages, phrases } = await server.ready();
    yield ['索引', `${documents} 篇，${passages} 段，${phrases} 条短语`];
    const completions: number[] = [];
    for (const prefix of typedPrefixes(drafted, 300)) completions.push(await timed(() => server.completeAt(`${prefix}|`)));
    yield ['补全，编辑器一侧 p50/p95/p99 ms', spread(completions)];
    const lookUps: number[] = [];
    for (const query of paragraphs(drafted, 200)) lookUps.push(await timed(() => server.request('jianggao/search', { query, limit: 20 })));
    yield ['查一段，编辑器一侧 p50/p95/p99 ms', spread(lookUps)];
    yield* await timeTyping(server, drafted);
    yield* await timeStructure(server, drafted);
    const resident = residentBytes(server.process.pid as number);
    yield ['服务进程常驻内存', Number.isNaN(resident) ? '（本机读不到）' : `${(resident / 1024 / 1024).toFixed(0)} MiB`];
    await server.stop();
  } finally {
    folder.remove();
  }
  yield* timeLint(drafted);
  yield ['activate() ms，三次', (await activationTimes(3)).join('、')];
}
