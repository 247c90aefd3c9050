import assert from 'node:assert/strict';
import { placeCursor } from '../support/ui/editor';
import { runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { SearchPanel } from '../support/ui/searchPanel';
import { widenSideBar } from '../support/ui/sideBar';
import { switchTheme } from '../support/ui/themes';

describe('searching in the side panel', () => {
  let panel: SearchPanel;
  before(async () => {
    panel = await SearchPanel.open();
  });
  after(() => panel.workbench.close());
  beforeEach(() => panel.begin());
  afterEach(() => panel.reset());

  const frame = () => panel.frame;
  const total = async () => Number(/找到 (\d+)/u.exec(await frame().locator('.summary').innerText())?.[1]);

  it('says how many passages there are, how long it took, who said it, when and how often', async () => {
    await panel.summary(/^找到 \d+\+? 段（用时 .+ 毫秒）.* · 查找“督查督办”$/u);
    await panel.card('敢于较真碰硬').locator('.uses', { hasText: '用过 2 次，最近 2024年3月' }).waitFor();
    await panel.card('逐项销号').locator('.source', { hasText: '张XX · 2022年5月 · 工作会议讲话' }).waitFor();
    assert.equal(await panel.cards.filter({ hasText: '敢于较真碰硬' }).count(), 1, 'what recurs is shown once');
  });

  it('is narrowed by the form of filters, and says how many are set', async () => {
    const all = await total();
    await frame().getByRole('button', { name: '筛选', exact: true }).click();
    await frame().getByLabel('讲话人').fill('李');
    await frame().getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await panel.cards.filter({ hasText: '逐项销号' }).waitFor({ state: 'detached' });
    await panel.card('一周一通报').waitFor();
    assert.ok((await total()) < all);
    await frame().getByLabel('体裁').selectOption('工作会议讲话');
    await frame().locator('.state', { hasText: '没有符合筛选的段落' }).waitFor();
    await screenshot(panel.workbench.page, 'panel-filtered-out');
    await frame().locator('.state vscode-button', { hasText: '清除筛选' }).click();
    await panel.card('逐项销号').waitFor();
    await frame().getByLabel('起始年份').selectOption('2022');
    await frame().getByLabel('截止年份').selectOption('2022');
    await frame().getByRole('button', { name: '筛选，已设 2 项' }).waitFor();
    await panel.cards.filter({ hasText: '一周一通报' }).waitFor({ state: 'detached' });
    for (const source of await panel.cards.locator('.source').allInnerTexts()) assert.match(source, /2022年/u);
    await frame().getByLabel('部位').selectOption('closing');
    await frame().getByRole('button', { name: '筛选，已设 3 项' }).waitFor();
  });

  it('applies the filters also to what follows the cursor', async () => {
    const { page } = panel.workbench;
    await page.keyboard.press('Escape');
    await placeCursor(page, 5, 20);
    await panel.summary('与光标所在段落相近');
    await frame().getByRole('button', { name: '筛选', exact: true }).click();
    await frame().getByLabel('素材库').selectOption('workspace');
    await frame().getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
    await panel.cards.filter({ has: page.locator('.badge', { hasText: '范文库' }) }).first().waitFor({ state: 'detached' });
    await panel.card('敢于较真碰硬').waitFor();
  });

  it('takes filters in the query, complains about what it does not understand, and explains itself', async () => {
    const { page } = panel.workbench;
    await panel.search('督查督办 讲话人:李');
    await panel.cards.filter({ hasText: '逐项销号' }).waitFor({ state: 'detached' });
    await panel.search('督查督办 年份:去年');
    await frame().locator('.complaints p').first().waitFor();
    await screenshot(page, 'panel-complaint');
    await frame().getByRole('button', { name: /查找方法/u }).click();
    await frame().locator('.help', { hasText: '讲话人:张' }).waitFor();
    await screenshot(page, 'panel-help');
    await frame().getByRole('button', { name: /查找方法/u }).click();
    await frame().locator('.help').waitFor({ state: 'hidden' });
  });

  it('orders by date and groups by speech and by year', async () => {
    await frame().getByLabel('排列次序').selectOption('date');
    // The newest first; the Word file bears no date, and comes behind all that do.
    await panel.cards.first().filter({ hasText: /202[45]/u }).waitFor();
    await frame().getByLabel('分组').selectOption('year');
    await frame().locator('.group-label').first().waitFor();
    const years = await frame().locator('.group-label').allInnerTexts();
    assert.ok(years.length > 1 && years.includes('2024年'), String(years));
    assert.deepEqual(years, [...years].sort((a, z) => (parseInt(z, 10) || 0) - (parseInt(a, 10) || 0)));
    await frame().getByLabel('分组').selectOption('speech');
    await frame().locator('.group-label', { hasText: '讲话' }).first().waitFor();
    await screenshot(panel.workbench.page, 'panel-groups');
  });

  it('shows the answer to what was typed last', async () => {
    const { page } = panel.workbench;
    await runCommand(page, '在侧栏中查找');
    await frame().locator('vscode-textfield:focus').waitFor();
    // Showing the box selects what it holds: typing replaces it. (VS Code carries out Ctrl+A in a page a moment later, over what is typed meanwhile.)
    for (const letter of '安全生产责任重于泰山') {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(130);
    }
    await panel.summary('查找“安全生产责任重于泰山”');
    await page.waitForTimeout(600);
    await panel.summary('查找“安全生产责任重于泰山”');
  });

  for (const width of [300, 420]) {
    it(`looks as it should in every theme at ${width} pixels`, async () => {
      const { page } = panel.workbench;
      await panel.card('敢于较真碰硬').getByRole('button', { name: '钉住' }).click();
      await frame().locator('.pins .card').waitFor();
      await frame().getByRole('button', { name: '筛选', exact: true }).click();
      await frame().getByLabel('起始年份').selectOption('2022');
      await frame().getByRole('button', { name: '筛选，已设 1 项' }).waitFor();
      await widenSideBar(page, width);
      for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light'] as const) {
        await switchTheme(panel.workbench, theme);
        await panel.card('逐项销号').focus();
        await screenshot(page, `panel-${width}-${theme.replace(/\s+/gu, '-').toLowerCase()}`);
        const [inner, outer] = await frame().locator('body').evaluate((body) => [body.scrollWidth, body.clientWidth]);
        assert.ok(inner !== undefined && outer !== undefined && inner <= outer, 'nothing sticks out');
      }
      await switchTheme(panel.workbench, 'Light Modern');
    });
  }
});
