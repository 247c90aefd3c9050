import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { watchSubfolders } from '../../../../src/server/corpus/watchSubfolders';
import { eventually } from '../../../support/eventually';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('watchSubfolders', () => {
  let files: TemporaryFolder;
  let told: string[];
  let end: () => void;
  beforeEach(() => {
    files = new TemporaryFolder();
    files.write('素材/旧.txt', '一');
    files.write('素材/会议/纪要.txt', '一');
    told = [];
    end = watchSubfolders(files.at('素材'), ['', '会议', '已经没有的文件夹'], (named) => told.push(...named));
  });
  afterEach(() => {
    end();
    files.remove();
  });

  it('names at once what comes, changes and goes in the folders it knows', async () => {
    files.write('素材/旧.txt', '二三');
    files.write('素材/会议/新.txt', '一');
    rmSync(files.at('素材/会议/纪要.txt'));
    await eventually('all three are named', () => ['旧.txt', '会议/新.txt', '会议/纪要.txt'].every((file) => told.includes(file)));
  });

  it('says nothing of files that are no speeches', async () => {
    files.write('素材/照片.jpg', '一');
    files.write('素材/~$旧.docx', '一');
    files.write('素材/真.txt', '一');
    await eventually('the speech is named', () => told.includes('真.txt'));
    assert.deepEqual([...new Set(told)], ['真.txt']);
  });
});
