import assert from 'node:assert/strict';
import { existsSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { CorpusFolder } from '../../../../src/server/corpus/corpusFolder';
import { refreshFolder, type RefreshSetup } from '../../../../src/server/corpus/refreshFolder';
import { Store } from '../../../../src/server/corpus/store';
import { lockStore } from '../../../../src/server/corpus/storeLock';
import { eventually } from '../../../support/eventually';
import { segmenter, segmenterFolder } from '../../../support/projectSegmenter';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const program = path.resolve('dist/indexer.js');
const never = new AbortController().signal;

describe('refreshFolder', function () {
  this.timeout(20_000);
  let files: TemporaryFolder;
  let folder: CorpusFolder;
  let failures: string[];
  before(function () {
    if (!existsSync(program)) this.skip();
  });
  beforeEach(() => {
    files = new TemporaryFolder();
    failures = [];
    write('一.txt', '统筹谋划重点工作，抓好工作落实。');
    write('二.txt', '督查要较真碰硬，不走过场。');
    write('深/三.txt', '把群众的急难愁盼放在心上抓在手上。');
    folder = open();
  });
  afterEach(() => files.remove());

  const write = (name: string, text: string) => files.write(`素材/${name}`, text);
  const open = (storage = files.at('索引')) => new CorpusFolder({ path: files.at('素材'), origin: 'archive' }, new Store(storage, files.at('素材'), segmenter.id));

  async function refresh(options: Partial<RefreshSetup> = {}, signal = never): Promise<void> {
    const setup: RefreshSetup = { program, segmenterFolder, isFromScratch: false, ...options };
    await refreshFolder(
      folder,
      setup,
      { onChange: () => undefined, onProgress: () => undefined, onDeath: (cause) => assert.fail(cause), onStorageFailure: (code) => failures.push(code) },
      signal,
    );
  }

  /** Every file with the segment that its document is in. */
  const places = () => Object.fromEntries(Object.entries(folder.manifest().files).map(([file, { at }]) => [file, at?.segment]));
  const titlesAndSpeakers = () => folder.live.flatMap(({ documents, live }) => documents.filter((_, i) => live[i] === 1).map(({ path: file, facts }) => [file, facts['讲话人']]));

  it('keeps what was looked at while it looked through everything', async () => {
    await refresh();
    const lookedAt = new Set<string>();
    // Comes, changes and goes behind the back of the look through everything, in folders that it has passed or not.
    const giveWay = async () => {
      if (lookedAt.size > 0) return;
      for (const file of ['新.txt', '二.txt', '深/三.txt']) lookedAt.add(file);
      write('新.txt', '学习是进步的阶梯。');
      write('二.txt', '督查要较真碰硬，不走过场，一督到底。');
      rmSync(files.at('素材/深/三.txt'));
      await refresh({ only: lookedAt });
    };
    for (let i = 0; i < 40; i += 1) write(`深/${i}.jpg`, '一');
    await refresh({ giveWay, lookedAt });
    assert.deepEqual([...lookedAt].length, 3, 'it gave way');
    assert.deepEqual(Object.keys(places()).sort(), ['一.txt', '二.txt', '新.txt'].sort());
    const known = places();
    await refresh();
    assert.deepEqual(places(), known, 'nothing is left to read');
  });

  it('reads all, and then only what has changed, come or gone', async () => {
    await refresh();
    const before = places();
    assert.deepEqual(Object.keys(before).sort(), ['一.txt', '二.txt', '深/三.txt'].sort());
    write('二.txt', '督查要较真碰硬，不走过场，一督到底。');
    write('四.txt', '学习是进步的阶梯。');
    rmSync(files.at('素材/深/三.txt'));
    await refresh({ only: new Set(['二.txt', '四.txt', '深/三.txt']) });
    const after = places();
    assert.deepEqual(Object.keys(after).sort(), ['一.txt', '二.txt', '四.txt'].sort());
    assert.equal(after['一.txt'], before['一.txt']);
    assert.notEqual(after['二.txt'], before['二.txt']);
    const again = open();
    await again.load();
    assert.deepEqual(again.manifest(), folder.manifest());
  });

  it('looks at the named files alone', async () => {
    await refresh();
    write('二.txt', '改过的这一个没有人说起。');
    write('一.txt', '改过的这一个有人说起。');
    const before = places();
    await refresh({ only: new Set(['一.txt', '不是讲稿.jpg', '没有.txt']) });
    assert.equal(places()['二.txt'], before['二.txt']);
    assert.notEqual(places()['一.txt'], before['一.txt']);
    await refresh();
    assert.notEqual(places()['二.txt'], before['二.txt']);
  });

  it('keeps what it has while the folder is away, whoever says that something has changed', async () => {
    write('素材说明.yaml', '一.txt:\n  讲话人: 张XX\n');
    await refresh();
    const before = places();
    const known = titlesAndSpeakers();
    assert.ok(known.some(([, speaker]) => speaker === '张XX'));
    renameSync(files.at('素材'), files.at('别处'));
    await refresh({ only: new Set(['一.txt', '深/三.txt']) });
    await refresh();
    assert.deepEqual(places(), before);
    assert.deepEqual(titlesAndSpeakers(), known);
    assert.match(folder.scanProblems.map(({ message }) => message).join(), /素材文件夹不存在/u);
    renameSync(files.at('别处'), files.at('素材'));
    await refresh();
    assert.deepEqual(places(), before, 'nothing was read again');
    assert.deepEqual(folder.scanProblems, []);
  });

  it('keeps the index of a folder that is suddenly empty, as a drive that is not connected, says so, and drops it when asked to read all again', async () => {
    for (let i = 0; i < 20; i += 1) write(`${i}.txt`, `第${i}篇讲的是督查督办和工作落实。`);
    await refresh();
    const all = folder.documentCount;
    renameSync(files.at('素材'), files.at('盘'));
    files.folder('素材');
    const told = () => folder.scanProblems.map(({ message }) => message).join();
    for (const only of [undefined, new Set(Object.keys(places()))]) {
      await refresh({ only });
      assert.equal(folder.documentCount, all);
      assert.match(told(), /原有23篇.*一篇也找不到.*重新索引/u);
    }
    assert.equal(folder.scanProblems.length, 1);
    rmSync(files.at('素材'), { recursive: true });
    renameSync(files.at('盘'), files.at('素材'));
    await refresh();
    assert.deepEqual([folder.documentCount, told()], [all, '']);
    rmSync(files.at('素材'), { recursive: true });
    files.folder('素材');
    await refresh({ isFromScratch: true });
    assert.deepEqual([folder.documentCount, told()], [0, '']);
  });

  it('follows when the few files of a folder are deleted', async () => {
    await refresh();
    for (const name of ['一.txt', '二.txt', '深/三.txt']) rmSync(files.at(`素材/${name}`));
    await refresh();
    assert.deepEqual([folder.documentCount, folder.scanProblems], [0, []]);
  });

  it('has the segments written by the indexing process, and reads none that was torn', async () => {
    await refresh();
    const [segment] = folder.manifest().segments;
    const file = path.join(folder.store.directory, `${segment}.seg`);
    assert.ok(existsSync(file));
    truncateSync(file, 100);
    const again = open();
    await again.load();
    assert.equal(again.documentCount, 0);
    folder = again;
    await refresh();
    assert.equal(folder.documentCount, 3);
  });

  it('keeps everything in memory, and says why, where nothing can be written', async () => {
    folder = open(files.write('不是文件夹', ''));
    await refresh();
    assert.deepEqual([folder.documentCount, failures], [3, ['ENOTDIR']]);
    write('二.txt', '督查要较真碰硬，不走过场，一督到底。');
    await refresh();
    assert.equal(folder.documentCount, 3);
  });

  it('takes over what another window has read instead of reading it again', async () => {
    await refresh();
    const [mine, theirs] = [folder, open()];
    await theirs.load();
    folder = theirs;
    write('四.txt', '学习是进步的阶梯。');
    await refresh();
    const segment = places()['四.txt'];
    folder = mine;
    await refresh({ only: new Set(['四.txt']) });
    assert.equal(places()['四.txt'], segment);
  });

  it('follows, while it waits, what another window is indexing', async () => {
    const [mine, theirs] = [folder, open()];
    folder = theirs;
    await refresh({ only: new Set(['一.txt']) });
    const release = await lockStore(theirs.store.directory, never);
    folder = mine;
    const refreshing = refresh();
    await eventually('the first file is known', () => mine.documentCount === 1);
    await release();
    await refreshing;
    assert.equal(mine.documentCount, 3);
    assert.ok(theirs.manifest().segments.every((id) => mine.manifest().segments.includes(id)));
  });

  it('reads everything again when asked to, and leaves nothing of before', async () => {
    await refresh();
    const before = folder.manifest().segments;
    await refresh({ isFromScratch: true });
    assert.equal(folder.documentCount, 3);
    assert.deepEqual(folder.manifest().segments.filter((id) => before.includes(id)), []);
    assert.deepEqual(readdirSync(folder.store.directory).sort(), ['manifest', ...folder.manifest().segments.map((id) => `${id}.seg`)].sort());
  });
});
