import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { textRuns } from '../../../../src/core/text/terms';
import { lexiconTerms } from '../../../../src/server/segmenting/compileDictionary';
import { hanString, run } from '../../../support/chineseText';
import { dictionaryPath, hasNodejieba } from '../../../support/nodejiebaReference';
import { segmenter } from '../../../support/projectSegmenter';

const terms = lexiconTerms(readFileSync('corpus/phrases/terms.md', 'utf8'));

/** nodejieba's cuts, joined by spaces, from a process that may die. */
function cutWithNodejieba(runs: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = fork(path.resolve('test/support/cutWithNodejieba.ts'), [], { execArgv: ['--import', 'tsx'] });
    let cuts: string[] | undefined;
    child.on('message', (message) => (cuts = message as string[]));
    child.once('close', (code, signal) => (cuts ? resolve(cuts) : reject(new Error(`ended with ${code ?? signal}`))));
    child.send({ terms, runs });
  });
}

/** The runs that our segmenter cuts otherwise than nodejieba. */
async function differences(runs: string[]): Promise<string[]> {
  const cuts = await cutWithNodejieba(runs);
  assert.equal(cuts.length, runs.length);
  return runs.flatMap((text, i) => (segmenter.cut(text).join(' ') === cuts[i] ? [] : [`${cuts[i]} / ${segmenter.cut(text).join(' ')}`]));
}

function starterLibrary(): string[] {
  const files = readdirSync('corpus', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const texts = files.map((name) => readFileSync(path.join('corpus', name), 'utf8'));
  return texts.flatMap((text) => [...textRuns(text)].filter(({ isHan }) => isHan).map(({ text: han }) => han));
}

describe('nodejieba, the reference, cuts', function () {
  this.timeout(60_000);
  before(function () {
    // `npm test` builds nodejieba first and fails when it cannot.
    if (!hasNodejieba) this.skip();
  });

  it('the starter library and random Chinese as we do', async () => {
    const runs = [...starterLibrary(), ...fc.sample(fc.oneof(hanString, run), { numRuns: 3000, seed: 1 })];
    assert.ok(runs.length > 5000);
    assert.deepEqual(await differences(runs), []);
  });

  it('the words of the dictionary as we do, whole or not', async () => {
    const words = readFileSync(dictionaryPath, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
      .filter((word, i) => i % 5 === 0 && /^\p{Script=Han}+$/u.test(word));
    assert.ok(words.length > 60_000);
    assert.deepEqual(await differences(words), []);
  });

  it('the terms of the lexicon as we do: in one piece', async () => {
    const words = terms.trim().split('\n').map((line) => line.split(' ')[0] ?? '');
    assert.ok(words.includes('急难愁盼'));
    assert.deepEqual(words.filter((word) => segmenter.cut(word).length !== 1), []);
    assert.deepEqual(await differences(words), []);
  });
});
