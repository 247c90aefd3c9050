import assert from 'node:assert/strict';
import { findRoots } from '../../../../src/server/corpus/findRoots';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('findRoots', () => {
  let files: TemporaryFolder;
  beforeEach(() => (files = new TemporaryFolder()));
  afterEach(() => files.remove());

  it('is what ships, what is configured, and what the workspace has', async () => {
    const material = files.folder('工作区/素材');
    files.write('工作区/corpus', '这是文件，不是文件夹');
    const { value, problems } = await findRoots(files.at('starter'), [files.at('没有的')], [files.at('工作区'), files.at('关掉的')]);
    assert.deepEqual(value, [
      { path: files.at('starter'), origin: 'starter' },
      { path: files.at('没有的'), origin: 'archive' },
      { path: material, origin: 'workspace' },
    ]);
    assert.deepEqual(problems, []);
  });

  it('takes a folder that is named twice once', async () => {
    const material = files.folder('工作区/素材');
    const { value } = await findRoots(files.at('starter'), [material], [files.at('工作区')]);
    assert.deepEqual(value.map(({ origin }) => origin), ['starter', 'archive']);
  });
});
