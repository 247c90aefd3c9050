import assert from 'node:assert/strict';
import { screenshot } from '../support/ui/screenshot';
import { languageName } from '../support/ui/editor';
import { waitForCorpus } from '../support/ui/statusBar';
import { Workbench } from '../support/ui/workbench';

const draft = '工作会议讲话.讲稿.md';

describe('opening the sample workspace', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ openFile: draft, cursor: { line: 21, column: 3 } });
  });
  after(() => workbench.close());

  it('shows the draft with the cursor where the writer goes on', async () => {
    const { page } = workbench;
    assert.equal(await page.locator('.tab.active').getAttribute('data-resource-name'), draft);
    await page.locator('.view-line', { hasText: '抓落实，是办公室的看家本领' }).waitFor();
    await page.locator('#status\\.editor\\.selection', { hasText: '21' }).waitFor();
  });

  it('calls its language 讲稿', async () => assert.equal(await languageName(workbench.page), '讲稿'));

  it('is Chinese and indexes the library and the workspace', async () => {
    await waitForCorpus(workbench.page);
    await screenshot(workbench.page, 'opening');
  });
});
