import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileDictionary } from '../../src/server/segmenting/compileDictionary';
import { dictionaryPath } from '../support/nodejiebaReference';
import { ServerFixture } from '../support/serverFixture';
import { projectRoot, type SpeechServer } from '../support/speechServer';

const shipped = path.join(projectRoot, 'dist/segmenter');
const speech = '把三服务做到家，把督查督办抓到位，把急难愁盼放在心上。';

describe('the dictionary', () => {
  let fixture: ServerFixture;
  beforeEach(() => {
    fixture = new ServerFixture();
    fixture.speech('稿.txt', speech);
  });
  afterEach(() => fixture.end());

  /** A copy of the dictionary in a folder with a Chinese name, to be damaged. */
  function copied(): { folder: string; file: string } {
    const folder = fixture.files.at('分词 词典');
    cpSync(shipped, folder, { recursive: true });
    return { folder, file: path.join(folder, 'words.bin') };
  }

  it('keeps the terms of the lexicon whole, wherever it lies', async () => {
    const server = await fixture.startReady({ segmenterFolder: copied().folder });
    assert.deepEqual(server.notices, []);
    const { passages } = await server.request('jianggao/search', { query: '三服务', limit: 5 });
    const [first] = passages;
    assert.deepEqual(first?.highlights.map(([start, end]) => first.text.slice(start, end)), ['三服务']);
  });

  const damages: { what: string; damage: (file: string) => void; cause: RegExp }[] = [
    { what: 'is missing', damage: (file) => rmSync(file), cause: /缺失/u },
    { what: 'is cut short', damage: (file) => truncateSync(file, statSync(file).size / 2), cause: /损坏/u },
    { what: 'is something else', damage: (file) => writeFileSync(file, '不是词典'), cause: /损坏/u },
    {
      what: 'is spoilt within',
      damage: (file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0, 4_000_000, 4_000_512));
      },
      cause: /损坏/u,
    },
  ];
  for (const { what, damage, cause } of damages) {
    it(`declines to start, and says what to do, when it ${what}`, async () => {
      const { folder, file } = copied();
      damage(file);
      await assert.rejects(fixture.start({ segmenterFolder: folder }), (error: Error & { code?: number }) => {
        assert.match(error.message, /分词 词典\/words\.bin”：分词词典文件.*讲稿助手不能工作。请重新安装扩展。$/u);
        assert.match(error.message, cause);
        assert.doesNotMatch(error.message, /[a-z]{3,} [a-z]{2,}/u, 'nothing but Chinese');
        return true;
      });
    });
  }

  it('comes with a new version of the extension: what another one has cut is indexed anew', async () => {
    const found = async (server: SpeechServer) => (await server.request('jianggao/search', { query: '服务', limit: 5 })).passages.length;
    const first = await fixture.startReady();
    assert.equal(await found(first), 0, '三服务 is one word');
    await first.stop();
    const { folder, file } = copied();
    writeFileSync(file, compileDictionary(readFileSync(dictionaryPath, 'utf8'), ''));
    const second = await fixture.startReady({ segmenterFolder: folder });
    assert.equal(await found(second), 1, '三 and 服务 are two');
  });
});
