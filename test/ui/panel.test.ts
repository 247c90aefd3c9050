import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { compose, placeCursor, placeCursorAtEnd, savedText } from '../support/ui/editor';
import { panelPage } from '../support/ui/panel';
import { runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { waitForCorpus } from '../support/ui/statusBar';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

const draft = '面板.讲稿.md';
const text = `# 在会议上的讲话

同志们：

一、强化督查督办

督查督办不能一转了之，要建立工作台账，挂图作战，确保各项部署落地见效。

二、守牢安全生产底线

安全生产责任重于泰山，要全面排查隐患，压实企业主体责任。

结尾：`;

describe('the side panel', () => {
  let workbench: Workbench;
  let panel: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: text }, openFile: draft });
    await waitForCorpus(workbench.page);
    await workbench.page.locator('.activitybar [aria-label*="讲稿助手"]').first().click();
    panel = await panelPage(workbench.page);
  });
  after(() => workbench.close());
  beforeEach(async () => {
    // From wherever the last test left the panel: no query, the cursor in the first paragraph.
    await runCommand(workbench.page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    const query = await panel.locator('vscode-textfield').evaluate((field) => (field as HTMLInputElement).value);
    if (query !== '') await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    await editorFocused();
    await placeCursor(workbench.page, 7, 5);
    await summary('与光标所在段落相近');
    await cards().filter({ hasText: '督查' }).first().waitFor();
    // The list follows the cursor a moment later.
    await workbench.page.waitForTimeout(500);
  });

  const summary = (has: string | RegExp) => panel.locator('.summary').filter({ hasText: has }).waitFor();
  const cards = () => panel.locator('.card');
  const editorFocused = () => workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();

  it('follows the cursor from paragraph to paragraph and to a heading', async () => {
    const { page } = workbench;
    assert.ok((await cards().first().locator('mark').count()) > 0);
    await placeCursor(page, 9, 3);
    await summary('与标题“守牢安全生产底线”相近');
    await cards().filter({ hasText: '安全生产' }).first().waitFor();
    await page.keyboard.press('Shift+End');
    await summary('与所选文字相近');
  });

  it('looks the same in every theme as it should', async () => {
    const { page } = workbench;
    for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light'] as const) {
      await switchTheme(workbench, theme);
      await cards().first().hover();
      await screenshot(page, `panel-${theme.replace(/\s+/gu, '-').toLowerCase()}`);
      const [inner, outer] = await panel.locator('body').evaluate((body) => [body.scrollWidth, body.clientWidth]);
      assert.ok(inner !== undefined && outer !== undefined && inner <= outer, 'nothing sticks out');
    }
  });

  it('searches through an input method and leaves Enter to it', async () => {
    const { page } = workbench;
    await runCommand(page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    await compose(page, ['anquan', 'anquanshengchan'], '安全生产', async () => {
      await page.waitForTimeout(400);
      await summary('与光标所在段落相近');
    });
    await summary('查找“安全生产”');
    await screenshot(page, 'panel-search');
    await page.keyboard.press('Escape');
    await summary('与光标所在段落相近');
    await page.keyboard.press('Escape');
    await editorFocused();
  });

  it('says what to do when nothing matches', async () => {
    const { page } = workbench;
    await runCommand(page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    await page.keyboard.insertText('qqzzxx');
    await panel.locator('.state', { hasText: '没有找到与“qqzzxx”相近的段落' }).waitFor();
    await panel.locator('.state vscode-button', { hasText: '添加素材文件夹' }).waitFor();
  });

  it('puts a passage in with the keyboard alone, as one step of undo', async () => {
    const { page } = workbench;
    await placeCursorAtEnd(page);
    await runCommand(page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    await page.keyboard.insertText('安全生产');
    await summary('查找“安全生产”');
    await page.keyboard.press('ArrowDown');
    await panel.locator('.card:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    const passage = await panel.locator('.card:focus .text').innerText();
    await page.keyboard.press('Enter');
    await editorFocused();
    assert.equal((await savedText(workbench, draft)).replace(/\r\n/gu, '\n'), text + passage);
    await page.keyboard.insertText('。');
    await page.keyboard.press('Control+KeyZ');
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), text);
  });

  it('copies a passage', async () => {
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = cards().first();
    await card.hover();
    const passage = await card.locator('.text').evaluate((element) => element.textContent);
    await card.getByRole('button', { name: '复制', exact: true }).click();
    await placeCursorAtEnd(page);
    await page.keyboard.press('Control+KeyV');
    await page.locator('.tab.dirty').waitFor();
    assert.equal(await savedText(workbench, draft), `${text}${passage ?? ''}`);
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), text);
  });

  it('opens the source beside the draft with the passage selected', async () => {
    const { page } = workbench;
    const card = cards().first();
    const passage = (await card.locator('.text').evaluate((element) => element.textContent)) ?? '';
    await card.focus();
    await page.keyboard.press('o');
    await page.locator('.editor-group-container').nth(1).locator('.view-line', { hasText: passage.slice(0, 8) }).first().waitFor();
    await page.locator('#status\\.editor\\.selection', { hasText: new RegExp(String(passage.length), 'u') }).waitFor();
    await page.keyboard.press('Control+KeyW');
  });

  it('keeps its query over being hidden', async () => {
    const { page } = workbench;
    await runCommand(page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    await page.keyboard.insertText('安全生产');
    await summary('查找“安全生产”');
    await page.locator('.activitybar .action-item').first().click();
    await page.locator('iframe.webview.ready').waitFor({ state: 'detached' });
    await page.locator('.activitybar [aria-label*="讲稿助手"]').first().click();
    panel = await panelPage(page);
    await summary('查找“安全生产”');
  });

  it('offers to make an ordinary file a speech', async () => {
    await workbench.close();
    workbench = await Workbench.open({ files: { '笔记.md': '督查督办要抓落实。\n' }, openFile: '笔记.md' });
    await workbench.page.locator('.activitybar [aria-label*="讲稿助手"]').first().click();
    panel = await panelPage(workbench.page);
    await panel.locator('.state', { hasText: '“笔记.md”还不是讲稿' }).waitFor();
    await panel.locator('.state vscode-button', { hasText: '设为讲稿' }).click();
    await cards().first().waitFor();
  });
});
