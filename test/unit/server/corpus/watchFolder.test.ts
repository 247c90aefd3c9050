import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { watchFolder } from '../../../../src/server/corpus/watchFolder';
import { eventually } from '../../../support/eventually';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('watchFolder', function () {
  this.timeout(30_000);
  let files: TemporaryFolder;
  let told: (string[] | 'all')[];
  let unwatch: () => Promise<void>;
  beforeEach(async () => {
    files = new TemporaryFolder();
    files.write('素材/旧.txt', '一');
    told = [];
    unwatch = watchFolder(
      files.at('素材'),
      (named) => told.push(named ? [...named].sort() : 'all'),
      (error) => assert.fail(String(error)),
    );
    await eventually('it says once that it has begun', () => told.length > 0);
    assert.deepEqual(told, ['all'], 'what changed before it had begun is found by looking');
    told = [];
  });
  afterEach(async () => {
    await unwatch();
    files.remove();
  });

  const wasNamed = (file: string) => told.some((named) => named === 'all' || named.includes(file));

  it('names files that come, change and go', async () => {
    files.write('素材/新.txt', '一');
    await eventually('the new file is named', () => told.flat().includes('新.txt'));
    told = [];
    files.write('素材/旧.txt', '二三');
    await eventually('the changed file is named', () => told.flat().includes('旧.txt'));
    told = [];
    rmSync(files.at('素材/旧.txt'));
    await eventually('the file that went is named', () => told.flat().includes('旧.txt'));
    assert.ok(!told.includes('all'));
  });

  it('names the files of subfolders with `/`, or says that a folder came', async () => {
    files.write('素材/会议/纪要.txt', '一');
    await eventually('the file is found', () => wasNamed('会议/纪要.txt'));
  });

  it('says nothing of files that are no speeches', async () => {
    files.write('素材/照片.jpg', '一');
    files.write('素材/.git/说明.txt', '一');
    files.write('素材/~$旧.docx', '一');
    files.write('素材/真.txt', '一');
    await eventually('the speech is named', () => told.flat().includes('真.txt'));
    assert.deepEqual(told, [['真.txt']]);
  });

  it('says that everything may have changed when the writer says something of the files', async () => {
    files.write('素材/素材说明.yaml', '旧.txt:\n  讲话人: XX\n');
    await eventually('all is to be looked at', () => told.includes('all'));
  });

  it('names few files, or says all: never hundreds', async () => {
    for (let i = 0; i < 500; i += 1) files.write(`素材/${i}.txt`, '一');
    await eventually('all is to be looked at', () => told.includes('all'));
    assert.ok(told.every((named) => named === 'all' || named.length <= 200));
  });

  it('notices that the folder goes, comes back, and changes again', async () => {
    renameSync(files.at('素材'), files.at('别处'));
    await eventually('it has gone', () => told.length > 0);
    told = [];
    renameSync(files.at('别处'), files.at('素材'));
    await eventually('it is back', () => told.includes('all'));
    told = [];
    files.write('素材/旧.txt', '回来以后改的');
    await eventually('a change after that', () => wasNamed('旧.txt'));
    rmSync(files.at('素材'), { recursive: true });
    await eventually('it has gone again', () => told.length > 0);
    told = [];
    mkdirSync(files.at('素材'));
    files.write('素材/又.txt', '一');
    await eventually('it is back again', () => wasNamed('又.txt'));
  });
});
