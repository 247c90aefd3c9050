import assert from 'node:assert/strict';
import { compose, placeCursor, replaceText, savedText, type } from '../support/ui/editor';
import { screenshot } from '../support/ui/screenshot';
import { waitForCorpus } from '../support/ui/statusBar';
import { acceptSuggestion, visibleSuggestions, waitForAnySuggestion, waitForSuggestion } from '../support/ui/suggestions';
import { Workbench } from '../support/ui/workbench';

const draft = '补全.讲稿.md';
const archive = `在全县重点工作推进会上的讲话
同志们：
（一）统筹谋重点。围绕中心工作排出清单，扎实推进共同富裕。
（二）统筹强协同。打破部门壁垒，扎实推进共同富裕。
（三）统筹明责任。明确“时间表”“路线图”。
`;

describe('completion while typing', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: '同志们：\n', '素材/推进会.txt': archive }, openFile: draft });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());

  const startWith = (text: string): Promise<void> => replaceText(workbench, draft, text);

  it('offers phrases for the end of the clause, and Tab takes exactly the matched part', async () => {
    const { page } = workbench;
    await startWith('下一步，要');
    await type(page, '统筹');
    const shown = await waitForSuggestion(page, '统筹谋重点');
    assert.match(shown.find(({ label }) => label === '统筹谋重点')?.detail ?? '', /小标题 · 在全县重点工作推进会上的讲话/u);
    await screenshot(page, 'completion');
    await acceptSuggestion(page, '统筹强协同');
    assert.equal(await savedText(workbench, draft), '下一步，要统筹强协同');
  });

  it('Enter is a new line while the list is open', async () => {
    const { page } = workbench;
    await startWith('要');
    await type(page, '统筹');
    await waitForSuggestion(page, '统筹谋重点');
    await page.keyboard.press('Enter');
    assert.equal(await savedText(workbench, draft), '要统筹\n');
  });

  it('comes after a composition of an input method, and not during it', async () => {
    const { page } = workbench;
    await startWith('要扎实');
    await compose(page, ['t', 'tui', 'tui jin'], '推进', async () => {
      await page.waitForTimeout(300);
      assert.deepEqual(await visibleSuggestions(page), []);
    });
    await acceptSuggestion(page, '扎实推进共同富裕');
    assert.equal(await savedText(workbench, draft), '要扎实推进共同富裕');
  });

  it('finds phrases by pinyin, also behind their first character and at a line start, and replaces the letters', async () => {
    const { page } = workbench;
    await startWith('下一步，要');
    await type(page, 'tcmz');
    await waitForSuggestion(page, '统筹谋重点');
    await screenshot(page, 'completion-pinyin');
    await acceptSuggestion(page, '统筹谋重点');
    assert.equal(await savedText(workbench, draft), '下一步，要统筹谋重点');
    await startWith('下一步，要');
    await type(page, '统chq');
    await acceptSuggestion(page, '统筹强协同');
    assert.equal(await savedText(workbench, draft), '下一步，要统筹强协同');
    await startWith('');
    await type(page, 'zhashi');
    await acceptSuggestion(page, '扎实推进共同富裕');
    assert.equal(await savedText(workbench, draft), '扎实推进共同富裕');
  });

  it('works at a line start and after every pause and opening mark', async () => {
    const { page } = workbench;
    // Which of them comes first depends on what was taken and passed over before.
    const own = /^统筹(?:谋重点|强协同|明责任)$/u;
    for (const before of ['', '同志们：', '好，', '好。', '第一行\n']) {
      await startWith(before);
      await type(page, '统筹');
      await waitForAnySuggestion(page, own);
    }
    await startWith('');
    await type(page, '“统筹');
    await waitForAnySuggestion(page, own);
  });

  it('works in the middle of a clause, and leaves what stands behind', async () => {
    const { page } = workbench;
    await startWith('我们要不断取得实效');
    await placeCursor(page, 1, 4);
    await type(page, '统筹');
    await acceptSuggestion(page, '统筹明责任');
    assert.equal(await savedText(workbench, draft), '我们要统筹明责任不断取得实效');
  });

  it('offers the next limb on a fresh line, with stops to fill in', async () => {
    const { page } = workbench;
    await startWith('（一）狠抓大项目。甲甲。\n（二）狠抓好作风。乙乙。');
    await page.keyboard.press('Enter');
    await waitForSuggestion(page, '（三）狠抓＿＿＿');
    await screenshot(page, 'next-limb');
    await acceptSuggestion(page, '（三）狠抓＿＿＿');
    await compose(page, ['l', 'luo'], '快落实');
    await page.keyboard.press('Tab');
    await type(page, '丙丙。');
    assert.equal(await savedText(workbench, draft), '（一）狠抓大项目。甲甲。\n（二）狠抓好作风。乙乙。\n（三）狠抓快落实。丙丙。');
  });

  it('offers the next limb behind its enumerator, also one that an earlier speech has', async () => {
    const { page } = workbench;
    await startWith('（一）统筹谋重点。甲甲。\n（二）统筹强协同。乙乙。\n');
    await compose(page, ['（三'], '（三）');
    const shown = await waitForAnySuggestion(page, /^（三）统筹明责任$/u);
    assert.ok(shown.some(({ label }) => label === '（三）统筹＿＿＿'));
  });

  it('undoes an acceptance in one step', async () => {
    const { page } = workbench;
    await startWith('要统');
    await type(page, '筹');
    await acceptSuggestion(page, '统筹谋重点');
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), '要统筹');
  });
});
