import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { focusEditor, replaceText, savedText, type } from '../support/ui/editor';
import { clearNotifications, notification } from '../support/ui/notifications';
import { quickInput, runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { waitForCorpus } from '../support/ui/statusBar';
import { showDetails } from '../support/ui/suggestionDetails';
import { acceptSuggestion, waitForSuggestion } from '../support/ui/suggestions';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

const draft = '学习.讲稿.md';
const archive = `---
标题: 在全县重点工作推进会上的讲话
日期: 2025-06-12
---
同志们：
（一）梳理谋重点。围绕中心工作排出清单。
（二）梳理强协同。打破部门壁垒，梳理强协同。
（三）梳理明责任。明确“时间表”“路线图”。
`;

describe('learning from what is taken', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: '同志们：\n', '素材/推进会.md': archive }, openFile: draft });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());

  /** The labels offered for 梳理, best first; the list stays open. */
  const offered = async (): Promise<string[]> => {
    const { page } = workbench;
    await replaceText(workbench, draft, '要');
    await type(page, '梳理');
    return (await waitForSuggestion(page, '梳理谋重点')).map(({ label }) => label);
  };
  const learned = async (): Promise<void> => {
    const { page } = workbench;
    await runCommand(page, '查看学习记录');
    await page.locator('.quick-input-title', { hasText: '学习记录：' }).waitFor();
    await quickInput(page).rows.first().waitFor();
  };

  it('puts first what was taken twice', async () => {
    const { page } = workbench;
    const [first, second = ''] = await offered();
    for (let times = 0; times < 2; times += 1) {
      await offered();
      await acceptSuggestion(page, second);
      assert.equal(await savedText(workbench, draft), `要${second}`);
    }
    assert.deepEqual((await offered()).slice(0, 2), [second, first]);
  });

  it('explains each suggestion, and opens its source beside the draft', async () => {
    const { page } = workbench;
    await offered();
    const details = await showDetails(page);
    await details.getByText('您采用过 2 次').waitFor();
    assert.match(await details.innerText(), /小标题，1 篇讲话中用过 \d 次[\s\S]*最近：《在全县重点工作推进会上的讲话》（2025年6月）/u);
    for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast'] as const) {
      await switchTheme(workbench, theme);
      await offered();
      await (await showDetails(page)).getByText('查看出处').waitFor();
      await screenshot(page, `explained-${theme.replaceAll(' ', '-').toLowerCase()}`);
    }
    await (await showDetails(page)).getByText('查看出处').click();
    const beside = page.locator('.editor-group-container').nth(1);
    await beside.locator('.tab.active', { hasText: '推进会.md' }).waitFor();
    await beside.locator('.view-line', { hasText: '梳理' }).first().waitFor();
    await switchTheme(workbench, 'Light Modern');
    await page.keyboard.press('Control+KeyW');
    await beside.waitFor({ state: 'detached' });
  });

  it('never offers what is banned by its link, and offers it again when that is undone', async () => {
    const { page } = workbench;
    const [first = ''] = await offered();
    await (await showDetails(page)).getByText('不再推荐').click();
    const told = await notification(page, `不再推荐“${first}”`);
    assert.ok(!(await offered()).includes(first));
    await notification(page, `不再推荐“${first}”`);
    await told.getByRole('button', { name: '撤消' }).click();
    await clearNotifications(page);
    assert.equal((await offered())[0], first);
  });

  it('can be banned and taken back with the keyboard alone', async () => {
    const { page } = workbench;
    const [first = ''] = await offered();
    await runCommand(page, '不再推荐');
    await page.locator('.quick-input-title', { hasText: '不再推荐哪一条？' }).waitFor();
    await quickInput(page).rows.filter({ hasText: first }).first().waitFor();
    await quickInput(page).input.fill(first);
    await page.keyboard.press('Enter');
    await notification(page, `不再推荐“${first}”`);
    await clearNotifications(page);
    assert.ok(!(await offered()).includes(first));
    await learned();
    const row = quickInput(page).rows.filter({ hasText: '起不再推荐' }).filter({ hasText: first });
    await page.keyboard.press('Enter');
    // The list comes into view by degrees.
    await page.waitForTimeout(300);
    await screenshot(page, 'learned');
    assert.equal(await row.count(), 1, 'no row goes that the writer has not gone to');
    assert.match(await row.innerText(), new RegExp(first, 'u'));
    await quickInput(page).input.fill(first);
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    assert.ok((await offered()).includes(first));
  });

  it('shows what was learned, and erases it after asking', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await focusEditor(page);
    await learned();
    assert.match(await quickInput(page).rows.filter({ hasText: /(?<!没有)采用 2 次/u }).first().innerText(), /排得靠前/u);
    await page.keyboard.press('Escape');
    await runCommand(page, '清除学习记录');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('清除学习记录？').waitFor();
    await screenshot(page, 'learned-erase');
    await dialog.getByRole('button', { name: '全部清除' }).click();
    await notification(page, '学习记录已清除');
    await clearNotifications(page);
    await runCommand(page, '查看学习记录');
    await notification(page, '还没有学到什么');
    await clearNotifications(page);
  });

  it('is written where the writer chooses', async () => {
    const { page, folder } = workbench;
    await offered();
    await acceptSuggestion(page, '梳理明责任');
    await runCommand(page, '导出学习记录');
    const target = path.join(folder, '讲稿助手学习记录.json');
    await eventually('the dialog has a name for it', async () => (await quickInput(page).input.inputValue()) === target);
    await page.keyboard.press('Enter');
    await notification(page, '学习记录已导出');
    assert.ok(existsSync(target));
    assert.match(readFileSync(target, 'utf8'), /"text":"梳理明责任","kind":"heading","accepted":1/u);
    await clearNotifications(page);
  });
});
