import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from './seededRandom';
import type { ServerFixture } from './serverFixture';
import type { SpeechServer } from './speechServer';

const tasks = ['督查督办', '安全生产', '基层减负', '招商引资', '作风建设', '民生实事', '项目建设', '防汛抗旱'];
const ways = ['建立台账逐项销号', '压实责任到岗到人', '深入群众听取意见', '一周一调度', '问题导向靶向施策', '举一反三标本兼治', '奖优罚劣树立导向'];
const ends = ['确保件件有着落', '不获全胜绝不收兵', '让群众看到变化', '做到事事有回音', '推动面上工作整体提升'];

/** A speech of its own for every number: three paragraphs, unlike those of any other number. */
export function speechText(number: number, paragraphs = 3): string {
  const random = seededRandom(number + 1);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string;
  const paragraph = (_: unknown, i: number) => `${pick(tasks)}要${pick(ways)}，第${number}号文件第${i}条讲得很明白，${pick(ways)}，${pick(tasks)}也要跟上，${pick(ends)}。`;
  return `在第${number}次会议上的讲话\n同志们：\n${Array.from({ length: paragraphs }, paragraph).join('\n')}\n`;
}

/** Short, so that answers depend on nothing but words; all passages that have them are asked for. */
const queries = ['督查', '群众', '台账', '调度'];

/** What the archive answers, in an order of its own. */
export async function answersOf(server: SpeechServer): Promise<string[]> {
  const answers: string[] = [];
  for (const query of queries) {
    const { passages } = await server.request('jianggao/search', { query, limit: 1000 });
    answers.push(...passages.map(({ path: file, line, text, score, uses, versions }) => `${query} ${file}:${line} ${score.toFixed(4)} ${uses.count} ${versions} ${text}`).sort());
  }
  return answers;
}

let freshOnes = 0;

/** Fails unless the server answers as one does that has just read all the files. */
export async function assertAnswersAsFresh(fixture: ServerFixture, server: SpeechServer): Promise<void> {
  const fresh = await fixture.startReady({ storageFolder: fixture.files.at(`fresh${(freshOnes += 1)}`) });
  const expected = await answersOf(fresh);
  await fresh.stop();
  assert.ok(expected.length > 0);
  assert.deepEqual(await answersOf(server), expected);
}

/** Names of the files of the index, by the folder that they lie in. */
export function storedFiles(fixture: ServerFixture, ending: string): string[] {
  return readdirSync(fixture.storage, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(fixture.storage, name));
}

/** Ids of the processes that a process has started. */
export function childrenOf(pid: number | undefined): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/u).map(Number);
    return child !== undefined && parent === pid ? [child] : [];
  });
}
