import assert from 'node:assert/strict';
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ServerFixture } from '../support/serverFixture';
import { projectRoot } from '../support/speechServer';

const shipped = path.join(projectRoot, 'dist/segmenter');
const speech = '提升三服务水平，把督查督办抓到位，把急难愁盼放在心上。';

describe('segmenter', () => {
  let fixture: ServerFixture;
  beforeEach(() => {
    fixture = new ServerFixture();
    fixture.speech('稿.txt', speech);
  });
  afterEach(() => fixture.end());

  /** A copy of the segmenter folder, to be damaged. */
  function copied(): string {
    const folder = fixture.files.at('分词');
    cpSync(shipped, folder, { recursive: true });
    return folder;
  }

  it('is nodejieba, which keeps the terms of the lexicon whole', async () => {
    assert.ok(existsSync(path.join(shipped, 'nodejieba.node')), 'nodejieba has been built');
    const server = await fixture.startReady();
    assert.equal(server.status?.segmenter, 'nodejieba');
    assert.deepEqual(server.notices, []);
    const { passages } = await server.request('jianggao/search', { query: '三服务', limit: 5 });
    const [first] = passages;
    assert.deepEqual(first?.highlights.map(([start, end]) => first.text.slice(start, end)), ['三服务']);
  });

  const damages: { what: string; damage: (folder: string) => void }[] = [
    { what: 'aborts the process on a dictionary it does not understand', damage: (folder) => writeFileSync(path.join(folder, 'jieba.dict.utf8'), '坏 了\n') },
    { what: 'has a dictionary missing', damage: (folder) => rmSync(path.join(folder, 'hmm_model.utf8')) },
    { what: 'has no binary', damage: (folder) => rmSync(path.join(folder, 'nodejieba.node')) },
    { what: 'has a binary of another platform', damage: (folder) => writeFileSync(path.join(folder, 'nodejieba.node'), 'MZ not ours') },
    {
      what: 'has nothing but a dictionary that cannot be opened',
      damage: (folder) => {
        rmSync(path.join(folder, 'jieba.dict.utf8'));
        symlinkSync('jieba.dict.utf8', path.join(folder, 'jieba.dict.utf8'));
      },
    },
  ];
  for (const { what, damage } of damages) {
    it(`falls back, with one notice, when nodejieba ${what}`, async () => {
      const folder = copied();
      damage(folder);
      const server = await fixture.startReady({ segmenterFolder: folder });
      assert.equal(server.status?.segmenter, 'jieba-wasm');
      assert.equal(server.status.documents, 1);
      assert.equal(server.notices.length, 1);
      assert.match(server.notices[0]?.message ?? '', /已自动换用内置的备用分词/u);
      assert.equal(server.process.exitCode, null, 'the server lives');

      fixture.speech('再.txt', '再来一篇关于营商环境的稿子，优化服务不打烊。');
      await server.waitFor(({ documents }) => documents === 2);
      assert.equal(server.notices.length, 1, 'no second notice');
    });
  }

  it('gives an index that the other segmenter goes on with', async () => {
    const plain = copied();
    for (const name of ['nodejieba.node', 'jieba.dict.utf8']) rmSync(path.join(plain, name));
    const first = await fixture.startReady();
    await first.stop();
    fixture.speech('新.txt', '新写的一段讲招商引资，项目为王。');
    const second = await fixture.startReady({ segmenterFolder: plain });
    assert.equal(second.status?.documents, 2);
    const { passages } = await second.request('jianggao/search', { query: '三服务 招商引资', limit: 5 });
    assert.equal(passages.length, 2);
  });
});
