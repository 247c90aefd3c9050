import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { focusEditor, placeCursor, replaceText, savedText } from '../support/ui/editor';
import { openPanel, panelPage } from '../support/ui/panel';
import { runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { waitForCorpus } from '../support/ui/statusBar';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

const draft = '结构.讲稿.md';
const text = `---
体裁: 工作会议讲话
---
同志们：
今天召开推进会，主要任务是加油鼓劲。
一、统筹谋划
（一）统筹谋重点。围绕中心，服务大局。
（二）统筹强协同。一要快。马上就办。二要准。精准施策。
二、狠抓落实
要见行动。
`;
/** Three speeches of the genre, so that there is a usual length. */
const speech = (closing: string): string => `---
体裁: 工作会议讲话
---
同志们：
今天召开会议，任务是总结工作、部署任务，请大家认真听、认真记、认真办。
一、看清形势
${'形势逼人，不进则退，慢进也是退，我们要坐不住、等不起、慢不得。'.repeat(4)}
二、抓好重点
${'要把重点工作列成清单，一件一件盯着办，一项一项抓到底，务求实效。'.repeat(4)}
同志们，${closing}让我们齐心协力，为圆满完成全年任务而努力奋斗！
`;
const peers = Object.fromEntries(['东风已至。', '任务在肩。', '时不我待。'].map((closing, i) => [`素材/第${i + 1}次会议.md`, speech(closing)]));

describe('the tab 结构', () => {
  let workbench: Workbench;
  let panel: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: text, ...peers }, openFile: draft });
    await waitForCorpus(workbench.page);
    await openPanel(workbench.page);
    panel = await panelPage(workbench.page);
  });
  after(() => workbench.close());
  beforeEach(async () => {
    await replaceText(workbench, draft, text);
    await placeCursor(workbench.page, 7, 5);
    await tab('结构').click();
    await part('（一）统筹谋重点').waitFor();
  });

  const tab = (name: string) => panel.getByRole('tab', { name });
  const part = (label: string) => panel.getByRole('treeitem').filter({ has: panel.locator('.part-label', { hasText: label }) });
  const current = (label: string) => panel.locator('.part[aria-current]', { hasText: label }).waitFor();

  it('lists the parts with their lengths beside the usual ones, in words', async () => {
    const { page } = workbench;
    await panel.locator('.structure-summary', { hasText: '篇“工作会议讲话”' }).waitFor();
    assert.match(await part('一、统筹谋划').innerText(), /\d+ 字 · 约 \d+ 秒 · 比同类少 \d+ 字/u);
    assert.equal(await part('一、统筹谋划').getAttribute('aria-level'), '1');
    assert.equal(await part('（一）统筹谋重点').getAttribute('aria-level'), '2');
    assert.match((await part('帽子').getAttribute('aria-label')) ?? '', /^帽子，\d+ 字，.*比同类少 \d+ 字$/u);
    assert.match(await part('结尾').innerText(), /还没有 · 同类约 \d+ 字/u);
    for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light'] as const) {
      await switchTheme(workbench, theme);
      await screenshot(page, `structure-tab-${theme.replace(/\s+/gu, '-').toLowerCase()}`);
      const [inner, outer] = await panel.locator('body').evaluate((body) => [body.scrollWidth, body.clientWidth]);
      assert.ok(inner !== undefined && outer !== undefined && inner <= outer, 'nothing sticks out');
    }
  });

  it('marks the part with the cursor, follows it, and goes to a part', async () => {
    const { page } = workbench;
    await current('（一）统筹谋重点');
    await placeCursor(page, 10, 2);
    await current('二、狠抓落实');
    await part('（一）统筹谋重点').click();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.locator('#status\\.editor\\.selection', { hasText: /行 7/u }).waitFor();
    await current('（一）统筹谋重点');
  });

  it('can be walked, collapsed and used with the keyboard alone', async () => {
    const { page } = workbench;
    await runCommand(page, '查看结构');
    await panel.locator('.part:focus', { hasText: '（一）统筹谋重点' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await panel.locator('.part:focus', { hasText: '一、统筹谋划' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await part('（一）统筹谋重点').waitFor({ state: 'detached' });
    assert.equal(await part('一、统筹谋划').getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('ArrowRight');
    await part('（一）统筹谋重点').waitFor();
    // A part that moves takes the keyboard along.
    await page.keyboard.press('Alt+Shift+PageDown');
    await page.locator('.view-line', { hasText: '一、狠抓落实' }).waitFor();
    await panel.locator('.part:focus', { hasText: '二、统筹谋划' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), text);
  });

  it('moves, lowers and renumbers parts from their menu', async () => {
    const { page } = workbench;
    const item = (label: string) => page.locator('.monaco-menu .action-item', { hasText: label });
    const choose = async (label: string) => {
      await item(label).waitFor();
      // A menu that has just opened takes no click.
      await page.waitForTimeout(300);
      await item(label).click();
      await item(label).waitFor({ state: 'detached' });
    };
    await part('二、狠抓落实').hover();
    await part('二、狠抓落实').getByRole('button').click();
    await item('上移本部分').waitFor();
    await screenshot(page, 'structure-tab-menu');
    await choose('上移本部分');
    await page.locator('.view-line', { hasText: '一、狠抓落实' }).waitFor();
    await part('一、狠抓落实').click({ button: 'right' });
    await choose('降低一级');
    await page.locator('.view-line', { hasText: '（一）狠抓落实' }).waitFor();
  });

  it('inserts what is missing where it belongs', async () => {
    const { page } = workbench;
    await part('结尾').getByRole('button', { name: '插入' }).click();
    const choice = page.locator('.quick-input-widget .monaco-list-row').nth(1);
    await choice.waitFor();
    await screenshot(page, 'structure-insert');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.tab.dirty').waitFor();
    const saved = await savedText(workbench, draft);
    assert.ok(saved.length > text.length + 4 && saved.startsWith(text.trimEnd()), saved.slice(text.length - 10));
  });

  it('is there again, with the query of the other tab, when the window is loaded anew', async () => {
    const { page } = workbench;
    await runCommand(page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    assert.equal(await tab('范例').getAttribute('aria-selected'), 'true');
    await page.keyboard.insertText('重点工作');
    await panel.locator('.summary', { hasText: '查找“重点工作”' }).waitFor();
    await tab('范例').focus();
    await page.keyboard.press('ArrowRight');
    await part('一、统筹谋划').waitFor();
    // VS Code writes what extensions keep a moment later.
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    panel = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await part('一、统筹谋划').waitFor();
    assert.equal(await tab('结构').getAttribute('aria-selected'), 'true');
    await tab('范例').click();
    await panel.locator('.summary', { hasText: '查找“重点工作”' }).waitFor();
  });

  it('says what to do without a draft', async () => {
    const { page } = workbench;
    await focusEditor(page);
    await page.keyboard.press('Control+KeyW');
    await page.locator('.editor-group-container .tab').waitFor({ state: 'detached' });
    await tab('结构').click();
    await panel.locator('.state', { hasText: '没有打开的讲稿' }).waitFor();
    await screenshot(page, 'structure-tab-empty');
  });
});
