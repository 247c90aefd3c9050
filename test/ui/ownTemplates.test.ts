import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { placeCursor, placeCursorAtEnd, savedText } from '../support/ui/editor';
import { quickInput, runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { statusDetails, statusItem, waitForCorpus } from '../support/ui/statusBar';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

const draft = '模板.讲稿.md';
const series = '---\n标题: 在调度会上的讲话\n体裁: 工作会议讲话\n---\n同志们：\n（一）谋划添把劲\n正文写在这里。\n（二）落实添把劲\n正文写在这里。\n（三）督办添把劲\n正文写在这里。\n';

describe('the writer\'s own templates', () => {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await Workbench.open({ files: { [draft]: '同志们：\n经县委研究，投入120万元，请XX同志___。\n\n', '素材/调度会.md': series }, openFile: draft });
    await waitForCorpus(workbench.page);
    await placeCursorAtEnd(workbench.page);
  });
  afterEach(() => workbench.close());

  it('are mined from the corpus, shown with their sources, and put in with tab stops', async () => {
    const { page } = workbench;
    await runCommand(page, '插入模板');
    const { input, rows } = quickInput(page);
    await input.fill('@素材中提炼 添把劲');
    await rows.filter({ hasText: '…添把劲' }).filter({ hasText: '见于 1 篇：《在调度会上的讲话》' }).first().waitFor();
    const preview = page.locator('.editor-group-container').nth(1);
    await preview.locator('.view-line', { hasText: '（三）督办添把劲' }).waitFor();
    await preview.locator('.view-line', { hasText: '见于 1 篇' }).waitFor();
    await screenshot(page, 'templates-mined');
    await switchTheme(workbench, 'Dark Modern');
    await screenshot(page, 'templates-mined-dark');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '（三）督办添把劲' }).waitFor();
    await page.locator('.suggest-widget.visible').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.insertText('调研');
    await page.keyboard.press('Escape');
    assert.match(await savedText(workbench, draft), /（一）调研添把劲\n（二）落实添把劲\n（三）督办添把劲/u);
  });

  it('are narrowed down by a filter that is picked from the list', async () => {
    const { page } = workbench;
    await runCommand(page, '插入模板');
    const { input, rows } = quickInput(page);
    await input.fill('@述职');
    await rows.filter({ hasText: '@述职报告' }).first().waitFor();
    await screenshot(page, 'templates-filter');
    await page.keyboard.press('Enter');
    await eventually('the filter is in the query', async () => (await input.inputValue()) === '@述职报告 ');
    await rows.filter({ hasText: '述职开场' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: '@述职报告' }).count(), 0);
    await page.keyboard.press('Escape');
  });

  it('are saved from a selection, with slots suggested, and found in the gallery', async () => {
    const { page } = workbench;
    await placeCursor(page, 2);
    await page.keyboard.press('Shift+End');
    await runCommand(page, '将所选存为模板');
    const { input } = quickInput(page);
    await input.waitFor();
    await input.fill('自用句式');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: '自用句式.md' }).waitFor();
    await page.locator('.editor-instance .view-line', { hasText: '经【县委】研究，投入【120万】元，请【XX】同志【___】' }).waitFor();
    await screenshot(page, 'template-saved');
    await runCommand(page, '插入模板');
    await quickInput(page).input.fill('@我的 自用');
    const own = quickInput(page).rows.filter({ hasText: '自用句式' }).filter({ hasText: '我的模板' }).first();
    await own.waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
    await page.locator('.tab', { hasText: draft }).click();
    await runCommand(page, '插入模板');
    await quickInput(page).input.fill('@我的 自用');
    await own.waitFor();
    await own.hover();
    await own.locator('.codicon-edit').click();
    await page.locator('.tab.active', { hasText: '自用句式.md' }).waitFor();
  });

  it('leave open slots that are counted, and visited with a key', async () => {
    const { page } = workbench;
    await statusItem(page).filter({ hasText: '2 处待填' }).waitFor();
    assert.match(await statusDetails(page), /还有\s2\s处待填，按\sAlt\+N/u);
    await placeCursor(page, 1);
    const goToNextSlot = async (): Promise<void> => {
      await page.keyboard.press('Alt+KeyN');
      await page.locator('.editor-instance .selected-text').first().waitFor();
    };
    await goToNextSlot();
    await page.keyboard.insertText('李明');
    await page.keyboard.press('Escape');
    await statusItem(page).filter({ hasText: '1 处待填' }).waitFor();
    await goToNextSlot();
    await page.keyboard.insertText('说明情况');
    await page.keyboard.press('Escape');
    assert.match(await savedText(workbench, draft), /请李明同志说明情况。/u);
    await statusItem(page).filter({ hasNotText: '待填' }).waitFor();
  });
});
