import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { textRuns } from '../../../../src/core/text/terms';
import { loadNodejieba } from '../../../../src/server/segmenting/nodejiebaSegmenter';
import { readUserTerms, segmenterId } from '../../../../src/server/segmenting/segmenterIdentity';
import { WasmSegmenter } from '../../../../src/server/segmenting/wasmSegmenter';
import { hanString, run } from '../../../support/chineseText';
import { segmenter, segmenterFolder } from '../../../support/projectSegmenter';
import { TemporaryFolder } from '../../../support/temporaryFolder';

/** nodejieba's cuts, from a process that may die. */
function cutWithNodejieba(runs: string[]): Promise<{ id: string; cuts: string[] }> {
  return new Promise((resolve, reject) => {
    const child = fork(path.resolve('test/support/cutWithNodejieba.ts'), [], { execArgv: ['--import', 'tsx'] });
    let answer: { id: string; cuts: string[] } | undefined;
    child.on('message', (message) => (answer = message as typeof answer));
    child.once('close', (code, signal) => (answer ? resolve(answer) : reject(new Error(`ended with ${code ?? signal}`))));
    child.send({ folder: segmenterFolder, runs });
  });
}

function corpusRuns(): string[] {
  const files = readdirSync('corpus', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const texts = files.map((name) => readFileSync(path.join('corpus', name), 'utf8'));
  return texts.flatMap((text) => [...textRuns(text)].filter(({ isHan }) => isHan).map(({ text: han }) => han));
}

function differences(runs: readonly string[], cuts: readonly string[]): string[] {
  return runs.flatMap((text, i) => (segmenter.cut(text).join(' ') === cuts[i] ? [] : [`${cuts[i]} / ${segmenter.cut(text).join(' ')}`]));
}

describe('nodejieba and jieba-wasm', () => {
  before(function () {
    if (!existsSync(path.join(segmenterFolder, 'nodejieba.node'))) this.skip();
  });

  it('cut the starter library and random Chinese identically, under one id', async () => {
    const runs = [...corpusRuns(), ...fc.sample(fc.oneof(hanString, run), { numRuns: 3000, seed: 1 })];
    const { id, cuts } = await cutWithNodejieba(runs);
    assert.ok(runs.length > 5000);
    assert.equal(id, segmenter.id);
    assert.deepEqual(differences(runs, cuts), []);
  }).timeout(20_000);

  it('differ on at most one dictionary word in ten thousand, where two cuts are equally likely', async () => {
    const lines = readFileSync(path.join(segmenterFolder, 'jieba.dict.utf8'), 'utf8').split('\n');
    const words = lines.map((line) => line.split(' ')[0] ?? '').filter((word, i) => i % 5 === 0 && /^\p{Script=Han}+$/u.test(word));
    const { cuts } = await cutWithNodejieba(words);
    assert.ok(words.length > 60_000);
    const different = differences(words, cuts);
    assert.ok(different.length <= words.length / 10_000, different.join('\n'));
  }).timeout(20_000);

  it('keep the terms of the lexicon whole', () => {
    const terms = readUserTerms(segmenterFolder).map(({ word }) => word);
    assert.ok(terms.includes('急难愁盼'));
    assert.deepEqual(terms.filter((term) => segmenter.cut(term).length !== 1), []);
  });
});

describe('loadNodejieba', () => {
  it('throws, and does not abort, when a file is missing', () => {
    const files = new TemporaryFolder();
    assert.throws(() => loadNodejieba(files.path), /nodejieba\.node is missing/u);
    files.remove();
  });
});

describe('WasmSegmenter', () => {
  it('will not have other terms beside those the process knows', () => {
    assert.throws(() => new WasmSegmenter([{ word: '自造的词', frequency: 9 }]), /other terms/u);
    assert.equal(new WasmSegmenter(readUserTerms(segmenterFolder)).id, segmenter.id);
  });
});

describe('readUserTerms', () => {
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  it('reads words with their frequencies and passes over other lines', () => {
    files.write('user.dict.utf8', '三服务 2000 nz\n\n没有频次\n零 0 nz\r\n督查件 600\n');
    assert.deepEqual(readUserTerms(files.path), [
      { word: '三服务', frequency: 2000 },
      { word: '督查件', frequency: 600 },
    ]);
  });

  it('is empty without the file', () => {
    assert.deepEqual(readUserTerms(files.path), []);
  });
});

describe('segmenterId', () => {
  it('changes with any term', () => {
    const ids = [[], [{ word: '一盘棋', frequency: 1 }], [{ word: '一盘棋', frequency: 2 }]].map(segmenterId);
    assert.equal(new Set(ids).size, 3);
    assert.equal(segmenterId([{ word: '一盘棋', frequency: 1 }]), ids[1]);
  });
});
