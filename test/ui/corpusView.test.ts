import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { smallArchive } from '../support/ui/archive';
import { CorpusRows } from '../support/ui/corpus';
import { clearNotifications, notification } from '../support/ui/notifications';
import { quickInput, runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { projectRoot } from '../support/ui/session';
import { widenSideBar } from '../support/ui/sideBar';
import { waitForCorpus } from '../support/ui/statusBar';
import { switchTheme } from '../support/ui/themes';
import { Workbench } from '../support/ui/workbench';

const draft = '草稿.讲稿.md';
const document = (name: string): Buffer => readFileSync(path.join(projectRoot, 'test/fixtures/documents', name));

describe('the corpus view', () => {
  let workbench: Workbench;
  let rows: CorpusRows;
  before(async () => {
    const files = {
      [draft]: '同志们：\n\n',
      ...(await smallArchive()),
      '素材/外单位/加密.pdf': document('加密.pdf'),
      '素材/外单位/没下载完.docx': document('讲话.docx').subarray(0, 900),
      '素材/外单位/会议照片.docx': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    };
    workbench = await Workbench.open({ files, openFile: draft });
    rows = new CorpusRows(workbench.page);
    await waitForCorpus(workbench.page);
    await rows.show();
    await rows.alone();
    await widenSideBar(workbench.page, 520);
    await rows.row('在督查工作会议上的讲话').waitFor();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(workbench.page, `failed-${this.currentTest.title.slice(0, 20)}`);
    await workbench.page.keyboard.press('Escape');
    await clearNotifications(workbench.page);
  });

  const sidecar = () => path.join(workbench.folder, '素材', '素材说明.yaml');
  const told = (text: string) => notification(workbench.page, text);
  const undo = async () => (await told('不再收录')).getByRole('button', { name: '撤销' }).click();
  const described = (label: string, words: RegExp) => rows.row(label).locator('.label-description').filter({ hasText: words }).waitFor();

  it('lists folders and documents with title, date and length; the library that ships comes last, closed', async () => {
    assert.match(await rows.description('素材'), /^6 篇 · 3 个问题 · .*素材$/u);
    assert.match(await rows.description('在督查工作会议上的讲话'), /^2022-05 · \d+ 字 · 督查讲话\.md$/u);
    assert.match(await rows.description('在攻坚行动动员大会上的讲话'), /^2024-03-05 · \d+ 字 · 动员讲话\.md$/u);
    assert.match(await rows.description('外单位'), /^3 个问题$/u);
    assert.match((await rows.all.last().getAttribute('aria-label')) ?? '', /^素材文件夹 范文库，\d+ 篇/u);
    assert.equal(await rows.all.last().getAttribute('aria-expanded'), 'false');
  });

  it('tells all that is known of a file, each fact with where it comes from', async () => {
    const words = await rows.tooltip('在督查工作会议上的讲话');
    assert.match(words, /讲话人：张XX（文件说明）/u);
    assert.match(words, /日期：2022-05（文件说明）/u);
    assert.match(words, /篇幅：\d+\s字/u);
    assert.ok(words.includes(path.join(workbench.folder, '素材', '督查讲话.md')), words);
    await screenshot(workbench.page, 'corpus-tooltip');
    await workbench.page.mouse.move(900, 300);
  });

  it('shows only what has problems, opened, each with its cause', async () => {
    await rows.press('只看有问题的');
    await rows.row('在督查工作会议上的讲话').waitFor({ state: 'detached' });
    await described('加密.pdf', /密码/u);
    await described('没下载完.docx', /文件不完整/u);
    await described('会议照片.docx', /图片/u);
    await screenshot(workbench.page, 'corpus-problems');
    await rows.row('加密.pdf').click();
    await told('密码');
    await rows.press('显示全部');
    await rows.row('在督查工作会议上的讲话').waitFor();
  });

  it('opens a text as it is and a Word document as the text that was read from it', async () => {
    const { page } = workbench;
    await rows.row('在督查工作会议上的讲话').click();
    await page.locator('.tab.active', { hasText: '督查讲话.md' }).waitFor();
    await rows.row('年终总结会上的讲话').click();
    await page.locator('.tab.active', { hasText: '年终总结.docx' }).waitFor();
    await page.locator('.view-line', { hasText: '督查督办的利剑作用充分发挥' }).waitFor();
    await screenshot(page, 'corpus-docx-as-text');
  });

  it('leaves a file out from the context menu and takes it back at once', async () => {
    await rows.choose('在攻坚行动动员大会上的讲话', '不收录');
    await told('“在攻坚行动动员大会上的讲话”不再收录。');
    await described('动员讲话.md', /^未收录/u);
    assert.match(readFileSync(sidecar(), 'utf8'), /动员讲话\.md:\n {2}收录: 否/u);
    await screenshot(workbench.page, 'corpus-excluded');
    await undo();
    await described('在攻坚行动动员大会上的讲话', /2024-03-05/u);
  });

  it('lets facts be corrected one after the other, with what the archive has for them', async () => {
    const { page } = workbench;
    const { input, rows: items } = quickInput(page);
    await rows.row('年终总结会上的讲话').click();
    await page.keyboard.press('F2');
    await items.filter({ hasText: '讲话人' }).filter({ hasText: '没有' }).click();
    await items.filter({ hasText: '李XX' }).waitFor();
    await screenshot(page, 'corpus-edit-speaker');
    await items.filter({ hasText: '李XX' }).click();
    await items.filter({ hasText: '李XX　写作者填写' }).waitFor();
    await page.waitForTimeout(500);
    await screenshot(page, 'corpus-edit-facts');
    await items.filter({ hasText: '日期' }).click();
    await input.fill('去年');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: '看不懂日期“去年”' }).waitFor();
    await screenshot(page, 'corpus-edit-date');
    await input.fill('2024年1月');
    await page.keyboard.press('Enter');
    await items.filter({ hasText: '2024-01　写作者填写' }).waitFor();
    await page.keyboard.press('Escape');
    await described('年终总结会上的讲话', /^2024-01/u);
    assert.match(readFileSync(sidecar(), 'utf8'), /年终总结\.docx:\n {2}讲话人: 李XX\n {2}日期: 2024-01/u);
  });

  it('sorts by date, newest first, and by name', async () => {
    await rows.press('按日期排列');
    const isBefore = async (one: string, other: string) => {
      const labels = await rows.all.locator('.label-name').allInnerTexts();
      return labels.indexOf(one) < labels.indexOf(other);
    };
    const [earlier, later, undated] = ['在督查工作会议上的讲话', '在攻坚行动动员大会上的讲话', '在办公室主任培训班上的讲话'] as const;
    await eventually('the newest comes first', () => isBefore(later, earlier));
    assert.ok(await isBefore(earlier, undated));
    await rows.press('按名称排列');
    await eventually('they are sorted by name', () => isBefore(undated, earlier));
  });

  it('opens the sidecar at the file, and reads a file again', async () => {
    const { page } = workbench;
    await rows.choose('年终总结会上的讲话', '打开素材说明');
    await page.locator('.tab.active', { hasText: '素材说明.yaml' }).waitFor();
    await page.locator('.view-line', { hasText: '讲话人: 李XX' }).waitFor();
    await rows.choose('年终总结会上的讲话', '重新读取');
    await told('“年终总结会上的讲话”已重新读取');
  });

  it('keeps what is open when the corpus changes', async () => {
    await rows.toggle('外单位');
    await rows.row('加密.pdf').waitFor();
    await rows.choose('加密.pdf', '不收录');
    await described('加密.pdf', /^未收录/u);
    assert.equal(await rows.row('外单位').getAttribute('aria-expanded'), 'true');
    await undo();
    await described('加密.pdf', /密码/u);
    await rows.toggle('外单位');
  });

  it('can be read in every colour theme', async () => {
    await rows.toggle('外单位');
    await rows.choose('在攻坚行动动员大会上的讲话', '不收录');
    await described('动员讲话.md', /^未收录/u);
    for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light'] as const) {
      await clearNotifications(workbench.page);
      await switchTheme(workbench, theme);
      await screenshot(workbench.page, `corpus-${theme.replaceAll(' ', '-').toLowerCase()}`);
    }
    await switchTheme(workbench, 'Light Modern');
    await rows.choose('动员讲话.md', '重新收录');
    await described('在攻坚行动动员大会上的讲话', /2024-03-05/u);
  });
});

describe('the corpus view without folders of one’s own', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ fixture: 'documents', files: { [draft]: '同志们：\n\n' }, openFile: draft });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());

  it('says what to do, and shows the library that ships when asked', async () => {
    const { page } = workbench;
    assert.ok(!existsSync(path.join(workbench.folder, '素材')));
    await runCommand(page, '查看素材');
    const { view, all } = new CorpusRows(page);
    await view.getByText('还没有自己的素材').waitFor();
    await screenshot(page, 'corpus-welcome');
    await view.getByRole('button', { name: '添加素材文件夹' }).first().waitFor();
    await view.getByRole('button', { name: '查看范文库' }).click();
    await all.filter({ hasText: '范文库' }).waitFor();
  });
});
