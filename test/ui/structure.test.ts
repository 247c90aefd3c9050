import assert from 'node:assert/strict';
import { placeCursor, replaceText, savedText } from '../support/ui/editor';
import { runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { waitForCorpus } from '../support/ui/statusBar';
import { Workbench } from '../support/ui/workbench';

const draft = '结构.讲稿.md';
const text = `---
体裁: 工作会议讲话
---
同志们：
今天召开推进会，主要任务是加油鼓劲。
一、统筹谋划
（一）统筹谋重点。围绕中心，服务大局。
（三）统筹强协同。一要快。马上就办。二要准。精准施策。
三、狠抓落实
要见行动。
`;

describe('structure', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: text }, openFile: draft });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());
  beforeEach(() => replaceText(workbench, draft, text));

  it('is the outline tree that a writer would sketch', async () => {
    const { page } = workbench;
    await page.locator('.pane-header', { hasText: '大纲' }).click();
    const rows = page.locator('.outline-pane .monaco-list-row');
    await rows.filter({ hasText: '（三）统筹强协同' }).waitFor();
    const labels = await rows.evaluateAll((all) => all.map((row) => row.querySelector('.label-name')?.textContent ?? ''));
    // As many as the pane draws.
    assert.deepEqual(labels.slice(0, 6), ['称呼', '帽子', '一、统筹谋划', '（一）统筹谋重点', '（三）统筹强协同', '一要快']);
    await screenshot(page, 'outline');
  });

  it('is numbered anew by a command, in one step of undo', async () => {
    const { page } = workbench;
    await placeCursor(page, 6);
    await runCommand(page, '全文重新编号');
    await page.locator('.view-line', { hasText: '（二）统筹强协同' }).waitFor();
    assert.equal(await savedText(workbench, draft), text.replace('（三）', '（二）').replace('三、狠', '二、狠'));
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), text);
  });

  it('lets a section be moved by the keyboard', async () => {
    const { page } = workbench;
    await placeCursor(page, 9);
    await page.keyboard.press('Alt+Shift+PageUp');
    await page.locator('.view-line', { hasText: '一、狠抓落实' }).waitFor();
    assert.match(await savedText(workbench, draft), /一、狠抓落实\n要见行动。\n二、统筹谋划/u);
  });
});
