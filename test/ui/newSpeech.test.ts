import assert from 'node:assert/strict';
import { languageName } from '../support/ui/editor';
import { quickInput, runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { statusItem } from '../support/ui/statusBar';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

describe('a new speech', () => {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await Workbench.open({ openFile: '工作会议讲话.讲稿.md' });
    // The commands are there once the extension is.
    await statusItem(workbench.page).waitFor();
  });
  afterEach(() => workbench.close());

  const tabs = () => workbench.page.locator('.tab').count();
  const question = (text: string) => workbench.page.locator(`.quick-input-widget:visible input[placeholder*="${text}"]`).waitFor();

  it('is made with the keyboard alone, and has moves, numbered parts and slots', async () => {
    const { page } = workbench;
    await runCommand(page, '新建讲稿');
    const { rows } = quickInput(page);
    await question('体裁');
    await screenshot(page, 'wizard');
    await rows.filter({ hasText: '动员部署会讲话' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await question('场合');
    await page.keyboard.insertText('全县防汛动员会');
    await rows.filter({ hasText: '全县防汛动员会' }).waitFor();
    await page.keyboard.press('Enter');
    await question('讲给谁听');
    await rows.filter({ hasText: '各级各部门负责同志' }).waitFor();
    await page.keyboard.press('Enter');
    await question('几个部分');
    await page.keyboard.insertText('4');
    await rows.filter({ hasText: '4 个部分' }).first().waitFor();
    await page.keyboard.press('Enter');
    await question('写多长');
    await switchTheme(workbench, 'Dark Modern');
    await screenshot(page, 'wizard-dark');
    await page.keyboard.press('Enter');
    await question('序号');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    const line = (text: string) => page.locator('.editor-instance .view-line', { hasText: text }).first().waitFor();
    await line('召开全县防汛动员会');
    await line('我再强调四点');
    await line('一、统一思想');
    assert.match(await languageName(page), /讲稿/u);
    await statusItem(page).filter({ hasText: /\d+ 处待填/u }).waitFor();
    await screenshot(page, 'new-speech-dark');
    await switchTheme(workbench, 'Light Modern');
    await screenshot(page, 'new-speech');
    await page.keyboard.insertText('全市');
    await line('动员全市上下');
  });

  it('goes back a question, and leaves nothing behind when the writer gives up', async () => {
    const { page } = workbench;
    const before = await tabs();
    await runCommand(page, '新建讲稿');
    await question('体裁');
    await quickInput(page).rows.filter({ hasText: '工作会议讲话' }).waitFor();
    await page.keyboard.press('Enter');
    await question('场合');
    await page.locator('.quick-input-widget:visible .quick-input-titlebar .codicon-quick-input-back').first().click();
    await question('体裁');
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await tabs(), before);
  });
});
