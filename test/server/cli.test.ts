import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cliProgram, runCli } from '../support/runCli';
import { projectRoot } from '../support/speechServer';
import { TemporaryFolder } from '../support/temporaryFolder';

const drought = `在抗旱工作会议上的讲话

同志们：
今年入夏以来，XX市降雨持续偏少，部分乡镇人畜饮水出现困难，抗旱形势十分严峻。
一、认清形势，把抗旱保供水摆在突出位置
各级各部门要层层压实责任，逐村逐户排查缺水情况，确保不让一户群众断水。
二、突出重点，科学调度每一方水
一要算清水账，按照先生活、后生产的次序统筹用水。二要管好水源，加密巡查蓄水工程。
`;
const reading = `在全民阅读启动仪式上的致辞

各位来宾：
书香是一座城市最深沉的底色，阅读让我们在忙碌之中安顿内心、开阔眼界。
`;

describe('the command line', () => {
  let files: TemporaryFolder;
  beforeEach(() => {
    files = new TemporaryFolder();
    files.write('素材/抗旱.txt', drought);
    files.write('素材/2023/阅读.md', reading);
  });
  afterEach(() => files.remove());

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await runCli('--version'), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('explains itself and each command', async () => {
    const { code, stdout } = await runCli('--help');
    assert.equal(code, 0);
    for (const command of ['index', 'search', 'outline', 'stats', 'eval']) {
      assert.match(stdout, new RegExp(`^  ${command} `, 'mu'));
      const help = await runCli(command, '--help');
      assert.equal(help.code, 0);
      assert.ok(help.stdout.startsWith(`jianggao ${command} `));
    }
  });

  it('answers a wrong call with what is wrong, how it is called, and 2', async () => {
    const wrong: [string[], RegExp][] = [
      [[], /^要写出命令。[^]*jianggao 命令/u],
      [['serach'], /^没有命令“serach”。/u],
      [['toString'], /^没有命令“toString”。/u],
      [['index', files.at('素材')], /^要用“--to”写出索引放在哪里。[^]*jianggao index/u],
      [['index', '--to', files.at('索引')], /^要写出放讲话稿的文件夹。/u],
      [['search', '--in', files.at('素材')], /^要写出查什么。/u],
      [['search', '抗旱'], /^要用“--in”/u],
      [['search', '抗旱', '--in', files.at('素材'), '--limit', '0'], /^“--limit”要写 1 到 200 的整数，而不是“0”。/u],
      [['search', '抗旱', '--in'], /^选项“--in”的值缺失或多余。/u],
      [['outline', '--jsno', files.at('素材/抗旱.txt')], /^不认识选项“--jsno”。/u],
      [['outline'], /^要写出一个文件。/u],
      [['stats', files.at('素材'), '--pace', '快'], /^“--pace”要写/u],
    ];
    for (const [args, message] of wrong) {
      const { code, stdout, stderr } = await runCli(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
  });

  it('answers what cannot be done with the cause and 1', async () => {
    files.write('空/空.txt', '');
    files.write('坏/jianggao.json', '{"folders": 3}');
    const failing: [string[], RegExp][] = [
      [['index', files.at('没有'), '--to', files.at('索引')], /^没有文件夹“.*没有”。请检查路径。$/mu],
      [['index', files.at('素材/抗旱.txt'), '--to', files.at('索引')], /不是文件夹。/u],
      [['index', files.at('空'), '--to', files.at('索引')], /文件是空的[^]*里没有可读的讲话稿。/u],
      [['index', files.at('素材'), '--to', files.at('素材/抗旱.txt')], /^索引不能写入“.*抗旱\.txt”/u],
      [['search', '抗旱', '--in', files.at('没有')], /^没有文件夹/u],
      [['search', '抗旱', '--in', files.at('空')], /里没有可读的讲话稿。/u],
      [['search', '抗旱', '--in', files.at('坏')], /jianggao\.json”已损坏。/u],
      [['outline', files.at('空/空.txt')], /文件是空的。/u],
      [['outline', files.at('素材')], /不是文件。/u],
      [['outline', files.at('没有.txt')], /^没有文件“/u],
      [['stats', files.at('没有')], /^没有文件或文件夹“/u],
      [['stats', files.at('空')], /里没有可读的讲话稿。/u],
    ];
    for (const [args, message] of failing) {
      const { code, stdout, stderr } = await runCli(...args);
      assert.equal(code, 1, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, / at .*\.js/u, 'a stack trace');
    }
  });

  it('indexes folders, finds passages in the index, and reads only what is new', async () => {
    for (const place of ['城东', '城西', '城南']) files.write(`素材/${place}.txt`, `${place}社区座谈会纪要\n\n大家反映${place}片区路灯昏暗、积水难排，要求尽快修缮并公布工期。\n`);
    const first = await runCli('index', files.at('素材'), '--to', files.at('索引'));
    assert.equal(first.code, 0);
    assert.match(first.stdout, /^5 篇，\d+ 段，\d+ 条短语；/u);
    assert.match(first.stderr, /^已整理 5\/5 篇$/mu);
    const found = await runCli('search', '降雨偏少', '饮水困难', '--in', files.at('索引'), '--limit', '1');
    assert.equal(found.code, 0);
    assert.equal(found.stdout, '1. 在抗旱工作会议上的讲话\n   抗旱.txt:4\n   今年入夏以来，XX市降雨持续偏少，部分乡镇人畜饮水出现困难，抗旱形势十分严峻。\n');

    files.write('素材/防火.txt', '在护林防火工作会议上的讲话\n\n同志们：\n春季风干物燥，林区野外用火要严格审批，做到见烟就查、见火就灭。\n');
    const again = await runCli('index', files.at('素材'), '--to', files.at('索引'), '--json');
    // A run over all of them would be told.
    assert.equal(again.stderr, '');
    const { documents, passages, phrases, problems, seconds } = JSON.parse(again.stdout) as Record<string, unknown>;
    assert.equal(documents, 6);
    assert.deepEqual(problems, []);
    for (const number of [passages, phrases, seconds]) assert.equal(typeof number, 'number');
    assert.match((await runCli('search', '野外用火审批', '--in', files.at('索引'))).stdout, /防火\.txt:4/u);
    assert.match((await runCli('index', files.at('素材'), '--to', files.at('索引'), '--rebuild')).stderr, /^已整理 6\/6 篇$/mu);
  });

  it('goes on with the rest when a file cannot be read', async () => {
    files.write('素材/空.txt', '');
    const { code, stdout, stderr } = await runCli('index', files.at('素材'), '--to', files.at('索引'));
    assert.equal(code, 0);
    assert.match(stdout, /^2 篇/u);
    assert.match(stderr, /空\.txt”：文件是空的。/u);
  });

  it('finds passages in a folder without keeping anything', async () => {
    const before = temporaryStores();
    const { code, stdout } = await runCli('search', '书香 城市', '--in', files.at('素材'), '--json');
    assert.equal(code, 0);
    const { query, total, took, complaints, passages } = JSON.parse(stdout) as { query: string; total: number; took: number; complaints: string[]; passages: Record<string, unknown>[] };
    assert.equal(query, '书香 城市');
    assert.ok(total >= 1 && took > 0);
    assert.deepEqual(complaints, []);
    const [{ title, path: file, line, text } = {}] = passages;
    assert.deepEqual({ title, file, line }, { title: '在全民阅读启动仪式上的致辞', file: '2023/阅读.md', line: 3 });
    assert.match(text as string, /^书香是一座城市最深沉的底色/u);
    assert.deepEqual(temporaryStores(), before);
    assert.deepEqual(readdirSync(files.at('素材')).sort(), ['2023', '抗旱.txt']);
  });

  it('says so when nothing is found, and what of the query it did not understand', async () => {
    assert.deepEqual(await runCli('search', '量子纠缠', '--in', files.at('素材')).then(({ code, stdout }) => ({ code, stdout })), { code: 0, stdout: '没有查到。\n' });
    const { stderr } = await runCli('search', '抗旱 年份:去年', '--in', files.at('素材'));
    assert.match(stderr, /没有看懂“年份:去年”/u);
  });

  it('draws an outline', async () => {
    const file = files.at('素材/抗旱.txt');
    assert.equal((await runCli('outline', file)).stdout, '一、 认清形势，把抗旱保供水摆在突出位置\n二、 突出重点，科学调度每一方水\n  一要 算清水账，按照先生活、后生产的次序统筹用水\n  二要 管好水源，加密巡查蓄水工程\n');
    const { title, outline } = JSON.parse((await runCli('outline', file, '--json')).stdout) as { title: string; outline: unknown[] };
    assert.equal(title, '在抗旱工作会议上的讲话');
    assert.deepEqual(outline[2], { depth: 1, enumerator: '一要', heading: '算清水账，按照先生活、后生产的次序统筹用水', line: 8 });
  });

  it('counts a speech and a folder', async () => {
    const characters = drought.slice(drought.indexOf('\n')).replace(/\s/gu, '').length;
    const stats = JSON.parse((await runCli('stats', files.at('素材/抗旱.txt'), '--json', '--pace', '200')).stdout) as Record<string, number>;
    assert.deepEqual({ documents: stats['documents'], characters: stats['characters'], sections: stats['sections'] }, { documents: 1, characters, sections: 2 });
    assert.equal(stats['minutes'], characters / 200);
    assert.match((await runCli('stats', files.at('素材'))).stdout, /^2 篇，\d+ 字，每分钟 220 字要念约 1 分钟\n2 个部分，/u);
  });

  it('ends quietly when nobody reads on', async () => {
    const file = files.write('很长.txt', Array.from({ length: 20_000 }, (_, i) => `${(i % 90) + 1}. 第XX项工作要逐条落实\n`).join(''));
    const child = spawn(process.execPath, [cliProgram, 'outline', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual({ code, complaint }, { code: 0, complaint: '' });
  });

  it('runs the evaluations of a checkout and hands on their exit code', async () => {
    assert.match((await runCli('eval', 'outline', files.at('素材/抗旱.txt'))).stdout, /^一、 认清形势/u);
    const { code, stderr } = await runCli('eval', 'nothing');
    assert.equal(code, 1);
    assert.match(stderr, /which task/u);
  });
});

function temporaryStores(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('jianggao-')).sort();
}
