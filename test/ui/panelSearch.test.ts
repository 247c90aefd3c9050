import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { saidTwice, smallArchive } from '../support/ui/archive';
import { focusEditor, placeCursor, placeCursorAtEnd, replaceText, savedText } from '../support/ui/editor';
import { openPanel, panelPage } from '../support/ui/panel';
import { runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { widenSideBar } from '../support/ui/sideBar';
import { waitForCorpus } from '../support/ui/statusBar';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

const draft = '面板.讲稿.md';
const text = `同志们：

一、抓好落实

（一）强化督查督办。${saidTwice}

（二）强化考核问责。考核要见人见事。

`;

describe('searching in the side panel', () => {
  let workbench: Workbench;
  let panel: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: text, ...(await smallArchive()) }, openFile: draft });
    await waitForCorpus(workbench.page);
    panel = await openPanel(workbench.page);
  });
  after(() => workbench.close());
  beforeEach(async () => {
    await focusEditor(workbench.page);
    // What the last test has left behind reaches the editor a moment later.
    await workbench.page.waitForTimeout(300);
    await replaceText(workbench, draft, text);
    await search('督查督办');
  });
  afterEach(async () => {
    if (await panel.getByLabel('排列次序').isVisible()) await panel.getByLabel('排列次序').selectOption('relevance');
    if (await panel.getByLabel('分组').isVisible()) await panel.getByLabel('分组').selectOption('none');
    const clear = panel.locator('.filters').getByRole('button', { name: '清除筛选' });
    if (await clear.isVisible()) {
      await clear.click();
      await panel.getByRole('button', { name: '筛选', exact: true }).click();
    }
    for (const unpin of await panel.locator('.pins').getByRole('button', { name: '取消钉住' }).all()) await unpin.click();
  });

  const cards = () => panel.locator('.group .card');
  const card = (has: string) => cards().filter({ hasText: has }).first();
  const summary = (has: string | RegExp) => panel.locator('.summary').filter({ hasText: has }).waitFor();
  const total = async () => Number(/找到 (\d+)/u.exec(await panel.locator('.summary').innerText())?.[1]);
  const editorFocused = () => workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  const search = async (query: string) => {
    await runCommand(workbench.page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    await workbench.page.keyboard.press('Control+KeyA');
    await workbench.page.keyboard.insertText(query);
    await workbench.page.keyboard.press('Enter');
    await summary(`查找“${query}”`);
  };
  const clipboard = () => workbench.page.evaluate(() => navigator.clipboard.readText());

  it('says how many passages there are, how long it took, who said it, when and how often', async () => {
    await summary(/^找到 \d+\+? 段（用时 .+ 毫秒）.* · 查找“督查督办”$/u);
    await card('敢于较真碰硬').locator('.uses', { hasText: '用过 2 次，最近 2024年3月' }).waitFor();
    await card('逐项销号').locator('.source', { hasText: '张XX · 2022年5月 · 工作会议讲话' }).waitFor();
    assert.equal(await cards().filter({ hasText: '敢于较真碰硬' }).count(), 1, 'what recurs is shown once');
  });

  it('is narrowed by the form of filters, and says how many are set', async () => {
    const all = await total();
    await panel.getByRole('button', { name: '筛选', exact: true }).click();
    await panel.getByLabel('讲话人').fill('李');
    await panel.getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await cards().filter({ hasText: '逐项销号' }).waitFor({ state: 'detached' });
    await card('一周一通报').waitFor();
    assert.ok((await total()) < all);
    await panel.getByLabel('体裁').selectOption('工作会议讲话');
    await panel.locator('.state', { hasText: '没有符合筛选的段落' }).waitFor();
    await screenshot(workbench.page, 'panel-filtered-out');
    await panel.locator('.state vscode-button', { hasText: '清除筛选' }).click();
    await card('逐项销号').waitFor();
    await panel.getByLabel('起始年份').selectOption('2022');
    await panel.getByLabel('截止年份').selectOption('2022');
    await panel.getByRole('button', { name: '筛选，已设 2 项' }).waitFor();
    await cards().filter({ hasText: '一周一通报' }).waitFor({ state: 'detached' });
    for (const source of await cards().locator('.source').allInnerTexts()) assert.match(source, /2022年/u);
    await panel.getByLabel('部位').selectOption('closing');
    await panel.getByRole('button', { name: '筛选，已设 3 项' }).waitFor();
  });

  it('applies the filters also to what follows the cursor', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await placeCursor(page, 5, 20);
    await summary('与光标所在段落相近');
    await panel.getByRole('button', { name: '筛选', exact: true }).click();
    await panel.getByLabel('素材库').selectOption('workspace');
    await panel.getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await cards().filter({ has: page.locator('vscode-badge', { hasText: '范文库' }) }).first().waitFor({ state: 'detached' });
    await card('敢于较真碰硬').waitFor();
  });

  it('takes filters in the query, complains about what it does not understand, and explains itself', async () => {
    const { page } = workbench;
    await search('督查督办 讲话人:李');
    await cards().filter({ hasText: '逐项销号' }).waitFor({ state: 'detached' });
    await search('督查督办 年份:去年');
    await panel.locator('.complaints p').first().waitFor();
    await screenshot(page, 'panel-complaint');
    await panel.getByRole('button', { name: /查找方法/u }).click();
    await panel.locator('.help', { hasText: '讲话人:张' }).waitFor();
    await screenshot(page, 'panel-help');
    await panel.getByRole('button', { name: /查找方法/u }).click();
    await panel.locator('.help').waitFor({ state: 'hidden' });
  });

  it('orders by date and groups by speech and by year', async () => {
    await panel.getByLabel('排列次序').selectOption('date');
    await cards().first().filter({ hasText: '年终总结会上的讲话' }).waitFor();
    await panel.getByLabel('分组').selectOption('year');
    await panel.locator('.group-label').first().waitFor();
    const years = await panel.locator('.group-label').allInnerTexts();
    assert.ok(years.includes('2024年') && years.includes('2022年'), String(years));
    assert.deepEqual(years, [...years].sort((a, z) => (parseInt(z, 10) || 0) - (parseInt(a, 10) || 0)));
    await panel.getByLabel('分组').selectOption('speech');
    await panel.locator('.group-label', { hasText: '在督查工作会议上的讲话' }).waitFor();
    await screenshot(workbench.page, 'panel-groups');
  });

  it('shows what stands before and behind a passage', async () => {
    const passage = card('要把督查结果与年度考核挂钩');
    await search('督查结果与年度考核挂钩');
    await passage.getByRole('button', { name: '前后文' }).click();
    await passage.locator('.around p', { hasText: '敢于较真碰硬' }).waitFor();
    await passage.locator('.around p', { hasText: '强化结果运用' }).waitFor();
    await screenshot(workbench.page, 'panel-context');
    await passage.getByRole('button', { name: '收起' }).click();
    await passage.locator('.around p').first().waitFor({ state: 'detached' });
  });

  it('finds more like a passage and goes back', async () => {
    await card('事事有回音').getByRole('button', { name: '更多类似' }).click();
    await summary('与“督查督办是推动落实的利器');
    assert.equal(await cards().filter({ hasText: '事事有回音' }).count(), 0);
    await panel.getByRole('button', { name: '返回' }).click();
    await summary('查找“督查督办”');
  });

  it('copies with the source', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await card('一周一通报').getByRole('button', { name: '复制并注明出处' }).click();
    await workbench.page.locator('.statusbar-item', { hasText: '已复制' }).waitFor();
    assert.equal(await clipboard(), '攻坚行动要成立专班，督查督办一周一通报、半月一调度、一月一排名。（摘自《在攻坚行动动员大会上的讲话》，李XX，2024年3月）');
  });

  it('inserts with the number that the draft has there', async () => {
    const { page } = workbench;
    await placeCursorAtEnd(page);
    await card('强化结果运用').getByRole('button', { name: '插入并接上序号' }).click();
    await editorFocused();
    assert.equal(await savedText(workbench, draft), `${text}（三）强化结果运用。督查督办的结果要向社会公开，接受群众监督，推动问题真正解决。`);
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), text);
  });

  it('opens a Word source as text beside the draft, at the passage', async () => {
    const { page } = workbench;
    await search('急难愁盼');
    await card('急难愁盼').focus();
    await page.keyboard.press('o');
    const beside = page.locator('.editor-group-container').nth(1);
    await beside.locator('.tab.active', { hasText: '年终总结.docx' }).waitFor();
    await beside.locator('.view-line', { hasText: '利剑作用' }).waitFor();
    await beside.locator('[aria-label*="用系统软件打开"]').first().waitFor();
    await page.locator('#status\\.editor\\.selection', { hasText: /已选择 ?\d+|\d+ selected/u }).waitFor();
    await screenshot(page, 'panel-docx');
    await page.keyboard.press('Control+KeyW');
    await focusEditor(page);
  });

  it('says where a sentence was said before', async () => {
    const { page } = workbench;
    await placeCursor(page, 5, 25);
    await page.keyboard.press('Alt+Shift+KeyE');
    await panel.locator('.group-label', { hasText: /^原句（2 处）/u }).waitFor();
    await summary('讲过 2 次');
    await panel.locator('.card:focus').waitFor();
    const sources = await panel.locator('.group').first().locator('.source').allInnerTexts();
    assert.match(sources[0] ?? '', /2024年3月/u);
    assert.match(sources[1] ?? '', /2022年5月/u);
    await screenshot(page, 'panel-earlier');
    await page.keyboard.press('Escape');
    await editorFocused();
    await panel.getByRole('button', { name: '返回' }).click();
    await summary('查找“督查督办”');
  });

  it('can be used from the draft and with the keyboard alone', async () => {
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await cards().first().focus();
    await placeCursorAtEnd(page);
    const current = () => panel.locator('.card[aria-current] .text').innerText();
    const all = await cards().locator('.text').allInnerTexts();
    await page.keyboard.press('Alt+.');
    await page.keyboard.press('Alt+.');
    await panel.locator('.card[aria-current]', { hasText: all[2] ?? '' }).waitFor();
    await page.keyboard.press('Alt+,');
    await panel.locator('.card[aria-current]', { hasText: all[1] ?? '' }).waitFor();
    await editorFocused();
    assert.equal(await current(), all[1]);
    await page.keyboard.press('Alt+Enter');
    await page.locator('.tab.dirty').waitFor();
    assert.equal(await savedText(workbench, draft), text + (all[1] ?? ''));
    await runCommand(page, '打开范例面板');
    await panel.locator('.card:focus').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await panel.locator('.card:focus.expanded').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+KeyC');
    await page.locator('.statusbar-item', { hasText: '已复制' }).waitFor();
    assert.match(await clipboard(), /（摘自《.+》/u);
    await page.keyboard.press('KeyP');
    await panel.locator('.pins .card').waitFor();
    await page.keyboard.press('/');
    await panel.locator('vscode-textfield:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await editorFocused();
  });

  it('shows the answer to what was typed last', async () => {
    const { page } = workbench;
    await runCommand(page, '在侧栏中查找');
    await panel.locator('vscode-textfield:focus').waitFor();
    await page.keyboard.press('Control+KeyA');
    for (const letter of '安全生产责任重于泰山') {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(130);
    }
    await summary('查找“安全生产责任重于泰山”');
    await page.waitForTimeout(600);
    await summary('查找“安全生产责任重于泰山”');
  });

  for (const width of [300, 420]) {
    it(`looks as it should in every theme at ${width} pixels`, async () => {
      const { page } = workbench;
      await card('敢于较真碰硬').getByRole('button', { name: '钉住' }).click();
      await panel.locator('.pins .card').waitFor();
      await panel.getByRole('button', { name: '筛选', exact: true }).click();
      await panel.getByLabel('起始年份').selectOption('2022');
      await panel.getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
      await widenSideBar(page, width);
      for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light'] as const) {
        await switchTheme(workbench, theme);
        await card('逐项销号').focus();
        await screenshot(page, `panel-${width}-${theme.replace(/\s+/gu, '-').toLowerCase()}`);
        const [inner, outer] = await panel.locator('body').evaluate((body) => [body.scrollWidth, body.clientWidth]);
        assert.ok(inner !== undefined && outer !== undefined && inner <= outer, 'nothing sticks out');
      }
      await switchTheme(workbench, 'Light Modern');
    });
  }

  it('keeps pins, filters and grouping when the window is loaded anew', async () => {
    const { page } = workbench;
    await card('一周一通报').getByRole('button', { name: '钉住' }).click();
    await panel.locator('.pins .card', { hasText: '一周一通报' }).waitFor();
    await panel.getByRole('button', { name: '筛选', exact: true }).click();
    await panel.getByLabel('讲话人').fill('张');
    await panel.getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await panel.getByLabel('分组').selectOption('year');
    await panel.locator('.group-label', { hasText: '2022年' }).waitFor();
    // VS Code writes what extensions keep a moment later.
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    panel = await panelPage(page);
    await panel.locator('.pins .card', { hasText: '一周一通报' }).waitFor();
    await panel.getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await panel.locator('.group-label', { hasText: '2022年' }).waitFor();
    await cards().filter({ hasText: '逐项销号' }).waitFor();
    // A pinned passage is found in its source, whatever the index does.
    const pin = panel.locator('.pins .card');
    await pin.getByRole('button', { name: '前后文' }).click();
    await pin.locator('.around p', { hasText: '敢于较真碰硬' }).waitFor();
    await pin.getByRole('button', { name: '取消钉住' }).click();
    await pin.waitFor({ state: 'detached' });
  });
});
