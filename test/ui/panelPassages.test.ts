import assert from 'node:assert/strict';
import { focusEditor, placeCursor, placeCursorAtEnd, savedText } from '../support/ui/editor';
import { runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { SearchPanel } from '../support/ui/searchPanel';

describe('a passage of the side panel', () => {
  let panel: SearchPanel;
  before(async () => {
    panel = await SearchPanel.open();
  });
  after(() => panel.workbench.close());
  beforeEach(() => panel.begin());
  afterEach(() => panel.reset());

  const frame = () => panel.frame;

  it('shows what stands before and behind a passage', async () => {
    const passage = panel.card('要把督查结果与年度考核挂钩');
    await panel.search('督查结果与年度考核挂钩');
    await passage.getByRole('button', { name: '前后文' }).click();
    await passage.locator('.around p', { hasText: '敢于较真碰硬' }).waitFor();
    await passage.locator('.around p', { hasText: '强化结果运用' }).waitFor();
    await screenshot(panel.workbench.page, 'panel-context');
    await passage.getByRole('button', { name: '收起' }).click();
    await passage.locator('.around p').first().waitFor({ state: 'detached' });
  });

  it('keeps a passage in place when it is pinned', async () => {
    const last = panel.cards.nth(8);
    await last.getByRole('button', { name: '钉住', exact: true }).hover();
    const before = await last.boundingBox();
    await last.getByRole('button', { name: '钉住', exact: true }).click();
    await frame().locator('.pins .card').waitFor({ state: 'attached' });
    const after = await last.boundingBox();
    assert.ok(before && after && Math.abs(before.y - after.y) < 3, `${before?.y} → ${after?.y}`);
    await last.getByRole('button', { name: '取消钉住' }).click();
    await frame().locator('.pins .card').waitFor({ state: 'detached' });
  });

  it('finds more like a passage and goes back', async () => {
    await panel.card('事事有回音').getByRole('button', { name: '更多类似' }).click();
    await panel.summary('与“督查督办是推动落实的利器');
    assert.equal(await panel.cards.filter({ hasText: '督查督办是推动落实的利器' }).count(), 0);
    await frame().getByRole('button', { name: '返回' }).click();
    await panel.summary('查找“督查督办”');
  });

  it('copies with the source', async () => {
    await panel.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.card('一周一通报').getByRole('button', { name: '复制并注明出处' }).click();
    await panel.workbench.page.locator('.statusbar-item', { hasText: '已复制' }).waitFor();
    assert.equal(await panel.clipboard(), '攻坚行动要成立专班，督查督办一周一通报、半月一调度、一月一排名。（摘自《在攻坚行动动员大会上的讲话》，李XX，2024年3月）');
  });

  it('inserts with the number that the draft has there', async () => {
    const { page } = panel.workbench;
    await panel.search('督查督办的结果要向社会公开');
    await placeCursorAtEnd(page);
    await panel.card('强化结果运用').getByRole('button', { name: '插入并接上序号' }).click();
    await panel.editorFocused();
    assert.equal(await savedText(panel.workbench, SearchPanel.draft), `${SearchPanel.text}（三）强化结果运用。督查督办的结果要向社会公开，接受群众监督，推动问题真正解决。`);
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(panel.workbench, SearchPanel.draft), SearchPanel.text);
  });

  it('opens a Word source as text beside the draft, at the passage', async () => {
    const { page } = panel.workbench;
    await panel.search('急难愁盼');
    await panel.card('急难愁盼').focus();
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
    const { page } = panel.workbench;
    await placeCursor(page, 5, 25);
    await page.keyboard.press('Alt+Shift+KeyE');
    await frame().locator('.group-label', { hasText: /^原句（2 处）/u }).waitFor();
    await panel.summary('讲过 2 次');
    await frame().locator('.card:focus .source', { hasText: '2024年3月' }).waitFor();
    const sources = await frame().locator('.group').first().locator('.source').allInnerTexts();
    assert.match(sources[0] ?? '', /2024年3月/u);
    assert.match(sources[1] ?? '', /2022年5月/u);
    await screenshot(page, 'panel-earlier');
    await page.keyboard.press('Escape');
    await panel.editorFocused();
    await frame().getByRole('button', { name: '返回' }).click();
    await panel.summary('查找“督查督办”');
  });

  it('can be used from the draft and with the keyboard alone', async () => {
    const { page } = panel.workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.cards.first().focus();
    await placeCursorAtEnd(page);
    const current = () => frame().locator('.card[aria-current] .text').innerText();
    const all = await panel.cards.locator('.text').allInnerTexts();
    await page.keyboard.press('Alt+.');
    await page.keyboard.press('Alt+.');
    await frame().locator('.card[aria-current]', { hasText: all[2] ?? '' }).waitFor();
    await page.keyboard.press('Alt+,');
    await frame().locator('.card[aria-current]', { hasText: all[1] ?? '' }).waitFor();
    await panel.editorFocused();
    assert.equal(await current(), all[1]);
    await page.keyboard.press('Alt+Enter');
    await page.locator('.tab.dirty').waitFor();
    assert.equal(await savedText(panel.workbench, SearchPanel.draft), SearchPanel.text + (all[1] ?? ''));
    await runCommand(page, '打开范例面板');
    await frame().locator('.card:focus').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await frame().locator('.card:focus.expanded').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+KeyC');
    await page.locator('.statusbar-item', { hasText: '已复制' }).waitFor();
    assert.match(await panel.clipboard(), /（摘自《.+》/u);
    await page.keyboard.press('KeyP');
    await frame().locator('.pins .card').waitFor();
    await page.keyboard.press('/');
    await frame().locator('vscode-textfield:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await panel.editorFocused();
  });

  it('keeps pins, filters and grouping when the window is loaded anew', async () => {
    await panel.card('一周一通报').getByRole('button', { name: '钉住' }).click();
    await frame().locator('.pins .card', { hasText: '一周一通报' }).waitFor();
    await frame().getByRole('button', { name: '筛选', exact: true }).click();
    await frame().getByLabel('讲话人').fill('张');
    await frame().getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await frame().getByLabel('分组').selectOption('year');
    await frame().locator('.group-label', { hasText: '2022年' }).waitFor();
    await panel.reload();
    await frame().locator('.pins .card', { hasText: '一周一通报' }).waitFor();
    await frame().getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await frame().locator('.group-label', { hasText: '2022年' }).waitFor();
    await panel.cards.filter({ hasText: '逐项销号' }).waitFor();
    // A pinned passage is found in its source, whatever the index does.
    const pin = frame().locator('.pins .card');
    await pin.getByRole('button', { name: '前后文' }).click();
    await pin.locator('.around p', { hasText: '敢于较真碰硬' }).waitFor();
    await pin.getByRole('button', { name: '取消钉住' }).click();
    await pin.waitFor({ state: 'detached' });
  });
});
