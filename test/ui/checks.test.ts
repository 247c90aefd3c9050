import assert from 'node:assert/strict';
import { placeCursor, placeCursorAtEnd, savedText, type } from '../support/ui/editor';
import { screenshot } from '../support/ui/screenshot';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

const draft = '检查.讲稿.md';
const text = '同志们：\n今天，我们认真布署“十五五“规划工作,抓好落实。\n一、强化全局意识\n二、强化共享观念\n四、强化协作能力\n';

describe('checks', () => {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await Workbench.open({ files: { [draft]: text }, openFile: draft });
  });
  afterEach(() => workbench.close());

  const underlined = () => workbench.page.locator('.squiggly-warning');
  const waitForUnderlined = async (count: number): Promise<void> => {
    const patience = Date.now() + 20_000;
    while ((await underlined().count()) !== count) {
      assert.ok(Date.now() < patience, `${await underlined().count()} places are underlined, not ${count}`);
      await workbench.page.waitForTimeout(50);
    }
  };
  /** Opens the list of fixes at the cursor and takes the one with this title. */
  const takeFix = async (title: string): Promise<void> => {
    const { page } = workbench;
    const list = page.locator('.action-widget:not(.action-list-submenu-panel)');
    const wanted = list.locator('.monaco-list-row.action', { hasText: title });
    // The list closes when findings come in just then; a writer presses the keys again.
    for (let presses = 1; !(await wanted.isVisible()); presses++) {
      await page.keyboard.press('Control+Period');
      await wanted.waitFor({ timeout: presses < 5 ? 4_000 : 20_000 }).catch((error: unknown) => {
        if (presses >= 5) throw error;
      });
    }
    await screenshot(page, 'checks-fixes');
    const focused = list.locator('.monaco-list-row.action.focused', { hasText: title });
    for (let moves = 0; (await focused.count()) === 0; moves++) {
      assert.ok(moves < 20, `could not move to ${title}`);
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(50);
    }
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
  };

  it('underline what is wrong and put it right by keyboard', async () => {
    const { page } = workbench;
    await waitForUnderlined(4);
    await placeCursor(page, 2, 9);
    await takeFix('改为“部署”');
    await waitForUnderlined(3);
    await placeCursor(page, 5, 1);
    await takeFix('从这里起顺次编号');
    await waitForUnderlined(2);
    assert.equal(await savedText(workbench, draft), text.replace('布署', '部署').replace('四、', '三、'));
  });

  it('can be ignored in place', async () => {
    await waitForUnderlined(4);
    await placeCursor(workbench.page, 2, 9);
    await takeFix('此处忽略“常见错别字”');
    await waitForUnderlined(3);
    assert.equal(await savedText(workbench, draft), text.replace('今天', '<!-- 讲稿助手：忽略 常见错别字 -->\n今天'));
  });

  it('say in Chinese what is wrong when the mouse rests on it', async () => {
    const { page } = workbench;
    await waitForUnderlined(4);
    await switchTheme(workbench, 'Light Modern');
    await page.locator('.view-line', { hasText: '今天' }).waitFor();
    const place = await underlined().first().boundingBox();
    assert.ok(place);
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    const hover = page.locator('.monaco-hover:visible', { hasText: '布署' });
    await hover.waitFor();
    await screenshot(page, 'checks-light');
    const said = await hover.innerText();
    await page.mouse.move(0, 0);
    await switchTheme(workbench, 'Dark Modern');
    await screenshot(page, 'checks-dark');
    assert.match(said, /“布署”一般写作“部署”[\s\S]*常见错别字：/u);
  });

  it('follow what is typed', async () => {
    const { page } = workbench;
    await waitForUnderlined(4);
    await placeCursorAtEnd(page);
    await type(page, '要再接再励。');
    await page.keyboard.press('Escape');
    await waitForUnderlined(5);
  });
});
