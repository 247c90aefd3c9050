import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readUserTerms } from '../../src/server/segmenting/segmenterIdentity';
import { WasmSegmenter } from '../../src/server/segmenting/wasmSegmenter';
import { projectRoot, SpeechServer } from '../support/speechServer';
import { TemporaryFolder } from '../support/temporaryFolder';
import { paragraphs, textsBelow, typedPrefixes } from './drafts';
import { timeLint } from './lint';
import { timeBesideMiniSearch } from './peers';
import { percentile, spread } from './percentiles';
import { timeStructure } from './structure';
import { activationTimes } from './activation';

/**
 * `npm run bench [-- --corpus DIR --drafts DIR]`: what the main path costs, over a folder of real speeches where there is one
 * (otherwise over the starter library). Prints figures and passes no judgement: machines differ.
 */

const shared = path.resolve(projectRoot, '../shared/corpora');
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : path.resolve(process.argv[at + 1] ?? '');
};
const hasShared = existsSync(shared);
const corpus = option('corpus', hasShared ? path.join(shared, 'index') : path.join(projectRoot, 'corpus/speeches'));
const drafts = option('drafts', hasShared ? path.join(shared, 'dev') : path.join(projectRoot, 'corpus/speeches'));

async function main(): Promise<void> {
  const texts = textsBelow(corpus);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const rows: [string, string][] = [['素材', `${texts.length} 篇，${texts.reduce((sum, text) => sum + text.length, 0)} 字，${megabytes.toFixed(1)} MB`]];
  const folder = new TemporaryFolder();
  try {
    rows.push(...(await measureServer(folder, megabytes)));
    const segmenter = new WasmSegmenter(readUserTerms(path.join(projectRoot, 'dist/segmenter')));
    const { ours, miniSearch } = timeBesideMiniSearch(texts, paragraphs(textsBelow(drafts), 60), segmenter);
    rows.push(['引擎查找 p50/p95/p99 ms', spread(ours)]);
    rows.push(['MiniSearch 查找 p50/p95/p99 ms', spread(miniSearch)]);
    rows.push(['倍数（p50）', `${(percentile(miniSearch, 0.5) / percentile(ours, 0.5)).toFixed(0)} ×`]);
    rows.push(...timeLint(textsBelow(drafts)));
    rows.push(['activate() ms，三次', (await activationTimes(3)).join('、')]);
  } finally {
    folder.remove();
  }
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  for (const [name, value] of rows) console.log(`${name}${' '.repeat(width - displayWidth(name))}  ${value}`);
}

async function measureServer(folder: TemporaryFolder, megabytes: number): Promise<[string, string][]> {
  const options = { storageFolder: folder.at('storage'), settings: { corpus: { folders: [corpus] } } };
  const begun = performance.now();
  const first = await SpeechServer.start(options);
  await first.waitFor(({ state, folders }) => state === 'ready' && folders.length === 2, 120_000);
  const build = (performance.now() - begun) / 1000;
  await first.stop();

  const again = performance.now();
  const server = await SpeechServer.start(options);
  await answering(server);
  const warm = performance.now() - again;
  await server.ready();
  const completions: number[] = [];
  const drafted = textsBelow(drafts);
  for (const prefix of typedPrefixes(drafted, 300)) completions.push(await timed(() => server.completeAt(`${prefix}|`)));
  const lookUps: number[] = [];
  for (const paragraph of paragraphs(drafted, 200)) lookUps.push(await timed(() => server.request('jianggao/search', { query: paragraph, limit: 20 })));
  const resident = /VmRSS:\s+(\d+)/u.exec(existsSync(`/proc/${server.process.pid}/status`) ? readFileSync(`/proc/${server.process.pid}/status`, 'utf8') : '')?.[1];
  const structure = await timeStructure(server, drafted);
  const { documents, passages, phrases, segmenter } = server.status ?? {};
  await server.stop();
  return [
    ['索引', `${documents} 篇，${passages} 段，${phrases} 条短语，分词器 ${segmenter}`],
    ['首次建索引（含启动）', `${build.toFixed(1)} s，${(megabytes / build).toFixed(1)} MB/s`],
    ['再次打开到第一个回答', `${warm.toFixed(0)} ms`],
    ['补全，连接的编辑器一侧 p50/p95/p99 ms', spread(completions)],
    ['侧栏查找，同上 p50/p95/p99 ms', spread(lookUps)],
    ...structure,
    ['服务进程常驻内存', resident === undefined ? '（本机无法读取）' : `${Math.round(Number(resident) / 1024)} MB`],
  ];
}

async function answering(server: SpeechServer): Promise<void> {
  while ((await server.completeAt('推动|')).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/** Columns in a terminal: Chinese characters take two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

void main();
